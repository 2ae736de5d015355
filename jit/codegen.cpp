// The passes, in the order that pays for code of this shape, and the target. See docs/architecture.md, section 6.
#include "jit/codegen.h"

#include "jit/lower/share_exits.h"

#include <mutex>
#include <vector>

#include "llvm/Analysis/CGSCCPassManager.h"
#include "llvm/Analysis/LoopAnalysisManager.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/SmallVectorMemoryBuffer.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/Transforms/IPO/AlwaysInliner.h"
#include "llvm/Transforms/InstCombine/InstCombine.h"
#include "llvm/Transforms/Scalar/EarlyCSE.h"
#include "llvm/Transforms/Scalar/GVN.h"
#include "llvm/Transforms/Scalar/LICM.h"
#include "llvm/Transforms/Scalar/LoopPassManager.h"
#include "llvm/Transforms/Scalar/LoopRotation.h"
#include "llvm/Transforms/Scalar/SROA.h"
#include "llvm/Transforms/Scalar/SimplifyCFG.h"
#include "llvm/Transforms/Utils/Cloning.h"

namespace krait::jit {

using namespace llvm;

namespace {

// A choice between two constants of doubles, and 0 or 1 made a double, would become a load from a table of constants at
// an index: an address that the check of machine code does not follow (law 2). Chosen as words they stay in registers.
void chooseDoublesAsWords(llvm::Function& fn) {
  SmallVector<Instruction*, 8> choices;
  for (Instruction& i : instructions(fn)) {
    if (!i.getType()->isDoubleTy()) continue;
    auto* select = dyn_cast<SelectInst>(&i);
    const bool constants = select && isa<ConstantFP>(select->getTrueValue()) && isa<ConstantFP>(select->getFalseValue());
    const bool fromBit = (isa<SIToFPInst>(i) || isa<UIToFPInst>(i)) && (i.getOperand(0)->getType()->isIntegerTy(1) || isa<ZExtInst, SExtInst>(i.getOperand(0)));
    if (constants || fromBit) choices.push_back(&i);
  }
  for (Instruction* i : choices) {
    IRBuilder<> b(i);
    auto word = [&](llvm::Value* constant) { return b.getInt64(cast<ConstantFP>(constant)->getValueAPF().bitcastToAPInt().getZExtValue()); };
    llvm::Value* chosen = nullptr;
    if (auto* select = dyn_cast<SelectInst>(i)) {
      chosen = b.CreateSelect(select->getCondition(), word(select->getTrueValue()), word(select->getFalseValue()));
    } else {
      llvm::Value* bit = i->getOperand(0);
      bool negative = isa<SIToFPInst>(i);
      if (auto* wider = dyn_cast<CastInst>(bit)) {
        if (!wider->getSrcTy()->isIntegerTy(1)) continue;
        if (isa<ZExtInst>(wider)) negative = false;
        if (isa<SExtInst>(wider) && !negative) continue;  // 2^64 - 1: never made
        bit = wider->getOperand(0);
      }
      chosen = b.CreateSelect(bit, word(ConstantFP::get(i->getType(), negative ? -1.0 : 1.0)), b.getInt64(0));
    }
    i->replaceAllUsesWith(b.CreateBitCast(chosen, i->getType()));
    i->eraseFromParent();
  }
}

class X86Generator final : public CodeGenerator {
 public:
  explicit X86Generator(std::unique_ptr<TargetMachine> machine) : machine_(std::move(machine)), out_(bytes_) {}

  bool works() {
    MCContext* context = nullptr;
    return !machine_->addPassesToEmitMC(emit_, context, out_);
  }

  void prepare(Module& module) override {
    module.setDataLayout(machine_->createDataLayout());
    module.setTargetTriple(machine_->getTargetTriple().str());
  }

