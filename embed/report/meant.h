// What a NameError or an AttributeError may have meant: what tracebacks add to its message.
#pragma once

#include <string>

#include "runtime/exec/context.h"

namespace krait {

// ". Did you mean: 'x'?", ". Did you forget to import 'x'?", both, or nothing. `code` is that of the innermost entry, or null.
std::string meantInstead(Context& ctx, ExceptionCell& exception, const Code* code);

}  // namespace krait
