// The C interface over Engine, Program and Isolate.
#include <krait/krait.h>

#include <chrono>
#include <cstring>
#include <new>
#include <string>
#include <thread>
#include <vector>

#include "embed/report/dump.h"
#include "embed/engine.h"
#include "embed/interactive.h"
#include "embed/isolate.h"
#include "embed/jit/tiers.h"
#include "embed/options.h"
#include "embed/posix/faults.h"
#include "embed/report/traceback.h"
#include "runtime/base/splitmix.h"
#include "runtime/builtins/names.h"
#include "runtime/errors/errors.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/text/str.h"

using krait::Context;
using krait::Value;

struct krait_engine {
  krait::Engine engine;
};

struct krait_options {
  krait::Options options;
  std::string text;
};

struct krait_program {
  std::unique_ptr<krait::Program> owned;
  krait::Program& program;
  std::string error, dump;
  krait_program(std::string_view source, const char* name, size_t limit) : owned(new krait::Program(source, name, limit)), program(*owned) {}
  ~krait_program() { krait::ProgramJit::retire(std::move(owned)); }
};

namespace {

// Copies a value out; texts go to `texts`, which keeps them.
krait_value copyOut(Context& ctx, Value v, std::vector<std::string>& texts) {
  krait_value out{};
  if (v.isNone()) {
    out.kind = KRAIT_NONE;
  } else if (v.isBool()) {
    out.kind = KRAIT_BOOL;
    out.boolean = v.isTrue();
  } else if (krait::toInt64(ctx, v, &out.integer)) {
    out.kind = KRAIT_INT;
  } else if (v.isFloat()) {
    out.kind = KRAIT_FLOAT;
    out.number = v.asFloat();
  } else if (krait::isStr(ctx, v)) {
    out.kind = KRAIT_STR;
    std::string& text = texts.emplace_back();
    krait::encodeUtf8(ctx, v, [](void* to, std::string_view piece) { static_cast<std::string*>(to)->append(piece); }, &text);
    out.text = text.c_str();
    out.length = text.size();
  } else {
    out.kind = KRAIT_OTHER;
  }
  return out;
}

Value copyIn(Context& ctx, const krait_value& v) {
  switch (v.kind) {
    case KRAIT_BOOL: return Value::boolean(v.boolean);
    case KRAIT_INT: return krait::newInt(ctx, v.integer);
    case KRAIT_FLOAT: return Value::number(v.number);
    case KRAIT_STR: return krait::newStr(ctx, {v.text, v.length});
    case KRAIT_NONE:
    case KRAIT_OTHER: break;
  }
  return Value::none();
}

class CHost final : public krait::Host {
 public:
  CHost(const krait_host& host, const krait::Options& options)
      : host_(host), deny_(options.deny), deterministic_(options.deterministic) {}
  bool write(Stream stream, std::string_view bytes) override {
    return host_.write && host_.write(host_.data, stream == Stream::kOut ? 1 : 2, bytes.data(), bytes.size());
  }
  bool entropy(void* into, size_t bytes) override {
    if (deny_.has(krait::Capability::kEntropy)) return false;
    if (!deterministic_) return host_.entropy && host_.entropy(host_.data, into, bytes);
    for (size_t i = 0; i < bytes; ++i) static_cast<unsigned char*>(into)[i] = static_cast<unsigned char>(krait::splitmix(seed_));
    return true;
  }
  bool clock(Clock which, int64_t* nanoseconds) override {
    if (deny_.has(krait::Capability::kClock)) return false;
    if (!deterministic_) {
      return host_.clock && host_.clock(host_.data, static_cast<krait_clock>(which), nanoseconds);
    }
    constexpr int64_t kStart = 1'767'225'600, kSecond = 1'000'000'000, kTick = 1000;  // 2026-01-01
    *nanoseconds = (which == Clock::kWall ? kStart * kSecond : 0) + kTick * ++readings_;
    return true;
  }
  void rest(int64_t nanoseconds) override {
    if (deterministic_) {
      readings_ += nanoseconds / 1000;
    } else {
      std::this_thread::sleep_for(std::chrono::nanoseconds(nanoseconds));
    }
  }
  uint32_t find(std::string_view name) override {
    for (uint32_t i = 0; i < host_.function_count; ++i) {
      if (name == host_.functions[i]) return i;
    }
    return kNoFunction;
  }
  krait::HostAnswer call(Context& ctx, uint32_t index, Value* args, uint32_t count, Value* result) override {
    if (!host_.call) return krait::HostAnswer::kDenied;
    texts.clear();
    texts.reserve(count);
    pending.clear();
    for (uint32_t i = 0; i < count; ++i) pending.push_back(copyOut(ctx, args[i], texts));
    pendingFunction = index;
    krait_value answer{};
    switch (host_.call(host_.data, index, pending.data(), count, &answer)) {
      case KRAIT_ANSWER_VALUE: *result = copyIn(ctx, answer); return krait::HostAnswer::kValue;
      case KRAIT_ANSWER_LATER: return krait::HostAnswer::kLater;
      case KRAIT_ANSWER_DENIED: break;
    }
    return krait::HostAnswer::kDenied;
  }
  std::vector<krait_value> pending;
  std::vector<std::string> texts;
  uint32_t pendingFunction = 0;

