// What is done with one key of a dict or set: natively where hash and equality are plain, else by kTableAction.
#pragma once

#include "runtime/objects/tables/set.h"
#include "runtime/objects/containers/steppers.h"

namespace krait {

enum class TableActionId : uint8_t {
  kGet,         // value or `value` (unbound: None)
  kSubscript,   // value, __missing__ or KeyError
  kContains,
  kStore,
  kDelete,      // KeyError
  kPop,         // value or `value` (unbound: KeyError)
  kSetDefault,  // `value` unbound: None
  kSetAdd,
  kSetContains,
  kSetDiscard,
  kSetRemove,   // KeyError
  kSetMember,   // as kSetContains, but an unhashable key is only that
  kSetToggle,   // symmetric difference: removes what is there, adds what is not
  kCount
};

// The action's result; may defer. `table` is a dict or set according to the action; `value` may be unbound.
Value tableAction(Context& ctx, TableActionId action, Value table, Value key, Value value);
// The same with the hash known: kNo and kYes did it (*result), kUnsure: the stepper must be called (tableActionLater).
Value tableActionHashed(Context& ctx, TableActionId action, Value table, Value key, uint64_t hash, Value value);

Value raiseKeyError(Context& ctx, Value key);

}  // namespace krait
