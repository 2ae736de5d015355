// The methods of dict and its views; merging mappings.
#include "runtime/errors/errors.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/calls.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/native.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/tables/table_action.h"

namespace krait {

namespace {

DictCell& dictOf(Context& ctx, Value v) { return cellCast<DictCell>(ctx, v); }

Value newView(Context& ctx, Value dict, uint32_t part) {
  auto& view = newCell<DictViewCell>(ctx);
  view.header.shape = part;
  view.dict = dict;
  return valueOf(ctx, &view);
}

Value get(Context& ctx, Value* args, uint32_t) { return tableAction(ctx, TableActionId::kGet, args[0], args[1], args[2]); }
Value pop(Context& ctx, Value* args, uint32_t) { return tableAction(ctx, TableActionId::kPop, args[0], args[1], args[2]); }
Value setDefault(Context& ctx, Value* args, uint32_t) { return tableAction(ctx, TableActionId::kSetDefault, args[0], args[1], args[2]); }
Value keys(Context& ctx, Value* args, uint32_t) { return newView(ctx, args[0], kDictKeys); }
Value values(Context& ctx, Value* args, uint32_t) { return newView(ctx, args[0], kDictValues); }
Value items(Context& ctx, Value* args, uint32_t) { return newView(ctx, args[0], kDictItems); }
Value copy(Context& ctx, Value* args, uint32_t) { return dictCopy(ctx, dictOf(ctx, args[0])); }
Value clear(Context& ctx, Value* args, uint32_t) {
  dictClear(ctx, dictOf(ctx, args[0]));
  return Value::none();
}

Value popItem(Context& ctx, Value* args, uint32_t) {
  DictCell& dict = dictOf(ctx, args[0]);
  uint32_t entry = dictLastEntry(ctx, dict, kNoEntry - 1);
  if (entry == kNoEntry) return raise(ctx, ErrorId::kPopItemEmpty);
  DictEntry& e = *dictEntryAt(ctx, dict, entry);
  Value pair = pairOf(ctx, e.key, entryValue(ctx, dict, e));
  dictRemoveEntry(ctx, dict, entry);
  // Entries behind it are gone too: the next popitem does not look at them again.
  if (dict.table) ctx.at<DictTableCell>(dict.table)->entryCount = entry;
  return pair;
}

// Copies all entries of an exact dict; kUnsure when two keys need Python's __eq__.
Found mergeDict(Context& ctx, DictCell& to, DictCell& from) {
  if (&to == &from) return Found::kYes;
  uint32_t position = 0;
  Value key, value;
  if (to.used == 0) {
    if (dictTakeCopy(ctx, to, from)) return Found::kYes;
    dictReserve(ctx, to, from.used);
  }
  while (dictNext(ctx, from, &position, &key, &value)) {
    if ((position & 7) == 0) spend(ctx, 1);
    if (dictQuickSet(ctx, to, key, value)) continue;
    if (dictSetPlain(ctx, to, key, dictEntryAt(ctx, from, position - 1)->hash, value) == Found::kUnsure) return Found::kUnsure;
  }
  return Found::kYes;
}

Value newDictFrom(Context& ctx, Value* args, uint32_t) {
  // args: class, iterable, keywords (dict or unbound)
  Value dict = newDict(ctx);
  if (args[1].isUnbound() && args[2].isUnbound()) return dict;
  if (args[1].isUnbound()) {
    mergeDict(ctx, dictOf(ctx, dict), dictOf(ctx, args[2]));
    return dict;
  }
  if (args[2].isUnbound() && isExactly(ctx, args[1], Kind::kDict)) return dictCopy(ctx, dictOf(ctx, args[1]));
  Value passed[4] = {dict, args[1], args[2].isUnbound() ? Value::none() : args[2], Value::boolean(true)};
  return defer(ctx, kDictUpdate, passed, 4);
}

Value updateWith(Context& ctx, Value dict, Value other, Value keywords) {
  if (isExactly(ctx, other, Kind::kDict) && !keywords.isRef() && mergeDict(ctx, dictOf(ctx, dict), dictOf(ctx, other)) == Found::kYes) return Value::none();
  Value passed[4] = {dict, other, keywords, Value::boolean(false)};
  return defer(ctx, kDictUpdate, passed, 4);
}

Value update(Context& ctx, Value* args, uint32_t) {
  Value none = Value::none();
  if (args[1].isUnbound()) return args[2].isUnbound() ? none : updateWith(ctx, args[0], args[2], none);
  return updateWith(ctx, args[0], args[1], args[2].isUnbound() ? none : args[2]);
}

Value fromKeys(Context& ctx, Value* args, uint32_t) {
  Value value = args[2].isUnbound() ? Value::none() : args[2];
  Value passed[3] = {args[0], args[1], value};
  return defer(ctx, kDictFromKeys, passed, 3);
}

}  // namespace

bool isPlainMapping(Context& ctx, Value v) {
  if (!isKind(ctx, v, Kind::kDict)) return false;
  return headerOf(ctx, v).subclass == kExact || !isScriptMethod(ctx, lookupSpecial(ctx, v, symbols::k_iter));
}

Value dictUpdate(Context& ctx, Value dict, Value other) { return updateWith(ctx, dict, other, Value::none()); }

namespace {

enum UpdateStep : uint32_t { kStart, kHaveKeys, kHaveKeysIterator, kNextKey, kHaveValue, kStoredMapped, kHavePairs, kNextPair, kHavePair, kStoredPair, kDone };

Step storeIn(Context& ctx, FrameCell& frame, uint32_t next, Value key, Value value, bool* stored) {
  Value v = tableAction(ctx, TableActionId::kStore, frame.registers[0], key, value);
  *stored = !v.isExit();
  return *stored ? Step::done(v) : stepFromExit(ctx, frame, next);
}

bool mayBeIterated(Context& ctx, Value v) {
  if (isPlainIterable(ctx, v) || isIterator(ctx, v)) return true;
  return v.isRef() && !(lookupSpecial(ctx, v, symbols::k_iter).isUnbound() && lookupSpecial(ctx, v, symbols::k_getitem).isUnbound());
}

// Pairs of a zip, an enumerate or a dict's items, which need not be made; then the next item of another iterator, or
// `exhausted`. False: leave.
bool storePairs(Context& ctx, FrameCell& frame, Value* item, Step* leave) {
  Value* r = frame.registers;
  Value key, value;
  NextPair next = NextPair::kOther;
  while ((next = nextPair(ctx, r[4], &key, &value)) == NextPair::kPair) {
    spend(ctx, 1);
    r[6] = Value::smallInt(r[6].asInt() + 1);
    if (dictQuickSet(ctx, dictOf(ctx, r[0]), key, value)) continue;
    bool stored;
    *leave = storeIn(ctx, frame, kStoredPair, key, value, &stored);
    if (!stored) return false;
  }
  if (next == NextPair::kRaised) return *leave = Step::raise(), false;
  bool fresh = false;
  Pull pull = next == NextPair::kEnd ? Pull::kEnd : nextItem(ctx, frame, r[4], kNextPair, &fresh, *item, &key, leave);
  if (pull == Pull::kLeave) return false;
  *item = pull == Pull::kEnd ? Value::exhausted() : key;
  return true;
}

}  // namespace

// dict.update and dict(): Registers: 0 dict, 1 other, 2 keywords or None, 3 whether the dict is the result,
// 4 iterator, 5 key, 6 number of the pair.
Step dictUpdateStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  uint32_t step = frame.resume;
  while (true) {
    switch (step) {
      case kStart: {
        r[6] = Value::smallInt(0);
        if (isExactly(ctx, r[1], Kind::kDict) && mergeDict(ctx, dictOf(ctx, r[0]), dictOf(ctx, r[1])) == Found::kYes) {
          step = kDone;
          break;
        }
        if (isPlainMapping(ctx, r[1])) {
          Value view = newView(ctx, r[1], kDictItems);
          completed = getIterator(ctx, view);
          step = kHavePairs;
          break;
        }
        Value method = r[1].isRef() ? lookupSpecial(ctx, r[1], symbols::k_keys) : Value::unbound();
        if (!method.isUnbound()) return callSpecial(ctx, frame, kHaveKeys, method, r[1], nullptr, 0);
        completed = getIterator(ctx, r[1]);
        if (completed.isExit()) return stepFromExit(ctx, frame, kHavePairs);
        step = kHavePairs;
        break;
      }
      case kHaveKeys:
        completed = getIterator(ctx, completed);
        if (completed.isExit()) return stepFromExit(ctx, frame, kHaveKeysIterator);
        [[fallthrough]];
      case kHaveKeysIterator:
        r[4] = completed;
        frame.resume = kNextKey;
        return Step::next(r[4]);
      case kNextKey:
        if (completed.isExhausted()) {
          step = kDone;
          break;
        }
        r[5] = completed;
        completed = getItem(ctx, r[1], completed);
        if (completed.isExit()) return stepFromExit(ctx, frame, kHaveValue);
        [[fallthrough]];
      case kHaveValue: {
        bool stored;
        Step leave = storeIn(ctx, frame, kStoredMapped, r[5], completed, &stored);
        if (!stored) return leave;
        [[fallthrough]];
      }
      case kStoredMapped:
        frame.resume = kNextKey;
        return Step::next(r[4]);

      case kHavePairs:
        r[4] = completed;
        [[fallthrough]];
      case kStoredPair: {
        Step leave = Step::raise();
        if (!storePairs(ctx, frame, &completed, &leave)) return leave;
        [[fallthrough]];
      }
      case kNextPair: {
        if (completed.isExhausted()) {
          step = kDone;
          break;
        }
        if (!isExactly(ctx, completed, Kind::kList) && !isExactly(ctx, completed, Kind::kTuple)) {
          if (!mayBeIterated(ctx, completed)) {
            raise(ctx, ErrorId::kPairNotIterable);
            return Step::raise();
          }
          completed = listFromIterable(ctx, completed);
          if (completed.isExit()) return stepFromExit(ctx, frame, kHavePair);
        }
        [[fallthrough]];
      }
      case kHavePair: {
        const Value* pair;
        uint32_t n;
        if (!sequenceView(ctx, completed, &pair, &n)) corrupt(ctx);
        if (n != 2) {
          raise(ctx, ErrorId::kPairLength, {MessagePart::integer(r[6].asInt()), MessagePart::integer(n)});
          return Step::raise();
        }
        r[6] = Value::smallInt(r[6].asInt() + 1);
        bool stored;
        Step leave = storeIn(ctx, frame, kStoredPair, pair[0], pair[1], &stored);
        if (!stored) return leave;
        step = kStoredPair;
        break;
      }
      default:  // kDone: the keywords, whose keys are strs
        if (isKind(ctx, r[2], Kind::kDict)) mergeDict(ctx, dictOf(ctx, r[0]), dictOf(ctx, r[2]));
        return Step::done(r[3].isTrue() ? r[0] : Value::none());
    }
    spend(ctx, 1);
  }
}

