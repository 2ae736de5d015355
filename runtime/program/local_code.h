// Code that a script makes at run time (eval, exec, compile): an isolate's own, under ids that no other isolate has. It
// is interpreted only, and freed when a collection finds that no function, frame, traceback or code object names it.
#pragma once

#include "runtime/program/code_block.h"

namespace krait {

constexpr uint32_t kLocalCodes = 1u << 30;  // ids from here on

// One source and what was lowered of it. embed/ derives from it and owns tree and memory.
struct LocalSource {
  explicit LocalSource(Budget& budget) : codes(budget) {}
  virtual ~LocalSource() = default;
  // What tracebacks show of it: nothing but of an interactive session.
  virtual std::string_view shownText() const { return {}; }
  CodeList codes;                // ids codes.first up
  uint32_t room = 0;             // ids reserved
  CodeBlock** blocks = nullptr;  // by id - codes.first
  bool marked = false;
  bool reused = false;           // a code object that may run in several namespaces
  bool pinned = true;            // kept though nothing in the cage names it yet: until unpinLocalCode
};

// The sources of an isolate, by rising ids.
struct LocalCodes {
  explicit LocalCodes(Budget& budget) : budget(&budget) {}
  ~LocalCodes();
  LocalCodes(const LocalCodes&) = delete;

  // Takes over `source` (also when it returns false: no memory). Its codes get the next `room` ids.
  bool add(LocalSource* source, uint32_t room);
  LocalSource* find(uint32_t id) const;
  // Frees those that were not marked since the last call.
  void sweep();

  Budget* budget;
  LocalSource** sources = nullptr;
  uint32_t count = 0, capacity = 0;
  uint32_t nextId = kLocalCodes;
  size_t collectAt = 4 << 20;    // bytes of `budget` in use at which the next source collects first

 private:
  void free(LocalSource* source);
};

// The code with this id, of the Program or of the isolate; null when there is none. `id` may be anything.
inline Code* codeOf(const Context& ctx, uint32_t id) {
  if (__builtin_expect(id < kLocalCodes, 1)) return ctx.program->code(id);
  const LocalSource* source = ctx.localCodes ? ctx.localCodes->find(id) : nullptr;
  return source && id - source->codes.first < source->codes.items.size() ? source->codes.items[id - source->codes.first] : nullptr;
}

// Something in the cage names the code with this id now (a Program's code is none of our business).
inline void unpinLocalCode(Context& ctx, uint32_t id) {
  LocalSource* source = id >= kLocalCodes && ctx.localCodes ? ctx.localCodes->find(id) : nullptr;
  if (source) source->pinned = false;
}

// For the collector: the code with this id is in use.
inline void markLocalCode(Context& ctx, uint32_t id) {
  if (id < kLocalCodes || !ctx.localCodes || id >= ctx.localCodes->nextId) return;
  if (LocalSource* source = ctx.localCodes->find(id)) source->marked = true;
}

}  // namespace krait
