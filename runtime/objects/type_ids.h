// The numbers of the built-in types.
#pragma once

#include <cstdint>

namespace krait {

enum class TypeId : uint16_t {
  kNone = 0,
#define TYPE(Id, name, Base, InstanceKind) k##Id,
#include "runtime/objects/types.def"
#undef TYPE
  kCount
};
static_assert(static_cast<uint32_t>(TypeId::kCount) <= 256);

}  // namespace krait
