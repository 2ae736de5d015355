// The module _json: encoding.
//
// Rules
//  1. One pass without recursion: open containers lie in a list in the cage (register kStack: container, place, how).
//  2. What is not plain data goes to `default`; where a step ends, the text written so far is put into register kPieces.
//  3. A container's length is read at every turn: `default` may have changed it.
#include <cmath>

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

// render(value, options); options: a tuple of what the places say. `indent` is the text of one level, or None.
enum Place : uint32_t { kValue, kOptions, kPieces, kStack, kPlaces };
enum Option : uint32_t { kDefault, kAscii, kCircular, kAllowNan, kSkipKeys, kSortKeys, kIndent, kItemSeparator, kKeySeparator, kOptionCount };
enum Resume : uint32_t { kBegin, kReplaced, kSorted_ };
// How an open container is walked; kOpaque: what `default` was asked about, so that circles are seen.
enum How : int64_t { kItems, kEntries, kPairs, kOpaque, kHowMask = 3, kStarted = 4 };

constexpr uint32_t kEntryPlaces = 3;

const char* escapeOf(uint32_t c) {
  switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    case '\f': return "\\f";
    case '\b': return "\\b";
    default: return nullptr;
  }
}

void addHex(TextBuilder& out, uint32_t c) {
  char text[6] = {'\\', 'u'};
  for (int i = 0; i < 4; ++i) text[2 + i] = "0123456789abcdef"[c >> (12 - 4 * i) & 15];
  out.add(std::string_view(text, 6));
}

