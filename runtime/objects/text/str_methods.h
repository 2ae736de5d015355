// What the files of str's methods share.
#pragma once

#include "runtime/objects/text/str.h"

namespace krait {

// format.format(*args, **named): `args` a tuple or None, `named` a mapping or None. May defer.
Value formatFields(Context& ctx, Value format, Value args, Value named);

// An index argument as slices take it (None or unbound: `fallback`), clipped to the length: false on exit.
bool indexArgument(Context& ctx, Value v, uint32_t length, uint32_t fallback, uint32_t* out);
// A str argument, named in the TypeError by method and number; false on exit.
bool strArgument(Context& ctx, Value v, const char* method, int number);
// An int argument that must fit an index; false on exit.
bool sizeArgument(Context& ctx, Value v, int64_t* out);

}  // namespace krait
