// Generated programs in several tiers: output, traceback and fuel are the interpreter's. (Not fuel where flattening is
// forced: a call that is told to flatten runs again, and is paid for again.)
//   krait-generated [--from=SEED] [--count=N]      compares; each seed runs in --jit=off and in one more mode
//   krait-generated --print=SEED                   prints a program
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "embed/engine.h"
#include "embed/isolate.h"
#include "embed/options.h"
#include "embed/posix/faults.h"
#include "embed/program.h"
#include "tests/generated/generator.h"
#include "tests/support/capture_host.h"

namespace {

struct Run {
  std::string text;
  int64_t fuel = 0;
  bool limited = false;
};

Run run(krait::Engine& engine, const std::string& source, std::initializer_list<const char*> switches) {
  krait::Options options;
  for (const char* one : switches) {
    const std::string wrong = krait::parseOption(one, options);
    if (wrong.empty()) continue;
    std::fprintf(stderr, "krait-generated: %s\n", wrong.c_str());
    std::exit(2);
  }
  options.memoryLimit = 64 << 20;
  options.timeLimit = 20;
  options.fuel = 400'000;  // what takes more is left out: modes that collect at every turn take a hundred times as long
  options.deterministic = true;  // what a probe costs follows from the secret of hashes
  krait::testing::CaptureHost host;
  krait::Program program(source, "generated.py", 256 << 20);
  if (!program.ok()) return {"does not parse", 0, false};
  krait::Isolate isolate(engine, program, host, krait::limitsOf(options), krait::runOptionsOf(options));
  const krait::Outcome end = isolate.run();
  Run out{host.text, isolate.context().fuel, end == krait::Outcome::kLimit};
  if (end == krait::Outcome::kException) out.text += isolate.tracebackText();
  if (end == krait::Outcome::kInternal) out.text += "internal error\n";
  return out;
}

volatile uint64_t running = 0;  // the seed, for whoever reads of an abort

}  // namespace

int main(int argc, char** argv) {
  uint64_t from = 1, count = 100;
  for (int i = 1; i < argc; ++i) {
    if (!std::strncmp(argv[i], "--print=", 8)) {
      std::fputs(krait::generated::Generator(std::strtoull(argv[i] + 8, nullptr, 10)).program().c_str(), stdout);
      return 0;
    }
    if (!std::strncmp(argv[i], "--from=", 7)) {
      from = std::strtoull(argv[i] + 7, nullptr, 10);
    } else if (!std::strncmp(argv[i], "--count=", 8)) {
      count = std::strtoull(argv[i] + 8, nullptr, 10);
    } else {
      std::fprintf(stderr, "usage: krait-generated [--from=SEED] [--count=N] | --print=SEED\n");
      return 2;
    }
  }
  // One a seed, in turn.
  const std::initializer_list<const char*> kModes[] = {
      {"--jit=always"},
      {"--jit=always", "--fail-every-nth-guard=3"},
      {"--jit=always", "--pause-every-nth-call=5"},
      {"--jit=on", "--jit-install=7"},
      {"--jit=always", "--fail-every-nth-guard=1"},
      {"--jit=off", "--gc-every-alloc=11"},
      {"--jit=on", "--jit-install=8"},
      {"--jit=always", "--gc-every-alloc=7"},
  };
  krait::catchFaults();
  std::signal(SIGABRT, [](int) { std::fprintf(stderr, "FAILED seed %llu: aborted\n", static_cast<unsigned long long>(running)); });
  krait::Engine engine;
  uint64_t failed = 0, limited = 0;
  for (uint64_t seed = from; seed < from + count; ++seed) {
    running = seed;
    const std::string source = krait::generated::Generator(seed).program();
    const Run expected = run(engine, source, {"--jit=off"});
    if (expected.limited) {
      ++limited;
      continue;
    }
    if (expected.text == "does not parse") {
      std::printf("FAILED seed %llu: the program does not parse\n", static_cast<unsigned long long>(seed));
      ++failed;
      continue;
    }
    const auto& switches = kModes[seed % std::size(kModes)];
    const Run got = run(engine, source, switches);
    std::string mode;
    for (const char* one : switches) mode += std::string(mode.empty() ? "" : " ") + one;
    const bool same = got.text == expected.text && got.limited == expected.limited;
    const bool costsTheSame = got.fuel == expected.fuel || mode.find("pause") != std::string::npos;
    if (!same || !costsTheSame) {
      std::printf("FAILED seed %llu in %s: %s\n", static_cast<unsigned long long>(seed), mode.c_str(),
                  same ? ("fuel " + std::to_string(got.fuel) + ", not " + std::to_string(expected.fuel)).c_str() : "another output");
      ++failed;
    }
    std::fflush(stdout);
  }
  std::printf("generated: %llu programs, %llu ended by a limit, %llu failed\n", static_cast<unsigned long long>(count), static_cast<unsigned long long>(limited),
              static_cast<unsigned long long>(failed));
  return failed != 0;
}
