// The module _operator: Python's operators as functions, and the callables itemgetter, attrgetter and methodcaller.
//
// Such a callable is a built-in function bound to what it was made with, a cell whose flags name its type (Face): calls
// need nothing new. What it keeps is a tuple: the items; for each attribute a tuple of the names between dots; the
// method's name, its arguments, and a tuple of the names of the last of them.
#include "runtime/calls/arguments.h"
#include "runtime/errors/errors.h"
#include "runtime/modules/functional/faces.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/text/str.h"

namespace krait {

extern const BuiltinDef kOperatorCalls[];

namespace {

enum CallRow : uint32_t { kItemRow, kAttributeRow, kMethodRow, kItemsStep, kAttributesStep };

template <BinaryOperator op>
Value binary(Context& ctx, Value* args, uint32_t) { return binaryOp(ctx, op, args[0], args[1]); }
template <BinaryOperator op>
Value inplace(Context& ctx, Value* args, uint32_t) { return inplaceOp(ctx, op, args[0], args[1]); }
template <CompareOperator op>
Value compare(Context& ctx, Value* args, uint32_t) { return compareOp(ctx, op, args[0], args[1]); }
template <UnaryOperator op>
Value unary(Context& ctx, Value* args, uint32_t) { return unaryOp(ctx, op, args[0]); }
Value truthOf(Context& ctx, Value* args, uint32_t) { return truth(ctx, args[0]); }
Value is(Context& ctx, Value* args, uint32_t) { return Value::boolean(isSame(ctx, args[0], args[1])); }
Value isNot(Context& ctx, Value* args, uint32_t) { return Value::boolean(!isSame(ctx, args[0], args[1])); }
Value isNone(Context&, Value* args, uint32_t) { return Value::boolean(args[0].isNone()); }
Value isNotNone(Context&, Value* args, uint32_t) { return Value::boolean(!args[0].isNone()); }
Value contains(Context& ctx, Value* args, uint32_t) { return containsOp(ctx, args[0], args[1]); }
Value item(Context& ctx, Value* args, uint32_t) { return getItem(ctx, args[0], args[1]); }
Value setsItem(Context& ctx, Value* args, uint32_t) { return setItem(ctx, args[0], args[1], args[2]); }
Value deletesItem(Context& ctx, Value* args, uint32_t) { return delItem(ctx, args[0], args[1]); }

// --- itemgetter

Value newItemgetter(Context& ctx, Value* args, uint32_t count) {
  if (count < 2) return raise(ctx, ErrorId::kGetterArguments, {"itemgetter"});
  return newFace(ctx, Face::kItemgetter, kOperatorCalls[kItemRow], newTuple(ctx, args + 1, count - 1));
}

Value callItemgetter(Context& ctx, Value* args, uint32_t) {
  TupleCell& items = cellCast<TupleCell>(ctx, args[0]);
  const uint32_t n = items.length;
  if (n == 1) return getItem(ctx, args[1], items.items[0]);
  return defer(ctx, kOperatorCalls[kItemsStep], args, 2);
}

// Registers: 0 items, 1 object, 2 result, 3 index.
Step itemsStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  TupleCell& items = cellCast<TupleCell>(ctx, r[0]);
  const uint32_t n = items.length;
  uint32_t i = 0;
  if (frame.resume == 0) r[2] = valueOf(ctx, &newTupleCell(ctx, n));
  TupleCell& result = cellCast<TupleCell>(ctx, r[2]);
  if (result.length < n) corrupt(ctx);
  if (frame.resume == 1) {
    i = static_cast<uint32_t>(r[3].asInt());
    if (i >= n) corrupt(ctx);
    result.items[i++] = completed;
  }
  for (; i < n; ++i) {
    spend(ctx, 1);
    r[3] = Value::smallInt(i);
    Value v = getItem(ctx, r[1], items.items[i]);
    if (v.isExit()) return stepFromExit(ctx, frame, 1);
    result.items[i] = v;
  }
  return Step::done(r[2]);
}

// --- attrgetter

Value splitDots(Context& ctx, Value name) {
  Text text = textOf(ctx, name);
  ListCell& parts = newListCell(ctx, 1);
  uint32_t start = 0;
  spend(ctx, text.length / 8);
  for (uint32_t i = 0; i <= text.length; ++i) {
    if (i < text.length && text[i] != '.') continue;
    const Symbol symbol = symbolOf(ctx, substring(ctx, name, start, i));
    if (symbol == SymbolTable::kNone) abandon(ctx, Limit::kMemory);
    listAppend(ctx, parts, symbolText(ctx, symbol));
    start = i + 1;
  }
  const uint32_t n = parts.length;
  return newTuple(ctx, listItems(ctx, parts, n), n);
}

Value newAttrgetter(Context& ctx, Value* args, uint32_t count) {
  if (count < 2) return raise(ctx, ErrorId::kGetterArguments, {"attrgetter"});
  TupleCell& names = newTupleCell(ctx, count - 1);
  for (uint32_t i = 1; i < count; ++i) {
    if (!isStr(ctx, args[i])) return raise(ctx, ErrorId::kAttributeNameString);
    names.items[i - 1] = splitDots(ctx, args[i]);
  }
  return newFace(ctx, Face::kAttrgetter, kOperatorCalls[kAttributeRow], valueOf(ctx, &names));
}

Value callAttrgetter(Context& ctx, Value* args, uint32_t) {
  TupleCell& names = cellCast<TupleCell>(ctx, args[0]);
  if (names.length == 1) {
    TupleCell& path = cellCast<TupleCell>(ctx, names.items[0]);
    if (path.length == 1) return getAttribute(ctx, args[1], symbolOf(ctx, path.items[0]));
  }
  return defer(ctx, kOperatorCalls[kAttributesStep], args, 2);
}

// Registers: 0 names, 1 object, 2 result, 3 which name, 4 which part of it, 5 what the parts before gave.
Step attributesStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  TupleCell& names = cellCast<TupleCell>(ctx, r[0]);
  const uint32_t n = names.length;
  if (frame.resume == 0) {
    r[2] = valueOf(ctx, &newTupleCell(ctx, n));
    r[3] = r[4] = Value::smallInt(0);
    r[5] = r[1];
  } else {
    r[5] = completed;
    r[4] = Value::smallInt(r[4].asInt() + 1);
  }
  TupleCell& result = cellCast<TupleCell>(ctx, r[2]);
  if (result.length < n) corrupt(ctx);
  for (uint32_t i = static_cast<uint32_t>(r[3].asInt()); i < n; ++i) {
    TupleCell& path = cellCast<TupleCell>(ctx, names.items[i]);
    r[3] = Value::smallInt(i);
    for (uint32_t k = static_cast<uint32_t>(r[4].asInt()); k < path.length; ++k) {
      spend(ctx, 1);
      r[4] = Value::smallInt(k);
      Value v = getAttribute(ctx, r[5], symbolOf(ctx, path.items[k]));
      if (v.isExit()) return stepFromExit(ctx, frame, 1);
      r[5] = v;
    }
    result.items[i] = r[5];
    r[4] = Value::smallInt(0);
    r[5] = r[1];
  }
  return Step::done(n == 1 ? result.items[0] : r[2]);
}

