// LLVM's ORC and JITLink: the only file that includes them. Code pages are never writable and executable at once: one
// slab is reserved, each function's pages are written, then made executable.
#include "jit/orc.h"

#include <atomic>

#include "jit/check/machine_check.h"

#include "llvm/Analysis/CGSCCPassManager.h"
#include "llvm/Analysis/LoopAnalysisManager.h"
#include "llvm/ExecutionEngine/JITLink/JITLinkMemoryManager.h"
#include "llvm/ExecutionEngine/Orc/CompileUtils.h"
#include "llvm/ExecutionEngine/Orc/Core.h"
#include "llvm/ExecutionEngine/Orc/ExecutorProcessControl.h"
#include "llvm/ExecutionEngine/Orc/MapperJITLinkMemoryManager.h"
#include "llvm/ExecutionEngine/Orc/MemoryMapper.h"
#include "llvm/ExecutionEngine/Orc/ObjectLinkingLayer.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/SmallVectorMemoryBuffer.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/Transforms/IPO/AlwaysInliner.h"
#include "llvm/Transforms/InstCombine/InstCombine.h"
#include "llvm/Transforms/Scalar/DCE.h"
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
using namespace llvm::orc;

namespace {

std::atomic<uint64_t> allBytes{0};

// What an object file takes once it is linked, in pages.
uint64_t loadedBytes(const MemoryBuffer& file) {
  constexpr uint64_t kPage = 4096;
  uint64_t bytes = 0;
  Expected<std::unique_ptr<object::ObjectFile>> object = object::ObjectFile::createELFObjectFile(file.getMemBufferRef());
  if (!object) {
    consumeError(object.takeError());
    return file.getBufferSize();
  }
  for (const object::SectionRef& section : (*object)->sections()) {
    if (object::ELFSectionRef(section).getFlags() & ELF::SHF_ALLOC) bytes += (section.getSize() + kPage - 1) & ~(kPage - 1);
  }
  return bytes;
}

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

// Every Program that opens the plug-in sets it, each on a thread of its own, all to the same.
std::atomic<void (*)(const char* reason)> fatalHandler{nullptr};

std::string textOf(Error error) { return toString(std::move(error)); }

class OrcSession final : public Orc {
 public:
  OrcSession(std::unique_ptr<ExecutionSession> session, std::unique_ptr<jitlink::JITLinkMemoryManager> memory, std::unique_ptr<TargetMachine> machine)
      : session_(std::move(session)), memory_(std::move(memory)), machine_(std::move(machine)), objects_(*session_, *memory_), library_(session_->createBareJITDylib("krait")) {
    session_->setErrorReporter([this](Error error) { lastError_ = textOf(std::move(error)); });
  }
  ~OrcSession() override {
    if (Error error = session_->endSession()) consumeError(std::move(error));
    allBytes -= bytes_;
  }
  uint64_t bytes() const override { return bytes_; }

  bool define(const HelperAddress* helpers, uint32_t count) {
    SymbolMap symbols;
    for (uint32_t i = 0; i < count; ++i) {
      symbols[session_->intern(helpers[i].name)] = {ExecutorAddr::fromPtr(helpers[i].address), JITSymbolFlags::Exported | JITSymbolFlags::Callable};
    }
    if (Error error = library_.define(absoluteSymbols(std::move(symbols)))) {
      consumeError(std::move(error));
      return false;
    }
    return true;
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
    passes.addPass(SROAPass(SROAOptions::ModifyCFG));
    passes.addPass(EarlyCSEPass(true));
    passes.addPass(InstCombinePass());
    passes.addPass(SimplifyCFGPass());
    passes.addPass(createFunctionToLoopPassAdaptor(LoopRotatePass(), true));
    passes.addPass(createFunctionToLoopPassAdaptor(LICMPass(LICMOptions()), true));
    passes.addPass(GVNPass());
    passes.addPass(InstCombinePass());
    passes.addPass(SimplifyCFGPass());
    for (llvm::Function& fn : module) {
      if (fn.isDeclaration()) continue;
      passes.run(fn, functions);
      chooseDoublesAsWords(fn);
    }
  }

