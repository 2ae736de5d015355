// What built-in types themselves do with their values, whatever the methods of a subclass say: the methods that
// super().__getitem__(k) and list.__len__(x) reach.
#pragma once

#include "runtime/objects/operations.h"

namespace krait {

// a op b: NotImplemented where neither knows the other. Operands of subclasses are taken as their built-in types.
Value nativeBinary(Context& ctx, BinaryOperator op, Value a, Value b);
Value nativeInplace(Context& ctx, BinaryOperator op, Value a, Value b);
Value nativeUnary(Context& ctx, UnaryOperator op, Value a);
// The TypeError for operands that nobody knows to combine.
Value unsupportedOperands(Context& ctx, BinaryOperator op, bool inplace, Value a, Value b);
Value nativeCompare(Context& ctx, CompareOperator op, Value a, Value b);
Value nativeTruth(Context& ctx, Value v);
Value nativeHash(Context& ctx, Value v);
Value nativeRepr(Context& ctx, Value v);
Value objectRepr(Context& ctx, Value v);  // "<TYPE object at 0x...>"
Value nativeStr(Context& ctx, Value v);
Value nativeFormat(Context& ctx, Value v, Value spec);
Value nativeGetItem(Context& ctx, Value container, Value key);
Value nativeSetItem(Context& ctx, Value container, Value key, Value item);
Value nativeDelItem(Context& ctx, Value container, Value key);
Value nativeContains(Context& ctx, Value container, Value item);
Value nativeLength(Context& ctx, Value v);
// Unbound for what has no iterator of its own.
Value nativeIterator(Context& ctx, Value v);

}  // namespace krait
