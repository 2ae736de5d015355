// The machine code checker: an abstract interpreter of general registers and spilled words over decoded instructions.
//
// Rules
//  1. A word is nothing known, a number in a range, the cage's base plus a range, or the stack pointer at entry plus a
//     constant. Ranges come from instructions only: a 32-bit result is below 2^32, whatever was compared.
//  2. Joins take the hull; a range that still grows after some visits becomes nothing known.
//  3. What is not listed here makes its results unknown: unknown is refused as an address, so omissions are safe.
#include "jit/check/machine_check.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <optional>

#include "jit/check/machine_decode.h"
#include "runtime/exec/context.h"

namespace krait::jit {

namespace {

using Wide = __int128;
constexpr Wide kReach = Wide{40} << 30;  // cage and guard
constexpr Wide kBig = Wide{1} << 62;
constexpr Wide kWord32 = (Wide{1} << 32) - 1;
constexpr int kRegisters = 16;
constexpr int kRsp = 4, kRdi = 7;

struct Word {
  enum Root : uint8_t { kUnknown, kNumber, kBase, kStack } root = kUnknown;
  Wide low = 0, high = 0;
  bool operator==(const Word&) const = default;
};
Word number(Wide low, Wide high) { return {Word::kNumber, low, high}; }
Word bounded(Word w) { return w.low < -kBig || w.high > kBig || (w.root == Word::kStack && w.low != w.high) ? Word{} : w; }

Word add(const Word& a, const Word& b) {
  if (a.root == Word::kUnknown || b.root == Word::kUnknown || (a.root != Word::kNumber && b.root != Word::kNumber)) return {};
  return bounded({a.root == Word::kNumber ? b.root : a.root, a.low + b.low, a.high + b.high});
}
Word scaled(const Word& a, Wide by) {
  if (by == 1) return a;
  if (a.root != Word::kNumber || by < 0) return {};
  return bounded(number(a.low * by, a.high * by));
}
Word join(const Word& a, const Word& b) {
  if (a == b) return a;
  if (a.root != b.root) return {};
  return bounded({a.root, std::min(a.low, b.low), std::max(a.high, b.high)});
}

struct State {
  Word registers[kRegisters];
  std::map<int64_t, Word> slots;  // 8-byte words by offset from the stack pointer at entry
  bool operator==(const State&) const = default;
};

class FunctionChecker {
 public:
  FunctionChecker(const std::map<uint64_t, Instruction>& instructions, uint64_t start, uint64_t end)
      : all_(instructions), start_(start), end_(end) {}

  std::string run() {
    State entry;
    entry.registers[kRdi] = {Word::kBase, 0, 0};
    entry.registers[kRsp] = {Word::kStack, 0, 0};
    flow(start_, entry);
    while (!work_.empty() && problem_.empty()) {
      uint64_t at = work_.front();
      work_.pop_front();
      step(at, states_.at(at).state);
    }
    return problem_;
  }

 private:
  struct Visited {
    State state;
    int changes = 0;
  };

  void refuse(const Instruction& i, const char* why) {
    if (problem_.empty()) problem_ = std::string(why) + ": " + i.text + " at +" + std::to_string(i.at - start_);
  }

  // Control reaches `at` with `state`.
  void flow(uint64_t at, const State& state) {
    constexpr int kHulls = 8;
    auto [it, fresh] = states_.try_emplace(at, Visited{state});
    if (fresh) return work_.push_back(at);
    Visited& seen = it->second;
    State merged = seen.state;
    for (int r = 0; r < kRegisters; ++r) merged.registers[r] = widen(seen, seen.state.registers[r], state.registers[r], kHulls);
    for (auto slot = merged.slots.begin(); slot != merged.slots.end();) {
      auto other = state.slots.find(slot->first);
      if (other == state.slots.end()) {
        slot = merged.slots.erase(slot);
      } else {
        slot->second = widen(seen, slot->second, other->second, kHulls);
        ++slot;
      }
    }
    if (merged == seen.state) return;
    seen.state = std::move(merged);
    ++seen.changes;
    work_.push_back(at);
  }
  static Word widen(const Visited& seen, const Word& a, const Word& b, int hulls) {
    Word w = join(a, b);
    if (w == a || seen.changes < hulls) return w;
    if (w.root == Word::kNumber && w.low >= 0 && w.high <= kWord32) return number(0, kWord32);
    return {};
  }