// Registers: 0 class, 1 iterable, 2 value, 3 dict, 4 iterator. Steps: 1 iterator, 2 key, 3 stored, 4 the class's instance.
Step dictFromKeysStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  bool fresh = frame.resume == 2;
  if (frame.resume == 0) {
    if (!(r[0].bits == Value::reference(typeRef(ctx, TypeId::kDict)).bits)) return callValue(ctx, frame, 4, r[0], {});
    r[3] = newDict(ctx);
  } else if (frame.resume == 4) {
    r[3] = completed;
  }
  if (frame.resume == 0 || frame.resume == 4) {
    Value it = getIterator(ctx, r[1]);
    if (it.isExit()) return stepFromExit(ctx, frame, 1);
    r[4] = it;
  } else if (frame.resume == 1) {
    r[4] = completed;
  }
  while (true) {
    Value key;
    Step leave = Step::raise();
    switch (nextItem(ctx, frame, r[4], 2, &fresh, completed, &key, &leave)) {
      case Pull::kLeave: return leave;
      case Pull::kEnd: return Step::done(r[3]);
      case Pull::kValue: break;
    }
    Value v = setItem(ctx, r[3], key, r[2]);
    if (v.isExit()) return stepFromExit(ctx, frame, 3);
  }
}

namespace {

Value methodEq(Context& ctx, Value* args, uint32_t) { return containerCompare(ctx, CompareOperator::kEq, args[0], args[1]); }
Value methodNe(Context& ctx, Value* args, uint32_t) { return containerCompare(ctx, CompareOperator::kNe, args[0], args[1]); }
Value methodOr(Context& ctx, Value* args, uint32_t) { return containerBinary(ctx, BinaryOperator::kOr, args[0], args[1]); }
Value methodReverseOr(Context& ctx, Value* args, uint32_t) { return containerBinary(ctx, BinaryOperator::kOr, args[1], args[0]); }
Value methodInplaceOr(Context& ctx, Value* args, uint32_t) { return nativeInplace(ctx, BinaryOperator::kOr, args[0], args[1]); }
Value isDisjoint(Context& ctx, Value* args, uint32_t) {
  return defer(ctx, kViewDisjoint, args, 2);
}

constexpr Effects kReads = Effects::kReads, kWrites = Effects::kWrites, kRuns = Effects::kRunsPython;
constexpr JitHint kNoHint = JitHint::kNone;

}  // namespace

