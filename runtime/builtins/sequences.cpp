// Built-in functions and types of iteration: len, iter, next, sorted, reversed, enumerate, zip, map, filter, any, all.
#include "runtime/errors/errors.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/containers/range.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operators.h"

namespace krait {

extern const BuiltinDef kEnumerateMethods[];

namespace {

Value len(Context& ctx, Value* args, uint32_t) { return lengthOf(ctx, args[0]); }

Value stopIteration(Context& ctx) { return raiseObject(ctx, makeException(ctx, TypeId::kStopIteration, emptyTuple(ctx))); }

bool isCallable(Context& ctx, Value v) {
  if (!v.isRef()) return false;
  switch (headerOf(ctx, v).kind) {
    case Kind::kFunction:
    case Kind::kMethod:
    case Kind::kBuiltin:
    case Kind::kMethodDescriptor:
    case Kind::kClass:
    case Kind::kStaticMethod: return true;
    default: return !lookupSpecial(ctx, v, symbols::k_call).isUnbound();
  }
}
Value callable(Context& ctx, Value* args, uint32_t) { return Value::boolean(isCallable(ctx, args[0])); }

Value iter(Context& ctx, Value* args, uint32_t) {
  if (args[1].isUnbound()) return getIterator(ctx, args[0]);
  if (!isCallable(ctx, args[0])) return raise(ctx, ErrorId::kIterSentinel);
  auto& it = newCell<CallIteratorCell>(ctx);
  it.callable = args[0];
  it.sentinel = args[1];
  return valueOf(ctx, &it);
}

Value next(Context& ctx, Value* args, uint32_t) {
  Value v = nextOf(ctx, args[0]);
  if (v.isExit() && ctx.state == State::kCall && !args[1].isUnbound()) {
    ctx.state = State::kRunning;
    return defer(ctx, kNextDefault, args, 2);
  }
  if (!v.isExhausted()) return v;  // exit with a call: its StopIteration is ours
  return args[1].isUnbound() ? stopIteration(ctx) : args[1];
}

// CPython hands the keywords on to list.sort, which is who complains about them. args: the positional ones, keywords.
Value sorted(Context& ctx, Value* args, uint32_t count) {
  if (count != 2) return raise(ctx, ErrorId::kSortedArguments, {MessagePart::integer(int64_t{count} - 1)});
  Value passed[3] = {args[0], Value::none(), Value::boolean(false)};
  if (DictCell* keywords = cellOrNull<DictCell>(ctx, args[1])) {
    Value key, value;
    for (uint32_t position = 0; dictNext(ctx, *keywords, &position, &key, &value);) {
      spend(ctx, 1);
      const Symbol name = symbolOf(ctx, key);
      if (name != symbols::k_key && name != symbols::k_reverse) return raise(ctx, ErrorId::kUnexpectedKeyword, {"sort", MessagePart::str(key)});
      passed[name == symbols::k_key ? 1 : 2] = value;
    }
  }
  return defer(ctx, kSorted, passed, 3);
}

Value anyAll(Context& ctx, Value iterable, bool all) {
  if (isPlainIterable(ctx, iterable) && !isIterator(ctx, iterable)) {
    Value it = getIterator(ctx, iterable);
    if (it.isExit()) return it;
    while (true) {
      spend(ctx, 1);
      Value v = nextOf(ctx, it);
      if (v.isExit()) return v;
      if (v.isExhausted()) return Value::boolean(all);
      Value t = truth(ctx, v);
      if (t.isExit()) {
        if (ctx.state != State::kCall) return t;
        ctx.state = State::kRunning;
        break;
      }
      if (t.isTrue() != all) return Value::boolean(!all);
    }
  }
  Value args[2] = {Value::boolean(all), iterable};
  return defer(ctx, kAnyAll, args, 2);
}
Value any(Context& ctx, Value* args, uint32_t) { return anyAll(ctx, args[0], false); }
Value all(Context& ctx, Value* args, uint32_t) { return anyAll(ctx, args[0], true); }

// --- types of iterators

// Gives `target` the iterators of a fresh tuple of iterables; `target` is the result.
Value withIterators(Context& ctx, Value tuple, Value target) {
  Value args[2] = {tuple, target};
  return defer(ctx, kIteratorsOf, args, 2);
}

Value newEnumerate(Context& ctx, Value* args, uint32_t count) {
  Value start = Value::smallInt(0);
  if (!args[2].isUnbound()) {
    if (hasIndexMethod(ctx, args[2])) return retryWithIndex(ctx, kEnumerateMethods[0], args, count, 2);
    start = needInt(ctx, args[2]);
    if (start.isExit()) return start;
  }
  auto& it = newCell<EnumerateCell>(ctx);
  it.count = start;
  it.iterator = Value::none();
  Value target = valueOf(ctx, &it);
  if (isPlainIterable(ctx, args[1])) {
    Value iterator = getIterator(ctx, args[1]);
    if (iterator.isExit()) return iterator;
    it.iterator = iterator;
    return target;
  }
  return withIterators(ctx, newTuple(ctx, args + 1, 1), target);
}

// args: class, strict, iterables...
Value newZip(Context& ctx, Value* args, uint32_t count) {
  bool strict = false;
  if (!args[1].isUnbound()) {
    Value t = truth(ctx, args[1]);
    if (t.isExit()) return t;
    strict = t.isTrue();
  }
  auto& zip = newCell<ZipCell>(ctx);
  zip.header.flags = strict;
  Value target = valueOf(ctx, &zip);
  uint32_t n = count > 2 ? count - 2 : 0;
  auto& tuple = newTupleCell(ctx, n);
  for (uint32_t i = 0; i < n; ++i) tuple.items[i] = args[2 + i];  // bounded: the arguments of one call
  return withIterators(ctx, valueOf(ctx, &tuple), target);
}

// args: class, function, strict, iterables...
Value newMap(Context& ctx, Value* args, uint32_t count) {
  if (count < 4) return raise(ctx, ErrorId::kMapArguments);
  const Value strict = args[2].isUnbound() ? Value::boolean(false) : truth(ctx, args[2]);
  if (strict.isExit()) return strict;
  auto& map = newCell<MapCell>(ctx, Kind::kMap);
  map.header.flags = strict.isTrue();
  map.function = args[1];
  map.iterators = Value::none();
  return withIterators(ctx, newTuple(ctx, args + 3, count - 3), valueOf(ctx, &map));
}

Value newFilter(Context& ctx, Value* args, uint32_t) {
  auto& filter = newCell<MapCell>(ctx, Kind::kFilter);
  filter.function = args[1];
  filter.iterators = Value::none();
  return withIterators(ctx, newTuple(ctx, args + 2, 1), valueOf(ctx, &filter));
}

Value newReversed(Context& ctx, Value* args, uint32_t) {
  Value v = args[1];
  if (!v.isRef()) return raise(ctx, ErrorId::kNotReversible, {MessagePart::typeName(v)});
  if (mayHaveScriptMethods(ctx, v)) {
    Value method = lookupSpecial(ctx, v, symbols::k_reversed);
    if (method.isNone()) return raise(ctx, ErrorId::kNotReversible, {MessagePart::typeName(v)});
    if (isScriptMethod(ctx, method)) return deferSpecial(ctx, method, v, nullptr, 0);
  }
  Value it = reversedIterator(ctx, v);
  if (!it.isUnbound()) return it;
  if (lookupSpecial(ctx, v, symbols::k_getitem).isUnbound()) return raise(ctx, ErrorId::kNotReversible, {MessagePart::typeName(v)});
  return defer(ctx, kReversedOf, &v, 1);
}

Value iteratorNext(Context& ctx, Value* args, uint32_t) {
  Value v = nextOf(ctx, args[0]);
  return v.isExhausted() ? stopIteration(ctx) : v;
}
Value iteratorIter(Context&, Value* args, uint32_t) { return args[0]; }
Value lengthHintOf(Context& ctx, Value* args, uint32_t) { return Value::smallInt(lengthHint(ctx, args[0])); }

constexpr Effects kReads = Effects::kReads, kRuns = Effects::kRunsPython;
constexpr JitHint kNoHint = JitHint::kNone;

#define ITERATOR_ROWS                                                                                     \
  {"__next__", "(self, /)", iteratorNext, nullptr, 0, kRuns, kNoHint, "Implement next(self)."},           \
  {"__iter__", "(self, /)", iteratorIter, nullptr, 0, kReads, kNoHint, "Implement iter(self)."}

}  // namespace

// Registers: 0 an object with __len__ and __getitem__. Step 1: its length.
Step reversedOfStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    completed = lengthOf(ctx, r[0]);
    if (completed.isExit()) return stepFromExit(ctx, frame, 1);
  }
  auto& it = newCell<SequenceIteratorCell>(ctx, Kind::kReverseIterator);
  it.header.flags = kIteratorReversed;
  int64_t n = completed.asInt();
  it.index = n > 0xFFFFFFFF ? 0xFFFFFFFF : static_cast<uint32_t>(n);
  it.sequence = r[0];
  return Step::done(valueOf(ctx, &it));
}

