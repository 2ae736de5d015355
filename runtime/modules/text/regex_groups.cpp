// What matches of regular expressions say of their groups: parts of the text by the spans that run gave.
#include "runtime/errors/errors.h"
#include "runtime/exec/builtin.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

// Where group `number` begins and ends in a text of `length`; false: it has not matched, or `spans` is nothing that run gave.
bool spanOf(Context& ctx, Value spans, int64_t number, uint32_t length, uint32_t* start, uint32_t* end) {
  const TupleCell* all = cellOrNull<TupleCell>(ctx, spans);
  if (!all || number < 0 || number >= all->length / 2) return false;
  const Value from = all->items[2 * number], to = all->items[2 * number + 1];
  if (!from.isInt() || !to.isInt() || from.asInt() < 0 || from.asInt() > to.asInt() || to.asInt() > length) return false;
  *start = static_cast<uint32_t>(from.asInt());
  *end = static_cast<uint32_t>(to.asInt());
  return true;
}

// What groups are parts of: a plain str, or bytes.
struct Whole {
  Value value;
  Text text;

  bool read(Context& ctx, Value v) {
    text = {};
    value = !isStr(ctx, v) || isPlainStr(ctx, v) ? v : plainStr(ctx, v);
    if (isStr(ctx, value)) return text = textOf(ctx, value), true;
    if (isBytesLike(ctx, value)) return lookAtBytes(ctx, value, &text);
    return raise(ctx, ErrorId::kRegexSubject, {MessagePart::typeName(value)}), false;
  }
  Value part(Context& ctx, uint32_t from, uint32_t to) const {
    return isStr(ctx, value) ? substring(ctx, value, from, to) : newBytes(ctx, text.bytes + from, to - from);
  }
};

// (string, spans, number, default): the text of a group.
Value regexGroup(Context& ctx, Value* args, uint32_t) {
  Whole whole;
  int64_t number;
  if (!whole.read(ctx, args[0])) return Value::exit();
  uint32_t start, end;
  const bool there = isIntLike(ctx, args[2]) && toInt64(ctx, args[2], &number) && spanOf(ctx, args[1], number, whole.text.length, &start, &end);
  return there ? whole.part(ctx, start, end) : args[3];
}

// (string, spans, default): the texts of all groups.
Value regexGroups(Context& ctx, Value* args, uint32_t) {
  Whole whole;
  if (!whole.read(ctx, args[0])) return Value::exit();
  const TupleCell* spans = cellOrNull<TupleCell>(ctx, args[1]);
  const uint32_t n = spans && spans->length > 3 ? (spans->length - 3) / 2 : 0, length = whole.text.length;
  TupleCell& groups = newTupleCell(ctx, n);
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, i % 8 == 7);
    uint32_t start, end;
    groups.items[i] = spanOf(ctx, args[1], i + 1, length, &start, &end) ? whole.part(ctx, start, end) : args[2];
  }
  return valueOf(ctx, &groups);
}

}  // namespace

extern const BuiltinDef kRegexGroups[] = {
    {"group", "(string, spans, number, default, /)", regexGroup, nullptr, 0, Effects::kReads, JitHint::kNone, "The text of a group."},
    {"groups", "(string, spans, default, /)", regexGroups, nullptr, 0, Effects::kReads, JitHint::kNone, "The texts of all groups."},
    kTableEnd,
};

}  // namespace krait
