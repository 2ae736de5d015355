// The module _json: decoding.
//
// Rules
//  1. One pass over the text, without recursion: open containers lie in a list in the cage (register kStack: container,
//     pending key).
//  2. Hooks are called as steps; where the pass stands is then in the frame. Without hooks the pass never leaves.
//  3. The text is read as bytes, 16-bit or 32-bit units by a pass compiled for each; its length is read once a step.
#include <charconv>

#include "runtime/errors/errors.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/numbers/float.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/tables/dict.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

// parse(text, start, whole, options); options: a tuple of what the places say.
enum Place : uint32_t { kText, kStart, kWhole, kOptions, kStack, kPlaces };
enum Option : uint32_t { kFail, kStrict, kObjectHook, kPairsHook, kParseFloat, kParseInt, kParseConstant, kOptionCount };
enum Resume : uint32_t { kBegin, kHooked, kFailed };

constexpr uint32_t kKeys = 256, kLongKey = 32;

bool isSpace(uint32_t c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool isDigit(uint32_t c) { return c - '0' < 10; }

int hexValue(uint32_t c) {
  if (isDigit(c)) return static_cast<int>(c - '0');
  if ((c | 32) - 'a' < 6) return static_cast<int>((c | 32) - 'a' + 10);
  return -1;
}

template <class Char>
class Pass {
 public:
  Pass(Context& ctx, FrameCell& frame)
      : ctx_(ctx), frame_(frame), r_(frame.registers), options_(cellCast<TupleCell>(ctx, r_[kOptions])), stack_(cellCast<ListCell>(ctx, r_[kStack])) {
    Text text = textOf(ctx, r_[kText]);
    at_ = reinterpret_cast<const Char*>(text.bytes);
    length_ = text.length;
    if (options_.length != kOptionCount) corrupt(ctx);
    for (Ref& key : keys_) key = 0;
    for (uint8_t& size : sizes_) size = 0;
    look();
  }

  Step run(Value completed) {
    position_ = static_cast<uint32_t>(r_[kStart].asInt());
    if (frame_.resume == kFailed) return Step::done(completed);
    Value v = frame_.resume == kHooked ? finished(completed) : value();
    while (!v.isExit()) v = finished(v);  // bounded: every round spends
    return leave_;
  }

 private:
  // All parsing functions return a value, or exit with leave_ set.
  Value leave(Step step) {
    leave_ = step;
    return Value::exit();
  }
  Value fail(const char* message, uint32_t position) {
    return leave(callValue(ctx_, frame_, kFailed, options_.items[kFail], {newStr(ctx_, message), r_[kText], Value::smallInt(position)}));
  }
  Value call(uint32_t option, Value argument) {
    r_[kStart] = Value::smallInt(position_);
    keep();
    return leave(callValue(ctx_, frame_, kHooked, options_.items[option], {argument}));
  }
  bool hooked(uint32_t option) const { return !options_.items[option].isNone(); }

  void skip() {
    uint32_t p = position_;
    if (p >= length_ || !isSpace(at_[p])) return;
    while (p < length_ && isSpace(at_[p])) ++p;  // bounded: spent for below
    spend(ctx_, (p - position_) / 64);
    position_ = p;
  }
  bool is(uint32_t c) const { return position_ < length_ && at_[position_] == c; }

  // A value begins here.
  Value value() {
    skip();
    return item();
  }
  Value item() {
    if (position_ >= length_) return fail("Expecting value", position_);
    switch (at_[position_]) {
      case '"': return string(false);
      case '{': return open(true);
      case '[': return open(false);
      case 'n': return word("null", Value::none());
      case 't': return word("true", Value::boolean(true));
      case 'f': return word("false", Value::boolean(false));
      case 'N': return constant("NaN", __builtin_nan(""));
      case 'I': return constant("Infinity", __builtin_inf());
      case '-':
        if (matches("-Infinity")) return constant("-Infinity", -__builtin_inf());
        return number();
      default: return number();
    }
  }

  bool matches(std::string_view text) const {
    if (length_ - position_ < text.size()) return false;
    for (uint32_t i = 0; i < text.size(); ++i) {
      if (at_[position_ + i] != static_cast<uint8_t>(text[i])) return false;
    }
    return true;
  }
  Value word(std::string_view text, Value v) {
    if (!matches(text)) return fail("Expecting value", position_);
    position_ += static_cast<uint32_t>(text.size());
    return v;
  }
  Value constant(std::string_view text, double d) {
    if (!matches(text)) return fail("Expecting value", position_);
    position_ += static_cast<uint32_t>(text.size());
    return hooked(kParseConstant) ? call(kParseConstant, newStr(ctx_, text)) : Value::number(d);
  }

  // --- containers

  // The innermost open container and its pending key are kept here; in the stack is what they were when it was opened.
  void look() {
    const uint32_t n = stack_.length;
    if (n < 2) return;
    const Value* top = listItems(ctx_, stack_, n) + n - 2;
    container_ = top[0];
    key_ = top[1];
  }
  void keep() {
    if (const uint32_t n = stack_.length; n >= 2) listItems(ctx_, stack_, n)[n - 1] = key_;
  }
  uint8_t& sizeHint() { return sizes_[stack_.length / 2 % sizeof sizes_]; }

  Value open(bool object) {
    ++position_;
    spend(ctx_, 1);
    const uint32_t depth = stack_.length / 2 + 1;
    if (ctx_.depth + depth >= ctx_.depthLimit) {
      raise(ctx_, ErrorId::kJsonDepth, {object ? "decoding a JSON object" : "decoding a JSON array"});
      return leave(Step::raise());
    }
    skip();
    Value container = object && !hooked(kPairsHook) ? newDict(ctx_) : newList(ctx_, nullptr, 0);
    if (is(object ? '}' : ']')) return ++position_, closed(container, object);
    keep();
    container_ = container;
    key_ = object ? Value::boolean(true) : Value::none();
    listAppend(ctx_, stack_, container_);
    listAppend(ctx_, stack_, key_);
    constexpr uint8_t kFirstSize = 5;
    if (DictCell* dict = cellOrNull<DictCell>(ctx_, container); dict && sizeHint() > kFirstSize) dictReserve(ctx_, *dict, sizeHint());
    return object ? member() : item();
  }

  // A container is complete: what its hook makes of it.
  Value closed(Value container, bool object) {
    if (!object) return container;
    if (hooked(kPairsHook)) return call(kPairsHook, container);
    return hooked(kObjectHook) ? call(kObjectHook, container) : container;
  }

  // "key": of an object; then its value.
  Value member() {
    if (!is('"')) return fail("Expecting property name enclosed in double quotes", position_);
    Value key = string(true);
    if (key.isExit()) return key;
    skip();
    if (!is(':')) return fail("Expecting ':' delimiter", position_);
    ++position_;
    key_ = key;
    return value();
  }

  // `v` is complete: puts it where it belongs and goes on to the next one to be complete.
  Value finished(Value v) {
    const uint32_t n = stack_.length;
    spend(ctx_, 1);
    if (n < 2) return end(v);
    const Value container = container_, key = key_;
    const bool object = !key.isNone();
    if (!object) {
      listAppend(ctx_, cellCast<ListCell>(ctx_, container), v);
    } else if (ListCell* pairs = cellOrNull<ListCell>(ctx_, container)) {
      listAppend(ctx_, *pairs, pairOf(ctx_, key, v));
    } else {
      DictCell& dict = cellCast<DictCell>(ctx_, container);
      if (!dictQuickSet(ctx_, dict, key, v)) dictSetPlain(ctx_, dict, key, hashStr(ctx_, key), v);
    }
    skip();
    const uint32_t close = object ? '}' : ']';
    if (is(close)) {
      ++position_;
      if (const DictCell* dict = cellOrNull<DictCell>(ctx_, container)) sizeHint() = static_cast<uint8_t>(dict->used < kMostHinted ? dict->used : kMostHinted);
      stack_.length = n - 2;
      look();
      return closed(container, object);
    }
    const uint32_t comma = position_;
    if (!is(',')) return fail("Expecting ',' delimiter", position_);
    ++position_;
    skip();
    if (is(close)) return fail(object ? "Illegal trailing comma before end of object" : "Illegal trailing comma before end of array", comma);
    return object ? member() : item();
  }

  Value end(Value v) {
    if (!r_[kWhole].isTrue()) return leave(Step::done(pairOf(ctx_, v, Value::smallInt(position_))));
    skip();
    if (position_ < length_) return fail("Extra data", position_);
    return leave(Step::done(v));
  }

  // --- strings

  Value string(bool key) {
    const uint32_t begin = position_, start = begin + 1;
    uint64_t all = 0;
    position_ = plainEnd(start, &all);
    spend(ctx_, (position_ - start) / 64 + 1);
    if (position_ < length_ && at_[position_] == '"') return plainString(start, all < 0x80, key);
    TextBuilder out(ctx_);
    out.addRange(r_[kText], start, position_);
    return escapedString(out, begin);
  }

  // Where the characters from `p` on end that stand for themselves: at a quote, a backslash, a control character or the
  // end. *all: 0x80 and above if one of them is.
  uint32_t plainEnd(uint32_t p, uint64_t* all) const {
    if constexpr (sizeof(Char) == 1) {
      // Eight at a time; of the bytes found, the lowest is right (what a borrow adds lies above it).
      constexpr uint64_t kOnes = ~0ull / 255, kHigh = kOnes << 7;
      auto below = [](uint64_t x, uint64_t limit) { return (x - kOnes * limit) & ~x & kHigh; };
      for (; length_ - p >= 8; p += 8) {  // bounded: spent for by the caller
        uint64_t x;
        __builtin_memcpy(&x, at_ + p, 8);
        if (const uint64_t found = below(x, 0x20) | below(x ^ kOnes * '"', 1) | below(x ^ kOnes * '\\', 1)) {
          const int bits = __builtin_ctzll(found) & ~7;
          *all |= x & kHigh & ((uint64_t{1} << bits) - 1);
          return p + static_cast<uint32_t>(bits / 8);
        }
        *all |= x & kHigh;
      }
    }
    for (; p < length_; ++p) {  // bounded: spent for by the caller
      const uint32_t c = at_[p];
      if (c == '"' || c == '\\' || c < 0x20) break;
      *all |= c;
    }
    return p;
  }

  Value plainString(uint32_t start, bool ascii, bool key) {
    const uint32_t n = position_++ - start;
    if (sizeof(Char) != 1) return substring(ctx_, r_[kText], start, start + n);
    const uint8_t* from = reinterpret_cast<const uint8_t*>(at_) + start;
    if (!key || n > kLongKey || n < 2) return text(from, n, ascii);
    Ref& place = keys_[keyPlace(from, n, length_ - start)];
    if (place) {
      const Text known = textOf(ctx_, Value::reference(place));
      if (known.width == 0 && known.length == n && !__builtin_memcmp(known.bytes, from, n)) return Value::reference(place);
    }
    Value v = text(from, n, ascii);
    place = v.offset();
    return v;
  }
  // By a key's ends and length; `readable`: bytes from there to the text's end.
  static uint32_t keyPlace(const uint8_t* from, uint32_t n, uint32_t readable) {
    uint64_t head = 0, tail = 0;
    if (n >= 8) {
      __builtin_memcpy(&head, from, 8);
      __builtin_memcpy(&tail, from + n - 8, 8);
    } else if (readable >= 8) {
      __builtin_memcpy(&head, from, 8);
      head &= (uint64_t{1} << 8 * n) - 1;
    } else {
      __builtin_memcpy(&head, from, n);
    }
    constexpr uint64_t kMix = 0x9E3779B97F4A7C15;
    return static_cast<uint32_t>(((head ^ tail * 31) + n) * kMix >> 32) % kKeys;
  }
  Value text(const uint8_t* from, uint32_t n, bool ascii) {
    if (n < 2) return n ? newStrPoint(ctx_, from[0]) : emptyStr(ctx_);
    Value v;
    __builtin_memcpy(newStrCell(ctx_, n, 0, ascii, &v), from, n);
    return v;
  }

  // From the first backslash or control character on.
  Value escapedString(TextBuilder& out, uint32_t begin) {
    while (position_ < length_) {
      const uint32_t c = at_[position_];
      if (c == '"') return ++position_, out.finish();
      if (c < 0x20 && options_.items[kStrict].isTrue()) return fail("Invalid control character at", position_);
      if (c == '\\') {
        if (!escape(out, begin)) return Value::exit();
        continue;
      }
      const uint32_t from = position_++;
      while (position_ < length_ && at_[position_] != '"' && at_[position_] != '\\' && at_[position_] >= 0x20) ++position_;  // bounded: spent for below
      spend(ctx_, (position_ - from) / 64 + 1);
      out.addRange(r_[kText], from, position_);
    }
    return fail("Unterminated string starting at", begin);
  }

  bool escape(TextBuilder& out, uint32_t begin) {
    spend(ctx_, 1);
    if (++position_ >= length_) return fail("Unterminated string starting at", begin), false;
    const uint32_t c = at_[position_++];
    switch (c) {
      case '"': case '\\': case '/': out.add(c); return true;
      case 'b': out.add(uint32_t{'\b'}); return true;
      case 'f': out.add(uint32_t{'\f'}); return true;
      case 'n': out.add(uint32_t{'\n'}); return true;
      case 'r': out.add(uint32_t{'\r'}); return true;
      case 't': out.add(uint32_t{'\t'}); return true;
      case 'u': break;
      default: return fail("Invalid \\escape", position_ - 2), false;
    }
    if (length_ - position_ <= 4) return fail("Invalid \\uXXXX escape", position_ - 1), false;
    int64_t point = unit(position_);
    if (point < 0) return fail("Invalid \\uXXXX escape", position_ - 1), false;
    position_ += 4;
    if (point >> 10 == 0xD800 >> 10 && length_ - position_ > 6 && at_[position_] == '\\' && at_[position_ + 1] == 'u') {
      const int64_t low = unit(position_ + 2);
      if (low < 0) return fail("Invalid \\uXXXX escape", position_ + 1), false;
      if (low >> 10 == 0xDC00 >> 10) {
        point = 0x10000 + ((point & 0x3FF) << 10 | (low & 0x3FF));
        position_ += 6;
      }
    }
    out.add(static_cast<uint32_t>(point));
    return true;
  }
  // Four hexadecimal digits; -1 when they are not.
  int64_t unit(uint32_t at) const {
    int64_t v = 0;
    for (uint32_t i = 0; i < 4; ++i) {
      const int digit = hexValue(at_[at + i]);
      if (digit < 0) return -1;
      v = v << 4 | digit;
    }
    return v;
  }

  // --- numbers

  Value number() {
    const uint32_t start = position_;
    uint32_t p = start;
    const bool negative = at_[p] == '-';
    if (negative) ++p;
    if (p >= length_ || !isDigit(at_[p])) return fail("Expecting value", start);
    int64_t n = 0;
    const uint32_t digits = p;
    if (at_[p] == '0') {
      ++p;
    } else {
      for (; p < length_ && isDigit(at_[p]); ++p) n = p - digits < 17 ? n * 10 + (at_[p] - '0') : n;  // bounded: spent for below
    }
    const uint32_t whole = p;
    if (p + 1 < length_ && at_[p] == '.' && isDigit(at_[p + 1])) {
      for (++p; p < length_ && isDigit(at_[p]);) ++p;  // bounded: spent for below
    }
    if (p + 1 < length_ && (at_[p] | 32) == 'e') {
      uint32_t e = p + 1;
      if (e + 1 < length_ && (at_[e] == '-' || at_[e] == '+')) ++e;
      if (isDigit(at_[e])) {
        while (e < length_ && isDigit(at_[e])) ++e;  // bounded: spent for below
        p = e;
      }
    }
    position_ = p;
    spend(ctx_, (p - start) / 64 + 1);
    const bool isFloat = p != whole;
    if (hooked(isFloat ? kParseFloat : kParseInt)) return call(isFloat ? kParseFloat : kParseInt, substring(ctx_, r_[kText], start, p));
    if (!isFloat && p - digits <= 17) return newInt(ctx_, negative ? -n : n);
    if (sizeof(Char) == 1) return longNumber(reinterpret_cast<const char*>(at_) + start, p - start, isFloat);
    Value narrow = substring(ctx_, r_[kText], start, p);
    return longNumber(reinterpret_cast<const char*>(textOf(ctx_, narrow).bytes), p - start, isFloat);
  }

  Value longNumber(const char* text, uint32_t n, bool isFloat) {
    Value v;
    if (isFloat) {
      double d = 0;
      if (std::from_chars(text, text + n, d).ec != std::errc() && !parseFloat(text, n, &d)) corrupt(ctx_);
      return Value::number(d);
    }
    v = intFromText(ctx_, {text, n}, 10);
    return v.isExit() ? leave(Step::raise()) : v;
  }

  Context& ctx_;
  FrameCell& frame_;
  Value* r_;
  TupleCell& options_;
  ListCell& stack_;
  const Char* at_;
  uint32_t length_, position_;
  Step leave_ = Step::raise();
  Value container_ = Value::none(), key_ = Value::none();
  static constexpr uint32_t kMostHinted = 64;
  uint8_t sizes_[8];  // of the last object closed at a depth: a hint
  Ref keys_[kKeys];  // strs of keys seen in this step; the native stack keeps them
};

Step parse(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == kBegin) {
    int64_t start;
    if (!isStr(ctx, r[kText])) corrupt(ctx);
    if (!indexArgument(ctx, r[kStart], &start)) return Step::raise();
    const uint32_t length = textOf(ctx, r[kText]).length;
    r[kStart] = Value::smallInt(start < 0 ? 0 : start > length ? length : start);
    r[kStack] = newList(ctx, nullptr, 0);
  }
  switch (textOf(ctx, r[kText]).width) {
    case 0: return Pass<uint8_t>(ctx, frame).run(completed);
    case 1: return Pass<uint16_t>(ctx, frame).run(completed);
    default: return Pass<uint32_t>(ctx, frame).run(completed);
  }
}

}  // namespace

extern const BuiltinDef kJsonDecoding[] = {
    {"parse", "(text, start, whole, options, /)", nullptr, parse, kPlaces, Effects::kRunsPython, JitHint::kNone, "The value in a JSON text."},
    kTableEnd,
};

}  // namespace krait
