// A host for tests that keeps what is printed and answers host functions.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "embed/engine.h"
#include "embed/isolate.h"

namespace krait::testing {

class TestHost : public Host {
 public:
  bool write(Stream, std::string_view bytes) override {
    text.append(bytes);
    return true;
  }
  // `now(x)` gives x + 1 at once; `later(x)` pauses with x.
  uint32_t find(std::string_view name) override { return name == "now" ? 0 : name == "later" ? 1 : kNoFunction; }
  HostAnswer call(Context&, uint32_t index, Value* args, uint32_t count, Value* result) override {
    ++calls;
    if (count != 1 || !args[0].isInt()) return HostAnswer::kDenied;
    if (index == 1) {
      asked = args[0].asInt();
      return HostAnswer::kLater;
    }
    *result = Value::smallInt(args[0].asInt() + 1);
    return HostAnswer::kValue;
  }
  std::string text;
  int calls = 0;
  int64_t asked = 0;
};

}  // namespace krait::testing
