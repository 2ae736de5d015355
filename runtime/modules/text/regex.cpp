// The module _re: runs compiled regular expressions by backtracking with a stack of its own in the cage.
//
// Rules
//  1. Program, slots and stack (unless they are small) come from the cage: every place in them is compared with what is really there (law 3).
//  2. A change of a slot is noted on the stack before it is made, so that going back undoes it.
//  3. Every 16 instructions or characters cost a unit of fuel.
#include "runtime/exec/builtin.h"
#include "runtime/errors/errors.h"
#include "runtime/modules/text/regex_program.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/text/str.h"

namespace krait {

extern const BuiltinDef kRegexFunctions[];

namespace {

using namespace regex;

struct Entry {  // of the stack
  enum Kind : uint32_t { kTry, kSlot, kRepeat, kLook };
  uint32_t kind;
  uint32_t a, b, c, d;
};

class Matcher {
 public:
  Matcher(Context& ctx, Value program, const Text& text, uint32_t end)
      : ctx_(ctx), program_(cellCast<BytesCell>(ctx, program)), text_(text), end_(end), words_(program_.length / 4) {
    if (words_ < kProgramHeader) corrupt(ctx);
    slotCount_ = word(0);
    if (slotCount_ > 100'000) corrupt(ctx);
    slots_ = slotCount_ <= kFewSlots ? fewSlots_ : reinterpret_cast<uint32_t*>(newCell<RawCell>(ctx, uint64_t{slotCount_} * 4).bytes);
  }

  uint32_t groups() const { return word(1); }
  uint32_t slot(uint32_t i) const { return i < slotCount_ ? slots_[i] : kNoPosition; }

  // Whether the program matches at `start`; `whole`: only up to the end.
  bool matchAt(uint32_t start, bool whole) {
    for (uint32_t i = 0; i < slotCount_; ++i) slots_[i] = kNoPosition;
    spend(ctx_, slotCount_ / 8);
    depth_ = lookBase_ = 0;
    whole_ = whole;
    setSlot(0, start);
    return run(kProgramHeader, start);
  }

  // `advance`: at `from` itself the match must not be empty.
  bool search(uint32_t from, bool advance) {
    notEmptyAt_ = advance ? from : kNoPosition;
    const uint32_t first = word(2);
    for (uint32_t start = from;; ++start) {
      if (first != kNoFirst) {
        while (text_.width == 0 && start < end_ && text_.bytes[start] != first) {
          const uint32_t window = end_ - start < 65536 ? end_ - start : 65536;
          const void* hit = first < 256 ? __builtin_memchr(text_.bytes + start, static_cast<int>(first), window) : nullptr;
          skip(start, hit ? static_cast<uint32_t>(static_cast<const uint8_t*>(hit) - text_.bytes) : start + window);
        }
        while (start < end_ && text_[start] != first) {
          ++start;
          tick();
        }
        if (start >= end_) return false;
      }
      if (start > end_) return false;
      if (matchAt(start, false)) return true;
      tick();
    }
  }

 private:
  uint32_t word(uint32_t i) const {
    if (__builtin_expect(i >= words_, 0)) corrupt(ctx_);
    uint32_t w;
    __builtin_memcpy(&w, program_.bytes + uint64_t{i} * 4, 4);
    return w;
  }
  // Goes on to `to` at the price of a tick for each character.
  void skip(uint32_t& at, uint32_t to) {
    if (to <= at) return;
    const uint32_t n = to - at;
    if (const uint32_t units = (ticks_ % 16 + n) / 16) spend(ctx_, units);
    ticks_ += n;
    at = to;
  }
  void tick() {
    if ((++ticks_ & 15) == 0) spend(ctx_, 1);
  }

  void growStack(uint32_t capacity) {
    auto* fresh = reinterpret_cast<Entry*>(newCell<RawCell>(ctx_, uint64_t{capacity} * sizeof(Entry)).bytes);
    if (depth_) __builtin_memcpy(fresh, stack_, depth_ * sizeof(Entry));
    spend(ctx_, capacity / 8);
    stack_ = fresh;
    capacity_ = capacity;
  }
  void push(const Entry& e) {
    if (__builtin_expect(depth_ == capacity_, 0)) {
      if (capacity_ > (1u << 26)) abandon(ctx_, Limit::kMemory);
      growStack(capacity_ * 2);
    }
    stack_[depth_++] = e;
  }
  void setSlot(uint32_t i, uint32_t value) {
    if (i >= slotCount_) corrupt(ctx_);
    slots_[i] = value;
  }
  void changeSlot(uint32_t i, uint32_t value) {
    if (i >= slotCount_) corrupt(ctx_);
    push({Entry::kSlot, i, slots_[i], 0, 0});
    slots_[i] = value;
  }

  bool inSet(uint32_t at, uint32_t c) const {
    const bool negated = word(at);
    if (c < 256) return ((word(at + 1 + c / 32) >> (c % 32)) & 1) != negated;
    const uint32_t n = word(at + 9);
    for (uint32_t i = 0; i < n; ++i) {  // bounded: the items of a set of the pattern
      const uint32_t kind = word(at + 10 + 3 * i), a = word(at + 11 + 3 * i), b = word(at + 12 + 3 * i);
      if (kind ? inCategory(a, c) : c >= a && c <= b) return !negated;
    }
    return negated;
  }
  // Whether the instruction of one character at `pc` takes `c`.
  bool takes(uint32_t pc, uint32_t c) const {
    switch (static_cast<Op>(word(pc))) {
      case Op::kChar: return c == word(pc + 1);
      case Op::kCharFold: return fold(c) == word(pc + 1);
      case Op::kAny: return c != '\n';
      case Op::kAnyAll: return true;
      case Op::kSet: return inSet(word(pc + 1), c);
      case Op::kSetFold: {
        const uint32_t at = word(pc + 1);
        const bool negated = word(at);
        const bool in = inSet(at, c) != negated || inSet(at, fold(c)) != negated || inSet(at, mapOne(unicode::Mapping::kUpper, c)) != negated ||
                        inSet(at, mapOne(unicode::Mapping::kLower, c)) != negated;
        return in != negated;
      }
      default: corrupt(ctx_);
    }
  }

  bool isWordAt(uint32_t pos, uint32_t category) const { return pos < end_ && inCategory(category, text_[pos]); }
  bool holds(Op op, uint32_t pc, uint32_t pos) const {
    switch (op) {
      case Op::kAtStart: return pos == 0;
      case Op::kAtLineStart: return pos == 0 || (pos <= end_ && text_[pos - 1] == '\n');
      case Op::kAtEnd: return pos == end_ || (pos + 1 == end_ && text_[pos] == '\n');
      case Op::kAtLineEnd: return pos == end_ || (pos < end_ && text_[pos] == '\n');
      case Op::kAtStringEnd: return pos == end_;
      default: {
        const uint32_t category = word(pc + 1);
        const bool at = isWordAt(pos, category) != (pos && isWordAt(pos - 1, category));
        return at == (op == Op::kAtBoundary);
      }
    }
  }

  // The end of the text of group `g` repeated at `pos`; kNoPosition when it is not there.
  uint32_t repeated(uint32_t g, uint32_t pos, bool folded) {
    const uint32_t from = slot(2 * g), to = slot(2 * g + 1);
    if (from == kNoPosition || to == kNoPosition || to < from || to > end_ || to - from > end_ - pos) return kNoPosition;
    for (uint32_t i = from; i < to; ++i, ++pos) {
      tick();
      if (folded ? fold(text_[i]) != fold(text_[pos]) : text_[i] != text_[pos]) return kNoPosition;
    }
    return pos;
  }

  // How many of at most `most` characters at `pos`, of one byte each, are in the set at `at`.
  uint32_t runOfSet(uint32_t at, uint32_t pos, uint32_t most) {
    constexpr uint32_t kBitWords = 8;
    const bool negated = word(at);
    (void)word(at + kBitWords);  // they are there
    const uint8_t *bits = program_.bytes + (uint64_t{at} + 1) * 4, *from = text_.bytes + pos;
    uint32_t n = 0;
    while (n < most && ((bits[from[n] / 8] >> (from[n] % 8)) & 1) != negated) {
      ++n;
      tick();
    }
    return n;
  }

  // RepeatOne at `pc`. False: no match here.
  bool repeatOne(uint32_t& pc, uint32_t& pos) {
    const uint32_t mode = word(pc + 1), least = word(pc + 2), most = word(pc + 3), next = word(pc + 4), item = pc + 5;
    const uint32_t room = end_ - pos, limit = mode == kLazy ? least : most;
    if (room < least) return false;
    uint32_t n = 0;
    if (text_.width == 0 && static_cast<Op>(word(item)) == Op::kSet) {
      n = runOfSet(word(item + 1), pos, limit < room ? limit : room);
    } else {
      while (n < limit && n < room && takes(item, text_[pos + n])) {
        ++n;
        tick();
      }
    }
    if (n < least) return false;
    if (mode == kGreedy && n > least) push({Entry::kRepeat, pc, pos, n - 1, 0});
    if (mode == kLazy && n < most) push({Entry::kRepeat, pc, pos, n + 1, 0});
    pos += n;
    pc = next;
    return true;
  }
  // Another number of turns of a RepeatOne.
  bool repeatAgain(const Entry& e, uint32_t& pc, uint32_t& pos) {
    const uint32_t mode = word(e.a + 1), least = word(e.a + 2), most = word(e.a + 3), n = e.c;
    if (e.b > end_ || n > end_ - e.b) return false;
    if (mode == kLazy) {
      if (!takes(e.a + 5, text_[e.b + n - 1])) return false;
      if (n < most) push({Entry::kRepeat, e.a, e.b, n + 1, 0});
    } else if (n > least) {
      push({Entry::kRepeat, e.a, e.b, n - 1, 0});
    }
    pos = e.b + n;
    pc = word(e.a + 4);
    return true;
  }

  void loopNext(uint32_t& pc, uint32_t pos) {
    const uint32_t loop = word(pc + 1), mode = word(pc + 2), least = word(pc + 3), most = word(pc + 4), body = word(pc + 5), behind = pc + 6;
    const uint32_t turns = slot(loop), last = slot(loop + 1);
    if (turns < least) {
      changeSlot(loop, turns + 1);
      changeSlot(loop + 1, pos);
      pc = body;
    } else if (turns >= most || pos == last) {  // a turn that takes nothing is the last
      pc = behind;
    } else if (mode == kLazy) {
      push({Entry::kTry, body, pos, loop, turns + 1});
      pc = behind;
    } else {
      push({Entry::kTry, behind, pos, kNoPosition, 0});
      changeSlot(loop, turns + 1);
      changeSlot(loop + 1, pos);
      pc = body;
    }
  }

  // The body of a Look has matched: its choices are forgotten; what it changed stays to be undone.
  bool endLook(uint32_t& pc, uint32_t& pos) {
    if (!lookBase_ || lookBase_ > depth_) corrupt(ctx_);
    const Entry look = stack_[lookBase_ - 1];
    const uint32_t kind = word(look.a + 1);
    if (kind == kLookNot) {
      while (depth_ > lookBase_) undo(stack_[--depth_]);
      --depth_;
      lookBase_ = look.c;
      return false;
    }
    uint32_t kept = lookBase_ - 1;
    for (uint32_t i = lookBase_; i < depth_; ++i) {
      if (stack_[i].kind == Entry::kSlot) stack_[kept++] = stack_[i];
      tick();
    }
    depth_ = kept;
    lookBase_ = look.c;
    if (kind == kLookFor) pos = look.b;
    pc = word(look.a + 2);
    return true;
  }

  void undo(const Entry& e) {
    if (e.kind == Entry::kSlot) setSlot(e.a, e.b);
    tick();
  }

  // Takes the last choice that is left; false when there is none.
  bool goBack(uint32_t& pc, uint32_t& pos) {
    while (depth_) {
      tick();
      const Entry e = stack_[--depth_];
      switch (e.kind) {
        case Entry::kSlot: setSlot(e.a, e.b); break;
        case Entry::kTry:
          pc = e.a;
          pos = e.b;
          if (e.c != kNoPosition) {
            changeSlot(e.c, e.d);
            changeSlot(e.c + 1, pos);
          }
          return true;
        case Entry::kRepeat:
          if (repeatAgain(e, pc, pos)) return true;
          break;
        case Entry::kLook:
          lookBase_ = e.c;
          if (word(e.a + 1) == kLookNot) {
            pc = word(e.a + 2);
            pos = e.b;
            return true;
          }
          break;
        default: corrupt(ctx_);
      }
    }
    return false;
  }

  bool run(uint32_t pc, uint32_t pos) {
    while (true) {
      tick();
      bool good = true;
      const Op op = static_cast<Op>(word(pc));
      switch (op) {
        case Op::kMatch:
          if ((whole_ && pos != end_) || (pos == notEmptyAt_ && slots_[0] == pos)) {
            good = false;
            break;
          }
          setSlot(1, pos);
          return true;
        case Op::kChar: case Op::kCharFold: case Op::kSet: case Op::kSetFold:
          good = pos < end_ && takes(pc, text_[pos]);
          pc += 2;
          ++pos;
          break;
        case Op::kAny: case Op::kAnyAll:
          good = pos < end_ && takes(pc, text_[pos]);
          ++pc;
          ++pos;
          break;
        case Op::kSplit:
          push({Entry::kTry, word(pc + 2), pos, kNoPosition, 0});
          pc = word(pc + 1);
          break;
        case Op::kJump: pc = word(pc + 1); break;
        case Op::kSave: {
          const uint32_t i = word(pc + 1);
          changeSlot(i, pos);
          if (i & 1) changeSlot(2 * groups() + 2, i / 2);  // the group that closed last
          pc += 2;
          break;
        }
        case Op::kAtStart: case Op::kAtLineStart: case Op::kAtEnd: case Op::kAtLineEnd: case Op::kAtStringEnd:
          good = holds(op, pc, pos);
          ++pc;
          break;
        case Op::kAtBoundary: case Op::kAtNotBoundary:
          good = holds(op, pc, pos);
          pc += 2;
          break;
        case Op::kBackReference: case Op::kBackReferenceFold:
          pos = repeated(word(pc + 1), pos, op == Op::kBackReferenceFold);
          good = pos != kNoPosition;
          pc += 2;
          break;
        case Op::kRepeatOne: good = repeatOne(pc, pos); break;
        case Op::kLoopBegin:
          changeSlot(word(pc + 1), 0);
          changeSlot(word(pc + 1) + 1, kNoPosition);
          pc += 2;
          break;
        case Op::kLoopNext: loopNext(pc, pos); break;
        case Op::kLook:
          push({Entry::kLook, pc, pos, lookBase_, 0});
          lookBase_ = depth_;
          pc += 3;
          break;
        case Op::kLookBack:
          good = pos >= word(pc + 1);
          pos -= word(pc + 1);
          pc += 2;
          break;
        case Op::kLookEnd: good = endLook(pc, pos); break;
        case Op::kIfGroup: {
          const uint32_t g = word(pc + 1);
          pc = slot(2 * g + 1) != kNoPosition ? pc + 3 : word(pc + 2);
          break;
        }
        case Op::kFail: good = false; break;
        default: corrupt(ctx_);
      }
      if (!good && !goBack(pc, pos)) return false;
      if (pos > end_) corrupt(ctx_);
    }
  }

  Context& ctx_;
  const BytesCell& program_;
  const Text text_;
  const uint32_t end_;
  const uint32_t words_;
  uint32_t slotCount_ = 0, ticks_ = 0;
  uint32_t* slots_;
  static constexpr uint32_t kFewSlots = 32, kFewEntries = 64;
  uint32_t fewSlots_[kFewSlots];  // of most programs; others' are in the cage
  Entry fewEntries_[kFewEntries];
  Entry* stack_ = fewEntries_;
  uint32_t depth_ = 0, capacity_ = kFewEntries, lookBase_ = 0;
  uint32_t notEmptyAt_ = kNoPosition;
  bool whole_ = false;
};

// A str or bytes and the part of it that a pattern is looked for in; false: an exception is pending.
struct Subject {
  Value value;
  Text text;
  uint32_t start, end;  // start > end: nothing matches
  Value part(Context& ctx, uint32_t from, uint32_t to) const {
    if (from > to || to > text.length) corrupt(ctx);
    return isStr(ctx, value) ? substring(ctx, value, from, to) : newBytes(ctx, text.bytes + from, to - from);
  }
};
bool readSubject(Context& ctx, Value value, Value from, Value to, Subject* out) {
  Text text{};
  if (isStr(ctx, value)) {
    text = textOf(ctx, value);
  } else if (isBytesLike(ctx, value)) {
    if (!lookAtBytes(ctx, value, &text)) return false;
  } else {
    return raise(ctx, ErrorId::kRegexSubject, {MessagePart::typeName(value)}), false;
  }
  int64_t start, end;
  if (!toInt64(ctx, from, &start) || !toInt64(ctx, to, &end)) return raise(ctx, ErrorId::kNotAnInteger, {MessagePart::typeName(from)}), false;
  auto clamp = [&](int64_t i) { return static_cast<uint32_t>(i < 0 ? 0 : i > text.length ? text.length : i); };
  *out = {value, text, clamp(start), clamp(end)};
  return true;
}

// All matches from left to right: what follows an empty one at the same place is not empty.
class Matches {
 public:
  Matches(Context& ctx, Value program, const Subject& subject) : ctx_(ctx), subject_(subject), matcher_(ctx, program, subject.text, subject.end), next_(subject.start) {}
  bool next() {
    spend(ctx_, 1);
    if (next_ > subject_.end || !matcher_.search(next_, empty_)) return false;
    next_ = end();
    empty_ = start() == end();
    return true;
  }
  uint32_t start() const { return matcher_.slot(0); }
  uint32_t end() const { return matcher_.slot(1); }
  uint32_t groups() const { return matcher_.groups(); }
  // The text of a group, or `absent`.
  Value group(uint32_t i, Value absent) const {
    const uint32_t from = matcher_.slot(2 * i), to = matcher_.slot(2 * i + 1);
    return from == kNoPosition || to == kNoPosition ? absent : subject_.part(ctx_, from, to);
  }

