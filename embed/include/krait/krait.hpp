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
  void operator()(krait_options* o) const { krait_options_free(o); }
};

// A process's pool of cages.
class Engine {
 public:
  Engine() : engine_(krait_engine_new()) {}
  krait_engine* get() const { return engine_.get(); }

 private:
  std::unique_ptr<krait_engine, Deleter> engine_;
};

// How isolates run, set as on the command line: set("--jit=off"). set() gives what is wrong, or nothing.
class Options {
 public:
  Options() : options_(krait_options_new()) {}
  std::string set(const char* argument) {
    const char* wrong = krait_options_set(options_.get(), argument);
    return wrong ? wrong : "";
  }
  std::string help() const { return krait_options_help(options_.get()); }
  krait_options* get() const { return options_.get(); }

 private:
  std::unique_ptr<krait_options, Deleter> options_;
};

// A source, parsed. error() is empty when it is sound.
class Program {
 public:
  explicit Program(std::string_view source, const char* fileName = "<script>", const Options* options = nullptr)
      : program_(krait_program_new(source.data(), source.size(), fileName, options ? options->get() : nullptr)) {}
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
  Isolate(Engine& engine, Program& program, const krait_host& host, const Options* options = nullptr)
      : isolate_(krait_isolate_new(engine.get(), program.get(), &host, options ? options->get() : nullptr)) {}
  krait_status run() { return krait_run(isolate_.get()); }
  krait_status feed(std::string_view source, const char* fileName = "<input>") { return krait_feed(isolate_.get(), source.data(), source.size(), fileName); }
  krait_status resume(const krait_value& answer) { return krait_resume(isolate_.get(), &answer); }
  std::string traceback() const { return krait_traceback(isolate_.get()); }
  std::string limit() const { return krait_limit(isolate_.get()); }
  std::string report() { return krait_report(isolate_.get()); }
  krait_isolate* get() const { return isolate_.get(); }

 private:
  std::unique_ptr<krait_isolate, Deleter> isolate_;
};

}  // namespace krait::host
