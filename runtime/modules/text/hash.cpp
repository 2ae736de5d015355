// The module _hash: digests by LibTomCrypt, for hashlib. The state of a digest is a bytes object that holds the library's own
// record, so that copying and saving it need nothing of their own. It comes from the cage: what indexes in it is checked
// (law 3).
#include <cstddef>

#include <tomcrypt.h>

#include "runtime/base/check.h"
#include "runtime/exec/builtin.h"
#include "runtime/errors/errors.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/text/str.h"
#include "runtime/program/symbols.h"

// What LibTomCrypt does with an argument that it refuses: defined here, so that its own, which knows stdio, is not linked in.
extern "C" void crypt_argchk(const char* what, const char* file, int line) { krait::checkFailed(file, line, what); }

namespace krait {

extern const BuiltinDef kHashFunctions[];

namespace {

struct Algorithm {
  const char* name;
  bool (*intact)(const hash_state& state, const Algorithm& a);  // is a state of the cage one that the library may work on?
  int (*init)(hash_state* state);
  int (*process)(hash_state* state, const unsigned char* in, unsigned long length);
  int (*done)(hash_state* state, unsigned char* out);
  uint32_t stateBytes;
  uint32_t digestBytes;  // 0: as many as are asked for
  uint32_t blockBytes;
};

template <auto Member>
bool blockIntact(const hash_state& state, const Algorithm&) {
  return (state.*Member).curlen < sizeof (state.*Member).buf;
}
bool sha3Intact(const hash_state& state, const Algorithm& a) {
  const uint32_t capacity = 25 - a.blockBytes / 8;
  return state.sha3.byte_index < 8 && state.sha3.capacity_words == capacity && state.sha3.word_index < 25 - capacity;
}
template <auto Member>
bool blakeIntact(const hash_state& state, const Algorithm& a) {
  const auto& s = state.*Member;
  return s.curlen <= sizeof s.buf && s.outlen > 0 && s.outlen <= a.digestBytes;
}

int shake128Init(hash_state* state) { return sha3_shake_init(state, 128); }
int shake256Init(hash_state* state) { return sha3_shake_init(state, 256); }
int noInit(hash_state*) { return CRYPT_INVALID_HASH; }  // blake2 has a start of its own

const Algorithm kAlgorithms[] = {
    {"md5", blockIntact<&hash_state::md5>, md5_init, md5_process, md5_done, sizeof(md5_state), 16, 64},
    {"sha1", blockIntact<&hash_state::sha1>, sha1_init, sha1_process, sha1_done, sizeof(sha1_state), 20, 64},
    {"sha224", blockIntact<&hash_state::sha256>, sha224_init, sha256_process, sha224_done, sizeof(sha256_state), 28, 64},
    {"sha256", blockIntact<&hash_state::sha256>, sha256_init, sha256_process, sha256_done, sizeof(sha256_state), 32, 64},
    {"sha384", blockIntact<&hash_state::sha512>, sha384_init, sha512_process, sha384_done, sizeof(sha512_state), 48, 128},
    {"sha512", blockIntact<&hash_state::sha512>, sha512_init, sha512_process, sha512_done, sizeof(sha512_state), 64, 128},
    {"sha512_224", blockIntact<&hash_state::sha512>, sha512_224_init, sha512_process, sha512_224_done, sizeof(sha512_state), 28, 128},
    {"sha512_256", blockIntact<&hash_state::sha512>, sha512_256_init, sha512_process, sha512_256_done, sizeof(sha512_state), 32, 128},
    {"sha3_224", sha3Intact, sha3_224_init, sha3_process, sha3_done, sizeof(sha3_state), 28, 144},
    {"sha3_256", sha3Intact, sha3_256_init, sha3_process, sha3_done, sizeof(sha3_state), 32, 136},
    {"sha3_384", sha3Intact, sha3_384_init, sha3_process, sha3_done, sizeof(sha3_state), 48, 104},
    {"sha3_512", sha3Intact, sha3_512_init, sha3_process, sha3_done, sizeof(sha3_state), 64, 72},
    {"shake_128", sha3Intact, shake128Init, sha3_process, nullptr, sizeof(sha3_state), 0, 168},
    {"shake_256", sha3Intact, shake256Init, sha3_process, nullptr, sizeof(sha3_state), 0, 136},
    {"blake2b", blakeIntact<&hash_state::blake2b>, noInit, blake2b_process, blake2b_done, sizeof(blake2b_state), 64, 128},
    {"blake2s", blakeIntact<&hash_state::blake2s>, noInit, blake2s_process, blake2s_done, sizeof(blake2s_state), 32, 64},
};

const Algorithm* algorithmOf(Context& ctx, Value name) {
  Symbol symbol = isStr(ctx, name) ? symbolOf(ctx, name) : SymbolTable::kNone;
  for (const Algorithm& a : kAlgorithms) {  // bounded: a table
    if (symbol != SymbolTable::kNone && ctx.program->symbols.text(symbol) == a.name) return &a;
  }
  raise(ctx, ErrorId::kUnknownHash, {MessagePart::repr(name)});
  return nullptr;
}

// The record in `bytes`, as a copy that the library may work on.
void loadState(Context& ctx, const Algorithm& a, Value bytes, hash_state* out) {
  BytesCell& cell = cellCast<BytesCell>(ctx, bytes);
  if (cell.length != a.stateBytes) corrupt(ctx);
  __builtin_memcpy(out, cell.bytes, a.stateBytes);
  if (!a.intact(*out, a)) corrupt(ctx);
}
Value storeState(Context& ctx, const Algorithm& a, const hash_state& state) {
  return newBytes(ctx, reinterpret_cast<const uint8_t*>(&state), a.stateBytes);
}

Value hashStart(Context& ctx, Value* args, uint32_t) {
  const Algorithm* a = algorithmOf(ctx, args[0]);
  if (!a) return Value::exit();
  hash_state state{};
  if (a->init(&state) != CRYPT_OK) return raise(ctx, ErrorId::kUnknownHash, {MessagePart::repr(args[0])});
  return storeState(ctx, *a, state);
}

// start_blake2(name, digest_size, key, parameters): `parameters` are the bytes of the parameter block (RFC 7693, 2.5) but
// for its first four; the library makes a block without them, and the first state is the exclusive or of it.
Value hashStartBlake2(Context& ctx, Value* args, uint32_t) {
  const Algorithm* a = algorithmOf(ctx, args[0]);
  if (!a) return Value::exit();
  if (!args[1].isInt()) corrupt(ctx);
  BytesCell &key = cellCast<BytesCell>(ctx, args[2]), &block = cellCast<BytesCell>(ctx, args[3]);
  const bool wide = a->process == blake2b_process;
  hash_state state{};
  uint8_t* words = wide ? reinterpret_cast<uint8_t*>(state.blake2b.h) : reinterpret_cast<uint8_t*>(state.blake2s.h);
  const uint32_t length = a->digestBytes - 2;
  const auto size = static_cast<uint64_t>(args[1].asInt());
  if ((!wide && a->process != blake2s_process) || key.length > a->digestBytes || block.length != length || !size || size > a->digestBytes) corrupt(ctx);
  const unsigned char* keyBytes = key.length ? key.bytes : nullptr;
  if ((wide ? blake2b_init : blake2s_init)(&state, size, keyBytes, key.length) != CRYPT_OK) corrupt(ctx);
  words[2] ^= 1;  // fanout and depth are 1 in the library's block
  words[3] ^= 1;
  for (uint32_t i = 0; i < length; ++i) words[i + 2] ^= block.bytes[i];  // bounded: 62
  return storeState(ctx, *a, state);
}

// The last node of its layer is marked when the digest is done; the library has a flag for it.
Value hashLastNode(Context& ctx, Value* args, uint32_t) {
  const Algorithm* a = algorithmOf(ctx, args[0]);
  if (!a) return Value::exit();
  hash_state state;
  loadState(ctx, *a, args[1], &state);
  if (a->process == blake2b_process) state.blake2b.last_node = 1;
  if (a->process == blake2s_process) state.blake2s.last_node = 1;
  return storeState(ctx, *a, state);
}

Value hashUpdate(Context& ctx, Value* args, uint32_t) {
  const Algorithm* a = algorithmOf(ctx, args[0]);
  if (!a) return Value::exit();
  if (isStr(ctx, args[2])) return raise(ctx, ErrorId::kHashOfStr);
  if (!isBytesLike(ctx, args[2])) return raise(ctx, ErrorId::kHashBytesLike, {MessagePart::typeName(args[2])});
  Text data;
  if (!lookAtBytes(ctx, args[2], &data)) return Value::exit();
  hash_state state;
  loadState(ctx, *a, args[1], &state);
  constexpr uint32_t kPiece = 1 << 16;  // between two polls
  const uint32_t length = data.length;
  for (uint32_t at = 0; at < length; at += kPiece) {
    uint32_t n = length - at < kPiece ? length - at : kPiece;
    a->process(&state, data.bytes + at, n);
    spend(ctx, n / 8 + 1);
    if (length - at <= kPiece) break;
  }
  return storeState(ctx, *a, state);
}

// digest(name, state, length): `length` counts for those that give as many bytes as are asked for.
Value hashDigest(Context& ctx, Value* args, uint32_t) {
  const Algorithm* a = algorithmOf(ctx, args[0]);
  if (!a) return Value::exit();
  hash_state state;
  loadState(ctx, *a, args[1], &state);
  if (a->done) {
    uint8_t digest[64];
    const uint32_t bytes = a->process == blake2b_process ? static_cast<uint32_t>(state.blake2b.outlen)
                           : a->process == blake2s_process ? static_cast<uint32_t>(state.blake2s.outlen)
                                                           : a->digestBytes;
    a->done(&state, digest);
    return newBytes(ctx, digest, bytes);
  }
  if (!args[2].isInt() || args[2].asInt() < 0 || args[2].asInt() >= 1 << 29) return raise(ctx, ErrorId::kHashLength);
  const auto length = static_cast<uint32_t>(args[2].asInt());
  BytesCell& out = newBytesCell(ctx, length);
  constexpr uint32_t kPiece = 1 << 16;
  for (uint32_t at = 0; at < length; at += kPiece) {
    const uint32_t n = length - at < kPiece ? length - at : kPiece;
    sha3_shake_done(&state, out.bytes + at, n);
    spend(ctx, n / 8 + 1);
  }
  return valueOf(ctx, &out);
}

// The sizes of digest and block.
Value hashSizes(Context& ctx, Value* args, uint32_t) {
  const Algorithm* a = algorithmOf(ctx, args[0]);
  if (!a) return Value::exit();
  Value sizes[2] = {Value::smallInt(a->digestBytes), Value::smallInt(a->blockBytes)};
  return newTuple(ctx, sizes, 2);
}

}  // namespace

extern const BuiltinDef kHashFunctions[] = {
    {"start", "(name, /)", hashStart, nullptr, 0, Effects::kPure, JitHint::kNone, "The state of a digest of nothing yet."},
    {"start_blake2", "(name, digest_size, key, parameters, /)", hashStartBlake2, nullptr, 0, Effects::kReads, JitHint::kNone, "The same for blake2b and blake2s."},
    {"last_node", "(name, state, /)", hashLastNode, nullptr, 0, Effects::kReads, JitHint::kNone, "The state of blake2's last node of a layer."},
    {"update", "(name, state, data, /)", hashUpdate, nullptr, 0, Effects::kReads, JitHint::kNone, "The state after more data."},
    {"digest", "(name, state, length, /)", hashDigest, nullptr, 0, Effects::kReads, JitHint::kNone, "The digest of what a state has seen."},
    {"sizes", "(name, /)", hashSizes, nullptr, 0, Effects::kPure, JitHint::kNone, "Bytes of a digest and of a block."},
    kTableEnd,
};

}  // namespace krait
