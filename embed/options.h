// The options of runtime/base/options.def as values, parsed from a command line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace krait {

enum class JitMode : uint8_t { kOff, kOn, kAlways };

enum class DumpStage : uint8_t {
  kNone,
#define DUMP(Name, text, bit) k##Name,
#include "embed/report/dump_stages.def"
#undef DUMP
};
struct DumpOption {
  DumpStage stage = DumpStage::kNone;
  std::string function;  // its name or qualified name; empty: all
};

// Which capabilities are taken away: a bit each.
enum class Capability : uint8_t {
#define CAPABILITY(Name, word) k##Name,
#include "runtime/sandbox/capabilities.def"
#undef CAPABILITY
};
struct DenyOption {
  uint32_t bits = 0;
  bool has(Capability c) const { return bits >> static_cast<uint32_t>(c) & 1; }
};

struct Options {
  JitMode jit = JitMode::kOn;
  double timeLimit = 10;
  uint64_t memoryLimit = 256ull << 20;
  uint64_t maxDepth = 1000;
  uint64_t outputLimit = 64ull << 20;
  uint64_t fuel = INT64_MAX;
  DenyOption deny;
  bool deterministic = false;
  uint64_t collectEvery = 0;
  uint64_t pauseEvery = 0;
  uint64_t jitInstall = 0;
  uint64_t jitPatience = 8000;
  uint64_t failEveryNthGuard = 0;
  uint64_t corruptCage = 0;
  std::string jitOnly;
  bool stats = false;
  DumpOption dump;
};

// Takes one argument ("--name", "--name=value") into `options`. Empty when it was taken, else what is wrong with it.
std::string parseOption(std::string_view argument, Options& options);
// The lines of --help for the options.
std::string optionsHelp();

}  // namespace krait
