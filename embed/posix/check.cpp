// What happens when Krait itself is wrong: a line on standard error, and the end of the process.
#include "runtime/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace krait {

void checkFailed(const char* file, int line, const char* what) {
  std::fprintf(stderr, "krait: internal error: %s:%d: %s\n", file, line, what);
  std::abort();
}

}  // namespace krait
