// A number that nobody can foresee, from the system.
#pragma once

#include <cstdint>

namespace krait {

// Any thread. Where the system gives none (a filter of system calls), what the address space's layout and the clock give.
uint64_t unforeseen();

}  // namespace krait
