// Numbers that look random and follow from a seed: tests and switches that must reproduce.
#pragma once

#include <cstdint>

namespace krait {

// The next number of `state` (Steele, Lea, Flood 2014: splitmix64).
inline uint64_t splitmix(uint64_t& state) {
  uint64_t z = state += 0x9E3779B97F4A7C15ull;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}

}  // namespace krait
