// SIGSEGV and SIGBUS: which cage a fault belongs to, the way out, and who else may want it.
#include "embed/posix/faults.h"

#include <signal.h>
#include <sys/mman.h>

#include <atomic>

#include "runtime/heap/cage.h"

namespace krait {

namespace {

constexpr size_t kSignalStack = 64 * 1024;
thread_local FaultScope* innermost = nullptr;
std::atomic<bool> installed{false};
struct sigaction previousSegv, previousBus;

// A thread's signal stack, made when it first runs an isolate; a host's own is left alone.
struct SignalStack {
  void* memory = nullptr;
  bool looked = false;
  void ensure() {
    if (looked) return;
    looked = true;
    stack_t now;
    if (sigaltstack(nullptr, &now) || !(now.ss_flags & SS_DISABLE)) return;
    void* fresh = mmap(nullptr, kSignalStack, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (fresh == MAP_FAILED) return;
    memory = fresh;
    stack_t mine{};
    mine.ss_sp = memory;
    mine.ss_size = kSignalStack;
    sigaltstack(&mine, nullptr);
  }
  ~SignalStack() {
    if (!memory) return;
    stack_t now;
    if (!sigaltstack(nullptr, &now) && now.ss_sp == memory) {
      stack_t none{};
      none.ss_flags = SS_DISABLE;
      sigaltstack(&none, nullptr);
    }
    munmap(memory, kSignalStack);
  }
};
thread_local SignalStack signalStack;

}  // namespace

struct Faults {
  static void handle(int signal, siginfo_t* info, void* machine) {
    FaultScope* scope = innermost;
    // A positive code: the kernel saw this thread touch the address; not someone's kill().
    if (scope && info->si_code > 0 && cageCovers(scope->ctx_, info->si_addr)) {
      if (scope->ctx_.limit == Limit::kNone) scope->ctx_.limit = Limit::kInternal;
      sigset_t mine;
      sigemptyset(&mine);
      sigaddset(&mine, signal);
      pthread_sigmask(SIG_UNBLOCK, &mine, nullptr);
      std::longjmp(scope->escape_, 1);
    }
    const struct sigaction& previous = signal == SIGBUS ? previousBus : previousSegv;
    if (previous.sa_flags & SA_SIGINFO) return previous.sa_sigaction(signal, info, machine);
    if (previous.sa_handler != SIG_DFL && previous.sa_handler != SIG_IGN) return previous.sa_handler(signal);
    // The faulting instruction runs again and kills, as it would have.
    struct sigaction standard {};
    standard.sa_handler = SIG_DFL;
    sigaction(signal, &standard, nullptr);
    if (info->si_code <= 0) raise(signal);
  }
};

bool catchFaults() {
  if (installed.exchange(true)) return true;
  struct sigaction ours {};
  ours.sa_sigaction = Faults::handle;
  ours.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&ours.sa_mask);
  return !sigaction(SIGSEGV, &ours, &previousSegv) && !sigaction(SIGBUS, &ours, &previousBus);
}

FaultScope::FaultScope(Context& ctx, std::jmp_buf& escape) : ctx_(ctx), escape_(escape), outer_(innermost) {
  if (installed.load(std::memory_order_relaxed)) signalStack.ensure();
  innermost = this;
}
FaultScope::~FaultScope() { innermost = outer_; }

}  // namespace krait
