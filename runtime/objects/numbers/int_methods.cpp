// int and bool: construction and methods.
#include "runtime/errors/errors.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/numbers/float.h"
#include "runtime/objects/numbers/limbs.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/step_result.h"
#include "runtime/objects/text/str.h"

namespace krait {

extern const BuiltinDef kIntMethods[];
enum IntRow : uint32_t { kNewRow = 0, kToBytesRow = 6 };
namespace {

// int(x) of an instance: __int__, else __index__. Registers: 0 x.
Step intCallStep(Context& ctx, FrameCell& frame, Value completed) {
  Value v = frame.registers[0];
  if (frame.resume == 0) {
    Value method = lookupSpecial(ctx, v, symbols::k_int);
    if (isScriptMethod(ctx, method)) return callSpecial(ctx, frame, 1, method, v, nullptr, 0);
    return callSpecial(ctx, frame, 2, lookupSpecial(ctx, v, symbols::k_index), v, nullptr, 0);
  }
  if (isIntLike(ctx, completed)) return Step::done(plainInt(ctx, completed));
  raise(ctx, ErrorId::kNonIntResult, {frame.resume == 1 ? "__int__" : "__index__", MessagePart::typeName(completed)});
  return Step::raise();
}

// int.from_bytes of what bytes() makes bytes of. Registers: 0 the source, 1 byteorder, 2 signed.
Value fromBytes(Context& ctx, const Text& bytes, bool little, bool isSigned);
Step fromBytesStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    completed = bytesFrom(ctx, r[0], Value::unbound(), Value::unbound(), Value::unbound());
    if (completed.isExit()) return stepFromExit(ctx, frame, 1);
  }
  return Step::done(fromBytes(ctx, bytesText(ctx, completed), r[1].isTrue(), r[2].isTrue()));
}

Value fromBytes(Context& ctx, const Text& bytes, bool little, bool isSigned) {
  const uint32_t n = bytes.length;
  if (n == 0) return Value::smallInt(0);
  const uint32_t limbs = (n + 7) / 8;
  IntCell& result = newIntCell(ctx, limbs + 1ull);
  spendAlong(ctx, n / 16);
  for (uint32_t i = 0; i < n; ++i) {  // bounded: spent for above
    const uint64_t b = bytes.bytes[little ? i : n - 1 - i];
    result.limbs[i / 8] |= b << (8 * (i % 8));
  }
  const bool negative = isSigned && (bytes.bytes[little ? n - 1 : 0] & 0x80);
  if (negative) {
    // Magnitude of the two's complement: 2^(8n) - value.
    uint64_t carry = 1;
    for (uint32_t i = 0; i < limbs; ++i) {  // bounded: spent for above
      uint64_t limb = ~result.limbs[i];
      if (i == limbs - 1 && n % 8) limb &= (1ull << (8 * (n % 8))) - 1;
      limb += carry;
      carry = carry && limb == 0;
      result.limbs[i] = limb;
    }
    result.limbs[limbs] = carry;
  }
  return finishInt(ctx, result, limbs + 1, negative);
}

}  // namespace

