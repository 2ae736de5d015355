// Functions of rows that only hand their arguments on: {"__len__", "(self, /)", calls<nativeLength>, ...}.
#pragma once

#include <type_traits>

#include "runtime/exec/builtin.h"

namespace krait {

// A leaf that is `function` of its first one, two or three arguments.
template <auto function>
Value calls(Context& ctx, Value* args, uint32_t) {
  if constexpr (std::is_invocable_v<decltype(function), Context&, Value>) {
    return function(ctx, args[0]);
  } else if constexpr (std::is_invocable_v<decltype(function), Context&, Value, Value>) {
    return function(ctx, args[0], args[1]);
  } else {
    return function(ctx, args[0], args[1], args[2]);
  }
}

}  // namespace krait