// Registers: 0 view, 1 other, 2 iterator. Steps: 1 iterator, 2 element, 3 whether the view has it.
Step viewDisjointStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  bool fresh = frame.resume == 2;
  switch (frame.resume) {
    case 0: {
      Value it = getIterator(ctx, r[1]);
      if (it.isExit()) return stepFromExit(ctx, frame, 1);
      r[2] = it;
      break;
    }
    case 1: r[2] = completed; break;
    case 3:
      if (completed.isTrue()) return Step::done(Value::boolean(false));
      break;
    default: break;
  }
  while (true) {
    Value item;
    Step leave = Step::raise();
    switch (nextItem(ctx, frame, r[2], 2, &fresh, completed, &item, &leave)) {
      case Pull::kLeave: return leave;
      case Pull::kEnd: return Step::done(Value::boolean(true));
      case Pull::kValue: break;
    }
    Value in = containsOp(ctx, r[0], item);
    if (in.isExit()) return stepFromExit(ctx, frame, 3);
    if (in.isTrue()) return Step::done(Value::boolean(false));
  }
}

extern const BuiltinDef kDictMethods[] = {
    {"get", "(self, key, default=None, /)", get, nullptr, 0, kRuns, JitHint::kDictGet, "Return the value for key if key is in the dictionary, else default."},
    {"keys", "(self, /)", keys, nullptr, 0, kReads, kNoHint, "Return a set-like object providing a view on the dict's keys."},
    {"values", "(self, /)", values, nullptr, 0, kReads, kNoHint, "Return an object providing a view on the dict's values."},
    {"items", "(self, /)", items, nullptr, 0, kReads, kNoHint, "Return a set-like object providing a view on the dict's items."},
    {"pop", "(self, key, default=None, /)", pop, nullptr, 0, kRuns, kNoHint, "Remove specified key and return the corresponding value."},
    {"popitem", "(self, /)", popItem, nullptr, 0, kWrites, kNoHint, "Remove and return a (key, value) pair as a 2-tuple."},
    {"setdefault", "(self, key, default=None, /)", setDefault, nullptr, 0, kRuns, kNoHint, "Insert key with a value of default if key is not in the dictionary."},
    {"update", "(self, other=(), /, **kwargs)", update, nullptr, 0, kRuns, kNoHint, "Update from a mapping or iterable of pairs and from keywords."},
    {"clear", "(self, /)", clear, nullptr, 0, kWrites, kNoHint, "Remove all items from the dict."},
    {"copy", "(self, /)", copy, nullptr, 0, kReads, kNoHint, "Return a shallow copy of the dict."},
    {"fromkeys", "(cls, iterable, value=None, /)", fromKeys, nullptr, 0, kRuns, kNoHint, "Create a new dictionary with keys from iterable and values set to value."},
    {"<new>", "(cls, iterable=(), /, **kwargs)", newDictFrom, nullptr, 0, kRuns, kNoHint, "A mapping."},
    {"__new__", "(cls, /, *args, **kwargs)", newEmptyOf<TypeId::kDict>, nullptr, 0, kRuns, kNoHint, "An empty dict."},
    {"__init__", "(self, iterable=(), /, **kwargs)", update, nullptr, 0, kRuns, kNoHint, "As update."},
    {"__repr__", "(self, /)", calls<nativeRepr>, nullptr, 0, kRuns, kNoHint, "Return repr(self)."},
    {"__ror__", "(self, value, /)", methodReverseOr, nullptr, 0, kRuns, kNoHint, "Return value|self."},
    {"__ior__", "(self, value, /)", methodInplaceOr, nullptr, 0, kRuns, kNoHint, "Return self|=value."},
    {"__len__", "(self, /)", calls<nativeLength>, nullptr, 0, kReads, kNoHint, "Return len(self)."},
    {"__getitem__", "(self, key, /)", calls<dictGetItem>, nullptr, 0, kRuns, kNoHint, "Return self[key]."},
    {"__setitem__", "(self, key, value, /)", calls<dictSetItem>, nullptr, 0, kRuns, kNoHint, "Set self[key] to value."},
    {"__delitem__", "(self, key, /)", calls<dictDelItem>, nullptr, 0, kRuns, kNoHint, "Delete self[key]."},
    {"__contains__", "(self, key, /)", calls<nativeContains>, nullptr, 0, kRuns, kNoHint, "True if the dictionary has the specified key, else False."},
    {"__iter__", "(self, /)", calls<nativeIterator>, nullptr, 0, kReads, kNoHint, "Implement iter(self)."},
    {"__reversed__", "(self, /)", calls<reversedIterator>, nullptr, 0, kReads, kNoHint, "Return a reverse iterator over the dict keys."},
    {"__eq__", "(self, value, /)", methodEq, nullptr, 0, kRuns, kNoHint, "Return self==value."},
    {"__ne__", "(self, value, /)", methodNe, nullptr, 0, kRuns, kNoHint, "Return self!=value."},
    {"__or__", "(self, value, /)", methodOr, nullptr, 0, kRuns, kNoHint, "Return self|value."},
    kTableEnd,
};