extern const BuiltinDef kIntSteppers[] = {
    {"int", "(x, /)", nullptr, intCallStep, 1, Effects::kRunsPython, JitHint::kNone, ""},
    {"from_bytes", "(iterable, little, signed, /)", nullptr, fromBytesStep, 3, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};

namespace {

Value intNew(Context& ctx, Value* args, uint32_t) {
  Value x = args[1];
  if (args[2].isUnbound()) {
    if (x.isUnbound()) return Value::smallInt(0);
    const bool scripted = mayHaveScriptMethods(ctx, x) && isScriptMethod(ctx, lookupSpecial(ctx, x, symbols::k_int));
    if (scripted) return defer(ctx, kIntSteppers[0], &x, 1);
    x = plainFloat(ctx, x);
    if (isIntLike(ctx, x)) return plainInt(ctx, x);
    if (x.isFloat()) return floatToInt(ctx, x.asFloat());
    if (x.isRef()) {
      if (isStr(ctx, x) || isBytesLike(ctx, x)) return intFromStr(ctx, x, 10);
      if (mayHaveScriptMethods(ctx, x) && isScriptMethod(ctx, lookupSpecial(ctx, x, symbols::k_index))) return defer(ctx, kIntSteppers[0], &x, 1);
    }
    return raise(ctx, ErrorId::kIntArgument, {MessagePart::typeName(x)});
  }
  if (x.isUnbound()) return raise(ctx, ErrorId::kIntMissingString);
  if (hasIndexMethod(ctx, args[2])) return retryWithIndex(ctx, kIntMethods[kNewRow], args, 3, 2);
  Value given = needInt(ctx, args[2]);
  if (given.isExit()) return given;
  int64_t base;
  if (!toInt64(ctx, given, &base) || (base != 0 && base < 2) || base > 36) return raise(ctx, ErrorId::kIntBase);
  if (!x.isRef() || !(isStr(ctx, x) || isBytesLike(ctx, x))) return raise(ctx, ErrorId::kIntExplicitBase);
  return intFromStr(ctx, x, static_cast<int>(base));
}

Value boolNew(Context& ctx, Value* args, uint32_t) { return args[1].isUnbound() ? Value::boolean(false) : truth(ctx, args[1]); }

Value intBitLengthMethod(Context& ctx, Value* args, uint32_t) { return newInt(ctx, intBitLength(ctx, args[0])); }
Value intBitCount(Context& ctx, Value* args, uint32_t) {
  IntView v(ctx, args[0]);
  spendAlong(ctx, v.size / 8);
  return newInt(ctx, v.size ? static_cast<int64_t>(mpn_popcount(v.limbs, v.size)) : 0);
}
Value intSelf(Context& ctx, Value* args, uint32_t) { return plainInt(ctx, args[0]); }
Value intFloat(Context& ctx, Value* args, uint32_t) {
  double d;
  return intToDouble(ctx, args[0], &d) ? Value::number(d) : raise(ctx, ErrorId::kIntTooLargeFloat);
}
Value intRatio(Context& ctx, Value* args, uint32_t) {
  Value pair[2] = {plainInt(ctx, args[0]), Value::smallInt(1)};
  return newTuple(ctx, pair, 2);
}
Value intIsInteger(Context&, Value*, uint32_t) { return Value::boolean(true); }

// 'little' or 'big' (unbound: big); false on exit.
bool byteOrder(Context& ctx, Value v, bool* little) {
  *little = false;
  if (v.isUnbound()) return true;
  if (v.isRef() && isStr(ctx, v)) {
    Text text = textOf(ctx, v);
    if (text.width == 0 && text.length == 6 && memcmp(text.bytes, "little", 6) == 0) {
      *little = true;
      return true;
    }
    if (text.width == 0 && text.length == 3 && memcmp(text.bytes, "big", 3) == 0) return true;
  } else {
    raise(ctx, ErrorId::kNamedArgumentStr, {"to_bytes", "byteorder", MessagePart::argumentType(v)});
    return false;
  }
  raise(ctx, ErrorId::kByteOrder);
  return false;
}
// A flag argument: -1 on exit.
int flag(Context& ctx, Value v) {
  if (v.isUnbound()) return 0;
  Value t = truth(ctx, v);
  return t.isExit() ? -1 : t.isTrue();
}

Value intToBytes(Context& ctx, Value* args, uint32_t) {
  int64_t length = 1;
  if (!args[1].isUnbound()) {
    if (hasIndexMethod(ctx, args[1])) return retryWithIndex(ctx, kIntMethods[kToBytesRow], args, 4, 1);
    Value n = needInt(ctx, args[1]);
    if (n.isExit()) return n;
    if (!toInt64(ctx, n, &length)) return raise(ctx, ErrorId::kIndexSized, {MessagePart::typeName(args[1])});
  }
  bool little;
  if (!byteOrder(ctx, args[2], &little)) return Value::exit();
  const int isSigned = flag(ctx, args[3]);
  if (isSigned < 0) return Value::exit();
  if (length < 0) return raise(ctx, ErrorId::kLengthNegative);
  IntView v(ctx, args[0]);
  if (v.negative && !isSigned) return raise(ctx, ErrorId::kIntToBytesNegative);
  // Bits needed: the magnitude's, and one for the sign (but -2^(8n-1) fits n bytes).
  uint64_t bits = v.bits();
  if (isSigned) {
    bool power = v.negative && (v.limbs[v.size - 1] & (v.limbs[v.size - 1] - 1)) == 0;
    for (uint32_t i = 0; power && i + 1 < v.size; ++i) power = v.limbs[i] == 0;  // bounded: the int's own size
    if (bits && !power) ++bits;
  }
  if (static_cast<uint64_t>(length) < kMaxCellBytes && bits > static_cast<uint64_t>(length) * 8) return raise(ctx, ErrorId::kIntToBytesTooBig);
  BytesCell& cell = newBytesCell(ctx, static_cast<uint64_t>(length));
  spendAlong(ctx, static_cast<uint64_t>(length) / 16);
  uint64_t carry = 1;
  for (int64_t i = 0; i < length; ++i) {  // bounded: spent for above
    const uint64_t at = static_cast<uint64_t>(i);
    uint64_t b = at / 8 < v.size ? v.limbs[at / 8] >> (8 * (at % 8)) & 0xFF : 0;
    if (v.negative) {
      b = (~b & 0xFF) + carry;
      carry = b >> 8;
      b &= 0xFF;
    }
    cell.bytes[little ? i : length - 1 - i] = static_cast<uint8_t>(b);
  }
  return valueOf(ctx, &cell);
}

Value intFromBytes(Context& ctx, Value* args, uint32_t) {
  bool little;
  if (!byteOrder(ctx, args[2], &little)) return Value::exit();
  const int isSigned = flag(ctx, args[3]);
  if (isSigned < 0) return Value::exit();
  Text bytes;
  if (isBytesLike(ctx, args[1])) return lookAtBytes(ctx, args[1], &bytes) ? fromBytes(ctx, bytes, little, isSigned != 0) : Value::exit();
  if (!args[1].isRef() || isStr(ctx, args[1]) || isKind(ctx, args[1], Kind::kInt)) {
    return raise(ctx, ErrorId::kCannotConvertTo, {MessagePart::typeName(args[1]), "bytes"});
  }
  Value r[3] = {args[1], Value::boolean(little), Value::boolean(isSigned != 0)};
  return defer(ctx, kIntSteppers[1], r, 3);
}

constexpr BuiltinDef row(const char* name, LeafFunction function, const char* doc) {
  return {name, "(self, /)", function, nullptr, 0, Effects::kPure, JitHint::kNone, doc};
}

}  // namespace

extern const BuiltinDef kIntMethods[] = {
    {"__new__", "(cls, x=0, /, base=10)", newOf<TypeId::kInt, intNew>, nullptr, 0, Effects::kRunsPython, JitHint::kIntConvert, "int(x, base=10) -> integer"},
    row("bit_length", intBitLengthMethod, "Number of bits without sign and leading zeros."),
    row("bit_count", intBitCount, "Number of ones in the absolute value."),
    row("conjugate", intSelf, "The int itself."),
    row("as_integer_ratio", intRatio, "(self, 1)."),
    row("is_integer", intIsInteger, "True."),
    {"to_bytes", "(self, /, length=1, byteorder='big', *, signed=False)", intToBytes, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "The bytes of the int."},
    {"from_bytes", "(cls, /, bytes, byteorder='big', *, signed=False)", ofClass<TypeId::kInt, intFromBytes>, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "The int of some bytes."},
    row("__index__", intSelf, "The int itself."),
    row("__int__", intSelf, "The int itself."),
    row("__trunc__", intSelf, "The int itself."),
    row("__floor__", intSelf, "The int itself."),
    row("__ceil__", intSelf, "The int itself."),
    row("__float__", intFloat, "The nearest float."),
    kTableEnd,
};

extern const BuiltinDef kBoolMethods[] = {
    {"__new__", "(cls, object=False, /)", boolNew, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "bool(object) -> bool"},
    kTableEnd,
};

}  // namespace krait
