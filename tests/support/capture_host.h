// A host that keeps the output and whose entropy and clock are the same each time, so that failures reproduce.
#pragma once

#include <string>

#include "runtime/sandbox/host.h"

namespace krait::testing {

class CaptureHost final : public Host {
 public:
  bool write(Stream, std::string_view bytes) override {
    text.append(bytes);
    return true;
  }
  bool entropy(void* into, size_t bytes) override {
    for (size_t i = 0; i < bytes; ++i) {
      state_ = state_ * 6364136223846793005ull + 1442695040888963407ull;
      static_cast<unsigned char*>(into)[i] = static_cast<unsigned char>(state_ >> 56);
    }
    return true;
  }
  bool clock(Clock, int64_t* nanoseconds) override {
    *nanoseconds = now_ += 1'000'000;
    return true;
  }
  std::string text;

 private:
  uint64_t state_ = 1;
  int64_t now_ = 0;
};

}  // namespace krait::testing
