// The module _random: the Mersenne Twister (Matsumoto, Nishimura 1998) for random. A state is a list of 625 ints: the 624
// words and the place of the next one.
#include "runtime/exec/builtin.h"
#include "runtime/errors/errors.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/numbers/limbs.h"
#include "runtime/sandbox/host.h"

namespace krait {

extern const BuiltinDef kRandomFunctions[];

namespace {

constexpr uint32_t kWords = 624, kPeriod = 397;

// The items of a state: 625 Values, or the run ends as corrupt.
Value* stateOf(Context& ctx, Value v) {
  ListCell& list = cellCast<ListCell>(ctx, v);
  if (list.length != kWords + 1) corrupt(ctx);
  return listItems(ctx, list, kWords + 1);
}
uint32_t wordAt(const Value* state, uint32_t i) { return static_cast<uint32_t>(state[i].bits); }
void setWord(Value* state, uint32_t i, uint32_t word) { state[i] = Value::smallInt(word); }

void twist(Value* state) {
  for (uint32_t k = 0; k < kWords; ++k) {
    uint32_t y = (wordAt(state, k) & 0x80000000u) | (wordAt(state, (k + 1) % kWords) & 0x7FFFFFFFu);
    setWord(state, k, wordAt(state, (k + kPeriod) % kWords) ^ (y >> 1) ^ (y & 1 ? 0x9908B0DFu : 0));
  }
}

uint32_t next(Context& ctx, Value* state) {
  uint32_t place = wordAt(state, kWords);
  if (place >= kWords) {
    twist(state);
    spend(ctx, kWords / 8);
    place = 0;
  }
  uint32_t y = wordAt(state, place);
  setWord(state, kWords, place + 1);
  y ^= y >> 11;
  y ^= (y << 7) & 0x9D2C5680u;
  y ^= (y << 15) & 0xEFC60000u;
  return y ^ (y >> 18);
}

// init_by_array of the authors' program, with the 32-bit words of |seed|, lowest first.
Value randomSeeded(Context& ctx, Value* args, uint32_t) {
  if (!isIntLike(ctx, args[0])) return raise(ctx, ErrorId::kNotAnInteger, {MessagePart::typeName(args[0])});
  ListCell& list = newListCell(ctx, kWords + 1);
  for (uint32_t i = 0; i <= kWords; ++i) listAppend(ctx, list, Value::smallInt(0));
  Value* state = listItems(ctx, list, kWords + 1);
  IntView seed(ctx, args[0]);
  uint64_t keyLength = uint64_t{seed.size} * 2;
  auto key = [&](uint64_t i) { return i / 2 < seed.size ? static_cast<uint32_t>(seed.limbs[i / 2] >> (i % 2 * 32)) : 0u; };
  while (keyLength > 1 && key(keyLength - 1) == 0) --keyLength;  // bounded: leading zeros of one limb
  if (!keyLength) keyLength = 1;
  setWord(state, 0, 19650218u);
  for (uint32_t i = 1; i < kWords; ++i) {
    uint32_t before = wordAt(state, i - 1);
    setWord(state, i, 1812433253u * (before ^ (before >> 30)) + i);
  }
  uint32_t i = 1;
  uint64_t j = 0, rounds = keyLength > kWords ? keyLength : kWords;
  spend(ctx, rounds / 4);
  for (uint64_t k = 0; k < rounds; ++k) {  // bounded: spent for above
    uint32_t before = wordAt(state, i - 1);
    setWord(state, i, (wordAt(state, i) ^ ((before ^ (before >> 30)) * 1664525u)) + key(j) + static_cast<uint32_t>(j));
    if (++j >= keyLength) j = 0;
    if (++i >= kWords) {
      setWord(state, 0, wordAt(state, kWords - 1));
      i = 1;
    }
  }
  for (uint32_t k = 1; k < kWords; ++k) {
    uint32_t before = wordAt(state, i - 1);
    setWord(state, i, (wordAt(state, i) ^ ((before ^ (before >> 30)) * 1566083941u)) - i);
    if (++i >= kWords) {
      setWord(state, 0, wordAt(state, kWords - 1));
      i = 1;
    }
  }
  setWord(state, 0, 0x80000000u);
  setWord(state, kWords, kWords);
  return valueOf(ctx, &list);
}

// 53 random bits as a float in [0, 1).
Value randomRandom(Context& ctx, Value* args, uint32_t) {
  Value* state = stateOf(ctx, args[0]);
  uint32_t a = next(ctx, state) >> 5, b = next(ctx, state) >> 6;
  return Value::number((a * 67108864.0 + b) * (1.0 / 9007199254740992.0));
}

Value randomBits(Context& ctx, Value* args, uint32_t) {
  int64_t bits;
  if (!toInt64(ctx, args[1], &bits)) return raise(ctx, ErrorId::kNotAnInteger, {MessagePart::typeName(args[1])});
  if (bits < 0) return raise(ctx, ErrorId::kNegativeBits);
  if (bits == 0) return Value::smallInt(0);
  if (bits <= 32) return Value::smallInt(next(ctx, stateOf(ctx, args[0])) >> (32 - bits));
  uint64_t words = (static_cast<uint64_t>(bits) + 31) / 32;
  IntCell& out = newIntCell(ctx, (words + 1) / 2);
  for (uint64_t w = 0; w < words; ++w) {
    uint32_t word = next(ctx, stateOf(ctx, args[0]));
    if (w == words - 1 && bits % 32) word >>= 32 - bits % 32;
    out.limbs[w / 2] |= uint64_t{word} << (w % 2 * 32);
    if (w % 8 == 7) spend(ctx, 1);
  }
  return finishInt(ctx, out, static_cast<uint32_t>((words + 1) / 2), false);
}

// An int out of 32 bytes of the host's entropy.
Value randomEntropy(Context& ctx, Value*, uint32_t) {
  uint64_t words[4];
  if (!ctx.host->entropy(words, sizeof words)) return raise(ctx, ErrorId::kEntropyDenied);
  IntCell& out = newIntCell(ctx, 4);
  __builtin_memcpy(out.limbs, words, sizeof words);
  return finishInt(ctx, out, 4, false);
}

}  // namespace

extern const BuiltinDef kRandomFunctions[] = {
    {"seeded", "(seed, /)", randomSeeded, nullptr, 0, Effects::kPure, JitHint::kNone, "The state that follows from an int."},
    {"random", "(state, /)", randomRandom, nullptr, 0, Effects::kWrites, JitHint::kNone, "The next float of [0, 1)."},
    {"getrandbits", "(state, k, /)", randomBits, nullptr, 0, Effects::kWrites, JitHint::kNone, "The next k bits as an int."},
    {"entropy", "()", randomEntropy, nullptr, 0, Effects::kReads, JitHint::kNone, "An int that nobody can foresee."},
    kTableEnd,
};

}  // namespace krait