template <class Char>
void addEscaped(TextBuilder& out, Value v, const Char* at, uint32_t from, uint32_t n, bool ascii) {
  for (uint32_t i = from; i < n; ++i) {  // bounded: addQuoted spends
    const uint32_t c = at[i];
    if (c >= 0x20 && c != '"' && c != '\\' && (!ascii || c < 0x7F)) continue;
    out.addRange(v, from, i);
    from = i + 1;
    if (const char* known = escapeOf(c)) {
      out.add(known);
    } else if (c < 0x10000) {
      addHex(out, c);
    } else {
      addHex(out, 0xD800 + ((c - 0x10000) >> 10));
      addHex(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
  out.addRange(v, from, n);
}

// Copies the longest prefix of 8-byte words that hold nothing to be escaped; returns its length.
uint32_t copyClean(uint8_t* to, const uint8_t* from, uint32_t n) {
  constexpr uint64_t kOnes = ~0ull / 255, kHigh = kOnes << 7;
  auto below = [](uint64_t x, uint64_t limit) { return (x - kOnes * limit) & ~x & kHigh; };
  uint32_t i = 0;
  for (; i + 8 <= n; i += 8) {  // bounded: addQuoted spends
    uint64_t x;
    __builtin_memcpy(&x, from + i, 8);
    const uint64_t special = below(x, 0x20) | below(x ^ kOnes * '"', 1) | below(x ^ kOnes * '\\', 1) | ((x + kOnes) & kHigh) | (x & kHigh);
    if (special) break;
    __builtin_memcpy(to + i, &x, 8);
  }
  for (; i < n; ++i) {
    const uint8_t c = from[i];
    if (c < 0x20 || c >= 0x7F || c == '"' || c == '\\') break;
    to[i] = c;
  }
  return i;
}

void addQuoted(Context& ctx, TextBuilder& out, Value v, bool ascii) {
  const Text text = textOf(ctx, v);
  spend(ctx, text.length / 16 + 1);
  if (text.width == 0) {
    if (uint8_t* to = out.room(text.length + 2)) {
      to[0] = '"';
      const uint32_t clean = copyClean(to + 1, text.bytes, text.length);
      if (clean < text.length) {
        out.took(clean + 1);
        addEscaped(out, v, text.bytes, clean, text.length, ascii);
        return out.add(uint32_t{'"'});
      }
      to[clean + 1] = '"';
      return out.took(clean + 2);
    }
  }
  out.add(uint32_t{'"'});
  switch (text.width) {
    case 0: addEscaped(out, v, text.bytes, 0, text.length, ascii); break;
    case 1: addEscaped(out, v, reinterpret_cast<const uint16_t*>(text.bytes), 0, text.length, ascii); break;
    default: addEscaped(out, v, reinterpret_cast<const uint32_t*>(text.bytes), 0, text.length, ascii); break;
  }
  out.add(uint32_t{'"'});
}

class Rendering {
 public:
  Rendering(Context& ctx, FrameCell& frame)
      : ctx_(ctx), frame_(frame), r_(frame.registers), options_(cellCast<TupleCell>(ctx, r_[kOptions])), stack_(cellCast<ListCell>(ctx, r_[kStack])), out_(ctx) {
    if (options_.length != kOptionCount) corrupt(ctx);
    ascii_ = options_.items[kAscii].isTrue();
    indented_ = !options_.items[kIndent].isNone();
  }

  Step run(Value completed) {
    bool going = true;
    switch (frame_.resume) {
      case kReplaced: going = value(completed); break;
      case kSorted_: going = begin(completed, kPairs, '{'); break;
      default: going = value(r_[kValue]); break;
    }
    while (going && stack_.length) going = advance();  // bounded: every round spends
    return going ? finish() : leave_;
  }

 private:
  bool leave(Step step) {
    leave_ = step;
    return false;
  }
  bool pauseFor(Step step) {
    listAppend(ctx_, cellCast<ListCell>(ctx_, r_[kPieces]), out_.finish());
    return leave(step);
  }
  bool raised() { return leave(Step::raise()); }

  Step finish() {
    Value last = out_.finish();
    ListCell& pieces = cellCast<ListCell>(ctx_, r_[kPieces]);
    if (!pieces.length) return Step::done(last);
    TextBuilder all(ctx_);
    const uint32_t n = pieces.length;
    for (uint32_t i = 0; i < n; ++i) {
      spend(ctx_, 1);
      all.add(listItems(ctx_, pieces, n)[i]);
    }
    all.add(last);
    return Step::done(all.finish());
  }

  // The levels that indent: all open containers but the opaque ones.
  void newline() {
    if (!indented_) return;
    out_.add(uint32_t{'\n'});
    const uint32_t n = stack_.length;
    const Value* items = listItems(ctx_, stack_, n);
    for (uint32_t i = 2; i < n; i += kEntryPlaces) {  // bounded: spent for in advance
      if (items[i].asInt() != kOpaque) out_.add(options_.items[kIndent]);
    }
  }

  // Writes a value, or opens it. False: leave_ says how to leave.
  bool value(Value v) {
    spend(ctx_, 1);
    if (scalar(v, false)) return true;
    if (failed_) return raised();
    if (v.isRef()) {
      switch (headerOf(ctx_, v).kind) {
        case Kind::kList:
        case Kind::kTuple: return open(v, kItems);
        case Kind::kDict: return open(v, kEntries);
        default: break;
      }
    }
    if (options_.items[kDefault].isNone()) {
      raise(ctx_, ErrorId::kJsonType, {MessagePart::str(typeNameValue(ctx_, v))});
      return raised();
    }
    if (!push(v, kOpaque)) return false;
    return pauseFor(callValue(ctx_, frame_, kReplaced, options_.items[kDefault], {v}));
  }

  // Writes None, bools, numbers and strs; of a key, as a str. False: it is none of them, or failed_.
  bool scalar(Value v, bool key) {
    if (isStr(ctx_, v)) return addQuoted(ctx_, out_, v, ascii_), true;
    const bool word = v.isNone() || v.isBool();
    if (!word && !v.isInt() && !v.isFloat()) {
      if (!v.isRef()) return false;
      if (!isKind(ctx_, v, Kind::kInt)) {
        if (isKind(ctx_, v, Kind::kDict) || isKind(ctx_, v, Kind::kList)) return false;
        Value plain = plainNumber(v);
        if (plain.isUnbound()) return false;
        v = plain;
      }
    }
    if (key) out_.add(uint32_t{'"'});
    if (word) {
      out_.add(v.isNone() ? "null" : v.isTrue() ? "true" : "false");
    } else if (v.isFloat()) {
      if (!number(v.asFloat())) return false;
    } else {
      Value text = integer(v);
      if (text.isExit()) return failed_ = true, false;
    }
    if (key) out_.add(uint32_t{'"'});
    return true;
  }
  // The number in an instance of a subclass of int or float; unbound: it is none.
  Value plainNumber(Value v) {
    if (isInstanceOf(ctx_, v, TypeId::kInt)) return plainInt(ctx_, v);
    if (!isInstanceOf(ctx_, v, TypeId::kFloat)) return Value::unbound();
    double d;
    bool isNumber;
    return toDouble(ctx_, v, &d, &isNumber) ? Value::number(d) : Value::unbound();
  }

  Value integer(Value v) {
    if (v.isInt()) {
      char text[24], *p = text + sizeof text;
      const int64_t n = v.asInt();
      uint64_t left = n < 0 ? static_cast<uint64_t>(-n) : static_cast<uint64_t>(n);
      do *--p = static_cast<char>('0' + left % 10);  // bounded: 20
      while (left /= 10);
      if (n < 0) *--p = '-';
      const uint32_t length = static_cast<uint32_t>(text + sizeof text - p);
      if (uint8_t* to = out_.room(length)) {
        __builtin_memcpy(to, p, length);
        out_.took(length);
      } else {
        out_.add(std::string_view(p, length));
      }
      return Value::none();
    }
    Value text = intToStr(ctx_, v);
    if (!text.isExit()) out_.add(text);
    return text;
  }

  bool number(double d) {
    char text[32];
    if (!std::isfinite(d)) {
      if (!options_.items[kAllowNan].isTrue()) {
        raise(ctx_, ErrorId::kJsonNan, {std::isnan(d) ? "nan" : d < 0 ? "-inf" : "inf"});
        failed_ = true;
        return false;
      }
      out_.add(std::isnan(d) ? "NaN" : d < 0 ? "-Infinity" : "Infinity");
      return true;
    }
    out_.add(std::string_view(text, formatFloat(d, text)));
    return true;
  }

  // --- containers

  bool push(Value v, How how) {
    const uint32_t n = stack_.length;
    if (ctx_.depth + n / kEntryPlaces + 1 >= ctx_.depthLimit) {
      raise(ctx_, ErrorId::kJsonRenderDepth);
      return raised();
    }
    if (options_.items[kCircular].isTrue()) {
      spend(ctx_, n / 32);
      const Value* items = listItems(ctx_, stack_, n);
      for (uint32_t i = 0; i < n; i += kEntryPlaces) {
        if (items[i].bits != v.bits) continue;
        raise(ctx_, ErrorId::kJsonCircular);
        return raised();
      }
    }
    listAppend(ctx_, stack_, v);
    listAppend(ctx_, stack_, Value::smallInt(0));
    listAppend(ctx_, stack_, Value::smallInt(how));
    return true;
  }

  uint32_t lengthOf(Value v) {
    if (DictCell* dict = cellOrNull<DictCell>(ctx_, v)) return dictLength(ctx_, *dict);
    const Value* items;
    uint32_t n = 0;
    sequenceView(ctx_, v, &items, &n);
    return n;
  }

  bool open(Value v, How how) {
    if (lengthOf(v) == 0) return out_.add(how == kItems ? "[]" : "{}"), true;
    if (how != kEntries || !options_.items[kSortKeys].isTrue()) return begin(v, how, how == kItems ? '[' : '{');
    ListCell& pairs = newListCell(ctx_, lengthOf(v));
    uint32_t position = 0;
    Value key, item;
    while (dictNext(ctx_, cellCast<DictCell>(ctx_, v), &position, &key, &item)) {
      spend(ctx_, 1);
      listAppend(ctx_, pairs, pairOf(ctx_, key, item));
    }
    // The dict itself is on the stack below its pairs, so that circles are seen.
    if (!push(v, kOpaque)) return false;
    return pauseFor(callStepper(ctx_, frame_, kSorted_, kSorted, {valueOf(ctx_, &pairs), Value::none(), Value::boolean(false)}));
  }
  bool begin(Value v, How how, char bracket) {
    out_.add(static_cast<uint32_t>(bracket));
    return push(v, how);
  }

  // One more item of the innermost container, or its end.
  bool advance() {
    const uint32_t n = stack_.length;
    if (n % kEntryPlaces || n == 0) corrupt(ctx_);
    Value* top = listItems(ctx_, stack_, n) + n - kEntryPlaces;
    const Value container = top[0];
    const uint32_t place = static_cast<uint32_t>(top[1].asInt());
    spend(ctx_, 1 + (indented_ ? n / 16 : 0));
    switch (top[2].asInt() & kHowMask) {
      case kOpaque: stack_.length = n - kEntryPlaces; return true;
      case kItems: {
        const Value* items;
        uint32_t count = 0;
        sequenceView(ctx_, container, &items, &count);
        if (place >= count) return close(']', place != 0);
        const Value item = items[place];
        top[1] = Value::smallInt(place + 1);
        separate(place == 0);
        return value(item);
      }
      case kPairs: {
        const Value* items;
        uint32_t count = 0;
        sequenceView(ctx_, container, &items, &count);
        if (place >= count) return close('}', started());
        TupleCell& pair = cellCast<TupleCell>(ctx_, items[place]);
        if (pair.length != 2) corrupt(ctx_);
        top[1] = Value::smallInt(place + 1);
        return member(pair.items[0], pair.items[1]);
      }
      case kEntries: {
        uint32_t position = place;
        Value key, item;
        if (!dictNext(ctx_, cellCast<DictCell>(ctx_, container), &position, &key, &item)) return close('}', started());
        top[1] = Value::smallInt(position);
        return member(key, item);
      }
    }
    corrupt(ctx_);
  }

  // Whether the innermost object has a member yet: a bit beside how it is walked.
  Value& howPlace() { return listItems(ctx_, stack_, stack_.length)[stack_.length - 1]; }
  bool started() { return howPlace().asInt() & kStarted; }

  void separate(bool first) {
    if (!first) out_.add(options_.items[kItemSeparator]);
    newline();
  }
  bool close(char bracket, bool any) {
    stack_.length -= kEntryPlaces;
    if (any) newline();
    out_.add(static_cast<uint32_t>(bracket));
    return true;
  }

  bool member(Value key, Value item) {
    const bool first = !started();
    const bool known = isStr(ctx_, key) || key.isNone() || key.isBool() || key.isFloat() || isIntLike(ctx_, key) || (key.isRef() && !plainNumber(key).isUnbound());
    if (!known) {
      if (options_.items[kSkipKeys].isTrue()) return true;
      raise(ctx_, ErrorId::kJsonKey, {MessagePart::str(typeNameValue(ctx_, key))});
      return raised();
    }
    separate(first);
    howPlace() = Value::smallInt(howPlace().asInt() | kStarted);
    if (!scalar(key, !isStr(ctx_, key))) return raised();
    out_.add(options_.items[kKeySeparator]);
    return value(item);
  }

  Context& ctx_;
  FrameCell& frame_;
  Value* r_;
  TupleCell& options_;
  ListCell& stack_;
  TextBuilder out_;
  bool ascii_, indented_, failed_ = false;
  Step leave_ = Step::raise();
};

Step render(Context& ctx, FrameCell& frame, Value completed) {
  if (frame.resume == kBegin) {
    frame.registers[kPieces] = newList(ctx, nullptr, 0);
    frame.registers[kStack] = newList(ctx, nullptr, 0);
  }
  return Rendering(ctx, frame).run(completed);
}

// quote(text, ascii): as JSON.
Value quote(Context& ctx, Value* args, uint32_t) {
  if (!isStr(ctx, args[0])) return raise(ctx, ErrorId::kJsonString, {MessagePart::typeName(args[0])});
  TextBuilder out(ctx);
  addQuoted(ctx, out, args[0], args[1].isTrue());
  return out.finish();
}

}  // namespace

extern const BuiltinDef kJsonEncoding[] = {
    {"render", "(value, options, /)", nullptr, render, kPlaces, Effects::kRunsPython, JitHint::kNone, "A value as JSON."},
    {"quote", "(text, ascii, /)", quote, nullptr, 0, Effects::kReads, JitHint::kNone, "A str as JSON."},
    kTableEnd,
};

}  // namespace krait
