// Hashes: numbers as 64-bit CPython's, strs and bytes by SipHash-1-3 (Aumasson and Bernstein 2012) under
// one fixed published key, everything else by identity unless its class says otherwise.
#include "runtime/errors/errors.h"
#include "runtime/calls/answers.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/identity.h"
#include "runtime/objects/numbers/float.h"
#include "runtime/objects/numbers/limbs.h"
#include "runtime/objects/native.h"
#include "runtime/objects/step_result.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/text/str.h"

namespace krait {
namespace {

constexpr uint64_t kKey0 = 0x6B72616974206865ull, kKey1 = 0x6C6C6F20776F726Cull;
constexpr uint64_t kModulus = (1ull << 61) - 1;
uint64_t rotl(uint64_t x, int b) { return x << b | x >> (64 - b); }

struct Sip {
  uint64_t v0, v1, v2, v3;
  void round() {
    v0 += v1, v1 = rotl(v1, 13), v1 ^= v0, v0 = rotl(v0, 32);
    v2 += v3, v3 = rotl(v3, 16), v3 ^= v2;
    v0 += v3, v3 = rotl(v3, 21), v3 ^= v0;
    v2 += v1, v1 = rotl(v1, 17), v1 ^= v2, v2 = rotl(v2, 32);
  }
};

uint32_t sipHash(Context& ctx, const uint8_t* bytes, uint64_t length) {
  Sip s{kKey0 ^ 0x736f6d6570736575ull, kKey1 ^ 0x646f72616e646f6dull, kKey0 ^ 0x6c7967656e657261ull, kKey1 ^ 0x7465646279746573ull};
  uint64_t i = 0;
  for (; i + 8 <= length; i += 8) {
    if (i % 65536 == 65528) spendAlong(ctx, 1024);
    uint64_t m;
    memcpy(&m, bytes + i, 8);
    s.v3 ^= m;
    s.round();
    s.v0 ^= m;
  }
  uint64_t last = length << 56;
  const uint64_t rest = length - i;
  bytes += i;
  if (rest >= 4) {
    uint32_t low, high;
    memcpy(&low, bytes, 4);
    memcpy(&high, bytes + rest - 4, 4);
    last |= low | static_cast<uint64_t>(high) << (8 * (rest - 4));
  } else if (rest) {
    last |= bytes[0] | static_cast<uint64_t>(bytes[rest / 2]) << (8 * (rest / 2)) | static_cast<uint64_t>(bytes[rest - 1]) << (8 * (rest - 1));
  }
  s.v3 ^= last;
  s.round();
  s.v0 ^= last;
  s.v2 ^= 0xFF;
  s.round();
  s.round();
  s.round();
  uint32_t hash = static_cast<uint32_t>(s.v0 ^ s.v1 ^ s.v2 ^ s.v3);
  return hash ? hash : 1;
}

uint64_t signedHash(int64_t h) { return static_cast<uint64_t>(h == -1 ? -2 : h); }

uint64_t hashInt(Context& ctx, Value v) {
  int64_t small;
  if (toInt64(ctx, v, &small) && small > -static_cast<int64_t>(kModulus) && small < static_cast<int64_t>(kModulus)) return signedHash(small);
  IntView view(ctx, v);
  spendAlong(ctx, view.size / 8);
  unsigned __int128 h = 0;
  for (uint32_t i = view.size; i-- > 0;) h = ((h << 64) | view.limbs[i]) % kModulus;  // bounded: spent for above
  int64_t result = static_cast<int64_t>(h);
  return signedHash(view.negative ? -result : result);
}

enum class Hashed : uint8_t { kYes, kUnhashable, kPython, kContainer, kView };

// What a class of the script says about hashing its instances.
Hashed classHash(Context& ctx, Value v) {
  Value method = lookupSpecial(ctx, v, symbols::k_hash);
  if (method.isNone()) return Hashed::kUnhashable;
  if (method.isUnbound() || isKind(ctx, method, Kind::kMethodDescriptor)) return Hashed::kYes;
  return Hashed::kPython;
}

Hashed tryHash(Context& ctx, Value v, uint64_t* hash, bool native = false) {
  if (v.isInt()) {
    *hash = signedHash(v.asInt());
    return Hashed::kYes;
  }
  if (v.isFloat()) {
    *hash = hashDouble(v.asFloat());
    return Hashed::kYes;
  }
  if (!v.isRef()) {
    *hash = v.isBool() ? v.isTrue() : v.isNone() ? 0xfca86420 : v.bits & 0xFFFF;
    return Hashed::kYes;
  }
  const Header& header = headerOf(ctx, v);
  if (header.subclass != kExact && header.kind != Kind::kInstance && !native) {
    Hashed said = classHash(ctx, v);
    if (said != Hashed::kYes) return said;
  }
  switch (header.kind) {
    case Kind::kStr:
    case Kind::kStrView:
      *hash = hashStr(ctx, v);
      return Hashed::kYes;
    case Kind::kBytes:
      *hash = hashBytes(ctx, v);
      return Hashed::kYes;
    case Kind::kInt:
      *hash = hashInt(ctx, v);
      return Hashed::kYes;
    case Kind::kFloat:
      *hash = hashDouble(ctx.at<FloatCell>(v.offset())->value);
      return Hashed::kYes;
    case Kind::kComplex: {
      const ComplexCell& c = *ctx.at<ComplexCell>(v.offset());
      uint64_t h = hashDouble(c.real) + 1000003ull * hashDouble(c.imaginary);
      *hash = h == ~0ull ? ~1ull : h;
      return Hashed::kYes;
    }
    case Kind::kTuple:
      return plainHashTuple(ctx, v, hash, 0) ? Hashed::kYes : Hashed::kContainer;
    case Kind::kFrozenSet:
    case Kind::kRange: {
      int64_t number;
      if (!toInt64(ctx, containerHash(ctx, v), &number)) corrupt(ctx);
      *hash = static_cast<uint64_t>(number);
      return Hashed::kYes;
    }
    case Kind::kSlice:
      return Hashed::kContainer;
    case Kind::kMethod: {
      const MethodCell& method = *ctx.at<MethodCell>(v.offset());
      *hash = identityOf(ctx, method.self) * 31 + identityOf(ctx, method.function);
      return Hashed::kYes;
    }
    case Kind::kBuiltin: {
      const BuiltinCell& method = *ctx.at<BuiltinCell>(v.offset());
      if (header.flags || method.self.isUnbound()) break;
      *hash = identityOf(ctx, method.self) * 31 + method.builtinId;
      return Hashed::kYes;
    }
    case Kind::kMemoryView: {
      if (!memoryViewHashable(ctx, v)) return Hashed::kView;
      const Text bytes = memoryViewText(ctx, *ctx.at<MemoryViewCell>(v.offset()));
      *hash = sipHash(ctx, bytes.bytes, bytes.length);
      return Hashed::kYes;
    }
    case Kind::kList:
    case Kind::kByteArray:
    case Kind::kDeque:
    case Kind::kDict:
    case Kind::kSet:
      return Hashed::kUnhashable;
    case Kind::kDictView:
      if (header.shape != kDictValues) return Hashed::kUnhashable;
      break;
    case Kind::kClass:
    case Kind::kInstance:
    case Kind::kException: {
      Hashed said = native ? Hashed::kYes : classHash(ctx, v);
      if (said != Hashed::kYes) return said;
      break;
    }
    default:
      break;
  }
  *hash = identityOf(ctx, v);
  return Hashed::kYes;
}

}  // namespace

Value hashSaid(Context& ctx, Value answer) {
  if (!isIntLike(ctx, answer)) return raise(ctx, ErrorId::kHashNonInt);
  int64_t small;
  if (toInt64(ctx, answer, &small)) return newInt(ctx, small == -1 ? -2 : small);
  return newInt(ctx, static_cast<int64_t>(hashInt(ctx, answer)));
}

Value hashMethod(Context& ctx, Value v) {
  if (!isKind(ctx, v, Kind::kInstance)) return Value::unbound();
  const Value method = lookupSpecial(ctx, v, symbols::k_hash);
  return isKind(ctx, method, Kind::kFunction) ? method : Value::unbound();
}

uint64_t hashStr(Context& ctx, Value str) {
  StrCell& cell = *ctx.at<StrCell>(str.offset());  // the hash is where a StrViewCell has it
  if (cell.hash == 0) {
    Text text = textOf(ctx, str);
    cell.hash = sipHash(ctx, text.bytes, static_cast<uint64_t>(text.length) << text.width);
  }
  return cell.hash;
}

uint64_t hashBytes(Context& ctx, Value bytes) {
  BytesCell& cell = *ctx.at<BytesCell>(bytes.offset());
  if (cell.hash == 0) cell.hash = sipHash(ctx, cell.bytes, cell.length);
  return cell.hash;
}

bool plainHash(Context& ctx, Value v, uint64_t* hash) { return tryHash(ctx, v, hash) == Hashed::kYes; }

namespace {

Value hashOr(Context& ctx, Value v, bool native) {
  uint64_t hash;
  switch (tryHash(ctx, v, &hash, native)) {
    case Hashed::kYes:
      return newInt(ctx, static_cast<int64_t>(hash));
    case Hashed::kPython:
      return askMethod(ctx, lookupSpecial(ctx, v, symbols::k_hash), v, nullptr, 0, FinishAction::kHash);
    case Hashed::kContainer:
      return containerHash(ctx, v);
    case Hashed::kView:
      return memoryViewUnhashable(ctx, v);
    case Hashed::kUnhashable:
      break;
  }
  return raise(ctx, ErrorId::kUnhashable, {MessagePart::typeName(v)});
}

}  // namespace

Value hashOf(Context& ctx, Value v) { return hashOr(ctx, v, false); }
Value nativeHash(Context& ctx, Value v) { return hashOr(ctx, v, true); }

}  // namespace krait