#define VIEW_ROWS                                                                                                    \
  {"__len__", "(self, /)", calls<nativeLength>, nullptr, 0, kReads, kNoHint, "Return len(self)."},                            \
  {"__iter__", "(self, /)", calls<nativeIterator>, nullptr, 0, kReads, kNoHint, "Implement iter(self)."},                      \
  {"__reversed__", "(self, /)", calls<reversedIterator>, nullptr, 0, kReads, kNoHint, "Return a reverse iterator."}
#define SET_VIEW_ROWS                                                                                                \
  VIEW_ROWS,                                                                                                         \
  {"__contains__", "(self, key, /)", calls<nativeContains>, nullptr, 0, kRuns, kNoHint, "Return bool(key in self)."},      \
  {"isdisjoint", "(self, other, /)", isDisjoint, nullptr, 0, kRuns, kNoHint, "True if the view and the iterable have no element in common."}, \
  {"__eq__", "(self, value, /)", methodEq, nullptr, 0, kRuns, kNoHint, "Return self==value."},                      \
  {"__ne__", "(self, value, /)", methodNe, nullptr, 0, kRuns, kNoHint, "Return self!=value."}

extern const BuiltinDef kDictKeysMethods[] = {SET_VIEW_ROWS, kTableEnd};
extern const BuiltinDef kDictItemsMethods[] = {SET_VIEW_ROWS, kTableEnd};
extern const BuiltinDef kDictValuesMethods[] = {VIEW_ROWS, kTableEnd};
#undef VIEW_ROWS
#undef SET_VIEW_ROWS

}  // namespace krait