  void optimise(Module& module) override {
    LoopAnalysisManager loops;
    FunctionAnalysisManager functions;
    CGSCCAnalysisManager components;
    ModuleAnalysisManager modules;
    PassBuilder builder(machine_.get());
    builder.registerModuleAnalyses(modules);
    builder.registerCGSCCAnalyses(components);
    builder.registerFunctionAnalyses(functions);
    builder.registerLoopAnalyses(loops);
    builder.crossRegisterProxies(loops, functions, components, modules);
    // Bodies to inline are made small first, each once.
    FunctionPassManager before;
    before.addPass(SROAPass(SROAOptions::ModifyCFG));
    before.addPass(EarlyCSEPass(true));
    bool inlines = false;
    for (llvm::Function& fn : module) {
      if (!fn.hasFnAttribute(Attribute::AlwaysInline)) continue;
      before.run(fn, functions);
      inlines = true;
    }
    if (inlines) {
      ModulePassManager inliner;
      inliner.addPass(AlwaysInlinerPass());
      inliner.run(module, modules);
    }
    FunctionPassManager passes;
    FunctionPassManager first;
    first.addPass(SROAPass(SROAOptions::ModifyCFG));
    first.addPass(EarlyCSEPass(true));
    passes.addPass(InstCombinePass());
    passes.addPass(SimplifyCFGPass());
    passes.addPass(createFunctionToLoopPassAdaptor(LoopRotatePass(), true));
    passes.addPass(createFunctionToLoopPassAdaptor(LICMPass(LICMOptions()), true));
    passes.addPass(GVNPass());
    passes.addPass(InstCombinePass());
    passes.addPass(SimplifyCFGPass());
    for (llvm::Function& fn : module) {
      if (fn.isDeclaration()) continue;
      first.run(fn, functions);
      shareExits(fn);
      functions.invalidate(fn, PreservedAnalyses::none());
      passes.run(fn, functions);
      chooseDoublesAsWords(fn);
    }
  }

  std::string assembly(const Module& module) override {
    SmallString<4096> text;
    raw_svector_ostream out(text);
    legacy::PassManager emit;
    if (machine_->addPassesToEmitFile(emit, out, nullptr, CodeGenFileType::AssemblyFile)) return {};
    emit.run(*CloneModule(module));
    return text.str().str();
  }

  std::unique_ptr<MemoryBuffer> objectOf(Module& module) override {
    emit_.run(module);
    auto object = std::make_unique<SmallVectorMemoryBuffer>(std::move(bytes_), module.getModuleIdentifier(), false);
    bytes_.clear();
    return object;
  }

 private:
  std::unique_ptr<TargetMachine> machine_;
  SmallVector<char, 0> bytes_;  // of the object file being written
  raw_svector_ostream out_;
  legacy::PassManager emit_;
};

// Of LLVM's command line, the only way to these; false when it has no such option.
template <class T>
bool setOption(const char* name, T value) {
  auto& known = cl::getRegisteredOptions();
  auto it = known.find(name);
  if (it == known.end()) return false;
  static_cast<cl::opt<T>*>(it->second)->setValue(value);
  return true;
}

std::unique_ptr<CodeGenerator> make(bool plain) {
  // Strength reduction in the code generator believes bounds checks: it drops the cut of an index to 32 bits that a check
  // makes needless, after the cage checker has seen it. Guards are not trusted (law 2), so it is off.
  static const bool kNoStrengthReduction = setOption("disable-lsr", true);
  if (!kNoStrengthReduction) return nullptr;
  // Instructions are selected one by one, without a graph of each block: a quarter of all that compiling takes, and the
  // passes that follow make code of it that is as fast (perf/programs: 0.94 to 1.05, mean 1.0).
  static const bool kFastSelection = setOption("fast-isel", cl::BOU_TRUE);
  if (!kFastSelection) return nullptr;
  static const bool kReady = [] { return !InitializeNativeTarget() && !InitializeNativeTargetAsmPrinter(); }();
  if (!kReady) return nullptr;
  std::string triple = sys::getProcessTriple(), error;
  const Target* target = TargetRegistry::lookupTarget(triple, error);
  if (!target) return nullptr;
  TargetOptions options;
  options.AllowFPOpFusion = FPOpFusion::Strict;
  std::unique_ptr<TargetMachine> machine(target->createTargetMachine(triple, "x86-64-v2", "", options, Reloc::PIC_, CodeModel::Small, plain ? CodeGenOptLevel::None : CodeGenOptLevel::Default, true));
  if (!machine) return nullptr;
  auto made = std::make_unique<X86Generator>(std::move(machine));
  return made->works() ? std::move(made) : nullptr;
}

// Those that nobody uses. Never destroyed: the last user may be a thread that outlives main().
struct Free {
  std::mutex lock;
  std::vector<std::unique_ptr<CodeGenerator>> generators;
};
Free& free(bool plain) {
  static Free* const kFree = new Free[2];
  return kFree[plain];
}

}  // namespace

BorrowedGenerator::BorrowedGenerator(bool plain) : plain_(plain) {
  Free& all = free(plain);
  {
    std::lock_guard<std::mutex> hold(all.lock);
    if (!all.generators.empty()) {
      generator_ = std::move(all.generators.back());
      all.generators.pop_back();
    }
  }
  if (!generator_) generator_ = make(plain);
}

BorrowedGenerator::~BorrowedGenerator() {
  if (!generator_) return;
  Free& all = free(plain_);
  std::lock_guard<std::mutex> hold(all.lock);
  all.generators.push_back(std::move(generator_));
}

}  // namespace krait::jit