// --- methodcaller

// args: class, positional ones, then the dict of keywords.
Value newMethodcaller(Context& ctx, Value* args, uint32_t count) {
  const uint32_t given = count - 2;
  if (given < 1) return raise(ctx, ErrorId::kMethodcallerName);
  if (!isStr(ctx, args[1])) return raise(ctx, ErrorId::kMethodNameString);
  const Symbol symbol = symbolOf(ctx, args[1]);
  if (symbol == SymbolTable::kNone) abandon(ctx, Limit::kMemory);
  Value keep[3] = {symbolText(ctx, symbol), Value::none(), Value::none()};
  if (!joinKeywords(ctx, args + 2, given - 1, args[count - 1], &keep[1], &keep[2])) return Value::exit();
  return newFace(ctx, Face::kMethodcaller, kOperatorCalls[kMethodRow], newTuple(ctx, keep, 3));
}

// Registers: 0 what it keeps, 1 object.
Step callMethodcaller(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 2) return Step::done(completed);
  TupleCell& keep = cellCast<TupleCell>(ctx, r[0]);
  if (keep.length != 3) corrupt(ctx);
  Value method = completed;
  bool needsSelf = false;
  if (frame.resume == 0) {
    method = loadMethod(ctx, r[1], symbolOf(ctx, keep.items[0]), &needsSelf);
    if (method.isExit()) return stepFromExit(ctx, frame, 1);
  }
  TupleCell& args = cellCast<TupleCell>(ctx, keep.items[1]);
  const uint32_t n = args.length;
  Value* to = roomForArguments(ctx, n + needsSelf);
  if (needsSelf) *to++ = r[1];
  for (uint32_t i = 0; i < n; ++i) to[i] = args.items[i];  // bounded: roomForArguments spends
  ctx.callNames = keep.items[2].isNone() ? 0 : keep.items[2].offset();
  frame.resume = 2;
  return Step::call(method);
}

constexpr Effects kRuns = Effects::kRunsPython, kReads = Effects::kReads;
#define ROW(name, signature, function, doc) {name, signature, function, nullptr, 0, kRuns, JitHint::kNone, doc}
#define BINARY(name, op, doc) ROW(name, "(a, b, /)", binary<BinaryOperator::op>, doc)
#define INPLACE(name, op, doc) ROW(name, "(a, b, /)", inplace<BinaryOperator::op>, doc)
#define COMPARE(name, op, doc) ROW(name, "(a, b, /)", compare<CompareOperator::op>, doc)

}  // namespace

