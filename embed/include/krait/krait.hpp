// Krait's C++20 interface: the C interface with owners. Rules of threads and lifetimes as in krait.h.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "krait/krait.h"

namespace krait::host {

struct Deleter {
  void operator()(krait_engine* e) const { krait_engine_free(e); }
  void operator()(krait_program* p) const { krait_program_free(p); }
  void operator()(krait_isolate* i) const { krait_isolate_free(i); }
};

// A process's pool of cages.
class Engine {
 public:
  Engine() : engine_(krait_engine_new()) {}
  krait_engine* get() const { return engine_.get(); }

 private:
  std::unique_ptr<krait_engine, Deleter> engine_;
};

// A source, parsed. error() is empty when it is sound.
class Program {
 public:
  explicit Program(std::string_view source, const char* fileName = "<script>", size_t memoryLimit = size_t{256} << 20)
      : program_(krait_program_new(source.data(), source.size(), fileName, memoryLimit)) {}
  std::string error() const {
    const char* text = krait_program_error(program_.get());
    return text ? text : "";
  }
  krait_program* get() const { return program_.get(); }

 private:
  std::unique_ptr<krait_program, Deleter> program_;
};

// One run. `host` is copied; what its members point to must live as long as the isolate.
class Isolate {
 public:
  Isolate(Engine& engine, Program& program, const krait_host& host, const krait_limits& limits = krait_limits_default())
      : isolate_(krait_isolate_new(engine.get(), program.get(), &host, &limits)) {}
  krait_status run() { return krait_run(isolate_.get()); }
  krait_status resume(const krait_value& answer) { return krait_resume(isolate_.get(), &answer); }
  std::string traceback() const { return krait_traceback(isolate_.get()); }
  std::string limit() const { return krait_limit(isolate_.get()); }
  krait_isolate* get() const { return isolate_.get(); }

 private:
  std::unique_ptr<krait_isolate, Deleter> isolate_;
};

}  // namespace krait::host
