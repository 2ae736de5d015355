// Which functions are inlined, and their bodies.
#include "jit/inlining.h"

namespace krait::jit {

namespace {

constexpr uint32_t kMostInstructions = 80;  // of one body
constexpr uint32_t kMostInUnit = 600;       // of all bodies of a unit

uint32_t plannedInstructions(const ir::Function& f, const Plan& plan) {
  uint32_t n = 0;
  for (ir::BlockId b : plan.order) n += f.block(b).insts.size();
  return n;
}

bool hasLoop(const ir::Function& f, const Plan& plan) {
  for (ir::BlockId b : plan.order) {
    const ir::Block& block = f.block(b);
    if (!block.insts.empty() && f.inst(block.insts[0]).op == ir::Op::kPoll) return true;
  }
  return false;
}

}  // namespace

Inlining::Inlining(const Request& request, uint32_t unit, const Callees& others) : request_(request), unit_(unit), others_(others) {
  uint32_t total = 0;
  for (uint32_t i = 0; i < request.inlinableCount; ++i) {
    const Inlinable& one = request.inlinable[i];
    Scope scope{this, static_cast<uint32_t>(bodies_.size())};
    Plan plan = specialise(*one.function, *one.layout, *one.profile, *request.program, {find, &scope, false}, ir::kNone);
    if (plan.refusal != Refusal::kNone || hasLoop(*one.function, plan)) continue;
    uint32_t size = plannedInstructions(*one.function, plan);
    if (size > kMostInstructions || total + size > kMostInUnit) continue;
    total += size;
    Signature signature{unit, plan.parameters, plan.result, true};
    bodies_.push_back({&one, scope, std::move(plan), std::move(signature)});
  }
}

const Signature* Inlining::find(void* where, uint32_t codeId) {
  const Scope& scope = *static_cast<const Scope*>(where);
  const Inlining& self = *scope.inlining;
  for (uint32_t i = 0; i < self.bodies_.size() && i < scope.bodies; ++i) {
    if (self.bodies_[i].source->function->code().id == codeId) return &self.bodies_[i].signature;
  }
  return self.others_.find(self.others_.where, codeId);
}

Refusal Inlining::lower(llvm::Module& module, LinkTable& links, ExitTableBuilder& exits, const LowerOptions& options) {
  // Callers first: what they call is asked for by then.
  for (size_t i = bodies_.size(); i-- > 0;) {
    Body& body = bodies_[i];
    if (!module.getFunction(inlinedSymbol(body.source->function->code().id, unit_))) continue;
    const Callees known{find, &body.scope, false};
    Lowering lowering(module, *body.source->function, *body.source->layout, *body.source->profile, body.plan, known, *request_.program, links, exits, unit_, options);
    Refusal refusal = lowering.lowerInlined();
    if (refusal != Refusal::kNone) return refusal;
  }
  return Refusal::kNone;
}

std::string Inlining::printPlans() const {
  std::string out;
  for (const Body& body : bodies_) out += "inlined " + printPlan(*body.source->function, body.plan);
  return out;
}

}  // namespace krait::jit