// Registers: 0 iterator, 1 default.
Step nextDefaultStep(Context& ctx, FrameCell& frame, Value completed) {
  if (frame.resume == 0) {
    frame.resume = 1;
    return Step::next(frame.registers[0]);
  }
  return Step::done(completed.isExhausted() ? frame.registers[1] : completed);
}

// Registers: 0 all, 1 iterable, 2 iterator. Steps: 1 iterator, 2 a value, 3 its truth.
Step anyAllStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  bool all = r[0].isTrue(), fresh = frame.resume == 2;
  switch (frame.resume) {
    case 0: {
      Value it = getIterator(ctx, r[1]);
      if (it.isExit()) return stepFromExit(ctx, frame, 1);
      r[2] = it;
      break;
    }
    case 1: r[2] = completed; break;
    case 3:
      if (completed.isTrue() != all) return Step::done(Value::boolean(!all));
      break;
    default: break;
  }
  while (true) {
    Value item;
    Step leave = Step::raise();
    switch (nextItem(ctx, frame, r[2], 2, &fresh, completed, &item, &leave)) {
      case Pull::kLeave: return leave;
      case Pull::kEnd: return Step::done(r[0]);
      case Pull::kValue: break;
    }
    Value t = truth(ctx, item);
    if (t.isExit()) return stepFromExit(ctx, frame, 3);
    if (t.isTrue() != all) return Step::done(Value::boolean(!all));
  }
}

