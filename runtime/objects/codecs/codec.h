// Encodings between str and bytes, with the standard error handlers.
#pragma once

#include "runtime/objects/text/str.h"

namespace krait {

// str.encode and bytes.decode; `encoding` and `errors` are strs or unbound, `bytes` anything bytes-like. `method` names itself in TypeErrors.
Value encodeStr(Context& ctx, Value str, Value encoding, Value errors, const char* method);
Value decodeBytes(Context& ctx, Value bytes, Value encoding, Value errors, const char* method);
Value unicodeErrorStr(Context& ctx, const TupleCell& args);

}  // namespace krait
