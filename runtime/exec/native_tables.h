// What compiled code of a Program refers to by number: exit tables and links. Append-only, read without a lock.
#pragma once

#include "runtime/exec/code.h"

namespace krait {

constexpr uint32_t kMaxNativeUnits = 1 << 14;
constexpr uint32_t kNativeLinks = 1024;

// A value that differs by isolate: found once, then read from Context::links.
struct LinkRow {
  enum Kind : uint8_t { kBuiltin, kPooled, kType } kind;
  uint32_t codeId;  // kPooled
  uint32_t index;   // kBuiltin: symbol; kPooled: constant; kType: type id
};

struct NativeTables {
  std::atomic<const void*> exits[kMaxNativeUnits];  // ir::ExitTable
  std::atomic<uint32_t> unitCount;
  LinkRow links[kNativeLinks];
  std::atomic<uint32_t> linkCount;
  std::atomic<uint32_t> methodSites;
};

}  // namespace krait