 private:
  Context& ctx_;
  const Subject& subject_;
  Matcher matcher_;
  uint32_t next_;
  bool empty_ = false;
};

// (program, text, start, end): what findall gives.
Value regexFindAll(Context& ctx, Value* args, uint32_t) {
  Subject subject;
  if (!readSubject(ctx, args[1], args[2], args[3], &subject)) return Value::exit();
  Matches matches(ctx, args[0], subject);
  ListCell& found = newListCell(ctx, 0);
  const uint32_t n = matches.groups();
  if (n > 100'000) corrupt(ctx);
  Value nothing = n ? subject.part(ctx, 0, 0) : Value::none();
  while (matches.next()) {
    if (n < 2) {
      listAppend(ctx, found, matches.group(n, nothing));
      continue;
    }
    TupleCell& groups = newTupleCell(ctx, n);
    for (uint32_t i = 0; i < n; ++i) {
      spend(ctx, i % 8 == 7);
      Value text = matches.group(i + 1, nothing);
      groups.items[i] = text;
    }
    listAppend(ctx, found, valueOf(ctx, &groups));
  }
  return valueOf(ctx, &found);
}

// (program, text, most): what split gives; most: 0 for any number of splits.
Value regexSplit(Context& ctx, Value* args, uint32_t) {
  Subject subject;
  if (!readSubject(ctx, args[1], Value::smallInt(0), Value::smallInt(INT32_MAX), &subject)) return Value::exit();
  int64_t most;
  if (!toInt64(ctx, args[2], &most)) return raise(ctx, ErrorId::kNotAnInteger, {MessagePart::typeName(args[2])});
  Matches matches(ctx, args[0], subject);
  ListCell& parts = newListCell(ctx, 0);
  uint32_t at = 0;
  while (matches.next()) {
    listAppend(ctx, parts, subject.part(ctx, at, matches.start()));
    for (uint32_t i = 1; i <= matches.groups(); ++i) {
      spend(ctx, i % 8 == 0);
      listAppend(ctx, parts, matches.group(i, Value::none()));
    }
    at = matches.end();
    if (--most == 0) break;
  }
  listAppend(ctx, parts, subject.part(ctx, at, subject.end));
  return valueOf(ctx, &parts);
}

// (program, str, parts, most): (the str with matches replaced, how many). A part is a str or a group's number.
Value regexReplace(Context& ctx, Value* args, uint32_t) {
  Subject subject;
  if (!readSubject(ctx, args[1], Value::smallInt(0), Value::smallInt(INT32_MAX), &subject)) return Value::exit();
  ListCell* parts = cellOrNull<ListCell>(ctx, args[2]);
  int64_t most;
  if (!parts || !isStr(ctx, args[1]) || !toInt64(ctx, args[3], &most)) return raise(ctx, ErrorId::kNotAnInteger, {MessagePart::typeName(args[3])});
  Matches matches(ctx, args[0], subject);
  const uint32_t count = parts->length;
  const Value* items = listItems(ctx, *parts, count);
  TextBuilder out(ctx);
  uint32_t at = 0;
  int64_t n = 0;
  while (matches.next()) {
    out.addRange(args[1], at, matches.start());
    for (uint32_t i = 0; i < count; ++i) {
      spend(ctx, i % 8 == 7);
      Value piece = items[i].isInt() ? matches.group(static_cast<uint32_t>(items[i].asInt()), Value::none()) : items[i];
      if (piece.isNone()) continue;
      if (!isStr(ctx, piece)) return raise(ctx, ErrorId::kRegexSubject, {MessagePart::typeName(piece)});
      out.add(piece);
    }
    at = matches.end();
    ++n;
    if (n == most) break;
  }
  out.addRange(args[1], at, subject.end);
  Value pair[2] = {out.finish(), Value::smallInt(n)};
  return newTuple(ctx, pair, 2);
}

// (program, text, start, end, how): the slots as a tuple, -1 where nothing matched, or None. how: 0 match, 1 search, 2
// fullmatch, 5 search for what is not empty at `start`.
Value regexRun(Context& ctx, Value* args, uint32_t) {
  Subject subject;
  if (!readSubject(ctx, args[1], args[2], args[3], &subject)) return Value::exit();
  int64_t how;
  if (!toInt64(ctx, args[4], &how)) return raise(ctx, ErrorId::kNotAnInteger, {MessagePart::typeName(args[4])});
  if (subject.start > subject.end) return Value::none();
  Matcher matcher(ctx, args[0], subject.text, subject.end);
  if (!(how & 1 ? matcher.search(subject.start, how & 4) : matcher.matchAt(subject.start, how == 2))) return Value::none();
  const uint64_t n = 2 * uint64_t{matcher.groups()} + 3;
  if (n > 1'000'000) corrupt(ctx);
  TupleCell& spans = newTupleCell(ctx, static_cast<uint32_t>(n));
  for (uint32_t i = 0; i < n; ++i) {  // bounded: the pattern's groups
    const uint32_t at = matcher.slot(i);
    spans.items[i] = Value::smallInt(at == kNoPosition ? -1 : static_cast<int64_t>(at));
  }
  return valueOf(ctx, &spans);
}

}  // namespace

extern const BuiltinDef kRegexFunctions[] = {
    {"opcodes", "()", opcodes, nullptr, 0, Effects::kPure, JitHint::kNone, "Names of the instructions."},
    {"pack", "(words, sets, /)", pack, nullptr, 0, Effects::kReads, JitHint::kNone, "A program as bytes."},
    {"fold", "(point, /)", foldPoint, nullptr, 0, Effects::kPure, JitHint::kNone, "A character, case aside."},
    {"findall", "(program, text, start, end, /)", regexFindAll, nullptr, 0, Effects::kReads, JitHint::kNone, "All matches."},
    {"split", "(program, text, most, /)", regexSplit, nullptr, 0, Effects::kReads, JitHint::kNone, "What lies between matches."},
    {"replace", "(program, text, parts, most, /)", regexReplace, nullptr, 0, Effects::kReads, JitHint::kNone, "A str with matches replaced."},
    {"run", "(program, text, start, end, how, /)", regexRun, nullptr, 0, Effects::kReads, JitHint::kNone, "Runs a program."},
    kTableEnd,
};

}  // namespace krait
