// Names of code points: found by name and written from compressed tables. Bounded by constants: no fuel.
#pragma once

#include <cstdint>
#include <string_view>

namespace krait::unicode {

constexpr uint32_t kLongestCharacterName = 128;
constexpr uint32_t kLongestSequence = 4;

// Writes the name of `c` and returns its length; 0: it has none.
uint32_t nameOf(uint32_t c, char (&name)[kLongestCharacterName]);
// The code points of a name, an alias or a named sequence in letters of either case; returns how many, 0: unknown.
uint32_t pointsNamed(std::string_view name, uint32_t (&points)[kLongestSequence]);
// What \N{name} stands for: names and aliases, no sequences.
bool pointNamed(std::string_view name, uint32_t& point);

}  // namespace krait::unicode
