// Reads every program below the given folders, enters seccomp with only what a running isolate needs (memory for its
// cage, futexes of the watchdog, exit), runs them all and says how many printed what they must. Any other system call
// kills the process.
#include <fcntl.h>
#include <linux/futex.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "embed/engine.h"
#include "embed/isolate.h"
#include "tests/support/capture_host.h"

namespace {

namespace fs = std::filesystem;

struct Program {
  std::string name, source, expected;
};

std::string readFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

// Memory without PROT_EXEC, the watchdog's futex, output of the result, the end.
void enterFilter() {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
  auto allow = [&](int call) {
    if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0)) std::abort();
  };
  for (int call : {SCMP_SYS(munmap), SCMP_SYS(madvise), SCMP_SYS(brk), SCMP_SYS(mremap), SCMP_SYS(futex), SCMP_SYS(exit), SCMP_SYS(exit_group),
                   SCMP_SYS(clock_nanosleep), SCMP_SYS(rt_sigprocmask), SCMP_SYS(sched_yield)}) {
    allow(call);
  }
  for (int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {
    if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0))) std::abort();
  }
  if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(write), 1, SCMP_A0(SCMP_CMP_LE, 2))) std::abort();
  if (seccomp_load(filter)) std::abort();
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<Program> programs;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : fs::recursive_directory_iterator(argv[i])) {
      fs::path out = fs::path(entry.path()).replace_extension(".out");
      if (entry.path().extension() == ".py" && fs::exists(out)) programs.push_back({entry.path().filename().string(), readFile(entry.path()), readFile(out)});
    }
  }
  krait::Engine engine;
  engine.startWatchdog();
  {  // the first cage is made before the filter
    krait::testing::CaptureHost host;
    krait::Program program("pass", "<start>", 1 << 26);
    krait::Isolate isolate(engine, program, host, krait::Limits());
    isolate.run();
  }
  std::setvbuf(stdout, nullptr, _IOFBF, 1 << 20);
  std::printf("confined\n");
  enterFilter();
  int passed = 0, failed = 0;
  for (const Program& p : programs) {
    krait::testing::CaptureHost host;
    krait::Program program(p.source, p.name, 256 << 20);
    if (!program.ok()) continue;
    krait::Isolate isolate(engine, program, host, krait::Limits());
    if (isolate.run() == krait::Outcome::kException) host.text += isolate.tracebackText();
    host.text == p.expected ? ++passed : ++failed;
  }
  std::printf("%d programs ran under the filter as recorded, %d did not\n", passed, failed);
  std::fflush(stdout);
  _exit(passed > 100 ? 0 : 1);
}
