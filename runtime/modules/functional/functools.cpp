// The module _functools: partial, and the calls of what lru_cache has decorated that find their result in the cache.
//
// A partial keeps a list: attributes or None, function, tuple of arguments, dict of keywords, how many of the arguments are
// functools.Placeholder.
// A cached function keeps a list: attributes or None, function, cache (dict), maximum or None, hits, misses, typed, and
// two functions of functools.py: one that computes and stores what is not in the cache, and the class of cache_info.
#include "runtime/modules/functional/functools.h"

#include "runtime/calls/arguments.h"
#include "runtime/errors/errors.h"
#include "runtime/modules/functional/faces.h"
#include "runtime/objects/module.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/tables/dict.h"
#include "runtime/objects/text/str.h"

namespace krait {

extern const BuiltinDef kFunctoolsCalls[];

namespace {

enum CallRow : uint32_t { kPartialRow, kLruRow, kCallWithRow };
enum PartialPlace : uint32_t { kAttributes, kFunction, kArguments, kKeywords, kHoles, kPartialPlaces };
enum LruPlace : uint32_t { kCache = 2, kMaximum, kHits, kMisses, kTyped, kCompute, kInfo, kLruPlaces };

Value* placesOf(Context& ctx, Value keeps, uint32_t count) {
  ListCell& list = cellCast<ListCell>(ctx, keeps);
  if (list.length != count) corrupt(ctx);
  return listItems(ctx, list, count);
}

BuiltinCell* partialOrNull(Context& ctx, Value v) {
  BuiltinCell* cell = cellOrNull<BuiltinCell>(ctx, v);
  return cell && faceOf(cell->header) == Face::kPartial ? cell : nullptr;
}

bool isCallable(Context& ctx, Value v) {
  if (!v.isRef()) return false;
  switch (headerOf(ctx, v).kind) {
    case Kind::kFunction:
    case Kind::kBuiltin:
    case Kind::kMethod:
    case Kind::kMethodDescriptor:
    case Kind::kClass: return true;
    default: return !lookupSpecial(ctx, v, symbols::k_call).isUnbound();
  }
}

// The keywords of both, those of `more` winning: a new dict.
Value mergeKeywords(Context& ctx, Value base, Value more) {
  Value merged = isKind(ctx, base, Kind::kDict) ? dictCopy(ctx, cellCast<DictCell>(ctx, base)) : newDict(ctx);
  DictCell* dict = cellOrNull<DictCell>(ctx, more);
  uint32_t position = 0;
  Value key, value;
  while (dict && dictNext(ctx, *dict, &position, &key, &value)) {
    spend(ctx, 1);
    dictSetStr(ctx, cellCast<DictCell>(ctx, merged), key, value);
  }
  return merged;
}

uint32_t holesIn(Context& ctx, Value args, Value placeholder) {
  TupleCell& tuple = cellCast<TupleCell>(ctx, args);
  const uint32_t n = tuple.length;
  uint32_t holes = 0;
  spend(ctx, n / 8 + 1);
  for (uint32_t i = 0; i < n; ++i) holes += tuple.items[i] == placeholder;  // bounded: spent for above
  return holes;
}

// The arguments with their placeholders filled by those of `more`, in order, and what is left of them behind.
Value fillHoles(Context& ctx, Value args, Value more, Value placeholder) {
  const uint32_t holes = holesIn(ctx, args, placeholder);
  if (holes == 0) return tupleConcat(ctx, args, more);
  TupleCell &kept = cellCast<TupleCell>(ctx, args), &given = cellCast<TupleCell>(ctx, more);
  const uint32_t n = kept.length, m = given.length, filled = holes < m ? holes : m;
  TupleCell& all = newTupleCell(ctx, n + (m - filled));
  spend(ctx, (uint64_t{n} + m) / 8);
  uint32_t next = 0;
  for (uint32_t i = 0; i < n; ++i) all.items[i] = next < filled && kept.items[i] == placeholder ? given.items[next++] : kept.items[i];
  for (uint32_t i = n; next < m && i < n + (m - filled); ++i) all.items[i] = given.items[next++];
  return valueOf(ctx, &all);
}

// functools.Placeholder; unbound, which no argument is, while functools is being made.
Value placeholderOf(Context& ctx) {
  Value v = imageFunction(ctx, "functools", "Placeholder");
  return v.isNone() ? Value::unbound() : v;
}

// Raises where a placeholder cannot be.
bool checkPlaceholders(Context& ctx, Value placeholder, const Value* args, uint32_t count, Value keywords) {
  if (count && args[count - 1] == placeholder) return raise(ctx, ErrorId::kPartialPlaceholderLast), false;
  DictCell* dict = cellOrNull<DictCell>(ctx, keywords);
  uint32_t position = 0;
  Value key, value;
  while (dict && dictNext(ctx, *dict, &position, &key, &value)) {
    spend(ctx, 1);
    if (value == placeholder) return raise(ctx, ErrorId::kPartialPlaceholderKeyword), false;
  }
  return true;
}

// args: class, function, arguments..., dict of keywords.
Value newPartial(Context& ctx, Value* args, uint32_t count) {
  if (count < 3) return raise(ctx, ErrorId::kPartialArguments);
  Value function = args[1], keywords = args[count - 1];
  if (!isCallable(ctx, function)) return raise(ctx, ErrorId::kFirstCallable);
  const Value placeholder = placeholderOf(ctx);
  if (!checkPlaceholders(ctx, placeholder, args + 2, count - 3, keywords)) return Value::exit();
  Value given = newTuple(ctx, args + 2, count - 3), base = Value::none();
  if (BuiltinCell* inner = partialOrNull(ctx, function)) {
    Value* places = placesOf(ctx, inner->self, kPartialPlaces);
    if (places[kAttributes].isNone()) {
      function = places[kFunction];
      base = places[kKeywords];
      given = fillHoles(ctx, places[kArguments], given, placeholder);
      if (given.isExit()) return given;
    }
  }
  const Value holes = Value::smallInt(holesIn(ctx, given, placeholder));
  Value keep[kPartialPlaces] = {Value::none(), function, given, mergeKeywords(ctx, base, keywords), holes};
  return newFace(ctx, Face::kPartial, kFunctoolsCalls[kPartialRow], newList(ctx, keep, kPartialPlaces));
}

// args: what it keeps, arguments..., dict of keywords.
Value callPartial(Context& ctx, Value* args, uint32_t count) {
  const Value* places = placesOf(ctx, args[0], kPartialPlaces);
  const Value function = places[kFunction], bound = places[kKeywords];
  TupleCell& first = cellCast<TupleCell>(ctx, places[kArguments]);
  const uint32_t n = first.length, given = count - 2;
  const bool named = !args[count - 1].isUnbound() || dictLength(ctx, cellCast<DictCell>(ctx, bound));
  const int64_t holes = places[kHoles].asInt();
  if (given < holes) return raise(ctx, ErrorId::kPartialPlaceholdersLeft, {MessagePart::integer(holes), MessagePart::integer(given)});
  if (!named && !holes) {
    Value* to = roomForArguments(ctx, uint64_t{n} + given);
    __builtin_memmove(to + n, args + 1, given * sizeof(Value));
    for (uint32_t i = 0; i < n; ++i) to[i] = first.items[i];  // bounded: roomForArguments spends
    ctx.callee = function;
    ctx.state = State::kCall;
    return Value::exit();
  }
  Value rest = newTuple(ctx, args + 1, given), keywords = args[count - 1];
  Value both = holes ? fillHoles(ctx, places[kArguments], rest, placeholderOf(ctx)) : tupleConcat(ctx, places[kArguments], rest);
  if (both.isExit()) return both;
  TupleCell& positional = cellCast<TupleCell>(ctx, both);
  Value passed[3] = {function, Value::none(), Value::none()};
  if (!joinKeywords(ctx, positional.items, positional.length, mergeKeywords(ctx, bound, keywords), &passed[1], &passed[2])) return Value::exit();
  return defer(ctx, kFunctoolsCalls[kCallWithRow], passed, 3);
}

// Registers: 0 callable, 1 tuple of arguments, 2 tuple of the names of the last of them or None.
Step callWith(Context& ctx, FrameCell& frame, Value completed) {
  if (frame.resume) return Step::done(completed);
  Value* r = frame.registers;
  TupleCell& args = cellCast<TupleCell>(ctx, r[1]);
  const uint32_t n = args.length;
  Value* to = roomForArguments(ctx, n);
  for (uint32_t i = 0; i < n; ++i) to[i] = args.items[i];  // bounded: roomForArguments spends
  ctx.callNames = r[2].isRef() ? r[2].offset() : 0;
  frame.resume = 1;
  return Step::call(r[0]);
}

// --- lru_cache

// (function, maximum, typed, compute, info class)
Value newLru(Context& ctx, Value* args, uint32_t) {
  Value keep[kLruPlaces] = {Value::none(), args[0], newDict(ctx), args[1], Value::smallInt(0), Value::smallInt(0), args[2], args[3], args[4]};
  return newFace(ctx, Face::kLruCache, kFunctoolsCalls[kLruRow], newList(ctx, keep, kLruPlaces));
}

// The key of a call. The function that computes stands between arguments and keywords: nobody else has it.
Value keyOf(Context& ctx, const Value* places, const Value* args, uint32_t given, Value keywords) {
  DictCell* dict = cellOrNull<DictCell>(ctx, keywords);
  const bool typed = places[kTyped].isTrue();
  if (!dict && !typed && given == 1 && (args[0].isInt() || isExactly(ctx, args[0], Kind::kStr))) return args[0];
  const uint32_t named = dict ? dictLength(ctx, *dict) : 0;
  const uint64_t n = given + (named ? 1 + 2 * uint64_t{named} : 0) + (typed ? given + named : 0);
  const Value mark = places[kCompute];
  spend(ctx, n / 8 + 1);
  TupleCell& key = newTupleCell(ctx, static_cast<uint32_t>(n));
  uint32_t at = 0, position = 0;
  for (uint32_t i = 0; i < given; ++i) key.items[at++] = args[i];
  if (named) key.items[at++] = mark;
  const uint32_t firstName = at;
  Value name, value;
  for (uint32_t i = 0; i < named && dictNext(ctx, *dict, &position, &name, &value); ++i) {
    key.items[at++] = name;
    key.items[at++] = value;
  }
  if (typed) {
    for (uint32_t i = 0; i < given; ++i) key.items[at++] = Value::reference(typeOf(ctx, args[i]));
    for (uint32_t i = 0; i < named; ++i) key.items[at++] = Value::reference(typeOf(ctx, key.items[firstName + 2 * i + 1]));
  }
  return valueOf(ctx, &key);
}

void count(Value* place) {
  if (place->isInt() && place->asInt() < Value::kMaxInt) *place = Value::smallInt(place->asInt() + 1);
}

// args: what it keeps, arguments..., dict of keywords. A hit is answered here; the rest is functools.py's.
Value callLru(Context& ctx, Value* args, uint32_t n) {
  Value* places = placesOf(ctx, args[0], kLruPlaces);
  const uint32_t given = n - 2;
  Value keywords = args[n - 1], key = keyOf(ctx, places, args + 1, given, keywords), found = Value::unbound();
  DictCell& cache = cellCast<DictCell>(ctx, places[kCache]);
  uint64_t hash;
  if (plainHash(ctx, key, &hash) && dictFind(ctx, cache, key, hash, &found) == Found::kYes) {
    count(&places[kHits]);
    if (places[kMaximum].isInt()) {  // to the end: the first entry is the one to go
      Probe probe;
      uint32_t entry;
      if (dictSearch(ctx, cache, key, hash, probe, &entry) == Found::kYes && entry + 1 < (cache.table ? dictTable(ctx, cache.table).entryCount : 0)) {
        dictRemoveEntry(ctx, cache, entry);
        dictInsert(ctx, cache, key, hash, found);
      }
    }
    return found;
  }
  if (keywords.isUnbound()) keywords = Value::none();
  Value passed[4] = {args[0], key, newTuple(ctx, args + 1, given), keywords};
  return deferCall(ctx, places[kCompute], passed, 4);
}

Value* lruPlaces(Context& ctx, Value self) { return placesOf(ctx, cellCast<BuiltinCell>(ctx, self).self, kLruPlaces); }

Value cacheInfo(Context& ctx, Value* args, uint32_t) {
  Value* places = lruPlaces(ctx, args[0]);
  Value passed[4] = {places[kHits], places[kMisses], places[kMaximum], Value::smallInt(dictLength(ctx, cellCast<DictCell>(ctx, places[kCache])))};
  return deferCall(ctx, places[kInfo], passed, 4);
}

Value cacheClear(Context& ctx, Value* args, uint32_t) {
  Value* places = lruPlaces(ctx, args[0]);
  places[kHits] = places[kMisses] = Value::smallInt(0);
  dictClear(ctx, cellCast<DictCell>(ctx, places[kCache]));
  return Value::none();
}

Value itself(Context&, Value* args, uint32_t) { return args[0]; }

// reduce(function, iterable[, initial]). Registers: 0 function, 1 iterable, 2 total, 3 iterator. Steps: 1 the iterator,
// 2 an item, 3 the new total.
Step reduceStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  bool fresh = frame.resume == 2;
  switch (frame.resume) {
    case 0: {
      Value it = getIterator(ctx, r[1]);
      if (it.isExit() && ctx.state == State::kException && catchException(ctx, TypeId::kTypeError)) raise(ctx, ErrorId::kReduceIteration);
      if (it.isExit()) return stepFromExit(ctx, frame, 1);
      r[3] = it;
      break;
    }
    case 1: r[3] = completed; break;
    case 3: r[2] = completed; break;
    default: break;
  }
  while (true) {
    Value item;
    Step leave = Step::raise();
    switch (nextItem(ctx, frame, r[3], 2, &fresh, completed, &item, &leave)) {
      case Pull::kLeave: return leave;
      case Pull::kEnd:
        if (!r[2].isUnbound()) return Step::done(r[2]);
        raise(ctx, ErrorId::kReduceEmpty);
        return Step::raise();
      case Pull::kValue: break;
    }
    if (!r[2].isUnbound()) return callValue(ctx, frame, 3, r[0], {r[2], item});
    r[2] = item;
  }
}

// qualify(cls, module): messages name a class of the image as CPython names one of C, with its module.
Value qualify(Context& ctx, Value* args, uint32_t) {
  if (!isStr(ctx, args[1])) corrupt(ctx);
  cellCast<ClassCell>(ctx, args[0]).module = args[1].offset();
  return args[0];
}

constexpr Effects kRuns = Effects::kRunsPython, kReads = Effects::kReads;

}  // namespace

