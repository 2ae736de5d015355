// Runs every program below the given folders in one process, an isolate each, in each mode of the matrix, and compares
// what it prints (and its traceback, if it ends with one) with the recorded NAME.out beside it. With --corrupt-cage in
// the mode any outcome is right, but a crash, a hang, or a next run that differs.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "embed/engine.h"
#include "embed/isolate.h"
#include "tests/support/capture_host.h"
#include "embed/options.h"
#include "embed/posix/faults.h"
#include "embed/report/traceback.h"

namespace {

namespace fs = std::filesystem;

std::string readFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

// A mode is options for the command, separated by spaces; its name is the options themselves.
krait::Options optionsOf(const std::string& mode) {
  krait::Options options;
  std::istringstream words(mode);
  std::string word;
  while (words >> word) {
    std::string wrong = krait::parseOption(word, options);
    if (!wrong.empty()) {
      std::fprintf(stderr, "krait-tests: %s\n", wrong.c_str());
      std::exit(2);
    }
  }
  return options;
}

std::string runOne(krait::Engine& engine, const std::string& source, const std::string& name, const krait::Options& options) {
  krait::testing::CaptureHost host;
  krait::Program program(source, name, 256 << 20);
  if (!program.ok()) return program.error() ? krait::formatSyntaxError(*program.error(), name) : "out of memory\n";
  krait::Isolate isolate(engine, program, host, krait::limitsOf(options), krait::runOptionsOf(options));
  switch (isolate.run()) {
    case krait::Outcome::kValue: break;
    case krait::Outcome::kException: host.text += isolate.tracebackText(); break;
    case krait::Outcome::kLimit: host.text += "limit " + std::to_string(static_cast<int>(isolate.limit())) + "\n"; break;
    case krait::Outcome::kPaused: host.text += "paused\n"; break;
    case krait::Outcome::kBusy: host.text += "busy\n"; break;
    case krait::Outcome::kInternal: host.text += "internal error\n"; break;
  }
  return host.text;
}

// A run with a damaged cage may end in any way but a crash, a hang or an assertion of ours; then the same process runs
// the program as if nothing had been. In a process of its own: empty, or what went wrong.
std::string runCorrupt(const std::string& source, const std::string& name, const krait::Options& options, const std::string& expected) {
  constexpr int kDiffers = 9;
  std::fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    alarm(static_cast<unsigned>(options.timeLimit) + 20);
    krait::Engine engine;
    std::string got = runOne(engine, source, name, options);
    alarm(60);
    krait::Options clean = options;
    clean.corruptCage = 0;
    clean.timeLimit = 50;
    _exit(runOne(engine, source, name, clean) == expected ? 0 : kDiffers);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFSIGNALED(status)) return WTERMSIG(status) == SIGALRM ? "it hangs" : "signal " + std::to_string(WTERMSIG(status));
  if (WEXITSTATUS(status) == kDiffers) return "the run after it differs";
  return WEXITSTATUS(status) ? "it ends the process with " + std::to_string(WEXITSTATUS(status)) : "";
}

std::string firstDifference(const std::string& expected, const std::string& got) {
  std::istringstream a(expected), b(got);
  std::string x, y;
  for (int line = 1;; ++line) {
    bool more = static_cast<bool>(std::getline(a, x)), also = static_cast<bool>(std::getline(b, y));
    if (!more && !also) return "they differ in the last newline";
    if (more != also || x != y) {
      return "line " + std::to_string(line) + "\n    expected: " + (more ? x : "<end>") + "\n    got:      " + (also ? y : "<end>");
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> modes;
  std::vector<fs::path> programs;
  bool list = false;
  for (int i = 1; i < argc; ++i) {
    if (!std::strncmp(argv[i], "--mode=", 7)) {
      modes.push_back(argv[i] + 7);
    } else if (!std::strcmp(argv[i], "--list")) {
      list = true;
    } else if (fs::is_directory(argv[i])) {
      for (const auto& entry : fs::recursive_directory_iterator(argv[i])) {
        if (entry.path().extension() == ".py" && fs::exists(fs::path(entry.path()).replace_extension(".out"))) programs.push_back(entry.path());
      }
    } else {
      programs.push_back(argv[i]);
    }
  }
  if (modes.empty()) modes.push_back("--jit=off");
  std::sort(programs.begin(), programs.end());
  krait::catchFaults();
  krait::Engine engine;
  int passed = 0, failed = 0;
  for (const std::string& mode : modes) {
    krait::Options options = optionsOf(mode);
    int before = failed;
    for (const fs::path& path : programs) {
      std::string expected = readFile(fs::path(path).replace_extension(".out"));
      if (options.corruptCage) {
        std::string wrong = runCorrupt(readFile(path), path.filename().string(), options, expected);
        if (wrong.empty()) {
          ++passed;
        } else {
          ++failed;
          std::printf("FAILED %s [%s]: %s\n", path.c_str(), mode.c_str(), wrong.c_str());
        }
        continue;
      }
      std::string got = runOne(engine, readFile(path), path.filename().string(), options);
      if (got == expected) {
        ++passed;
        if (list) std::printf("ok %s\n", path.c_str());
        continue;
      }
      ++failed;
      std::printf("FAILED %s [%s]: %s\n", path.c_str(), mode.c_str(), firstDifference(expected, got).c_str());
    }
    std::printf("mode %s: %zu programs, %d failed\n", mode.c_str(), programs.size(), failed - before);
    std::fflush(stdout);
  }
  std::printf("%d passed, %d failed\n", passed, failed);
  return failed ? 1 : 0;
}
