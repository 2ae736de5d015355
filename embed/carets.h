// The line of ~ and ^ below a traceback's source line, by the rules of CPython 3.14's traceback module.
#pragma once

#include <string>
#include <string_view>

namespace krait {

// `line` without indentation or trailing blanks; [start, end) the bytes of it that the instruction covers. Empty when
// CPython shows none.
std::string caretLine(std::string_view line, size_t start, size_t end);

}  // namespace krait
