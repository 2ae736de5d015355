// Interactive sessions: when an input is whole.
#pragma once

#include <string_view>

namespace krait {

// `source` ends with a newline. True when it can be run (or is wrong whatever follows).
bool inputIsWhole(std::string_view source);

}  // namespace krait
