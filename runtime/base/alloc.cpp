// Charged memory outside the cage, served by the C library's allocator.
#include "runtime/base/alloc.h"

#include <cstdlib>

namespace krait {

void* allocate(Budget& budget, size_t bytes) {
  if (!budget.charge(bytes)) return nullptr;
  void* memory = std::calloc(1, bytes ? bytes : 1);
  if (!memory) budget.release(bytes);
  return memory;
}

void release(Budget& budget, void* memory, size_t bytes) {
  if (!memory) return;
  budget.release(bytes);
  std::free(memory);
}

void releaseUncharged(void* memory) { std::free(memory); }

}  // namespace krait
