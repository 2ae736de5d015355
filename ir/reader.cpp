// Text to SSA. Values may be used before their line: numbers in the text are the numbers in the function.
#include "ir/text.h"

namespace krait::ir {

namespace {

const char* const kTypeNames[] = {"void",
#define TYPE(Name, text, Representation) text,
#include "ir/types.def"
#undef TYPE
};

class Reader {
 public:
  Reader(std::string_view text, Arena& arena, Code& code) : text_(text), arena_(arena), code_(code) {}

  Function* run(uint32_t* errorLine) {
    f_ = new (arena_.allocate(sizeof(Function))) Function(arena_, code_);
    // Values and blocks get their numbers first: as many as the highest number says.
    uint32_t values = highest('v'), blocks = highest('b');
    constexpr uint32_t kMost = 1 << 20;
    if (values > kMost || blocks > kMost) return fail(errorLine);
    for (uint32_t b = 0; b < blocks; ++b) f_->newBlock();
    for (uint32_t v = 0; v < values; ++v) f_->newInst(Op::kUnreachable, Type::kVoid, kNone, nullptr, 0, 0, {});
    while (at_ < text_.size()) {
      ++line_;
      if (!line()) return fail(errorLine);
    }
    for (BlockId b = 0; b < f_->blockCount(); ++b) {
      for (const Edge& e : f_->block(b).edges) {
        if (e.target == kNone) continue;
        if (e.target >= f_->blockCount()) return fail(errorLine);
        f_->block(e.target).predecessors.push(b);
      }
    }
    return f_;
  }

 private:
  Function* fail(uint32_t* errorLine) {
    *errorLine = line_;
    return nullptr;
  }

  // One more than the highest number behind `letter`.
  uint32_t highest(char letter) const {
    uint32_t most = 0;
    for (size_t i = 0; i + 1 < text_.size(); ++i) {
      if (text_[i] != letter || !(i == 0 || text_[i - 1] == ' ' || text_[i - 1] == '(' || text_[i - 1] == '\n')) continue;
      uint32_t n = 0;
      size_t k = i + 1;
      for (; k < text_.size() && text_[k] >= '0' && text_[k] <= '9' && n < 1u << 27; ++k) n = n * 10 + static_cast<uint32_t>(text_[k] - '0');
      if (k > i + 1 && n + 1 > most) most = n + 1;
    }
    return most;
  }

  bool take(std::string_view token) {
    if (text_.substr(at_, token.size()) != token) return false;
    at_ += token.size();
    return true;
  }
  bool number(uint64_t* out, uint32_t base = 10) {
    size_t start = at_;
    *out = 0;
    for (; at_ < text_.size(); ++at_) {
      char c = text_[at_];
      uint32_t digit = c >= '0' && c <= '9' ? static_cast<uint32_t>(c - '0') : base == 16 && c >= 'a' && c <= 'f' ? static_cast<uint32_t>(c - 'a' + 10) : 99;
      if (digit >= base) break;
      *out = *out * base + digit;
    }
    return at_ > start;
  }
  bool value(ValueId* out) {
    uint64_t n;
    if (!take("v") || !number(&n) || n >= f_->instCount()) return false;
    *out = static_cast<ValueId>(n);
    return true;
  }
  bool blockNumber(BlockId* out) {
    uint64_t n;
    if (!take("b") || !number(&n) || n >= f_->blockCount()) return false;
    *out = static_cast<BlockId>(n);
    return true;
  }
  bool optionalType(Type* out) {
    if (!take(":")) return true;
    for (uint32_t t = 0; t < sizeof kTypeNames / sizeof *kTypeNames; ++t) {
      std::string_view name = kTypeNames[t];
      char after = at_ + name.size() < text_.size() ? text_[at_ + name.size()] : '\n';
      if (text_.substr(at_, name.size()) == name && (after == ' ' || after == ')' || after == '\n')) {
        at_ += name.size();
        *out = static_cast<Type>(t);
        return true;
      }
    }
    return false;
  }

