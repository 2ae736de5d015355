// Where the frozen part of the boot image comes from: the executable's file, and a memory file for what is not in it.
#include <gtest/gtest.h>

#include <cstring>
#include <vector>

#include "embed/boot/boot.h"
#include "embed/posix/pages.h"
#include "runtime/image/boot_image.h"

namespace krait::testing {
namespace {

// Maps `image` into a fresh reservation and compares.
void mapsTheSame(const void* image, size_t bytes) {
  constexpr size_t kRoom = 64 << 20;
  ASSERT_LE(bytes, kRoom);
  PosixPages pages;
  for (int i = 0; i < 2; ++i) {  // the second time from the file that is open
    void* at = pages.reserve(kRoom, 4096, 0);
    ASSERT_TRUE(at);
    ASSERT_TRUE(pages.mapReadOnly(at, image, bytes));
    EXPECT_EQ(std::memcmp(at, image, bytes), 0);
    pages.unreserve(at, kRoom);
  }
}

TEST(Pages, FromTheExecutable) {
  const BootImage& image = *bootImage();
  const ImageSpan frozen = image.header().frozen;
  mapsTheSame(image.items<char>(frozen), frozen.count);
}

TEST(Pages, FromElsewhere) {
  std::vector<char> image(100'000);
  for (size_t i = 0; i < image.size(); ++i) image[i] = static_cast<char>(i * 7);
  mapsTheSame(image.data(), image.size());
}

}  // namespace
}  // namespace krait::testing
