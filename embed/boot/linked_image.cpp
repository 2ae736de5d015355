// The boot image, as krait-boot wrote it, in read-only memory.
#include "embed/boot/boot.h"

asm(".section .rodata\n"
    ".balign 4096\n"
    ".globl kraitBootImageBytes\n"
    ".hidden kraitBootImageBytes\n"
    "kraitBootImageBytes:\n"
    ".incbin \"" KRAIT_BOOT_IMAGE "\"\n"
    ".balign 16\n"
    ".text\n");
extern "C" const char kraitBootImageBytes[];

namespace krait {

const BootImage* bootImage() {
  static const BootImage kImage(kraitBootImageBytes);
  return &kImage;
}

}  // namespace krait
