// What the files of operators and text share about methods of the script's classes.
#pragma once

#include "runtime/objects/types.h"

namespace krait {

// Whether the type of `v` could have special methods written in the script: instances, subclasses, classes.
inline bool mayHaveScriptMethods(const Context& ctx, Value v) {
  if (!v.isRef()) return false;
  const Header& header = headerOf(ctx, v);
  return header.subclass != kExact || header.kind == Kind::kInstance || header.kind == Kind::kException || header.kind == Kind::kClass;
}
// Whether what lookupSpecial found is not just the method of a built-in type.
inline bool isScriptMethod(const Context& ctx, Value method) { return !method.isUnbound() && !isKind(ctx, method, Kind::kMethodDescriptor); }

}  // namespace krait
