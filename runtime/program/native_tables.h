// What compiled code of a Program refers to by number: exit tables and links. Append-only, read without a lock.
#pragma once

#include "runtime/exec/context.h"

namespace krait {

constexpr uint32_t kMaxNativeUnits = 1 << 14;

// A value that differs by isolate: found once, then read from Context::links.
struct LinkRow {
  enum Kind : uint8_t { kBuiltin, kMember, kPooled, kType } kind;
  uint32_t owner;  // kPooled: code id; kMember: type id
  uint32_t index;  // kBuiltin, kMember: symbol; kPooled: constant; kType: type id
};

struct NativeTables {
  std::atomic<const void*> exits[kMaxNativeUnits];  // ir::ExitTable
  std::atomic<uint32_t> unitCount;
  LinkRow links[kLinkCount];
  std::atomic<uint32_t> linkCount;
  std::atomic<uint32_t> methodSites;
};

}  // namespace krait