extern const BuiltinDef kSequenceFunctions[] = {
    {"len", "(obj, /)", len, nullptr, 0, kRuns, JitHint::kLen, "Return the number of items in a container."},
    {"iter", "(object, sentinel=None, /)", iter, nullptr, 0, kRuns, kNoHint, "Get an iterator from an object."},
    {"next", "(iterator, default=None, /)", next, nullptr, 0, kRuns, kNoHint, "Return the next item from the iterator."},
    {"sorted", "(*args, **kwargs)", sorted, nullptr, 0, kRuns, kNoHint, "Return a new list containing all items from the iterable in ascending order."},
    {"any", "(iterable, /)", any, nullptr, 0, kRuns, kNoHint, "Return True if bool(x) is True for any x in the iterable."},
    {"all", "(iterable, /)", all, nullptr, 0, kRuns, kNoHint, "Return True if bool(x) is True for all values x in the iterable."},
    {"callable", "(obj, /)", callable, nullptr, 0, kReads, kNoHint, "Return whether the object is callable."},
    kTableEnd,
};

extern const BuiltinDef kEnumerateMethods[] = {
    {"__new__", "(cls, iterable, start=0)", newEnumerate, nullptr, 0, kRuns, JitHint::kEnumerate, "Return an enumerate object."}, ITERATOR_ROWS, kTableEnd};
extern const BuiltinDef kZipMethods[] = {
    {"__new__", "(cls, /, *iterables, strict=False)", newZip, nullptr, 0, kRuns, JitHint::kZip, "The zip object yields n-length tuples."}, ITERATOR_ROWS, kTableEnd};
extern const BuiltinDef kMapMethods[] = {
    {"__new__", "(cls, function=None, /, *iterables, strict=False)", newMap, nullptr, 0, kRuns, kNoHint, "Make an iterator that computes the function."}, ITERATOR_ROWS, kTableEnd};
extern const BuiltinDef kFilterMethods[] = {
    {"__new__", "(cls, function, iterable, /)", newFilter, nullptr, 0, kRuns, kNoHint, "Return an iterator yielding those items for which function(item) is true."}, ITERATOR_ROWS, kTableEnd};
extern const BuiltinDef kReversedMethods[] = {
    {"__new__", "(cls, object, /)", newReversed, nullptr, 0, kRuns, kNoHint, "Return a reverse iterator over the values of the given sequence."}, ITERATOR_ROWS,
    {"__length_hint__", "(self, /)", lengthHintOf, nullptr, 0, kReads, kNoHint, "Private method returning an estimate of len(list(it))."}, kTableEnd};
extern const BuiltinDef kIteratorMethods[] = {
    ITERATOR_ROWS, {"__length_hint__", "(self, /)", lengthHintOf, nullptr, 0, kReads, kNoHint, "Private method returning an estimate of len(list(it))."}, kTableEnd};
#undef ITERATOR_ROWS

}  // namespace krait