  bool line() {
    if (take("\n")) return true;
    if (take("function ")) {
      size_t end = text_.find(" slots ", at_);
      uint64_t slots;
      if (end == std::string_view::npos) return false;
      const std::string_view name = text_.substr(at_, end - at_);
      if (code_.name.empty()) code_.name = arena_.copy(name);
      if (code_.name != name) return false;
      at_ = end + 7;
      if (!number(&slots) || slots > 60000) return false;
      f_->slotCount = static_cast<uint32_t>(slots);
      f_->resumeCount = 1;  // the entry
      return take("\n");
    }
    if (take("  ")) return current_ != kNone && inst();
    return header();
  }

  bool header() {
    if (!blockNumber(&current_)) return false;
    Block& block = f_->block(current_);
    if (take("(")) {
      do {
        ValueId v;
        Type type = Type::kAny;
        if (!value(&v) || !optionalType(&type)) return false;
        f_->inst(v) = {Op::kParam, type, 0, kNone, nullptr, block.parameters.size(), current_};
        block.parameters.push(v);
      } while (take(" "));
      if (!take(")")) return false;
    }
    block.loopHeader = take(" loop");
    block.isHandler = take(" catches");
    block.sealed = true;
    if (take(" handler ") && !blockNumber(&block.handler)) return false;
    return take(":\n");
  }

  bool edge(Edge& e) {
    ArenaVector<ValueId> arguments(arena_);
    if (!blockNumber(&e.target)) return false;
    if (take("(")) {
      do {
        ValueId v;
        if (!value(&v)) return false;
        arguments.push(v);
      } while (take(" "));
      if (!take(")")) return false;
    }
    e.arguments = arguments.take();
    return true;
  }

  bool inst() {
    ValueId v = kNone;
    Type type = Type::kVoid;
    bool typed = false;
    if (at_ < text_.size() && text_[at_] == 'v' && at_ + 1 < text_.size() && text_[at_ + 1] >= '0' && text_[at_ + 1] <= '9') {
      if (!value(&v)) return false;
      typed = at_ < text_.size() && text_[at_] == ':';
      if (!optionalType(&type) || !take(" = ")) return false;
    }
    size_t end = at_;
    while (end < text_.size() && text_[end] != ' ' && text_[end] != '\n') ++end;
    std::string_view mnemonic = text_.substr(at_, end - at_);
    at_ = end;
    uint32_t op = 0;
    while (op < static_cast<uint32_t>(Op::kCount) && mnemonic != kOps[op].mnemonic) ++op;
    if (op == static_cast<uint32_t>(Op::kCount)) return false;
    const OpRow& row = kOps[op];
    if ((v == kNone) != (row.result == Type::kVoid)) return false;
    if (!typed) type = row.result;
    ArenaVector<ValueId> operands(arena_);
    uint64_t immediate = 0, resume = kNone;
    Block& block = f_->block(current_);
    uint32_t edges = 0;
    while (take(" ")) {
      ValueId operand;
      if (take("!")) {
        if (take("0x") ? !number(&immediate, 16) : !number(&immediate)) return false;
      } else if (take("@")) {
        if (!number(&resume)) return false;
        if (resume + 1 > f_->resumeCount) f_->resumeCount = static_cast<uint32_t>(resume + 1);
      } else if (at_ < text_.size() && text_[at_] == 'b') {
        if (edges == 2 || !edge(block.edges[edges++])) return false;
      } else {
        if (!value(&operand)) return false;
        operands.push(operand);
      }
    }
    Inst made{static_cast<Op>(op), type, static_cast<uint16_t>(operands.size()), static_cast<uint32_t>(resume), operands.begin(), immediate, current_};
    if (v == kNone) {
      f_->newInst(made.op, type, current_, operands.begin(), operands.size(), immediate, {});
      v = f_->instCount() - 1;
      f_->inst(v).resume = made.resume;
    } else {
      f_->inst(v) = made;
    }
    block.insts.push(v);
    return take("\n");
  }

  std::string_view text_;
  Arena& arena_;
  Code& code_;
  Function* f_ = nullptr;
  size_t at_ = 0;
  uint32_t line_ = 0;
  BlockId current_ = kNone;
};

}  // namespace

Function* read(std::string_view text, Arena& arena, Code& code, uint32_t* errorLine) { return Reader(text, arena, code).run(errorLine); }

}  // namespace krait::ir
