// What GMP does when it cannot go on, and where its scratch memory comes from: defined here, so that none of GMP's objects
// that know stdio is linked in (law 6; tests/linked.sh). No run is known to reach any of it: sizes are bounded and zero is
// excluded before every call, and operands stay below what needs scratch beyond the stack (limbs.h, rule 2).
#include <cstddef>
#include <cstdlib>

#include "runtime/base/check.h"

extern "C" {

[[noreturn]] void __gmp_assert_header(const char* file, int line) { krait::checkFailed(file, line, "GMP"); }
[[noreturn]] void __gmp_assert_fail(const char* file, int line, const char* what) { krait::checkFailed(file, line, what); }
[[noreturn]] void __gmp_exception(int) { krait::checkFailed("gmp", 0, "an operand that has no result"); }
[[noreturn]] void __gmp_divide_by_zero() { krait::checkFailed("gmp", 0, "division by zero"); }
[[noreturn]] void __gmp_sqrt_of_negative() { krait::checkFailed("gmp", 0, "the root of a negative number"); }
int __gmp_errno = 0;

void* __gmp_default_allocate(size_t bytes) {
  void* memory = std::calloc(1, bytes);
  CHECK(memory);
  return memory;
}
void __gmp_default_free(void* memory, size_t) { std::free(memory); }
void* __gmp_default_reallocate(void* memory, size_t before, size_t bytes) {
  void* more = __gmp_default_allocate(bytes);
  __builtin_memcpy(more, memory, before < bytes ? before : bytes);
  std::free(memory);
  return more;
}
void* (*__gmp_allocate_func)(size_t) = __gmp_default_allocate;
void* (*__gmp_reallocate_func)(void*, size_t, size_t) = __gmp_default_reallocate;
void (*__gmp_free_func)(void*, size_t) = __gmp_default_free;

}  // extern "C"
