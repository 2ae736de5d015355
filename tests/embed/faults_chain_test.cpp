// Who handled SIGSEGV before hears of what is not ours. A process of its own: a handler is installed once.
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include "embed/posix/faults.h"

int main() {
  struct sigaction mine {};
  mine.sa_flags = SA_SIGINFO;
  mine.sa_sigaction = [](int, siginfo_t*, void*) { _exit(0); };
  if (sigaction(SIGSEGV, &mine, nullptr) || !krait::catchFaults()) return 2;
  void* page = mmap(nullptr, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return *static_cast<volatile char*>(page) ? 3 : 4;
}