  bool add(Module& module, std::string* error, std::string* assembly) override {
    if (assembly) {
      SmallString<4096> text;
      raw_svector_ostream out(text);
      legacy::PassManager emit;
      if (!machine_->addPassesToEmitFile(emit, out, nullptr, CodeGenFileType::AssemblyFile)) {
        std::unique_ptr<Module> copy = CloneModule(module);
        emit.run(*copy);
      }
      *assembly += text.str().str();
    }
    SimpleCompiler compiler(*machine_);
    Expected<std::unique_ptr<MemoryBuffer>> object = compiler(module);
    if (!object) {
      *error = textOf(object.takeError());
      return false;
    }
#ifdef KRAIT_HOSTILE
    if (std::string wrong = checkObject((*object)->getBufferStart(), (*object)->getBufferSize()); !wrong.empty()) {
      *error = kMachineProblem + wrong;
      return false;
    }
#endif
    uint64_t size = loadedBytes(**object);
    bytes_ += size;
    allBytes += size;
    if (Error bad = objects_.add(library_, std::move(*object))) {
      *error = textOf(std::move(bad));
      return false;
    }
    return true;
  }

  void* find(const std::string& symbol) override {
    Expected<ExecutorSymbolDef> at = session_->lookup({&library_}, session_->intern(symbol));
    if (!at) {
      consumeError(at.takeError());
      return nullptr;
    }
    return at->getAddress().toPtr<void*>();
  }

 private:
  std::unique_ptr<ExecutionSession> session_;
  std::unique_ptr<jitlink::JITLinkMemoryManager> memory_;
  std::unique_ptr<TargetMachine> machine_;
  ObjectLinkingLayer objects_;
  JITDylib& library_;
  std::string lastError_;
  uint64_t bytes_ = 0;
};

}  // namespace

uint64_t nativeCodeBytes() { return allBytes; }

void handleFatalErrors(void (*handler)(const char* reason)) {
  fatalHandler.store(handler, std::memory_order_release);
  static const bool kInstalled = [] {
    auto report = [](void*, const char* reason, bool) { fatalHandler.load(std::memory_order_acquire)(reason); };
    install_fatal_error_handler(report);
    install_bad_alloc_error_handler(report);
    return true;
  }();
  (void)kInstalled;
}

std::unique_ptr<Orc> makeOrc(const HelperAddress* helpers, uint32_t count) {
  // Strength reduction in the code generator believes bounds checks: it drops the cut of an index to 32 bits that a check
  // makes needless, after the cage checker has seen it. Guards are not trusted (law 2), so it is off.
  static const bool kNoStrengthReduction = [] {
    auto& known = cl::getRegisteredOptions();
    auto it = known.find("disable-lsr");
    if (it == known.end()) return false;
    static_cast<cl::opt<bool>*>(it->second)->setValue(true);
    return true;
  }();
  if (!kNoStrengthReduction) return nullptr;
  static const bool kReady = [] { return !InitializeNativeTarget() && !InitializeNativeTargetAsmPrinter(); }();
  if (!kReady) return nullptr;
  std::string triple = sys::getProcessTriple(), error;
  const Target* target = TargetRegistry::lookupTarget(triple, error);
  if (!target) return nullptr;
  TargetOptions options;
  options.AllowFPOpFusion = FPOpFusion::Strict;
  std::unique_ptr<TargetMachine> machine(target->createTargetMachine(triple, "x86-64-v2", "", options, Reloc::PIC_, CodeModel::Small, CodeGenOptLevel::Default, true));
  if (!machine) return nullptr;
  auto control = SelfExecutorProcessControl::Create();
  if (!control) {
    consumeError(control.takeError());
    return nullptr;
  }
  auto session = std::make_unique<ExecutionSession>(std::move(*control));
  constexpr size_t kSlab = 16 << 20;
  auto memory = MapperJITLinkMemoryManager::CreateWithMapper<InProcessMemoryMapper>(kSlab);
  if (!memory) {
    consumeError(memory.takeError());
    return nullptr;
  }
  auto orc = std::make_unique<OrcSession>(std::move(session), std::move(*memory), std::move(machine));
  if (!orc->define(helpers, count)) return nullptr;
  return orc;
}

}  // namespace krait::jit
