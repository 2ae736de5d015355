// krait-boot has no boot image: it makes one.
#include "embed/boot/boot.h"

namespace krait {

const BootImage* bootImage() { return nullptr; }

}  // namespace krait
