// SSA to text.
#include "ir/text.h"

namespace krait::ir {

namespace {

const char* const kTypeNames[] = {"void",
#define TYPE(Name, text, Representation) text,
#include "ir/types.def"
#undef TYPE
};

class Printer {
 public:
  Printer(const Function& f, TextOut out) : f_(f), out_(out) {}

  void run() {
    put("function ");
    put(f_.code().name);
    put(" slots ");
    number(f_.slotCount);
    put("\n");
    for (BlockId b = 0; b < f_.blockCount(); ++b) block(b);
  }

 private:
  void put(std::string_view text) { out_.write(out_.to, text); }
  void number(uint64_t n, uint32_t base = 10) {
    char digits[24];
    uint32_t at = sizeof digits;
    do digits[--at] = "0123456789abcdef"[n % base];
    while (n /= base);
    put({digits + at, sizeof digits - at});
  }
  void value(ValueId v) {
    put("v");
    number(v);
  }
  void edge(const Edge& e) {
    put(" b");
    number(e.target);
    if (e.arguments.empty()) return;
    put("(");
    for (uint32_t i = 0; i < e.arguments.size(); ++i) {
      if (i) put(" ");
      value(e.arguments[i]);
    }
    put(")");
  }

  void block(BlockId b) {
    const Block& block = f_.block(b);
    put("b");
    number(b);
    if (!block.parameters.empty()) {
      put("(");
      for (uint32_t i = 0; i < block.parameters.size(); ++i) {
        if (i) put(" ");
        value(block.parameters[i]);
        type(f_.inst(block.parameters[i]).type);
      }
      put(")");
    }
    if (block.loopHeader) put(" loop");
    if (block.isHandler) put(" catches");
    if (block.handler != kNone) {
      put(" handler b");
      number(block.handler);
    }
    put(":\n");
    for (ValueId v : block.insts) inst(v);
  }

  void type(Type t) {
    if (t == Type::kAny) return;
    put(":");
    put(kTypeNames[static_cast<uint32_t>(t)]);
  }

  void inst(ValueId v) {
    const Inst& inst = f_.inst(v);
    const OpRow& row = rowOf(inst.op);
    put("  ");
    if (inst.type != Type::kVoid) {
      value(v);
      if (inst.type != row.result) type(inst.type);
      put(" = ");
    }
    put(row.mnemonic);
    for (uint32_t i = 0; i < inst.operandCount; ++i) {
      put(" ");
      value(inst.operands[i]);
    }
    if (row.immediate != Immediate::kNone) {
      put(" !");
      if (row.immediate == Immediate::kValue) {
        put("0x");
        number(inst.immediate, 16);
      } else {
        number(inst.immediate);
      }
    }
    if (inst.resume != kNone) {
      put(" @");
      number(inst.resume);
    }
    for (const Edge& e : f_.block(inst.block).edges) {
      if ((inst.op == Op::kJump || inst.op == Op::kBranch) && e.target != kNone) edge(e);
    }
    put("\n");
  }

  const Function& f_;
  TextOut out_;
};

}  // namespace

void print(const Function& function, TextOut out) { Printer(function, out).run(); }

}  // namespace krait::ir
