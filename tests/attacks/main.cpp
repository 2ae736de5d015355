// Hostile programs by theme, all in one process that goes on: each ends as its file says, and a run after it is as if
// nothing had been. Usage: krait-attacks [--mode=OPTIONS]... FILE...
//
// A file is a row of cases:
//   #### NAME: ENDS        what it may end with: limit, the name of an exception, or output (text that follows)
//   #### | LINE            a line of output; "#### |." stands between several that are right
//   #### # NOTE
//   code, in which %%N%%TEXT%% stands for N times TEXT
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "embed/engine.h"
#include "embed/isolate.h"
#include "embed/options.h"
#include "embed/posix/faults.h"
#include "embed/program.h"
#include "embed/report/traceback.h"
#include "runtime/sandbox/host.h"

namespace {

// Grants output and nothing else.
class OutputHost final : public krait::Host {
 public:
  bool write(Stream, std::string_view bytes) override {
    text.append(bytes);
    return true;
  }
  std::string text;
};

struct Case {
  std::string name, code;
  std::vector<std::string> ends, outputs;
  bool may(const std::string& end) const {
    for (const std::string& e : ends) {
      if (e == end) return true;
    }
    return false;
  }
};

std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return text;
}

// A line of code with its repetitions written out.
std::string expanded(const std::string& line) {
  std::string out;
  size_t at = 0;
  while (true) {
    const size_t open = line.find("%%", at), middle = open == std::string::npos ? open : line.find("%%", open + 2);
    const size_t close = middle == std::string::npos ? middle : line.find("%%", middle + 3);
    if (close == std::string::npos) return out + line.substr(at);
    out += line.substr(at, open - at);
    const std::string text = line.substr(middle + 2, close - middle - 2);
    for (long n = std::atol(line.c_str() + open + 2); n > 0; --n) out += text;
    at = close + 2;
  }
}

std::vector<Case> readCases(const char* path) {
  std::vector<Case> cases;
  std::ifstream in(path, std::ios::binary);
  std::string line;
  bool newOutput = true;
  while (std::getline(in, line)) {
    if (line.rfind("#### ", 0) != 0) {
      if (!cases.empty()) cases.back().code += expanded(line) + "\n";
      continue;
    }
    if (line == "#### |.") {
      newOutput = true;
    } else if (line.rfind("#### |", 0) == 0) {
      if (newOutput) cases.back().outputs.push_back("");
      newOutput = false;
      cases.back().outputs.back() += line.substr(std::min<size_t>(line.size(), 7)) + "\n";
    } else if (line.rfind("#### #", 0) != 0) {
      const size_t colon = line.find(':');
      cases.push_back({line.substr(5, colon - 5), "", {}, {}});
      std::istringstream words(line.substr(colon + 1));
      for (std::string word; words >> word;) cases.back().ends.push_back(word);
      newOutput = true;
    }
  }
  return cases;
}

krait::Options optionsOf(const std::string& mode) {
  krait::Options options;
  std::istringstream words(mode);
  for (std::string word; words >> word;) {
    const std::string wrong = krait::parseOption(word, options);
    if (wrong.empty()) continue;
    std::fprintf(stderr, "krait-attacks: %s\n", wrong.c_str());
    std::exit(2);
  }
  options.memoryLimit = 64 << 20;
  options.maxDepth = 1000;
  options.outputLimit = 1 << 20;
  return options;
}

// How a program ended: limit, the exception's name, output; `text` is what it printed.
std::string endOf(krait::Engine& engine, const std::string& code, const krait::Options& options, std::string& text) {
  OutputHost host;
  krait::Program program(code, "attack.py", 64 << 20);
  std::string report;
  if (!program.ok()) {
    if (!program.error()) return "limit";
    report = krait::formatSyntaxError(*program.error(), "attack.py");
  } else {
    krait::Isolate isolate(engine, program, host, krait::limitsOf(options), krait::runOptionsOf(options));
    switch (isolate.run()) {
      case krait::Outcome::kValue: text = host.text; return "output";
      case krait::Outcome::kLimit: text = host.text; return "limit";
      case krait::Outcome::kException: report = isolate.tracebackText(); break;
      default: return "a fault of ours";
    }
  }
  // The last line that is not part of a group or a note: "Name: text".
  report = trimmed(report);
  std::string last = report.substr(report.rfind('\n') + 1);
  last = last.substr(0, last.find(':'));
  text = host.text;
  return last.substr(last.rfind('.') + 1);
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> modes;
  std::vector<Case> cases;
  for (int i = 1; i < argc; ++i) {
    if (!std::strncmp(argv[i], "--mode=", 7)) {
      modes.push_back(argv[i] + 7);
      continue;
    }
    for (Case& c : readCases(argv[i])) cases.push_back(std::move(c));
  }
  if (modes.empty()) modes.push_back("");
  krait::catchFaults();
  krait::Engine engine;
  int failed = 0;
  for (const std::string& mode : modes) {
    const int before = failed;
    for (const Case& c : cases) {
      krait::Options options = optionsOf(mode);
      // What ends by a limit does so soon; what must not has time to end, also where every third guard fails.
      options.timeLimit = c.ends[0] == "limit" ? 0.3 : 30;
      std::string text, after;
      const std::string end = endOf(engine, c.code, options, text);
      bool right = c.may(end);
      if (right && end == "output") {
        right = false;
        for (const std::string& output : c.outputs) right |= trimmed(output) == trimmed(text);
      }
      options.timeLimit = 30;
      const bool clean = endOf(engine, "print(sum(range(100)), 'abc'.upper())\n", options, after) == "output" && after == "4950 ABC\n";
      if (right && clean) continue;
      ++failed;
      std::printf("FAILED %s [%s]: %s%s\n", c.name.c_str(), mode.c_str(), right ? "the run after it differs" : end.c_str(),
                  !right && end == "output" ? (": " + text.substr(0, 200)).c_str() : "");
    }
    std::printf("attacks [%s]: %zu programs, %d failed\n", mode.c_str(), cases.size(), failed - before);
    std::fflush(stdout);
  }
  return failed != 0;
}
