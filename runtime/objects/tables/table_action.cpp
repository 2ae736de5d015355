// Actions on one key of a dict or set, as leaf and as stepper.
#include "runtime/objects/classes/attributes.h"
#include "runtime/objects/tables/table_action.h"

#include "runtime/errors/errors.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operations.h"

namespace krait {

namespace {

bool isSetAction(TableActionId action) { return action >= TableActionId::kSetAdd && action <= TableActionId::kSetToggle; }

Found search(Context& ctx, TableActionId action, Value table, Value key, uint64_t hash, Probe& probe, uint32_t* entry) {
  if (isSetAction(action)) return setSearch(ctx, setCell(ctx, table), key, hash, probe, entry);
  return dictSearch(ctx, cellCast<DictCell>(ctx, table), key, hash, probe, entry);
}

Value missing(Context& ctx, Value table, Value key) {
  if (headerOf(ctx, table).subclass != kExact) {
    Value method = lookupSpecial(ctx, table, symbols::k_missing);
    if (!method.isUnbound()) return deferSpecial(ctx, method, table, &key, 1);
  }
  return raiseKeyError(ctx, key);
}

// The key is at `entry`, or (kNoEntry) is not there.
Value perform(Context& ctx, TableActionId action, Value table, Value key, uint64_t hash, Value value, uint32_t entry) {
  bool isThere = entry != kNoEntry;
  if (isSetAction(action)) {
    SetCell& set = setCell(ctx, table);
    switch (action) {
      case TableActionId::kSetAdd:
        if (!isThere) setInsert(ctx, set, key, hash);
        return Value::none();
      case TableActionId::kSetContains:
      case TableActionId::kSetMember:
        return Value::boolean(isThere);
      case TableActionId::kSetRemove:
        if (!isThere) return raiseKeyError(ctx, key);
        setRemoveEntry(ctx, set, entry);
        return Value::none();
      case TableActionId::kSetToggle:
        if (!isThere) {
          setInsert(ctx, set, key, hash);
          return Value::none();
        }
        [[fallthrough]];
      default:  // kSetDiscard
        if (isThere) setRemoveEntry(ctx, set, entry);
        return Value::none();
    }
  }
  DictCell& dict = cellCast<DictCell>(ctx, table);
  DictEntry* e = isThere ? dictEntryAt(ctx, dict, entry) : nullptr;
  Value found = e ? entryValue(ctx, dict, *e) : Value::unbound();
  switch (action) {
    case TableActionId::kGet:
      return e ? found : value.isUnbound() ? Value::none() : value;
    case TableActionId::kSubscript:
      return e ? found : missing(ctx, table, key);
    case TableActionId::kContains:
      return Value::boolean(e != nullptr);
    case TableActionId::kDelete:
      if (!e) return raiseKeyError(ctx, key);
      dictRemoveEntry(ctx, dict, entry);
      return Value::none();
    case TableActionId::kPop:
      if (!e) return value.isUnbound() ? raiseKeyError(ctx, key) : value;
      dictRemoveEntry(ctx, dict, entry);
      return found;
    case TableActionId::kSetDefault:
      if (e) return found;
      if (value.isUnbound()) value = Value::none();
      dictInsert(ctx, dict, key, hash, value);
      return value;
    default:  // kStore
      if (e) setEntryValue(ctx, dict, *e, value);
      else dictInsert(ctx, dict, key, hash, value);
      return Value::none();
  }
}

// hash() of the key failed with TypeError: says for what the key was meant.
void explainUnhashable(Context& ctx, TableActionId action, Value key) {
  if (action == TableActionId::kSetMember) return;
  auto* exception = cellOrNull<ExceptionCell>(ctx, ctx.exception);
  if (!exception || exception->cls != typeRef(ctx, TypeId::kTypeError)) return;
  auto* args = cellOrNull<TupleCell>(ctx, exception->args);
  if (!args || args->length != 1) return;
  Value reason = args->items[0];
  if (!isKind(ctx, reason, Kind::kStr) && !isKind(ctx, reason, Kind::kStrView)) return;
  ctx.exception = Value::none();
  ErrorId id = isSetAction(action) ? ErrorId::kUnhashableElement : ErrorId::kUnhashableKey;
  raise(ctx, id, {MessagePart::str(qualifiedTypeName(ctx, key)), MessagePart::str(reason)});
}

// Sets look for sets as if they were frozen.
bool asFrozen(Context& ctx, TableActionId action, Value key, uint64_t* hash) {
  if (action != TableActionId::kSetContains && action != TableActionId::kSetDiscard && action != TableActionId::kSetRemove) return false;
  if (!isKind(ctx, key, Kind::kSet)) return false;
  *hash = hashSet(ctx, setCell(ctx, key));
  return true;
}

// dict.pop and set look-ups do not hash for an empty table (dict.pop([]) is a KeyError in CPython).
bool answersWithoutHash(Context& ctx, TableActionId action, Value table, Value value) {
  return action == TableActionId::kPop && cellCast<DictCell>(ctx, table).used == 0;
}

uint32_t versionOf(Context& ctx, TableActionId action, Value table) {
  return isSetAction(action) ? setCell(ctx, table).version : cellCast<DictCell>(ctx, table).version;
}

Value defer(Context& ctx, TableActionId action, Value table, Value key, Value value) {
  Value args[4] = {Value::smallInt(static_cast<int64_t>(action)), table, key, value};
  return krait::defer(ctx, kTableAction, args, 4);
}

}  // namespace

Value raiseKeyError(Context& ctx, Value key) {
  return raiseObject(ctx, makeException(ctx, TypeId::kKeyError, newTuple(ctx, &key, 1)));
}

Value tableActionHashed(Context& ctx, TableActionId action, Value table, Value key, uint64_t hash, Value value) {
  Probe probe;
  uint32_t entry = kNoEntry;
  switch (search(ctx, action, table, key, hash, probe, &entry)) {
    case Found::kYes: return perform(ctx, action, table, key, hash, value, entry);
    case Found::kNo: return perform(ctx, action, table, key, hash, value, kNoEntry);
    case Found::kUnsure: break;
  }
  return defer(ctx, action, table, key, value);
}

// The action on a dict when bits and text answer for its key; false when they do not. Never kPop, kDelete: they are rarer.
static inline bool quickAction(Context& ctx, TableActionId action, Value table, Value key, Value value, Value* result) {
  if (action != TableActionId::kGet && action != TableActionId::kSubscript && action != TableActionId::kContains && action != TableActionId::kStore) return false;
  DictCell& dict = cellCast<DictCell>(ctx, table);
  uint64_t hash;
  DictEntry* entry = nullptr;
  const Found found = dictQuickFind(ctx, dict, key, &hash, &entry);
  if (found == Found::kUnsure) return false;
  const bool isThere = found == Found::kYes;
  switch (action) {
    case TableActionId::kContains:
      *result = Value::boolean(isThere);
      return true;
    case TableActionId::kStore:
      *result = Value::none();
      if (isThere) setEntryValue(ctx, dict, *entry, value);
      else dictInsert(ctx, dict, key, hash, value);
      return true;
    case TableActionId::kGet:
      *result = isThere ? entryValue(ctx, dict, *entry) : value.isUnbound() ? Value::none() : value;
      return true;
    default:
      *result = isThere ? entryValue(ctx, dict, *entry) : missing(ctx, table, key);
      return true;
  }
}

Value tableAction(Context& ctx, TableActionId action, Value table, Value key, Value value) {
  Value quick;
  if (action == TableActionId::kSetAdd) {
    if (setQuickAdd(ctx, setCell(ctx, table), key) != Found::kUnsure) return Value::none();
  } else if (action == TableActionId::kSetContains) {
    const Found found = setQuickFind(ctx, setCell(ctx, table), key);
    if (found != Found::kUnsure) return Value::boolean(found == Found::kYes);
  } else if (quickAction(ctx, action, table, key, value, &quick)) {
    return quick;
  }
  uint64_t hash;
  if (!hashMethod(ctx, key).isUnbound() && !answersWithoutHash(ctx, action, table, value)) return defer(ctx, action, table, key, value);
  if (keyHash(ctx, key, &hash) || asFrozen(ctx, action, key, &hash)) return tableActionHashed(ctx, action, table, key, hash, value);
  if (answersWithoutHash(ctx, action, table, value)) return perform(ctx, action, table, key, 0, value, kNoEntry);
  Value v = hashOf(ctx, key);
  if (!v.isExit()) {
    int64_t h;
    if (!toInt64(ctx, v, &h)) corrupt(ctx);
    return tableActionHashed(ctx, action, table, key, static_cast<uint64_t>(h), value);
  }
  if (ctx.state != State::kCall) {
    explainUnhashable(ctx, action, key);
    return Value::exit();
  }
  ctx.state = State::kRunning;
  return defer(ctx, action, table, key, value);
}

static Value keyAt(Context& ctx, TableActionId action, Value table, uint32_t entry) {
  if (isSetAction(action)) {
    const SetTable t = setTable(ctx, setCell(ctx, table));
    if (!t.entries || entry > t.mask) corrupt(ctx);
    return t.entries[entry].key;
  }
  const DictEntry* e = dictEntryAt(ctx, cellCast<DictCell>(ctx, table), entry);
  if (!e) corrupt(ctx);
  return e->key;
}

// Goes on searching at `probe` for the key whose hash is in r[4]; what was found is performed in step 4.
static Step searchOn(Context& ctx, FrameCell& frame, TableActionId action, Probe probe) {
  Value* r = frame.registers;
  int64_t hash;
  if (!toInt64(ctx, r[4], &hash)) corrupt(ctx);
  uint32_t entry = kNoEntry;
  while (true) {
    Found found = search(ctx, action, r[1], r[2], static_cast<uint64_t>(hash), probe, &entry);
    if (found != Found::kUnsure) {
      Value v = perform(ctx, action, r[1], r[2], static_cast<uint64_t>(hash), r[3], found == Found::kYes ? entry : kNoEntry);
      return finishWith(ctx, frame, 4, v);
    }
    const Value other = keyAt(ctx, action, r[1], entry);
    r[5] = Value::smallInt(probe.round);
    r[6] = Value::smallInt(probe.slot);
    r[7] = Value::smallInt(probe.step);
    r[8] = Value::smallInt(entry);
    r[9] = Value::smallInt(versionOf(ctx, action, r[1]));
    if (const AskedFirst first = askedFirst(ctx, CompareOperator::kEq, other, r[2]); !first.method.isUnbound()) {
      return callSpecial(ctx, frame, 2, first.method, first.self, &first.other, 1);
    }
    Value v = compareOp(ctx, CompareOperator::kEq, other, r[2]);
    if (v.isExit()) return stepFromExit(ctx, frame, 2);
    if (v.isTrue()) {
      v = perform(ctx, action, r[1], r[2], static_cast<uint64_t>(hash), r[3], entry);
      return finishWith(ctx, frame, 4, v);
    }
    spend(ctx, 1);
  }
}

// Registers: 0 action, 1 table, 2 key, 3 value, 4 hash, 5 probe's round, 6 slot, 7 linear step, 8 entry being compared,
// 9 version of the table when the comparison began.
// Steps: 1 has the hash, 2 the answer of __eq__, 3 its truth, 4 hands on what __missing__ gave.
Step tableActionStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (r[0].asInt() < 0 || r[0].asInt() >= static_cast<int64_t>(TableActionId::kCount)) corrupt(ctx);
  auto action = static_cast<TableActionId>(r[0].asInt());
  if (completed.isExit()) {
    if (frame.resume == 1) explainUnhashable(ctx, action, r[2]);
    return reraise(ctx);
  }
  Probe probe;
  switch (frame.resume) {
    case 0: {
      uint64_t hash;
      if (const Value method = hashMethod(ctx, r[2]); !method.isUnbound()) return callSpecial(ctx, frame, 1, method, r[2], nullptr, 0);
      if (keyHash(ctx, r[2], &hash) || asFrozen(ctx, action, r[2], &hash)) {
        r[4] = newInt(ctx, static_cast<int64_t>(hash));
        break;
      }
      Value v = hashOf(ctx, r[2]);
      if (v.isExit()) {
        if (ctx.state != State::kCall) explainUnhashable(ctx, action, r[2]);
        return stepFromExit(ctx, frame, 1);
      }
      r[4] = v;
      break;
    }
    case 1:
      r[4] = hashSaid(ctx, completed);
      if (!r[4].isExit()) break;
      explainUnhashable(ctx, action, r[2]);
      return Step::raise();
    case 2: {
      if (completed == Value::notImplemented()) {  // said by the one that was asked first
        if (static_cast<uint32_t>(r[9].asInt()) != versionOf(ctx, action, r[1])) break;
        askNext(ctx, CompareOperator::kEq, keyAt(ctx, action, r[1], static_cast<uint32_t>(r[8].asInt())), r[2]);
        return stepFromExit(ctx, frame, 2);
      }
      Value t = truth(ctx, completed);
      if (t.isExit()) return stepFromExit(ctx, frame, 3);
      completed = t;
      [[fallthrough]];
    }
    case 3:
      // Python ran: if keys came or went, the search starts over.
      if (static_cast<uint32_t>(r[9].asInt()) == versionOf(ctx, action, r[1])) {
        if (completed.isTrue()) {
          int64_t hash;
          if (!toInt64(ctx, r[4], &hash)) corrupt(ctx);
          Value v = perform(ctx, action, r[1], r[2], static_cast<uint64_t>(hash), r[3], static_cast<uint32_t>(r[8].asInt()));
          return finishWith(ctx, frame, 4, v);
        }
        probe = {static_cast<uint32_t>(r[5].asInt()), static_cast<uint32_t>(r[6].asInt()), static_cast<uint32_t>(r[7].asInt())};
      }
      break;
    default:
      return Step::done(completed);
  }
  return searchOn(ctx, frame, action, probe);
}

Value dictGetItem(Context& ctx, Value dict, Value key) { return tableAction(ctx, TableActionId::kSubscript, dict, key, Value::unbound()); }
Value dictSetItem(Context& ctx, Value dict, Value key, Value value) { return tableAction(ctx, TableActionId::kStore, dict, key, value); }
Value dictDelItem(Context& ctx, Value dict, Value key) { return tableAction(ctx, TableActionId::kDelete, dict, key, Value::unbound()); }
Value setAdd(Context& ctx, Value set, Value item) { return tableAction(ctx, TableActionId::kSetAdd, set, item, Value::unbound()); }

}  // namespace krait