  Word read(const State& s, int reg) const { return reg < 0 ? number(0, 0) : s.registers[reg]; }
  Word addressOf(const State& s, const Memory& m) const {
    Word a = m.base == kNoRegister ? number(0, 0) : read(s, m.base);
    if (m.index != kNoRegister) a = add(a, scaled(read(s, m.index), m.scale));
    return add(a, number(m.displacement, m.displacement));
  }

  // An access of at most 64 bytes.
  void access(const Instruction& i, const State& s) {
    const Memory& m = *i.memory;
    if (m.segment) return refuse(i, "a segment");
    if (m.ripRelative) {
      if (i.link != MachineCode::Link::kConstants || i.stores) refuse(i, "relative to the instruction, but no constant");
      return;
    }
    Word a = addressOf(s, m);
    if (a.root == Word::kBase) {
      bool context = a.low == a.high && a.low < 0 && a.low >= -static_cast<Wide>(kContextBytes);
      if (!context && (a.low < 0 || a.high + 64 > kReach)) refuse(i, "range");
    } else if (a.root == Word::kStack) {
      constexpr Wide kRedZone = 128, kArguments = 8 * 257;
      const Word& top = s.registers[kRsp];
      if (top.root != Word::kStack) return refuse(i, "the stack pointer is lost");
      Wide above = i.stores ? 0 : kArguments;  // arguments that came on the stack are only read
      if (a.low < top.low - kRedZone || a.high >= above || (a.high >= 0 && a.high < 8)) refuse(i, "outside the frame");
    } else {
      refuse(i, m.base != kNoRegister && read(s, m.base).root == Word::kUnknown ? "unknown base" : "unknown index");
    }
  }

  static void forget(State& s, int64_t at, int64_t bytes) { s.slots.erase(s.slots.lower_bound(at - 7), s.slots.lower_bound(at + bytes)); }
  static int64_t top(const State& s) { return static_cast<int64_t>(s.registers[kRsp].low); }

  Word loaded(const Instruction& i, const State& s) const {
    if (!i.memory || i.memory->ripRelative) return {};
    Word a = addressOf(s, *i.memory);
    if (a.root != Word::kStack) return {};
    auto it = s.slots.find(static_cast<int64_t>(a.low));
    return it == s.slots.end() ? Word{} : it->second;
  }

  // The bits that both have.
  static Word both(const Word& a, const Word& b) {
    bool x = a.root == Word::kNumber && a.low >= 0, y = b.root == Word::kNumber && b.low >= 0;
    return x && y ? number(0, std::min(a.high, b.high)) : x ? number(0, a.high) : y ? number(0, b.high) : Word{};
  }
  // What a store of a whole word puts there.
  Word storedBy(const Instruction& i, const State& s) const {
    switch (i.kind) {
      case Instruction::kStore: return read(s, i.sources[0]);
      case Instruction::kAddToMemory: return add(loaded(i, s), number(i.immediate, i.immediate));
      case Instruction::kAndToMemory: return both(loaded(i, s), read(s, i.sources[0]));
      default: return {};
    }
  }
  // What a 64-bit result is; unknown where nothing is listed.
  Word result(const Instruction& i, const State& s) const {
    Word a = read(s, i.sources[0]), b = i.sources[1] == kNoRegister ? Word{} : read(s, i.sources[1]);
    const Wide n = i.immediate;
    switch (i.kind) {
      case Instruction::kMove: return a;
      case Instruction::kMoveImmediate: return number(n, n);
      case Instruction::kLoad: return loaded(i, s);
      case Instruction::kLea: return addressOf(s, *i.memory);
      case Instruction::kAdd: return add(a, b);
      case Instruction::kAddLoad: return add(a, loaded(i, s));
      case Instruction::kAddImmediate: return add(a, number(n, n));
      case Instruction::kAndImmediate: return n >= 0 ? number(0, n) : Word{};
      case Instruction::kAnd: return both(a, b);
      case Instruction::kShiftLeft: return n >= 0 && n <= 8 ? scaled(a, Wide{1} << static_cast<int>(n)) : Word{};
      case Instruction::kShiftRight: return n > 1 && n < 64 ? number(0, (Wide{1} << (64 - static_cast<int>(n))) - 1) : Word{};
      case Instruction::kMultiply: return scaled(a, n);
      case Instruction::kSelect: return join(a, b);
      default: return {};
    }
  }

