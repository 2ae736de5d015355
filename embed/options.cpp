// Parsing and describing the options, from their table.
#include "embed/options.h"

#include <charconv>

#include "runtime/heap/corrupt.h"

namespace krait {

namespace {

enum class OptionKind : uint8_t { kJit, kSeconds, kSize, kCount, kOptional, kFlag, kText, kDeny, kDump };

bool parse(std::string_view text, uint64_t& out) {
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size() && out <= INT64_MAX;
}
bool parse(std::string_view text, double& out) {
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size() && out >= 0 && out < 1e9;
}
bool parse(std::string_view text, JitMode& out) {
  if (text == "off") return out = JitMode::kOff, true;
  if (text == "on") return out = JitMode::kOn, true;
  if (text == "always") return out = JitMode::kAlways, true;
  return false;
}
bool parse(std::string_view, bool& out) { return out = true; }
bool parse(std::string_view text, std::string& out) {
  out = text;
  return !text.empty();
}

bool parse(std::string_view text, DenyOption& out) {
  while (true) {
    const size_t comma = text.find(',');
    const std::string_view name = text.substr(0, comma);
    bool known = false;
#define CAPABILITY(Name, word)                                                    \
  if (name == word) {                                                             \
    known = true;                                                                 \
    out.bits |= 1u << static_cast<uint32_t>(Capability::k##Name);                 \
  }
#include "runtime/sandbox/capabilities.def"
#undef CAPABILITY
    if (!known) return false;
    if (comma == std::string_view::npos) return true;
    text.remove_prefix(comma + 1);
  }
}

// "ir:" is followed by a pass, every other stage by a function.
bool parse(std::string_view text, DumpOption& out) {
  out = {};
#define DUMP(Name, word, bit)                                                                      \
  if (text == word) return out.stage = DumpStage::k##Name, true;                                   \
  if (std::string_view(word) != "ir" && text.starts_with(word ":") && text.size() > sizeof word) { \
    out.stage = DumpStage::k##Name;                                                                \
    out.function = text.substr(sizeof word);                                                       \
    return out.stage != DumpStage::kAst;                                                           \
  }
#include "embed/report/dump_stages.def"
#undef DUMP
  return false;
}
constexpr std::string_view kDumpStages =
#define DUMP(Name, word, bit) " " word
#include "embed/report/dump_stages.def"
#undef DUMP
    ;

// A number with K, M or G behind it.
bool parseSize(std::string_view text, uint64_t& out) {
  uint32_t shift = 0;
  if (!text.empty()) {
    char unit = text.back();
    shift = unit == 'K' || unit == 'k' ? 10 : unit == 'M' || unit == 'm' ? 20 : unit == 'G' || unit == 'g' ? 30 : 0;
    if (shift) text.remove_suffix(1);
  }
  if (!parse(text, out) || out > (1ull << 40) >> shift) return false;
  out <<= shift;
  return true;
}

// A default as --help shows it: nothing where it means none.
template <class T>
std::string shown(OptionKind kind, const T& value) {
  if constexpr (std::is_same_v<T, uint64_t> || std::is_same_v<T, double>) {
    const auto n = static_cast<uint64_t>(value);
    if (kind == OptionKind::kSize) return std::to_string(n >> 20) + "M";
    return !n ? "" : n == INT64_MAX ? "no limit" : std::to_string(n);
  }
  return "";
}

template <class T>
bool take(OptionKind kind, std::string_view value, bool hasValue, T& field) {
  if (kind == OptionKind::kFlag) return !hasValue && parse(value, field);
  if (kind == OptionKind::kOptional && !hasValue) value = "1";
  if constexpr (std::is_same_v<T, uint64_t>) {
    if (kind == OptionKind::kSize) return parseSize(value, field);
  }
  return (hasValue || kind == OptionKind::kOptional) && parse(value, field);
}

}  // namespace

std::string parseOption(std::string_view argument, Options& options) {
  std::string_view name = argument.substr(2), value;
  size_t equals = name.find('=');
  bool hasValue = equals != std::string_view::npos;
  if (hasValue) {
    value = name.substr(equals + 1);
    name = name.substr(0, equals);
  }
  bool known = false, good = false;
#define OPTION(field, flag, Kind, VALUE, Default, help)                            \
  if (name == flag) {                                                              \
    known = true;                                                                  \
    good = take(OptionKind::k##Kind, value, hasValue, options.field);              \
  }
#include "runtime/base/options.def"
#undef OPTION
  if (!known) return "unknown option " + std::string(argument);
  if (!good && name == "dump") return "no stage " + std::string(value) + "; there are" + std::string(kDumpStages) + ", all but ast and ir with :FUNCTION";
  if (!good) return "bad value in " + std::string(argument);
  if (options.corruptCage && !kCanCorrupt) return "--corrupt-cage needs a hostile build";
  return {};
}

std::string optionsHelp() {
  std::string out;
  auto add = [&](std::string_view flag, OptionKind kind, std::string_view value, const std::string& standard, std::string_view help) {
    std::string left = "  --" + std::string(flag);
    if (kind == OptionKind::kOptional) {
      left += "[=" + std::string(value) + "]";
    } else if (kind != OptionKind::kFlag) {
      left += "=" + std::string(value);
    }
    left.resize(left.size() < 32 ? 32 : left.size() + 2, ' ');
    out += left + std::string(help) + (standard.empty() ? "" : " (" + standard + ")") + "\n";
  };
  const Options standard;
#define OPTION(field, flag, Kind, VALUE, Default, help) add(flag, OptionKind::k##Kind, VALUE, shown(OptionKind::k##Kind, standard.field), help);
#include "runtime/base/options.def"
#undef OPTION
  return out;
}

}  // namespace krait