Value partialRepr(Context& ctx, BuiltinCell& cell) {
  Value* places = placesOf(ctx, cell.self, kPartialPlaces);
  Value first = newTuple(ctx, &places[kFunction], 1), values = Value::none(), names = Value::none();
  first = tupleConcat(ctx, first, places[kArguments]);
  if (first.isExit()) return first;
  TupleCell& positional = cellCast<TupleCell>(ctx, first);
  if (!joinKeywords(ctx, positional.items, positional.length, places[kKeywords], &values, &names)) return Value::exit();
  return reprCall(ctx, "functools.partial", values, names);
}

Value partialAttribute(Context& ctx, BuiltinCell& cell, Symbol name) {
  Value* places = placesOf(ctx, cell.self, kPartialPlaces);
  const std::string_view text = ctx.program->symbols.text(name);
  if (text == "func") return places[kFunction];
  if (text == "args") return places[kArguments];
  if (text == "keywords") return places[kKeywords];
  return Value::unbound();
}

extern const BuiltinDef kFunctoolsCalls[] = {
    {"partial", "(self, /, *args, **kwargs)", callPartial, nullptr, 0, kRuns, JitHint::kNone, ""},
    {"lru_cache", "(self, /, *args, **kwargs)", callLru, nullptr, 0, kRuns, JitHint::kNone, ""},
    {"<CallWith>", "(callable, args, names, /)", nullptr, callWith, 3, kRuns, JitHint::kNone, ""},
    kTableEnd,
};
extern const BuiltinDef kPartialMethods[] = {
    {"__new__", "(cls, /, *args, **kwargs)", newPartial, nullptr, 0, kRuns, JitHint::kNone, "A function with some arguments given already."}, kTableEnd};
extern const BuiltinDef kLruCacheMethods[] = {
    {"cache_info", "(self, /)", cacheInfo, nullptr, 0, kRuns, JitHint::kNone, "Report cache statistics"},
    {"cache_clear", "(self, /)", cacheClear, nullptr, 0, Effects::kWrites, JitHint::kNone, "Clear the cache and cache statistics"},
    {"__copy__", "(self, /)", itself, nullptr, 0, kReads, JitHint::kNone, ""},
    {"__deepcopy__", "(self, memo, /)", itself, nullptr, 0, kReads, JitHint::kNone, ""},
    kTableEnd,
};
extern const BuiltinDef kFunctoolsFunctions[] = {
    {"reduce", "(function, iterable, /, initial=None)", nullptr, reduceStep, 4, kRuns, JitHint::kNone, "Folds an iterable."},
    {"lru", "(function, maximum, typed, compute, info, /)", newLru, nullptr, 0, kReads, JitHint::kNone, "A function with a cache."},
    {"qualify", "(cls, module, /)", qualify, nullptr, 0, Effects::kWrites, JitHint::kNone, "Gives a class the name of one of C."},
    kTableEnd,
};

}  // namespace krait