  void step(uint64_t at, State s) {
    auto it = all_.find(at);
    if (it == all_.end() || at >= end_) {
      problem_ = "control leaves the function at +" + std::to_string(at - start_);
      return;
    }
    const Instruction& i = it->second;
    if (i.forbidden) return refuse(i, i.forbidden);
    if (s.registers[kRsp].root != Word::kStack) return refuse(i, "the stack pointer is lost");
    if (i.memory && i.kind != Instruction::kLea && !i.touchesNothing) access(i, s);
    Word value = result(i, s);
    if (i.kind == Instruction::kPush) {
      // What is pushed is read before the stack pointer moves.
      const Word pushed = i.memory ? loaded(i, s) : i.sources[0] == kNoRegister ? Word{} : read(s, i.sources[0]);
      s.registers[kRsp].low = s.registers[kRsp].high -= 8;
      forget(s, top(s), 8);
      s.slots[top(s)] = pushed;
    } else if (i.kind == Instruction::kPop) {
      auto slot = s.slots.find(top(s));
      Word popped = slot == s.slots.end() ? Word{} : slot->second;
      if (top(s) >= 0) return refuse(i, "outside the frame");
      s.registers[kRsp].low = s.registers[kRsp].high += 8;
      s.registers[i.result] = popped;
    } else {
      if (i.stores && i.memory && !i.memory->ripRelative) {
        Word a = addressOf(s, *i.memory);
        if (a.root == Word::kStack) {
          const Word stored = storedBy(i, s);
          forget(s, static_cast<int64_t>(a.low), i.storedBytes);
          if (i.kind == Instruction::kStore || i.kind == Instruction::kAddToMemory || i.kind == Instruction::kAndToMemory) s.slots[static_cast<int64_t>(a.low)] = stored;
        }
      }
      for (const Written& w : i.written) {
        Word& r = s.registers[w.reg];
        if (w.bits == 64) {
          r = w.reg == i.result ? value : Word{};
        } else if (w.bits == 32) {
          Word exact = w.reg == i.result && i.kind == Instruction::kMoveImmediate ? value : Word{};
          r = exact.root == Word::kNumber && exact.low >= 0 && exact.high <= kWord32 ? exact : number(0, kWord32);
        } else if (r.root != Word::kNumber || r.low < 0 || r.high > kWord32) {
          r = {};
        } else {
          r = number(0, kWord32);
        }
      }
    }
    if (top(s) > 0) return refuse(i, "the stack pointer is above the frame");
    if (i.flow == Instruction::kReturn || i.flow == Instruction::kTailCall) {
      if (top(s) != 0) refuse(i, "leaves with its frame");
      return;
    }
    if (i.flow == Instruction::kCall) {
      for (int r : {0, 1, 2, 6, 7, 8, 9, 10, 11}) s.registers[r] = {};
    }
    if (i.flow == Instruction::kJump || i.flow == Instruction::kBranch) {
      if (i.target < start_ || i.target >= end_) return refuse(i, "jumps out of the function");
      flow(i.target, s);
    }
    if (i.flow != Instruction::kJump && i.flow != Instruction::kTrap) flow(i.at + i.size, s);
  }

  const std::map<uint64_t, Instruction>& all_;
  uint64_t start_, end_;
  std::map<uint64_t, Visited> states_;
  std::deque<uint64_t> work_;
  std::string problem_;
};

}  // namespace

std::string checkMachineCode(const MachineCode& code) {
  std::map<uint64_t, Instruction> instructions;
  if (std::string wrong = decode(code, instructions); !wrong.empty()) return wrong;
  for (size_t k = 0; k < code.functions.size(); ++k) {
    uint64_t end = k + 1 < code.functions.size() ? code.functions[k + 1] : code.size;
    if (std::string wrong = FunctionChecker(instructions, code.functions[k], end).run(); !wrong.empty()) return wrong;
  }
  return {};
}

}  // namespace krait::jit
