// Sizes of tables that work at any size: hostile builds make them tiny, so that what happens when one is full happens often.
#pragma once

#include <cstdint>

namespace krait {

constexpr uint32_t sized(uint32_t usual, [[maybe_unused]] uint32_t hostile) {
#ifdef KRAIT_HOSTILE
  return hostile;
#else
  return usual;
#endif
}

constexpr uint32_t kLinkCount = sized(1024, 4);            // objects that compiled code names, by isolate
constexpr uint32_t kMethodCaches = sized(512, 2);          // sites of compiled code that load a method
constexpr uint32_t kConstructorCaches = sized(64, 1);      // classes by place in a table
constexpr uint32_t kLookupCaches = sized(128, 2);         // (user class, name) by place in a table; a power of two
constexpr uint32_t kShapeCacheEntries = sized(256, 2);     // (shape, name) by place in a table; a power of two
constexpr uint32_t kMarkStackEntries = sized(1 << 20, 16); // cells to trace; what does not fit is found by walking the heap

}  // namespace krait
