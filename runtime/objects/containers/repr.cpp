// repr() of containers, views and iterators: natively for plain data, else by a stepper; cycles end in "...".
#include <charconv>

#include "runtime/objects/containers/compare.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/tables/set.h"
#include "runtime/objects/identity.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

enum class Shown : uint8_t { kYes, kUnsure, kException };

bool isContainer(Kind kind) {
  return kind == Kind::kList || kind == Kind::kTuple || kind == Kind::kDict || kind == Kind::kSet || kind == Kind::kFrozenSet || kind == Kind::kDictView;
}

uint32_t countOf(Context& ctx, Value v) {
  if (auto* view = cellOrNull<DictViewCell>(ctx, v)) return lengthHint(ctx, view->dict);
  return lengthHint(ctx, v);
}

// What stands before and behind the items.
struct Brackets {
  const char* open;
  const char* close;
  const char* cycle;  // shown in place of the items when already being shown
};
Brackets bracketsOf(Context& ctx, Value v, uint32_t count) {
  switch (headerOf(ctx, v).kind) {
    case Kind::kList: return {"[", "]", "[...]"};
    case Kind::kTuple: return {"(", count == 1 ? ",)" : ")", "(...)"};
    case Kind::kDict: return {"{", "}", "{...}"};
    case Kind::kDictView: return {"([", "])", "..."};
    default: return {"{", "}", "(...)"};
  }
}

// The name before the brackets, for sets and views; unbound for none.
Value prefixOf(Context& ctx, Value v) {
  Kind kind = headerOf(ctx, v).kind;
  if (kind == Kind::kDictView || kind == Kind::kFrozenSet) return typeNameValue(ctx, v);
  if (kind == Kind::kSet && headerOf(ctx, v).subclass != kExact) return typeNameValue(ctx, v);
  return Value::unbound();
}
// frozenset({1}), set(), S({1}).
bool hasParentheses(Context& ctx, Value v, uint32_t count) {
  Kind kind = headerOf(ctx, v).kind;
  if (kind == Kind::kSet) return headerOf(ctx, v).subclass != kExact;
  return kind == Kind::kFrozenSet;
}

// One item of a container: the position moves on. For dicts `second` is the value, else unbound.
bool itemAt(Context& ctx, Value v, uint32_t* position, Value* first, Value* second) {
  *second = Value::unbound();
  const Value* items;
  uint32_t n;
  if (sequenceView(ctx, v, &items, &n)) {
    if (*position >= n) return false;
    *first = items[(*position)++];
    return true;
  }
  if (auto* dict = cellOrNull<DictCell>(ctx, v)) return dictNext(ctx, *dict, position, first, second);
  if (auto* view = cellOrNull<DictViewCell>(ctx, v)) {
    Value key, value;
    if (!dictNext(ctx, cellCast<DictCell>(ctx, view->dict), position, &key, &value)) return false;
    *first = view->header.shape == kDictValues ? value : view->header.shape == kDictItems ? pairOf(ctx, key, value) : key;
    return true;
  }
  return setNext(ctx, setCell(ctx, v), position, first, nullptr);
}

Shown show(Context& ctx, TextBuilder& out, Value v, uint32_t depth);

Shown showContainer(Context& ctx, TextBuilder& out, Value v, uint32_t depth) {
  if (depth > kPlainDepth || (headerOf(ctx, v).flags & kFlagInRepr)) return Shown::kUnsure;
  uint32_t count = countOf(ctx, v);
  Kind kind = headerOf(ctx, v).kind;
  if (count == 0 && (kind == Kind::kSet || kind == Kind::kFrozenSet)) {
    out.add(typeNameValue(ctx, v));
    out.add("()");
    return Shown::kYes;
  }
  Value prefix = prefixOf(ctx, v);
  bool parentheses = hasParentheses(ctx, v, count);
  Brackets brackets = bracketsOf(ctx, v, count);
  if (!prefix.isUnbound()) out.add(prefix);
  if (parentheses) out.add("(");
  out.add(brackets.open);
  uint32_t position = 0;
  bool first = true;
  Value item, second;
  while (itemAt(ctx, v, &position, &item, &second)) {
    spend(ctx, 1);
    if (!first) out.add(", ");
    first = false;
    Shown shown = show(ctx, out, item, depth + 1);
    if (shown != Shown::kYes) return shown;
    if (second.isUnbound()) continue;
    out.add(": ");
    shown = show(ctx, out, second, depth + 1);
    if (shown != Shown::kYes) return shown;
  }
  out.add(brackets.close);
  if (parentheses) out.add(")");
  return Shown::kYes;
}

Shown show(Context& ctx, TextBuilder& out, Value v, uint32_t depth) {
  if (v.isRef() && isContainer(headerOf(ctx, v).kind) && headerOf(ctx, v).subclass == kExact) return showContainer(ctx, out, v, depth);
  if (v.isInt()) {
    char digits[24];
    auto end = std::to_chars(digits, digits + sizeof digits, v.asInt()).ptr;
    out.add(std::string_view(digits, static_cast<size_t>(end - digits)));
    return Shown::kYes;
  }
  Value text = reprOf(ctx, v);
  if (text.isExit()) {
    if (ctx.state != State::kCall) return Shown::kException;
    ctx.state = State::kRunning;
    return Shown::kUnsure;
  }
  out.add(text);
  return Shown::kYes;
}

