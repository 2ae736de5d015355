// The module _hash: digests by Nettle, for hashlib. The state of a digest is a bytes object that holds Nettle's context, so
// that copying and saving it need nothing of their own. It comes from the cage: what indexes in it is checked (law 3).
#include <cstddef>

#include <nettle/md5.h>
#include <nettle/nettle-meta.h>
#include <nettle/sha1.h>
#include <nettle/sha2.h>
#include <nettle/sha3.h>

#include "runtime/exec/builtin.h"
#include "runtime/exec/errors.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/text/str.h"

namespace krait {

extern const BuiltinDef kHashFunctions[];

namespace {

struct Algorithm {
  const char* name;
  const nettle_hash* hash;
  uint32_t indexAt;  // of the number of bytes that wait in the context's block, a u32
};
constexpr uint32_t kMaxContext = 512;

const Algorithm kAlgorithms[] = {
    {"md5", &nettle_md5, offsetof(md5_ctx, index)},
    {"sha1", &nettle_sha1, offsetof(sha1_ctx, index)},
    {"sha224", &nettle_sha224, offsetof(sha256_ctx, index)},
    {"sha256", &nettle_sha256, offsetof(sha256_ctx, index)},
    {"sha384", &nettle_sha384, offsetof(sha512_ctx, index)},
    {"sha512", &nettle_sha512, offsetof(sha512_ctx, index)},
    {"sha512_224", &nettle_sha512_224, offsetof(sha512_ctx, index)},
    {"sha512_256", &nettle_sha512_256, offsetof(sha512_ctx, index)},
    {"sha3_224", &nettle_sha3_224, offsetof(sha3_224_ctx, index)},
    {"sha3_256", &nettle_sha3_256, offsetof(sha3_256_ctx, index)},
    {"sha3_384", &nettle_sha3_384, offsetof(sha3_384_ctx, index)},
    {"sha3_512", &nettle_sha3_512, offsetof(sha3_512_ctx, index)},
};

const Algorithm* algorithmOf(Context& ctx, Value name) {
  Symbol symbol = isStr(ctx, name) ? symbolOf(ctx, name) : SymbolTable::kNone;
  for (const Algorithm& a : kAlgorithms) {  // bounded: a table
    if (symbol != SymbolTable::kNone && ctx.program->symbols.text(symbol) == a.name) return &a;
  }
  raise(ctx, ErrorId::kUnknownHash, {MessagePart::repr(name)});
  return nullptr;
}

// The context in `state` as a copy that Nettle may work on.
struct State {
  alignas(16) uint8_t bytes[kMaxContext];
};
void loadState(Context& ctx, const Algorithm& a, Value state, State* out) {
  BytesCell& cell = cellCast<BytesCell>(ctx, state);
  if (cell.length != a.hash->context_size || a.hash->context_size > kMaxContext) corrupt(ctx);
  __builtin_memcpy(out->bytes, cell.bytes, a.hash->context_size);
  uint32_t waiting;
  __builtin_memcpy(&waiting, out->bytes + a.indexAt, sizeof waiting);
  if (waiting >= a.hash->block_size) corrupt(ctx);
}

Value hashStart(Context& ctx, Value* args, uint32_t) {
  const Algorithm* a = algorithmOf(ctx, args[0]);
  if (!a) return Value::exit();
  State state{};
  a->hash->init(state.bytes);
  return newBytes(ctx, state.bytes, a->hash->context_size);
}

Value hashUpdate(Context& ctx, Value* args, uint32_t) {
  const Algorithm* a = algorithmOf(ctx, args[0]);
  if (!a) return Value::exit();
  if (isStr(ctx, args[2])) return raise(ctx, ErrorId::kHashOfStr);
  if (!isKind(ctx, args[2], Kind::kBytes)) return raise(ctx, ErrorId::kHashBytesLike, {MessagePart::typeName(args[2])});
  State state;
  loadState(ctx, *a, args[1], &state);
  BytesCell& data = cellCast<BytesCell>(ctx, args[2]);
  constexpr uint32_t kPiece = 1 << 16;  // between two polls
  const uint32_t length = data.length;
  for (uint32_t at = 0; at < length; at += kPiece) {
    uint32_t n = length - at < kPiece ? length - at : kPiece;
    a->hash->update(state.bytes, n, data.bytes + at);
    spend(ctx, n / 8 + 1);
    if (length - at <= kPiece) break;
  }
  return newBytes(ctx, state.bytes, a->hash->context_size);
}

Value hashDigest(Context& ctx, Value* args, uint32_t) {
  const Algorithm* a = algorithmOf(ctx, args[0]);
  if (!a) return Value::exit();
  State state;
  loadState(ctx, *a, args[1], &state);
  uint8_t digest[64];
  static_assert(SHA512_DIGEST_SIZE <= sizeof digest);
  a->hash->digest(state.bytes, a->hash->digest_size, digest);
  return newBytes(ctx, digest, a->hash->digest_size);
}

// The sizes of digest and block.
Value hashSizes(Context& ctx, Value* args, uint32_t) {
  const Algorithm* a = algorithmOf(ctx, args[0]);
  if (!a) return Value::exit();
  Value sizes[2] = {Value::smallInt(a->hash->digest_size), Value::smallInt(a->hash->block_size)};
  return newTuple(ctx, sizes, 2);
}

}  // namespace

extern const BuiltinDef kHashFunctions[] = {
    {"start", "(name, /)", hashStart, nullptr, 0, Effects::kPure, JitHint::kNone, "The state of a digest of nothing yet."},
    {"update", "(name, state, data, /)", hashUpdate, nullptr, 0, Effects::kReads, JitHint::kNone, "The state after more data."},
    {"digest", "(name, state, /)", hashDigest, nullptr, 0, Effects::kReads, JitHint::kNone, "The digest of what a state has seen."},
    {"sizes", "(name, /)", hashSizes, nullptr, 0, Effects::kPure, JitHint::kNone, "Bytes of a digest and of a block."},
    kTableEnd,
};

}  // namespace krait
