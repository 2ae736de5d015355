// What a failed CHECK does in this test: abort. Weak, in case embed/ is linked and brings its own.
#include <cstdio>
#include <cstdlib>

#include "runtime/base/check.h"

namespace krait {

[[gnu::weak]] void checkFailed(const char* file, int line, const char* what) {
  std::fprintf(stderr, "%s:%d: CHECK failed: %s\n", file, line, what);
  std::abort();
}

}  // namespace krait