extern const BuiltinDef kOperatorCalls[] = {
    ROW("itemgetter", "(self, obj, /)", callItemgetter, ""),
    ROW("attrgetter", "(self, obj, /)", callAttrgetter, ""),
    {"methodcaller", "(self, obj, /)", nullptr, callMethodcaller, 2, kRuns, JitHint::kNone, ""},
    {"<Items>", "(items, obj, /)", nullptr, itemsStep, 4, kRuns, JitHint::kNone, ""},
    {"<Attributes>", "(names, obj, /)", nullptr, attributesStep, 6, kRuns, JitHint::kNone, ""},
    kTableEnd,
};
extern const BuiltinDef kItemgetterMethods[] = {ROW("__new__", "(cls, /, *items)", newItemgetter, "Takes items out of an object."), kTableEnd};
extern const BuiltinDef kAttrgetterMethods[] = {ROW("__new__", "(cls, /, *attrs)", newAttrgetter, "Takes attributes of an object."), kTableEnd};
extern const BuiltinDef kMethodcallerMethods[] = {ROW("__new__", "(cls, /, *args, **kwargs)", newMethodcaller, "Calls a method of an object."), kTableEnd};

extern const BuiltinDef kOperatorFunctions[] = {
    COMPARE("lt", kLt, "Same as a < b."), COMPARE("le", kLe, "Same as a <= b."), COMPARE("eq", kEq, "Same as a == b."),
    COMPARE("ne", kNe, "Same as a != b."), COMPARE("ge", kGe, "Same as a >= b."), COMPARE("gt", kGt, "Same as a > b."),
    ROW("truth", "(a, /)", truthOf, "Return True if a is true, False otherwise."),
    {"is_", "(a, b, /)", is, nullptr, 0, kReads, JitHint::kNone, "Same as a is b."},
    {"is_not", "(a, b, /)", isNot, nullptr, 0, kReads, JitHint::kNone, "Same as a is not b."},
    {"is_none", "(a, /)", isNone, nullptr, 0, kReads, JitHint::kNone, "Same as a is None."},
    {"is_not_none", "(a, /)", isNotNone, nullptr, 0, kReads, JitHint::kNone, "Same as a is not None."},
    BINARY("add", kAdd, "Same as a + b."), BINARY("sub", kSub, "Same as a - b."), BINARY("mul", kMul, "Same as a * b."),
    BINARY("truediv", kTrueDiv, "Same as a / b."), BINARY("floordiv", kFloorDiv, "Same as a // b."), BINARY("mod", kMod, "Same as a % b."),
    BINARY("pow", kPow, "Same as a ** b."), BINARY("lshift", kLShift, "Same as a << b."), BINARY("rshift", kRShift, "Same as a >> b."),
    BINARY("and_", kAnd, "Same as a & b."), BINARY("or_", kOr, "Same as a | b."), BINARY("xor", kXor, "Same as a ^ b."),
    BINARY("matmul", kMatMul, "Same as a @ b."),
    INPLACE("iadd", kAdd, "Same as a += b."), INPLACE("isub", kSub, "Same as a -= b."), INPLACE("imul", kMul, "Same as a *= b."),
    INPLACE("itruediv", kTrueDiv, "Same as a /= b."), INPLACE("ifloordiv", kFloorDiv, "Same as a //= b."), INPLACE("imod", kMod, "Same as a %= b."),
    INPLACE("ipow", kPow, "Same as a **= b."), INPLACE("ilshift", kLShift, "Same as a <<= b."), INPLACE("irshift", kRShift, "Same as a >>= b."),
    INPLACE("iand", kAnd, "Same as a &= b."), INPLACE("ior", kOr, "Same as a |= b."), INPLACE("ixor", kXor, "Same as a ^= b."),
    INPLACE("imatmul", kMatMul, "Same as a @= b."),
    ROW("neg", "(a, /)", unary<UnaryOperator::kNeg>, "Same as -a."), ROW("pos", "(a, /)", unary<UnaryOperator::kPos>, "Same as +a."),
    ROW("inv", "(a, /)", unary<UnaryOperator::kInvert>, "Same as ~a."), ROW("invert", "(a, /)", unary<UnaryOperator::kInvert>, "Same as ~a."),
    ROW("contains", "(a, b, /)", contains, "Same as b in a (note reversed operands)."),
    ROW("getitem", "(a, b, /)", item, "Same as a[b]."), ROW("setitem", "(a, b, c, /)", setsItem, "Same as a[b] = c."),
    ROW("delitem", "(a, b, /)", deletesItem, "Same as del a[b]."),
    kTableEnd,
};

}  // namespace krait
