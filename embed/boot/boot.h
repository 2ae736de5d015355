// The boot image of this process.
#pragma once

#include "runtime/image/boot_image.h"

namespace krait {

// The image that was linked in; null in krait-boot, which makes it.
const BootImage* bootImage();

}  // namespace krait
