// Writing to the host's streams within the limit of output.
#pragma once

#include <string_view>

#include "runtime/exec/context.h"
#include "runtime/sandbox/host.h"

namespace krait {

// For pieces of text and bytes alike: encodeUtf8's sink. A stream that the host refuses is not asked again.
struct Output {
  Context* ctx;
  Host::Stream stream;
  bool refused = false;

  // Writes what the limit allows; past it the run ends.
  static void write(void* output, std::string_view piece);
};

}  // namespace krait