 private:
  krait_host host_;
  krait::DenyOption deny_;
  bool deterministic_;
  uint64_t seed_ = 0;
  int64_t readings_ = 0;  // so that a script that waits for the fixed clock comes to its end
};

krait::Options optionsOf(const krait_options* options) { return options ? options->options : krait::Options(); }

krait_status statusOf(krait::Outcome outcome) {
  switch (outcome) {
    case krait::Outcome::kValue: return KRAIT_VALUE;
    case krait::Outcome::kException: return KRAIT_EXCEPTION;
    case krait::Outcome::kLimit: return KRAIT_LIMIT;
    case krait::Outcome::kPaused: return KRAIT_PAUSED;
    case krait::Outcome::kInternal: return KRAIT_INTERNAL;
    case krait::Outcome::kBusy: return KRAIT_BUSY;
  }
  return KRAIT_INTERNAL;
}

}  // namespace

struct krait_isolate {
  CHost host;
  krait::Options options;
  krait::Isolate isolate;
  std::string report;
  krait_isolate(krait_engine& e, krait_program& p, const krait_host& h, krait::Options o)
      : host(h, o), options(std::move(o)), isolate(e.engine, p.program, host, krait::limitsOf(options), krait::runOptionsOf(options)) {}
};

extern "C" {

krait_options* krait_options_new(void) { return new (std::nothrow) krait_options; }
void krait_options_free(krait_options* options) { delete options; }
const char* krait_options_set(krait_options* options, const char* argument) {
  const std::string_view text = argument;
  options->text = text.starts_with("--") ? krait::parseOption(text, options->options) : "not an option: " + std::string(text);
  return options->text.empty() ? nullptr : options->text.c_str();
}
const char* krait_options_help(krait_options* options) {
  options->text = krait::optionsHelp();
  return options->text.c_str();
}

bool krait_catch_faults(void) { return krait::catchFaults(); }
krait_engine* krait_engine_new(void) { return new (std::nothrow) krait_engine; }
void krait_engine_free(krait_engine* engine) { delete engine; }

krait_program* krait_program_new(const char* source, size_t length, const char* fileName, const krait_options* options) {
  auto* p = new (std::nothrow) krait_program({source, length}, fileName, optionsOf(options).memoryLimit);
  if (p && p->program.error()) p->error = krait::formatSyntaxError(*p->program.error(), fileName);
  if (p && !p->program.ok() && p->error.empty()) p->error = "limit: memory\n";
  return p;
}
bool krait_program_out_of_memory(const krait_program* program) { return !program->program.ok() && !program->program.error(); }
bool krait_program_dump(krait_program* program, const krait_options* options, const char** text) {
  const krait::DumpOption stage = optionsOf(options).dump;
  *text = nullptr;
  if (!krait::printsInsteadOfRunning(stage.stage)) return true;
  program->dump.clear();
  if (!krait::dumpStage(program->program, stage, program->dump)) return false;
  *text = program->dump.c_str();
  return true;
}
void krait_program_free(krait_program* program) { delete program; }
const char* krait_program_error(const krait_program* program) { return program->error.empty() ? nullptr : program->error.c_str(); }

krait_isolate* krait_isolate_new(krait_engine* engine, krait_program* program, const krait_host* host, const krait_options* options) {
  if (!program->error.empty()) return nullptr;
  return new (std::nothrow) krait_isolate(*engine, *program, *host, optionsOf(options));
}
void krait_isolate_free(krait_isolate* isolate) { delete isolate; }

krait_status krait_run(krait_isolate* isolate) { return statusOf(isolate->isolate.run()); }

krait_status krait_feed(krait_isolate* isolate, const char* source, size_t length, const char* fileName) {
  return statusOf(isolate->isolate.feed({source, length}, fileName));
}
bool krait_input_is_whole(const char* source, size_t length) { return krait::inputIsWhole({source, length}); }
void krait_keyboard_interrupt(krait_isolate* isolate) { isolate->isolate.interruptAsKeyboard(); }
bool krait_exits(const krait_isolate* isolate) { return isolate->isolate.exits(); }

uint32_t krait_pending(const krait_isolate* isolate, const krait_value** args, uint32_t* count) {
  *args = isolate->host.pending.data();
  *count = static_cast<uint32_t>(isolate->host.pending.size());
  return isolate->host.pendingFunction;
}

krait_status krait_resume(krait_isolate* isolate, const krait_value* answer) {
  return statusOf(isolate->isolate.resumeWith([](Context& ctx, const void* from) { return copyIn(ctx, *static_cast<const krait_value*>(from)); }, answer, false));
}

krait_status krait_resume_exception(krait_isolate* isolate, const char* type, const char* message) {
  struct What {
    const char *type, *message;
  } what{type, message};
  auto make = [](Context& ctx, const void* from) {
    const What& w = *static_cast<const What*>(from);
    Value text = krait::newStr(ctx, w.message);
    Value args = krait::newTuple(ctx, &text, 1);
    return krait::makeException(ctx, krait::exceptionTypeNamed(w.type), args);
  };
  return statusOf(isolate->isolate.resumeWith(make, &what, true));
}

void krait_interrupt(krait_isolate* isolate) { isolate->isolate.interrupt(krait::Limit::kTime); }
const char* krait_traceback(const krait_isolate* isolate) { return isolate->isolate.tracebackText().c_str(); }
int krait_exit_status(const krait_isolate* isolate) { return isolate->isolate.exitStatus(); }
const char* krait_report(krait_isolate* isolate) {
  isolate->report.clear();
  if (isolate->options.dump.stage != krait::DumpStage::kNone) {
    std::string text = isolate->isolate.program().jit().takeDump();
    isolate->report += text.empty() ? "krait: nothing of that was compiled\n" : text;
  }
  if (isolate->options.stats) isolate->report += krait::statisticsText(isolate->isolate);
  return isolate->report.c_str();
}
const char* krait_limit(const krait_isolate* isolate) { return krait::limitName(isolate->isolate.limit()); }

}  // extern "C"
