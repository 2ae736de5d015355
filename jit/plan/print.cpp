// Plans as text, and the names of what is in them.
#include "jit/plan/specialise.h"

namespace krait::jit {

using ir::BlockId;
using ir::Edge;
using ir::Inst;
using ir::kNone;
using ir::ValueId;

const char* formName(Form form) {
  static const char* const kNames[] = {
#define FORM(Name, name) name,
#include "jit/plan/forms.def"
#undef FORM
  };
  return kNames[static_cast<uint32_t>(form)];
}
const char* repName(Rep rep) {
  static const char* const kNames[] = {"bottom", "i64", "double", "bool", "boxed"};
  return kNames[static_cast<uint32_t>(rep)];
}
const char* refusalName(Refusal refusal) {
  static const char* const kNames[] = {"none",
#define REFUSAL(Name, name, sentence) name,
#include "jit/plan/refusals.def"
#undef REFUSAL
  };
  return kNames[static_cast<uint32_t>(refusal)];
}

std::string printPlan(const ir::Function& f, const Plan& plan) {
  std::string out = "function " + std::string(f.code().qualifiedName) + " -> " + repName(plan.result) + "\n";
  for (const GlobalVariable& g : plan.globals) out += "  global #" + std::to_string(g.slot) + ": " + repName(g.rep) + "\n";
  auto name = [](ValueId v) { return "v" + std::to_string(v); };
  for (BlockId b : plan.order) {
    const ir::Block& block = f.block(b);
    out += "b" + std::to_string(b) + "(";
    for (uint32_t i = 0; i < block.parameters.size(); ++i) out += (i ? ", " : "") + name(block.parameters[i]) + ": " + repName(plan.rep[block.parameters[i]]);
    out += ")\n";
    for (ValueId v : block.insts) {
      const Inst& inst = f.inst(v);
      if (v == plan.cold[b]) {
        out += "  never ran @" + std::to_string(inst.resume) + "\n";
        break;
      }
      out += "  ";
      if (inst.type != ir::Type::kVoid) out += name(v) + ": " + repName(plan.rep[v]) + " = ";
      out += ir::rowOf(inst.op).mnemonic;
      if (plan.form[v] != Form::kPlain) out += std::string("<") + formName(plan.form[v]) + ">";
      for (uint32_t i = 0; i < inst.operandCount; ++i) out += (i ? ", " : " ") + name(inst.operands[i]);
      if (inst.immediate) out += " #" + std::to_string(static_cast<int64_t>(inst.immediate));
      if (inst.resume != kNone) out += " @" + std::to_string(inst.resume);
      for (const Edge& e : block.edges) {
        if (v != block.insts[block.insts.size() - 1] || e.target == kNone) continue;
        out += " b" + std::to_string(e.target) + "(";
        for (uint32_t i = 0; i < e.arguments.size(); ++i) out += (i ? ", " : "") + name(e.arguments[i]);
        out += ")";
      }
      out += "\n";
    }
  }
  return out;
}

}  // namespace krait::jit
