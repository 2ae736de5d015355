// Python's operators on any values: what interpreter and compiled code call when no fast path fits.
//
// Every function returns a Value or `exit`: State::kException, or State::kCall when Python has to run (the caller then
// runs Context::callee and takes its result for the function's). Plain data never defers.
#pragma once

#include "runtime/exec/builtin.h"
#include "runtime/exec/operators.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/types.h"

namespace krait {

// The operator's sign ("+", "** or pow()", ...) and its special methods.
struct BinaryOperatorRow {
  const char* sign;        // as in messages: "+", "** or pow()"
  const char* inplaceSign; // "+=", ...
  Symbol forward, reflected, inplace;
};
extern const BinaryOperatorRow kBinaryOperators[];

// --- operators_arith.cpp (numbers/) and operators_compare.cpp
Value binaryOp(Context& ctx, BinaryOperator op, Value a, Value b);
Value inplaceOp(Context& ctx, BinaryOperator op, Value a, Value b);
Value unaryOp(Context& ctx, UnaryOperator op, Value a);
Value compareOp(Context& ctx, CompareOperator op, Value a, Value b);
// What `a op b` asks before anything else, where that is a plain function of the script: for who can call it as well as a
// stepper can. Unbound: binaryOp, inplaceOp or compareOp goes by the book.
struct AskedFirst {
  Value method = Value::unbound(), self = Value::unbound(), other = Value::unbound();
};
AskedFirst askedFirst(Context& ctx, BinaryOperator op, bool inplace, Value a, Value b);
AskedFirst askedFirst(Context& ctx, CompareOperator op, Value a, Value b);
// The rest of the protocol when that method answered NotImplemented.
Value askNext(Context& ctx, BinaryOperator op, bool inplace, Value a, Value b);
Value askNext(Context& ctx, CompareOperator op, Value a, Value b);
// a is b (numbers by value).
bool isSame(const Context& ctx, Value a, Value b);
// bool(v), a bool or deferred.
Value truth(Context& ctx, Value v);
// True/False when `a == b` can be answered without running Python, else unbound. Containers answer unbound unless
// identical: steppers compare them element by element.
Value plainEquals(Context& ctx, Value a, Value b);
// hash(v) as an int value; strs, numbers, tuples of such without Python.
Value hashOf(Context& ctx, Value v);
// For who calls __hash__ as well as a stepper can: the method of an instance that is a plain function, or unbound; and what
// its answer means, or exit.
Value hashMethod(Context& ctx, Value v);
Value hashSaid(Context& ctx, Value answer);
// What the answers of other methods mean (finishAnswer): a value, or exit.
enum LengthAnswer : uint32_t { kLengthIndexed = 1, kLengthForTruth = 2 };  // it came from the answer's __index__; a truth is wanted
Value lengthSaid(Context& ctx, Value answer, uint32_t how);
Value truthSaid(Context& ctx, Value answer);
enum TextAnswer : uint32_t { kStrAnswer, kReprAnswer, kFormatAnswer };
Value textSaid(Context& ctx, Value answer, uint32_t of);
Value iteratorSaid(Context& ctx, Value answer);
Value unpackSaid(Context& ctx, Value answer, uint32_t count);
// The same without boxing: false when Python or a stepper is needed or the value is unhashable (hashOf says which).
bool plainHash(Context& ctx, Value v, uint64_t* hash);

// --- containers
Value getItem(Context& ctx, Value container, Value key);
Value setItem(Context& ctx, Value container, Value key, Value item);   // None
Value delItem(Context& ctx, Value container, Value key);               // None
Value containsOp(Context& ctx, Value container, Value item);           // bool
Value lengthOf(Context& ctx, Value v);
Value getIterator(Context& ctx, Value v);
// The next value, `exhausted`, or exit. Generators and __next__ defer: then the machine maps StopIteration to
// `exhausted` at the instruction (or kNext step) that asked.
Value nextOf(Context& ctx, Value iterator);
// A tuple of exactly `count` values out of any iterable (assignment to several targets).
Value unpackSequence(Context& ctx, Value v, uint32_t count);

// --- attributes (classes/attributes.cpp)
Value getAttribute(Context& ctx, Value object, Symbol name);
// What object.__getattribute__ does: __getattr__ is not asked.
Value getAttributePlain(Context& ctx, Value object, Symbol name);
Value setAttribute(Context& ctx, Value object, Symbol name, Value value);  // None
Value deleteAttribute(Context& ctx, Value object, Symbol name);            // None
// What object.__setattr__ (and, with `unbound`, object.__delattr__) does: no user __setattr__ is asked.
Value setAttributePlain(Context& ctx, Value object, Symbol name, Value value);
// The same for classes, modules and functions: no __setattr__ of a metaclass is asked.
Value setAttributeHere(Context& ctx, Value object, Symbol name, Value value);
// For a call `object.name(...)`: a Function or MethodDescriptor still to be given `object` as first argument (then
// *needsSelf is true), or any other callable as getAttribute gives it.
// The method that a statement asks the class of `object` for, bound, as a callable; TypeError when there is none.
Value loadSpecial(Context& ctx, Value object, Symbol name);
Value loadMethod(Context& ctx, Value object, Symbol name, bool* needsSelf);

// --- text
Value strOf(Context& ctx, Value v);    // str(v)
Value reprOf(Context& ctx, Value v);   // repr(v)
// format(v, spec): spec a str. Conversion is 0, 's', 'r' or 'a' and comes first.
Value formatValue(Context& ctx, Value v, int conversion, Value spec);

// --- exceptions
// `exception` matches `pattern` (a class or tuple of classes): a bool or exit.
Value matchException(Context& ctx, Value exception, Value pattern);

}  // namespace krait
