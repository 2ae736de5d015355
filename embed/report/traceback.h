// Tracebacks as CPython 3.14 prints them.
#pragma once

#include <string>
#include <string_view>

#include "embed/program.h"

namespace krait {

// The text of an exception with its traceback and what led to it. May run Python (__str__) and so end the run.
std::string formatTraceback(Context& ctx, Value exception, Program& program);
// str(value); may run Python.
std::string textOfResult(Context& ctx, Value value);
// The text of a syntax error, as CPython prints it before anything runs.
std::string formatSyntaxError(const Diagnostic& error, std::string_view fileName);

}  // namespace krait