Value reprParts(Context& ctx, const char* name, const Value* parts, uint32_t count) {
  TextBuilder out(ctx);
  out.add(name);
  for (uint32_t i = 0; i < count; ++i) {  // bounded: at most 3
    out.add(i ? ", " : "(");
    Value text = reprOf(ctx, parts[i]);
    if (text.isExit()) return text;
    out.add(text);
  }
  out.add(")");
  return out.finish();
}

Value reprObject(Context& ctx, Value v) {
  TextBuilder out(ctx);
  out.add("<");
  out.add(typeNameValue(ctx, v));
  out.add(" object at 0x");
  char digits[24];
  auto end = std::to_chars(digits, digits + sizeof digits, identityOf(ctx, v), 16).ptr;
  size_t n = static_cast<size_t>(end - digits);
  for (size_t i = n; i < 12; ++i) out.add("0");  // bounded: 12
  out.add(std::string_view(digits, n));
  out.add(">");
  return out.finish();
}

}  // namespace

Value containerRepr(Context& ctx, Value v) {
  Header& header = headerOf(ctx, v);
  switch (header.kind) {
    case Kind::kRange: {
      auto& range = cellCast<RangeCell>(ctx, v);
      Value parts[3] = {range.start, range.stop, range.step};
      return reprParts(ctx, "range", parts, range.step == Value::smallInt(1) ? 2 : 3);
    }
    case Kind::kSlice: {
      auto& slice = cellCast<SliceCell>(ctx, v);
      Value parts[3] = {slice.start, slice.stop, slice.step};
      Value text = reprParts(ctx, "slice", parts, 3);
      if (!text.isExit() || ctx.state != State::kCall) return text;
      return defer(ctx, kReprContainer, &v, 1);
    }
    default: break;
  }
  if (!isContainer(header.kind)) return reprObject(ctx, v);
  TextBuilder out(ctx);
  switch (showContainer(ctx, out, v, 0)) {
    case Shown::kYes: return out.finish();
    case Shown::kException: return Value::exit();
    case Shown::kUnsure: break;
  }
  return defer(ctx, kReprContainer, &v, 1);
}

namespace {

void mark(Context& ctx, Value v, bool on) {
  if (!v.isRef() || isFrozen(v.offset())) return;  // frozen cells have no cycles
  uint16_t& flags = headerOf(ctx, v).flags;
  flags = static_cast<uint16_t>(on ? flags | kFlagInRepr : flags & ~kFlagInRepr);
}

void append(Context& ctx, Value* text, const char* piece) { *text = concatenate(ctx, *text, newStr(ctx, piece)); }

}  // namespace

// Registers: 0 container, 1 the text so far, 2 position, 3 a dict entry's value, 4 whether an item has been shown.
// Steps: 1 an item's text, 2 a dict value's text.
Step reprContainerStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  bool wasSlice = isKind(ctx, r[0], Kind::kSlice);
  if (wasSlice) {  // shown as the tuple of its parts
    auto& slice = *ctx.at<SliceCell>(r[0].offset());
    Value parts[3] = {slice.start, slice.stop, slice.step};
    r[0] = newTuple(ctx, parts, 3);
  }
  if (!r[0].isRef() || !isContainer(headerOf(ctx, r[0]).kind)) corrupt(ctx);
  if (completed.isExit()) {
    mark(ctx, r[0], false);
    return reraise(ctx);
  }
  uint32_t count = countOf(ctx, r[0]);
  Brackets brackets = bracketsOf(ctx, r[0], count);
  bool isSetKind = isSet(ctx, r[0]);
  uint32_t position = 0;
  if (frame.resume == 0) {
    if (headerOf(ctx, r[0]).flags & kFlagInRepr) {
      Value text = newStr(ctx, brackets.cycle);
      return Step::done(isSetKind ? concatenate(ctx, typeNameValue(ctx, r[0]), text) : text);
    }
    if (count == 0 && isSetKind) return Step::done(concatenate(ctx, typeNameValue(ctx, r[0]), newStr(ctx, "()")));
    mark(ctx, r[0], true);
    Value prefix = prefixOf(ctx, r[0]);
    r[1] = wasSlice ? newStr(ctx, "slice") : prefix.isUnbound() ? emptyStr(ctx) : prefix;
    if (hasParentheses(ctx, r[0], count)) append(ctx, &r[1], "(");
    append(ctx, &r[1], brackets.open);
    r[4] = Value::boolean(false);
  } else {
    position = static_cast<uint32_t>(r[2].asInt());
  }
  uint32_t step = frame.resume;
  while (true) {
    if (step == 0) {
      Value item, second;
      if (!itemAt(ctx, r[0], &position, &item, &second)) break;
      r[2] = Value::smallInt(position);
      r[3] = second;
      if (r[4].isTrue()) append(ctx, &r[1], ", ");
      r[4] = Value::boolean(true);
      completed = reprOf(ctx, item);
      if (completed.isExit()) {
        if (ctx.state != State::kCall) mark(ctx, r[0], false);
        return stepFromExit(ctx, frame, 1);
      }
      step = 1;
    }
    spend(ctx, 1);
    r[1] = concatenate(ctx, r[1], completed);
    if (step == 1 && !r[3].isUnbound()) {
      append(ctx, &r[1], ": ");
      completed = reprOf(ctx, r[3]);
      if (completed.isExit()) {
        if (ctx.state != State::kCall) mark(ctx, r[0], false);
        return stepFromExit(ctx, frame, 2);
      }
      step = 2;
      continue;
    }
    step = 0;
  }
  append(ctx, &r[1], brackets.close);
  if (hasParentheses(ctx, r[0], count)) append(ctx, &r[1], ")");
  mark(ctx, r[0], false);
  return Step::done(r[1]);
}

}  // namespace krait
