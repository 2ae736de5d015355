// A traceback's source lines with ~ and ^ below, by the rules of CPython 3.14's traceback module.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace krait {

// `lines`, from the first to the last one that the instruction touches, without their common indentation and without
// trailing blanks; the instruction covers them from byte `start` of the first to byte `end` of the last. Returns what
// the traceback shows of them, indented by four, with ~ and ^ below where CPython shows some.
std::string markedLines(const std::vector<std::string_view>& lines, size_t start, size_t end);

}  // namespace krait
