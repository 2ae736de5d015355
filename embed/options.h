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

namespace option {
using Jit = JitMode;
using Seconds = double;
using Size = uint64_t;
using Count = uint64_t;
using Optional = uint64_t;
using Flag = bool;
using Text = std::string;
using Deny = DenyOption;
using Dump = DumpOption;
}  // namespace option

struct Options {
#define OPTION(field, name, Kind, VALUE, Default, help) option::Kind field = Default;
#include "runtime/base/options.def"
#undef OPTION
};

// Takes one argument ("--name", "--name=value") into `options`. Empty when it was taken, else what is wrong with it.
std::string parseOption(std::string_view argument, Options& options);
// The lines of --help for the options.
std::string optionsHelp();

}  // namespace krait
