// Iteration inside steppers: plain iterators are walked natively, others are asked through the machine.
#pragma once

#include "runtime/objects/containers/containers.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/operations.h"

namespace krait {

constexpr uint16_t kIteratorReversed = 1;  // in the flags of Reverse and Dict iterators
constexpr uint32_t kSetElements = 3;       // DictIteratorCell's shape for sets

// True when nextOf(iterator) never needs Python.
bool isPlainIterator(Context& ctx, Value iterator);
// nextOf() of a plain iterator, `depth` iterators below one that was asked: a leaf's own recursion is bounded by it.
Value plainNext(Context& ctx, Value iterator, uint32_t depth);
// True when iter(v) and all nexts need no Python; str, list, tuple, dict, range, set, views and plain iterators.
bool isPlainIterable(Context& ctx, Value v);
bool isIterator(Context& ctx, Value v);

enum class Pull : uint8_t { kValue, kEnd, kLeave };
// The next item for a loop in a stepper. `*fresh` is true when the step was entered with `completed` as the answer to
// the last question (then it is used first). kLeave: return *leave; the answer arrives at step `step`.
Pull nextItem(Context& ctx, FrameCell& frame, Value iterator, uint32_t step, bool* fresh, Value completed, Value* item, Step* leave);

// list(v) and tuple(v); may defer.
Value listFromIterable(Context& ctx, Value v);
Value tupleFromIterable(Context& ctx, Value v);

// An iterator going backwards; lists, tuples, strs, ranges, dicts and their views. Unbound for other kinds.
Value reversedIterator(Context& ctx, Value v);
// A hint of how many items are to come, 0 if unknown.
uint32_t lengthHint(Context& ctx, Value v);

// Parts of next() that leaves and steppers share.
Value pairOf(Context& ctx, Value a, Value b);
Value enumerateNext(Context& ctx, EnumerateCell& it, Value item);
// The next two values of an iterator over pairs, without the tuple: a zip of two or an enumerate, of plain iterators, or a
// dict's items. kOther for every other iterator: nothing has happened.
enum class NextPair : uint8_t { kPair, kEnd, kRaised, kOther };
NextPair nextPair(Context& ctx, Value iterator, Value* first, Value* second);
// Whether nextPair may be asked for this kind of iterator.
bool givesPairs(const Context& ctx, Value iterator);
// The next `count` values, at most kMostZipped, of a zip over so many iterators of lists and ranges, without the tuple; or kEnd
// or kOther as above.
constexpr uint32_t kMostZipped = 7;
NextPair nextOfZip(Context& ctx, Value iterator, Value* items, uint32_t count);
// The next tuple of such a zip, or `exhausted`; unbound: it is another one, and nothing has happened.
Value zipNextAtHand(Context& ctx, Value iterator);
// strict zip: iterator `index` (from 0) ended early, or went on after the first had ended. Exit.
Value zipShort(Context& ctx, uint32_t index, const char* name = "zip");
Value zipLong(Context& ctx, uint32_t index, const char* name = "zip");

// The pending exception is (an instance of) `type`: forgets it and says true.
bool catchException(Context& ctx, TypeId type);
// Raises it again after a catching step has seen it.
Step reraise(Context& ctx);

}  // namespace krait
