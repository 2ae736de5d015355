// Assertions for Krait's own bugs: CHECK always, DCHECK in builds with assertions.
#pragma once

namespace krait {

// Ends the process (or, under a host that installed a handler in embed/, the run) because Krait itself is wrong.
// Defined in embed/: nothing below it may reach standard error. Never returns. Any thread.
[[noreturn]] void checkFailed(const char* file, int line, const char* what);

}  // namespace krait

#define CHECK(condition)                                                          \
  do {                                                                            \
    if (__builtin_expect(!(condition), 0)) ::krait::checkFailed(__FILE__, __LINE__, #condition); \
  } while (0)

#ifdef KRAIT_ASSERTIONS
#define DCHECK(condition) CHECK(condition)
#else
#define DCHECK(condition) \
  do {                    \
  } while (0)
#endif

#define UNREACHABLE(what) ::krait::checkFailed(__FILE__, __LINE__, what)
