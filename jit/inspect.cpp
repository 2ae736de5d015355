// Exit tables as text.
#include "jit/inspect.h"

namespace krait::jit {

std::string printExits(const ir::ExitTable& table) {
  static const char* const kKinds[] = {"boxed", "i64", "double", "bool", "constant", "link", "rangeiterator"};
  std::string out = "exits of code " + std::to_string(table.codeId) + "\n";
  for (uint32_t e = 0; e < table.exitCount; ++e) {
    const ir::StateRecord& state = table.states[table.exits[e].state];
    const ir::FrameRecord& frame = table.frames[state.firstFrame];
    out += "  " + std::to_string(e) + " " + ir::kReasons[static_cast<uint32_t>(table.exits[e].reason)].name + (state.across ? " across @" : " before @") +
           std::to_string(frame.resume);
    for (uint32_t i = 0; i < frame.recipeCount; ++i) {
      const ir::Recipe& r = table.recipes[frame.firstRecipe + i];
      out += " r" + std::to_string(r.reg) + "=" + kKinds[static_cast<uint32_t>(r.kind)];
    }
    for (uint32_t i = 0; i < frame.globalCount; ++i) {
      const ir::Recipe& r = table.recipes[frame.firstRecipe + frame.recipeCount + i];
      out += " global" + std::to_string(r.reg) + "=" + kKinds[static_cast<uint32_t>(r.kind)];
    }
    uint32_t taken = table.counters[e].load(std::memory_order_relaxed);
    if (taken) out += " taken " + std::to_string(taken);
    out += "\n";
  }
  return out;
}

}  // namespace krait::jit
