// The operations that compiled code calls.
#include "runtime/exec/helpers.h"

#include "runtime/base/scratch.h"
#include "runtime/calls/arguments.h"
#include "runtime/builtins/names.h"
#include "runtime/errors/errors.h"
#include "runtime/exec/frames.h"
#include "runtime/calls/machine_steppers.h"
#include "runtime/calls/nested_calls.h"
#include "runtime/program/native_tables.h"
#include "runtime/program/symbols.h"
#include "runtime/exec/tiers.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/match.h"
#include "runtime/objects/exceptions/exception.h"
#include "runtime/objects/functions/generator.h"
#include "runtime/objects/functions/function.h"
#include "runtime/objects/module.h"
#include "runtime/objects/containers/build.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/numbers/float.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/text/str.h"

namespace krait {

using Bits = uint64_t;

static Context& contextOf(char* base) { return *Context::ofBase(base); }
static Bits finish(Context& ctx, Value v) { return finishOperation(ctx, v).bits; }

Value resolveLink(Context& ctx, uint32_t link) {
  CHECK(link < kLinkCount && ctx.native);
  Value& place = ctx.links[link];
  if (place.bits) return place;
  const LinkRow& row = ctx.native->links[link];
  Value v = Value::unbound();
  switch (row.kind) {
    case LinkRow::kBuiltin: v = builtinByName(ctx, row.index); break;
    case LinkRow::kMember: v = builtinMember(ctx, static_cast<uint16_t>(row.owner), row.index); break;
    case LinkRow::kPooled: {
      CodeBlock* block = codeBlock(ctx, row.owner);
      CHECK(block);
      v = constantValue(ctx, *block, row.index);
      break;
    }
    case LinkRow::kType: v = Value::reference(typeRef(ctx, static_cast<TypeId>(row.index))); break;
  }
  place = v;
  return v;
}

#define V(name) Value { name }

// --- operators

// Calls what is asked first, as the interpreter does. Unbound: it is nothing that can be called at once. NotImplemented:
// the rest is to be asked.
static Value ask(Context& ctx, const AskedFirst& first) {
  if (first.method.isUnbound()) return first.method;
  ctx.callArgs[0] = first.self;
  ctx.callArgs[1] = first.other;
  ctx.callCount = 2;
  return callFunctionNested(ctx, first.method, 2);
}
static Bits binary(Context& ctx, BinaryOperator op, bool inplace, Value a, Value b) {
  if (a.isRef() || b.isRef()) {
    const Value v = ask(ctx, askedFirst(ctx, op, inplace, a, b));
    if (v == Value::notImplemented()) return finish(ctx, askNext(ctx, op, inplace, a, b));
    if (!v.isUnbound()) return v.bits;
  }
  return finish(ctx, inplace ? inplaceOp(ctx, op, a, b) : binaryOp(ctx, op, a, b));
}
static Bits helperBinary(char* base, Bits a, Bits b, uint32_t op) { return binary(contextOf(base), static_cast<BinaryOperator>(op), false, V(a), V(b)); }
static Bits helperInplace(char* base, Bits a, Bits b, uint32_t op) { return binary(contextOf(base), static_cast<BinaryOperator>(op), true, V(a), V(b)); }
static Bits helperUnary(char* base, Bits a, uint32_t op) {
  Context& ctx = contextOf(base);
  return finish(ctx, unaryOp(ctx, static_cast<UnaryOperator>(op), V(a)));
}
static Bits helperCompare(char* base, Bits a, Bits b, uint32_t op) {
  Context& ctx = contextOf(base);
  const auto how = static_cast<CompareOperator>(op);
  if (Value{a}.isRef()) {
    const Value v = ask(ctx, askedFirst(ctx, how, V(a), V(b)));
    if (v == Value::notImplemented()) return finish(ctx, askNext(ctx, how, V(a), V(b)));
    if (!v.isUnbound()) return v.bits;
  }
  return finish(ctx, compareOp(ctx, how, V(a), V(b)));
}
static Bits helperIs(char* base, Bits a, Bits b) { return isSame(contextOf(base), V(a), V(b)); }
static Bits helperContains(char* base, Bits container, Bits item) {
  Context& ctx = contextOf(base);
  return finish(ctx, containsOp(ctx, V(container), V(item)));
}
static Bits helperTruth(char* base, Bits v) {
  Context& ctx = contextOf(base);
  return finish(ctx, truth(ctx, V(v)));
}
static Bits helperGetItem(char* base, Bits container, Bits key) {
  Context& ctx = contextOf(base);
  if (isExactly(ctx, V(container), Kind::kDict)) return finish(ctx, dictGetItem(ctx, V(container), V(key)));
  return finish(ctx, getItem(ctx, V(container), V(key)));
}
static Bits helperSetItem(char* base, Bits container, Bits key, Bits item) {
  Context& ctx = contextOf(base);
  if (isExactly(ctx, V(container), Kind::kDict)) return finish(ctx, dictSetItem(ctx, V(container), V(key), V(item)));
  return finish(ctx, setItem(ctx, V(container), V(key), V(item)));
}
// Of plain strs; unbound where an operand is none, or the index is past the end.
static Bits helperStrItem(char* base, Bits str, int64_t index) {
  Context& ctx = contextOf(base);
  if (!isPlainStr(ctx, V(str))) return Value::unbound().bits;
  const Text text = textOf(ctx, V(str));
  if (index < 0) index += text.length;
  return (static_cast<uint64_t>(index) < text.length ? newStrPoint(ctx, text[static_cast<uint32_t>(index)]) : Value::unbound()).bits;
}
static Bits helperStrCompare(char* base, Bits a, Bits b, uint32_t op) {
  Context& ctx = contextOf(base);
  if (!isPlainStr(ctx, V(a)) || !isPlainStr(ctx, V(b))) return Value::unbound().bits;
  const auto compares = static_cast<CompareOperator>(op);
  if (compares != CompareOperator::kEq && compares != CompareOperator::kNe) return compareOp(ctx, compares, V(a), V(b)).bits;
  const Text x = textOf(ctx, V(a)), y = textOf(ctx, V(b));
  spend(ctx, x.length / 64);
  const bool single = x.length == 1 && y.length == 1;
  const bool equal = a == b || (single ? x[0] == y[0] : equalStr(ctx, V(a), V(b)));
  return Value::boolean(equal == (compares == CompareOperator::kEq)).bits;
}
static Bits helperStrAdd(char* base, Bits a, Bits b) {
  Context& ctx = contextOf(base);
  return (isPlainStr(ctx, V(a)) && isPlainStr(ctx, V(b)) ? concatenate(ctx, V(a), V(b)) : Value::unbound()).bits;
}
static Bits helperDelItem(char* base, Bits container, Bits key) {
  Context& ctx = contextOf(base);
  return finish(ctx, delItem(ctx, V(container), V(key)));
}
static Bits helperUnpack(char* base, Bits v, uint32_t count) {
  Context& ctx = contextOf(base);
  if (isExactly(ctx, V(v), Kind::kTuple) && ctx.at<TupleCell>(V(v).offset())->length == count) return v;
  return finish(ctx, unpackSequence(ctx, V(v), count));
}
static Bits helperUnpackStar(char* base, Bits v, uint32_t counts) {
  Context& ctx = contextOf(base);
  return finish(ctx, unpackStarred(ctx, V(v), counts & 0xFFFF, counts >> 16));
}

// --- attributes

static Bits helperGetAttr(char* base, Bits object, uint32_t name) {
  Context& ctx = contextOf(base);
  return finish(ctx, getAttribute(ctx, V(object), name));
}
static Bits helperSetAttr(char* base, Bits object, Bits value, uint32_t name) {
  Context& ctx = contextOf(base);
  return finish(ctx, setAttribute(ctx, V(object), name, V(value)));
}
static Bits helperDelAttr(char* base, Bits object, uint32_t name) {
  Context& ctx = contextOf(base);
  return finish(ctx, deleteAttribute(ctx, V(object), name));
}
static Bits helperLoadMethodCached(char* base, Bits bits, uint32_t name, uint32_t site) {
  Context& ctx = contextOf(base);
  Value object{bits};
  bool needsSelf = false;
  Value v = loadMethod(ctx, object, name, &needsSelf);
  if (v.isExit()) return finish(ctx, v);
  if (!needsSelf) v = wholeCallable(ctx, v);
  if (needsSelf && site < kMethodCaches && isKind(ctx, object, Kind::kInstance)) {
    const InstanceCell& instance = *ctx.at<InstanceCell>(object.offset());
    if (instance.header.shape) ctx.methodCaches[site] = {instance.header.shape, ctx.at<ClassCell>(instance.cls)->version, v};
  }
  return v.bits;
}
static Bits helperLoadMethod(char* base, Bits object, uint32_t name) { return helperLoadMethodCached(base, object, name, UINT32_MAX); }

static Bits helperLoadSpecial(char* base, Bits object, uint32_t name) { return loadSpecial(contextOf(base), V(object), name).bits; }

// --- calls

static Bits helperCall(char* base, Bits callee, uint32_t count) {
  Context& ctx = contextOf(base);
  ctx.callNames = 0;
  return callNested(ctx, V(callee), count).bits;
}
// A leaf that takes its arguments as they stand (takesInPlace).
template <class... Arguments>
static Bits callRow(char* base, uint32_t row, Arguments... given) {
  Context& ctx = contextOf(base);
  const BuiltinDef* def = builtinDef(row);
  CHECK(def && def->leaf);
  KRAIT_SCRATCH Value args[kLeafArguments];
  uint32_t k = 0;
  ((args[k++] = V(given)), ...);
  while (k < def->signature.total) args[k++] = Value::unbound();
  return finishLeaf(ctx, def->leaf(ctx, args, k)).bits;
}
static Bits helperLeaf1(char* base, uint32_t row, Bits a) { return callRow(base, row, a); }
static Bits helperLeaf2(char* base, uint32_t row, Bits a, Bits b) { return callRow(base, row, a, b); }
static Bits helperLeaf3(char* base, uint32_t row, Bits a, Bits b, Bits c) { return callRow(base, row, a, b, c); }
static Bits helperLeaf4(char* base, uint32_t row, Bits a, Bits b, Bits c, Bits d) { return callRow(base, row, a, b, c, d); }

// The instance that a call of `cls` begins with, where `initialise` is what it runs; the site's cache says which function that is.
static Bits helperInitialiser(char* base, Bits cls, uint32_t codeId, uint32_t site) {
  Context& ctx = contextOf(base);
  ClassCell& cell = cellCast<ClassCell>(ctx, V(cls));
  Value v = initialiserOf(ctx, cell);
  if (v.isUnbound() || ctx.at<FunctionCell>(v.offset())->codeId != codeId) return Value::none().bits;
  if (site < kMethodCaches) ctx.methodCaches[site] = {V(cls).offset(), cell.version, v};
  return v.bits;
}
static Bits helperOperatorMethod(char* base, Bits a, Bits b, uint32_t how, uint32_t codeId, uint32_t site) {
  Context& ctx = contextOf(base);
  const uint32_t op = how & 0xFF;
  const AskedFirst first = how & kAsksCompare ? askedFirst(ctx, static_cast<CompareOperator>(op), V(a), V(b))
                                              : askedFirst(ctx, static_cast<BinaryOperator>(op), how & kAsksInplace, V(a), V(b));
  if (first.method.isUnbound() || first.self.bits != a || ctx.at<FunctionCell>(first.method.offset())->codeId != codeId) return Value::none().bits;
  const Ref cls = typeOf(ctx, V(a));
  if (site < kMethodCaches) ctx.methodCaches[site] = {cls, cellCast<ClassCell>(ctx, cls).version, first.method};
  return first.method.bits;
}
static Bits helperNewInstance(char* base, Bits cls) {
  Context& ctx = contextOf(base);
  return newInstance(ctx, cellCast<ClassCell>(ctx, V(cls))).bits;
}
static Bits helperFinishConstruction(char* base, Bits instance, Bits v) { return finishConstruction(contextOf(base), V(instance), V(v)).bits; }

static bool takesSelf(Context& ctx, Value callee) { return isKind(ctx, callee, Kind::kFunction) || isKind(ctx, callee, Kind::kMethodDescriptor); }
static uint32_t dropSelf(Context& ctx, Value callee, uint32_t count) {
  if (takesSelf(ctx, callee)) return count;
  for (uint32_t i = 1; i < count; ++i) ctx.callArgs[i - 1] = ctx.callArgs[i];  // bounded: arguments
  return count - 1;
}
static Bits helperCallMethod(char* base, Bits callee, uint32_t count) {
  Context& ctx = contextOf(base);
  ctx.callNames = 0;
  Value v;  // what loading the method gave has checked its object
  if (isKind(ctx, V(callee), Kind::kMethodDescriptor) &&
      callLeafInPlace(ctx, ctx.at<BuiltinCell>(V(callee).offset())->builtinId, Value::unbound(), count, &v)) {
    return v.bits;
  }
  return callNested(ctx, V(callee), dropSelf(ctx, V(callee), count)).bits;
}
static Bits callWithNames(Context& ctx, Value callee, uint32_t count, Value names) {
  ctx.callNames = names.offset();
  ctx.callee = callee;
  ctx.callCount = count;
  if (isKind(ctx, callee, Kind::kFunction)) return callFunctionNested(ctx, callee, count).bits;
  return ctx.tiers->call(ctx, callee, callArguments(ctx), count).bits;
}
static Bits helperCallKeywords(char* base, Bits callee, uint32_t count, Bits names) {
  return callWithNames(contextOf(base), V(callee), count, V(names));
}
static Bits helperCallMethodKeywords(char* base, Bits callee, uint32_t count, Bits names) {
  Context& ctx = contextOf(base);
  return callWithNames(ctx, V(callee), dropSelf(ctx, V(callee), count), V(names));
}
static Bits helperCallSpread(char* base, Bits callee, Bits positional, Bits keywords) {
  Context& ctx = contextOf(base);
  TupleCell& args = cellCast<TupleCell>(ctx, V(positional));
  Value dict{keywords};
  uint32_t n = args.length;
  uint32_t k = dict.isUnbound() ? 0 : dictLength(ctx, cellCast<DictCell>(ctx, dict));
  Value* to = roomForArguments(ctx, uint64_t{n} + k);
  for (uint32_t i = 0; i < n; ++i) to[i] = args.items[i];  // bounded: roomForArguments spends
  if (!k) {
    ctx.callNames = 0;
    return callNested(ctx, V(callee), n).bits;
  }
  TupleCell& names = newTupleCell(ctx, k);
  uint32_t position = 0, i = 0;
  Value key, value;
  while (i < k && dictNext(ctx, cellCast<DictCell>(ctx, dict), &position, &key, &value)) {
    names.items[i] = key;
    to[n + i++] = value;
  }
  return callWithNames(ctx, V(callee), n + k, valueOf(ctx, &names));
}

// --- iteration

static Bits helperGetIter(char* base, Bits v) {
  Context& ctx = contextOf(base);
  return finish(ctx, getIterator(ctx, V(v)));
}
// The next character of an iterator over a str, or `exhausted`; unbound, and nothing is done, where it is another one.
static Bits helperStrNext(char* base, Bits iterator) {
  Context& ctx = contextOf(base);
  if (!isExactly(ctx, V(iterator), Kind::kSequenceIterator)) return Value::unbound().bits;
  auto& cell = *ctx.at<SequenceIteratorCell>(V(iterator).offset());
  if (!isStr(ctx, cell.sequence)) return Value::unbound().bits;
  const Text text = textOf(ctx, cell.sequence);
  const uint32_t i = cell.index;
  if (i < text.length) {
    cell.index = i + 1;
    return newStrPoint(ctx, text[i]).bits;
  }
  return nextOf(ctx, V(iterator)).bits;
}
// The next two values go to callArgs and None comes back; else `exhausted`, exit, or unbound where nothing was done.
static Bits helperNextPair(char* base, Bits iterator) {
  Context& ctx = contextOf(base);
  Value first, second;
  switch (nextPair(ctx, V(iterator), &first, &second)) {
    case NextPair::kEnd: return Value::exhausted().bits;
    case NextPair::kRaised: return Value::exit().bits;
    case NextPair::kOther: return Value::unbound().bits;
    case NextPair::kPair: break;
  }
  ctx.callArgs[0] = first;
  ctx.callArgs[1] = second;
  return Value::none().bits;
}
static Bits helperIterNext(char* base, Bits iterator) {
  Context& ctx = contextOf(base);
  const bool generator = isKind(ctx, V(iterator), Kind::kGenerator);
  Value v = generator ? ctx.tiers->next(ctx, V(iterator)) : nextOf(ctx, V(iterator));
  if (!v.isExit()) return v.bits;
  if (ctx.state == State::kCall) {
    ctx.state = State::kRunning;
    v = callNested(ctx, ctx.callee, ctx.callCount);
    if (!v.isExit()) return v.bits;
  }
  // As the machine does at the instruction that asked.
  if (ctx.state == State::kException && isInstanceOf(ctx, ctx.exception, TypeId::kStopIteration)) {
    ctx.exception = Value::none();
    ctx.state = State::kRunning;
    return Value::exhausted().bits;
  }
  return v.bits;
}

// --- building: items are in callArgs

// As the machine's instructions: no fuel for what a display copies.
static Value tupleOfArguments(Context& ctx, uint32_t n) {
  TupleCell& tuple = newTupleCell(ctx, n);
  for (uint32_t i = 0; i < n; ++i) tuple.items[i] = ctx.callArgs[i];  // bounded: a display of the source
  return valueOf(ctx, &tuple);
}
static Bits helperBuildTuple(char* base, uint32_t n) {
  Context& ctx = contextOf(base);
  return n ? tupleOfArguments(ctx, n).bits : emptyTuple(ctx).bits;
}
static Bits helperBuildList(char* base, uint32_t n) {
  Context& ctx = contextOf(base);
  ListCell& list = newListCell(ctx, n);
  Value* items = listItems(ctx, list, n);
  for (uint32_t i = 0; i < n; ++i) items[i] = ctx.callArgs[i];  // bounded: a display of the source
  list.length = n;
  return valueOf(ctx, &list).bits;
}
static Bits helperBuildString(char* base, uint32_t n) {
  Context& ctx = contextOf(base);
  TextBuilder builder(ctx);
  for (uint32_t i = 0; i < n; ++i) builder.add(ctx.callArgs[i]);  // bounded: a display of the source
  return builder.finish().bits;
}
static Bits helperBuildSet(char* base, uint32_t n) {
  Context& ctx = contextOf(base);
  return finish(ctx, buildSet(ctx, tupleOfArguments(ctx, n)));
}
static Bits helperBuildDict(char* base, uint32_t n) {
  Context& ctx = contextOf(base);
  return n ? finish(ctx, buildDict(ctx, tupleOfArguments(ctx, n))) : newDict(ctx).bits;
}
static Bits helperBuildSlice(char* base, Bits start, Bits stop, Bits step) { return newSlice(contextOf(base), V(start), V(stop), V(step)).bits; }
static void helperListAppend(char* base, Bits list, Bits item) {
  Context& ctx = contextOf(base);
  listAppend(ctx, cellCast<ListCell>(ctx, V(list)), V(item));
}
static Bits helperSetAdd(char* base, Bits set, Bits item) {
  Context& ctx = contextOf(base);
  return finish(ctx, setAdd(ctx, V(set), V(item)));
}
static Bits helperDictStore(char* base, Bits dict, Bits key, Bits value) { return helperSetItem(base, dict, key, value); }
static Bits helperListExtend(char* base, Bits list, Bits iterable) {
  Context& ctx = contextOf(base);
  return finish(ctx, listExtendStarred(ctx, V(list), V(iterable)));
}
static Bits helperSetUpdate(char* base, Bits set, Bits iterable) {
  Context& ctx = contextOf(base);
  return finish(ctx, setUpdate(ctx, V(set), V(iterable)));
}
static Bits helperDictMerge(char* base, Bits dict, Bits mapping, uint32_t unique) {
  Context& ctx = contextOf(base);
  return finish(ctx, dictMerge(ctx, V(dict), V(mapping), unique != 0));
}
static Bits helperListToTuple(char* base, Bits v) {
  Context& ctx = contextOf(base);
  ListCell& list = cellCast<ListCell>(ctx, V(v));
  uint32_t n = list.length;
  return newTuple(ctx, listItems(ctx, list, n), n).bits;
}

// --- names, functions, classes

static Bits helperMakeBox(char* base, Bits v) {
  Context& ctx = contextOf(base);
  BoxCell& box = newCell<BoxCell>(ctx);
  box.value = V(v);
  return valueOf(ctx, &box).bits;
}
// The name is not bound in the module: a built-in, or NameError.
static Bits helperLoadGlobal(char* base, uint32_t name) {
  Context& ctx = contextOf(base);
  Value v = builtinByName(ctx, name);
  if (v.isUnbound()) v = builtinFor(ctx, cellCast<DictCell>(ctx, cellCast<ModuleCell>(ctx, ctx.mainModule).globals), name);
  if (v.isUnbound()) return raise(ctx, ErrorId::kNameNotDefined, {MessagePart::symbol(name)}).bits;
  return v.bits;
}
static void helperGlobalBound(char* base, uint32_t globals, uint32_t slot) {
  Context& ctx = contextOf(base);
  namespaceBound(ctx, cellCast<DictCell>(ctx, globals), slot);
}
static Bits helperDeleteGlobal(char* base, uint32_t globals, uint32_t slot) {
  Context& ctx = contextOf(base);
  DictCell& dict = cellCast<DictCell>(ctx, globals);
  Symbol name = globalName(ctx, dict.moduleCode, slot);
  Value& place = ctx.at<ValuesCell>(dict.slots)->items[slot];
  if (place.isUnbound()) return raise(ctx, ErrorId::kNameNotDefined, {MessagePart::symbol(name)}).bits;
  place = Value::unbound();
  namespaceUnbound(ctx, dict, slot);
  return Value::none().bits;
}
static Bits helperMakeFunction(char* base, uint32_t code, uint32_t globals, Bits defaults, Bits keywordDefaults, Bits closure, Bits annotations) {
  return newFunction(contextOf(base), code, globals, V(defaults), V(keywordDefaults), V(closure), V(annotations)).bits;
}
static Bits helperBuildClass(char* base, Bits function, Bits bases, Bits keywords, uint32_t name) {
  Context& ctx = contextOf(base);
  Value args[4] = {V(function), V(bases), V(keywords), symbolText(ctx, name)};
  return finish(ctx, defer(ctx, kBuildClass, args, 4));
}
static Bits helperImport(char* base, Bits binds, uint32_t name) {
  Context& ctx = contextOf(base);
  return finish(ctx, importModule(ctx, name, V(binds)));
}
static Bits helperImportFrom(char* base, Bits module, uint32_t name) {
  Context& ctx = contextOf(base);
  return finish(ctx, importFrom(ctx, V(module), name));
}
static Bits helperFormatValue(char* base, Bits v, Bits spec, uint32_t conversion) {
  Context& ctx = contextOf(base);
  return finish(ctx, formatValue(ctx, V(v), static_cast<int>(conversion), V(spec)));
}
static Bits helperRaise(char* base, Bits exception, Bits cause) {
  Context& ctx = contextOf(base);
  return finish(ctx, raiseStatement(ctx, V(exception), V(cause)));
}
static Bits helperMatchSequence(char* base, Bits v, uint32_t count) {
  Context& ctx = contextOf(base);
  return finish(ctx, matchSequence(ctx, V(v), count));
}
static Bits helperMatchMapping(char* base, Bits v, uint32_t count) {
  Context& ctx = contextOf(base);
  return finish(ctx, matchMapping(ctx, V(v), count));
}
static Bits helperMatchClass(char* base, Bits v, Bits cls, Bits names, uint32_t count) {
  Context& ctx = contextOf(base);
  return finish(ctx, matchClass(ctx, V(v), V(cls), V(names), count));
}
static Bits helperMatchException(char* base, Bits exception, Bits pattern) {
  Context& ctx = contextOf(base);
  return finish(ctx, matchException(ctx, V(exception), V(pattern)));
}

// --- limits and numbers

static void helperPoll(char* base) { pollSlow(contextOf(base)); }
static Bits helperBoxInt(char* base, int64_t i) { return newInt(contextOf(base), i).bits; }
// Divisors are not zero.
static double helperFloatFloorDiv(char*, double a, double b) { return floatFloorDiv(a, b); }
static double helperFloatMod(char*, double a, double b) { return floatMod(a, b); }
static double helperFloatPow(char*, double a, double b) { return realPow(a, b); }
static Bits helperLink(char* base, uint32_t link) { return resolveLink(contextOf(base), link).bits; }
static void helperWrongKind(char* base, int64_t i) {
  Context& ctx = contextOf(base);
  ctx.result = newInt(ctx, i);
  ctx.state = State::kWrongKind;
}
static Bits helperBoxResult(char* base, int64_t i) {
  Context& ctx = contextOf(base);
  if (i != INT64_MIN) return newInt(ctx, i).bits;
  if (ctx.state != State::kWrongKind) return Value::exit().bits;
  ctx.state = State::kRunning;
  return ctx.result.bits;
}
// INT64_MIN when `v` is no exact int of 64 bits.
static Bits helperUnboxInt(char* base, Bits v) {
  Context& ctx = contextOf(base);
  int64_t i;
  if (Value{v}.isInt()) return static_cast<Bits>(Value{v}.asInt());
  if (isExactly(ctx, Value{v}, Kind::kInt) && toInt64(ctx, Value{v}, &i)) return static_cast<Bits>(i);
  return static_cast<Bits>(INT64_MIN);
}
#undef V

const HelperRow kHelpers[] = {
#define HELPER(Name, signature, Leaves) {"krait.helper." #Name, signature, #Leaves[0] == 'E', reinterpret_cast<void*>(&helper##Name)},
#include "runtime/exec/helpers.def"
#undef HELPER
};
const uint32_t kHelperCount = sizeof(kHelpers) / sizeof(kHelpers[0]);

}  // namespace krait
