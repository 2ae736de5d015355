// Whether a boot image belongs to this build.
#include <cstdlib>

#include "runtime/exec/builtin.h"
#include "runtime/program/symbols.h"
#include "runtime/image/boot_image.h"

namespace krait {

namespace {

constexpr uint64_t mix(uint64_t h, std::string_view text) {
  for (char c : text) h = (h ^ static_cast<uint8_t>(c)) * 0x100000001b3ull;
  return (h ^ 0xFF) * 0x100000001b3ull;
}

}  // namespace

uint64_t imageLayout() {
  uint64_t h = 0xcbf29ce484222325ull;
#define KIND(Name, Struct, TypeName, Refs, Values) h = mix(h, #Name #Struct #Refs #Values) + sizeof(Header);
#include "runtime/heap/kinds.def"
#undef KIND
#define SYMBOL(Name, text) h = mix(h, text);
#include "runtime/program/symbols.def"
#undef SYMBOL
  for (uint32_t id = 0; id < builtinCount(); ++id) h = mix(h, builtinDef(id)->name);  // bounded: the tables
  return h;
}

BootImage::BootImage(const void* image) : bytes_(static_cast<const char*>(image)), header_(static_cast<const ImageHeader*>(image)) {
  CHECK(header_->magic == ImageHeader::kMagic && header_->layout == imageLayout());
  codes_ = static_cast<std::atomic<Code*>*>(std::calloc(header_->codes.count + 1, sizeof(std::atomic<Code*>)));
  CHECK(codes_);
}

}  // namespace krait
