// Compiled code of one Program: signatures, exit tables, links; and compiling into it.
#include "jit/code_cache.h"

#include "ir/exit/exit_table.h"
#include "jit/check/checker.h"
#include "jit/codegen.h"
#include "jit/inlining.h"
#include "jit/inspect.h"
#include "jit/lower/lowering.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

namespace krait::jit {

using ir::ValueId;

// Bytes of native code of all Programs together: what is past it is interpreted.
constexpr uint64_t kAllCode = 64 << 20;

const Signature* CodeCache::find(uint32_t codeId) const {
  std::lock_guard<std::mutex> hold(lock_);
  auto it = signatures_.find(codeId);
  return it == signatures_.end() ? nullptr : it->second.get();
}

uint32_t CodeCache::link(const LinkRow& row) {
  auto key = std::make_tuple(row.kind, row.owner, row.index);
  auto it = links_.find(key);
  if (it != links_.end()) return it->second;
  uint32_t number = native_->linkCount.load(std::memory_order_relaxed);
  if (number >= kLinkCount) return ir::kNone;
  native_->links[number] = row;
  native_->linkCount.store(number + 1, std::memory_order_release);
  links_[key] = number;
  return number;
}
uint32_t CodeCache::methodSite() {
  uint32_t number = native_->methodSites.load(std::memory_order_relaxed);
  if (number >= kMethodCaches) return ir::kNone;
  native_->methodSites.store(number + 1, std::memory_order_relaxed);
  return number;
}

// The builder's vectors as a table that lives as long as the cache.
const ir::ExitTable* CodeCache::publish(uint32_t codeId, ExitTableBuilder& builder) {
  auto owned = std::make_unique<OwnedTable>();
  owned->parts = std::move(builder);
  uint32_t exits = static_cast<uint32_t>(owned->parts.exits.size());
  owned->counters = std::make_unique<std::atomic<uint32_t>[]>(exits);
  ExitTableBuilder& p = owned->parts;
  owned->table = {codeId, p.states.data(), p.frames.data(), p.recipes.data(), p.exits.data(), static_cast<uint32_t>(p.states.size()),
                  static_cast<uint32_t>(p.frames.size()), static_cast<uint32_t>(p.recipes.size()), exits, owned->counters.get()};
  tables_.push_back(std::move(owned));
  return &tables_.back()->table;
}

void CodeCache::compile(const Request& request, Result& result) {
  native_ = request.native;
  auto say = [&](Request::Text what, const std::string& text) {
    if (request.say && !text.empty()) request.say(request.sayTo, what, text.data(), text.size());
  };
  auto dump = [&](Request::Dump stage, auto text) {
    if (request.dumpWhat & stage) say(Request::kDump, text());
  };
  auto refuse = [&](Refusal refusal, const std::string& detail) {
    result.refusal = refusal;
    say(Request::kDetail, detail);
  };
  const ir::Function& function = *request.function;
  uint32_t codeId = function.code().id;
  ir::BlockId header = ir::kNone;
  if (request.loopResume) {
    for (ir::BlockId b = 0; b < function.blockCount(); ++b) {
      const ir::Block& block = function.block(b);
      if (!block.insts.empty() && function.inst(block.insts[0]).op == ir::Op::kPoll && function.inst(block.insts[0]).resume == request.loopResume) header = b;
    }
    if (header == ir::kNone) {
      result.refusal = Refusal::kNoLoop;
      return;
    }
  }
  result.codeBytes = orc_->bytes();
  if ((request.codeLimit && orc_->bytes() >= request.codeLimit) || nativeCodeBytes() >= kAllCode) return refuse(Refusal::kCodeBytes, {});
  if (request.failFatally) llvm::report_fatal_error("as the test asked");
  BorrowedGenerator generator(request.plain);
  if (!generator) return refuse(Refusal::kLink, "no code generator");
  uint32_t unit = native_->unitCount.load(std::memory_order_relaxed);
  if (unit >= kMaxNativeUnits) {
    result.refusal = Refusal::kTables;
    return;
  }
  Inlining inlining(request, unit, {[](void* cache, uint32_t id) { return static_cast<CodeCache*>(cache)->find(id); }, this});
  const Callees callees = inlining.callees();
  Plan plan = specialise(function, *request.layout, *request.profile, *request.program, callees, header);
  result.refusal = plan.refusal;
  if (result.refusal != Refusal::kNone) return;
  dump(Request::kPlan, [&] { return inlining.printPlans() + printPlan(function, plan); });

  llvm::LLVMContext context;
  llvm::Module module("u" + std::to_string(unit), context);
  generator->prepare(module);
  ExitTableBuilder exits;
  const LowerOptions options{request.forceExits};
  Lowering lowering(module, function, *request.layout, *request.profile, plan, callees, *request.program, *this, exits, unit, options);
  result.refusal = header == ir::kNone ? lowering.lowerFunction() : lowering.lowerLoop(header);
  if (result.refusal == Refusal::kNone) result.refusal = inlining.lower(module, *this, exits, options);
  if (result.refusal != Refusal::kNone) return;
  auto print = [&] {
    std::string text;
    llvm::raw_string_ostream out(text);
    module.print(out, nullptr);
    return text;
  };
#ifdef KRAIT_ASSERTIONS
  constexpr bool kAssertions = true;  // both verifiers, both times; and the whole module with what is wrong
#else
  constexpr bool kAssertions = false;
#endif
  std::string problems;
  auto refuseAt = [&](const char* stage, Refusal refusal) {
    dump(Request::kLlvm, print);
    refuse(refusal, std::string(stage) + ": " + problems + (kAssertions ? "\n" + print() : ""));
    return false;
  };
  auto isSound = [&](const char* stage, bool verify, bool check) {
    llvm::raw_string_ostream out(problems);
    if (verify && llvm::verifyModule(module, &out)) return refuseAt(stage, Refusal::kVerifier);
    if (check) problems = checkModule(module).rejected;
    return problems.empty() || refuseAt(stage, Refusal::kChecker);
  };
  if (!isSound("as lowered", true, kAssertions)) return;
  generator->optimise(module);
  if (!isSound("after LLVM's passes", kAssertions, true)) return;
  dump(Request::kLlvm, print);
  const ir::ExitTable* table = publish(codeId, exits);
  dump(Request::kExits, [&] { return printExits(*table); });
  native_->exits[unit].store(table, std::memory_order_release);
  native_->unitCount.store(unit + 1, std::memory_order_release);
  dump(Request::kAsm, [&] { return generator->assembly(module); });
  const bool added = orc_->add(generator->objectOf(module), &problems);
  result.codeBytes = orc_->bytes();
  if (added) result.code = orc_->find(header == ir::kNone ? entrySymbol(codeId, unit) : loopSymbol(codeId, unit));
  if (!result.code) return refuse(problems.starts_with(kMachineProblem) ? Refusal::kMachine : Refusal::kLink, problems);
  result.unit = unit;
  if (header != ir::kNone) return;
  std::lock_guard<std::mutex> hold(lock_);
  if (auto& old = signatures_[codeId]) retired_.push_back(std::move(old));
  signatures_[codeId] = std::make_unique<Signature>(Signature{unit, plan.parameters, plan.result, false});
}

}  // namespace krait::jit

using namespace krait::jit;

static void* createCache(const HelperAddress* helpers, uint32_t count) {
  auto orc = makeOrc(helpers, count);
  return orc ? new CodeCache(std::move(orc)) : nullptr;
}

const Plugin* kraitJitPlugin() {
  static const Plugin kPlugin = {
      KRAIT_BUILD_ID,
      createCache,
      [](void* cache) { delete static_cast<CodeCache*>(cache); },
      [](void* cache, const Request& request, Result& result) { static_cast<CodeCache*>(cache)->compile(request, result); },
      handleFatalErrors,
      nativeCodeBytes,
  };
  return &kPlugin;
}
