// Writing the boot image from an isolate that has imported everything.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "embed/program.h"

namespace krait {

// A cell that the boot isolate made and keeps.
struct BootCell {
  Ref ref;
  uint32_t bytes;
};
// A module of the image: where its segment lies in the cage, and its cells in order.
struct BootModule {
  std::string name;
  Ref module;
  Ref start, end;
  std::vector<BootCell> cells;
};
struct BootHeap {
  Ref frozenEnd;
  std::vector<BootCell> frozen;
  std::vector<BootModule> modules;
  std::set<Ref> thrownAway;
};

// The image's bytes. Every function of the Program must be lowered. CHECK fails when something that is kept refers to
// something that is not.
std::string writeImage(Context& ctx, Program& program, const BootHeap& heap);

// The symbol of a character below kImageCharacters.
Symbol internCharacter(SymbolTable& table, uint32_t c);

}  // namespace krait
