// Coroutines and asynchronous generators: generator cells of other variants, and what await, async for and async with ask.
#pragma once

#include "runtime/exec/builtin.h"

namespace krait {

// GeneratorCell's header.shape: what a frame that outlives its call is to the script. Anything else counts as a generator.
enum GeneratorVariant : uint32_t {
  kVariantGenerator,
  kVariantCoroutine,
  kVariantAsyncGenerator,
  kVariantSend,       // what asend() and __anext__() give
  kVariantThrow,      // athrow(), aclose()
  kVariantAnext,      // anext() with a default
  kVariantWrapper,    // what a coroutine's __await__() gives
  kVariantMask = 15,
  kAsyncRunning = 16,  // of an asynchronous generator: somebody waits for its next value
  kAsyncClosed = 32
};
inline uint32_t variantOf(const GeneratorCell& generator) { return generator.header.shape & kVariantMask; }
// Neither iter() nor next() takes coroutines and asynchronous generators.
inline bool isIterableVariant(const GeneratorCell& generator) {
  const uint32_t variant = variantOf(generator);
  return variant != kVariantCoroutine && variant != kVariantAsyncGenerator;
}
inline bool isIterableGenerator(const Context& ctx, Value v) {
  return isKind(ctx, v, Kind::kGenerator) && isIterableVariant(*ctx.at<GeneratorCell>(v.offset()));
}
// The word in messages: generator, coroutine, async generator.
const char* variantWord(const GeneratorCell& generator);
// Raises what resuming a finished one is: StopIteration, or RuntimeError where an awaitable is used twice.
Value raiseFinished(Context& ctx, const GeneratorCell& generator);

}  // namespace krait
