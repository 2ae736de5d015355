// Running a Program in a cage: entry, escape at a limit, results.
#include "embed/isolate.h"

#include "embed/engine.h"
#include "embed/posix/faults.h"
#include "embed/report/traceback.h"
#include "embed/pipeline.h"
#include "interp/machine.h"
#include "runtime/errors/errors.h"
#include "runtime/program/local_code.h"
#include "runtime/program/symbols.h"
#include "runtime/heap/cage.h"
#include "runtime/image/install.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/functions/function.h"
#include "runtime/objects/module.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

ParseMode parseModeOf(SourceMode mode) {
  switch (mode) {
    case SourceMode::kStatements: return ParseMode::kModule;
    case SourceMode::kExpression: return ParseMode::kExpression;
    case SourceMode::kInteractive: return ParseMode::kInteractive;
  }
  UNREACHABLE("a mode");
}

// Code that a script makes at run time: charged to the isolate.
struct RunTimeSource final : LocalSource {
  RunTimeSource(ProgramTables& tables, Budget& budget, std::string_view text, std::string_view fileName, SourceMode mode)
      : LocalSource(budget), budget(budget), textBytes(text.size()), charged(budget.charge(textBytes)), arena(budget),
        source(charged ? text : std::string_view(), fileName, tables, codes, arena, budget, parseModeOf(mode)), interactive(mode == SourceMode::kInteractive) {}
  ~RunTimeSource() override {
    if (charged) budget.release(textBytes);
  }
  bool lower(Code& code, Diagnostic** error) {
    Arena scratch(budget);
    if (!lowerCode(code, scratch, arena, error)) return false;
    code.lowered.store(true, std::memory_order_release);
    return true;
  }
  Budget& budget;
  const size_t textBytes;  // that `source` keeps a copy of
  const bool charged;
  std::string_view shownText() const override { return interactive ? source.text() : std::string_view(); }
  Arena arena;
  Source source;
  const bool interactive;
};

// Raises what the frontend found: SyntaxError(message, (file, line, offset, text, end line, end offset)).
void raiseSyntaxError(Context& ctx, const Diagnostic& error, std::string_view fileName) {
  Value args[2] = {newStr(ctx, error.message), Value::none()};
  if (error.line || error.endLine == 0) {
    Value place[6] = {newStr(ctx, fileName), Value::smallInt(error.line), Value::smallInt(error.column),
                      newStr(ctx, error.lineText), Value::smallInt(error.endLine), Value::smallInt(error.endColumn)};
    args[1] = newTuple(ctx, place, 6);
  }
  raiseObject(ctx, makeException(ctx, exceptionTypeNamed(exceptionTypeName(error.type)), newTuple(ctx, args, args[1].isNone() ? 1 : 2)));
}

// The place of an error past the last line, as CPython gives it for sources that are no files: in that line, no column.
void placeAtEnd(Diagnostic& error, std::string_view source) {
  if (!error.lineText.empty() || error.line < 2 || error.column != 1 || source.empty()) return;
  size_t last = source.size() > 1 ? source.rfind('\n', source.size() - 2) : std::string_view::npos;
  error.lineText = source.substr(last == std::string_view::npos ? 0 : last + 1);
  error.line = --error.endLine;
  error.column = error.endColumn = 0;
}

// The place of an error as CPython gives it for eval, whose source gets no newline at its end: what is wrong with the end
// itself has no column.
void placeInExpression(Diagnostic& error, std::string_view source) {
  if (source.empty()) error.line = error.endLine = 0, error.column = error.endColumn = 0;
  std::string_view& line = error.lineText;
  const bool added = !line.empty() && line.back() == '\n' && !source.ends_with('\n') && source.ends_with(line.substr(0, line.size() - 1));
  if (!added) return;
  line.remove_suffix(1);
  int32_t characters = 0;
  for (char c : line) characters += (c & 0xC0) != 0x80;
  if (error.column == characters + 1) error.column = error.endColumn = 0;
}

}  // namespace

struct IsolateTiers {
  static bool lower(Context& ctx, Code& code) {
    Isolate& isolate = *static_cast<Isolate*>(ctx.owner);
    Diagnostic* error = nullptr;
    auto* local = code.id >= kLocalCodes ? static_cast<RunTimeSource*>(ctx.localCodes->find(code.id)) : nullptr;
    if (local ? local->lower(code, &error) : isolate.program_.lower(code, &error)) return true;
    if (!error) abandon(ctx, Limit::kMemory);
    raiseSyntaxError(ctx, *error, code.fileName);
    return false;
  }
  static const Code* compileSource(Context& ctx, std::string_view text, std::string_view fileName, SourceMode mode) {
    Isolate& isolate = *static_cast<Isolate*>(ctx.owner);
    if (isolate.budget_.used() > isolate.localCodes_.collectAt) collect(ctx);
    auto* made = new RunTimeSource(*ctx.program, isolate.budget_, text, fileName, mode);
    const Source& source = made->source;
    const bool fits = made->charged && !source.outOfMemory();
    // From here on the isolate owns it, whatever ends the run.
    if (!isolate.localCodes_.add(made, source.error() || !fits ? 1 : source.mostCodes()) || !fits) abandon(ctx, Limit::kMemory);
    if (source.error()) {
      Diagnostic error = *source.error();
      placeAtEnd(error, text);
      if (mode == SourceMode::kExpression) placeInExpression(error, text);
      raiseSyntaxError(ctx, error, fileName);
      made->pinned = false;
      return nullptr;
    }
    if (!made->source.publish()) abandon(ctx, Limit::kMemory);
    return &source.moduleCode();
  }
  static void watch(Context& ctx) {
    Isolate& isolate = *static_cast<Isolate*>(ctx.owner);
    ctx.unwatched = false;
    isolate.watched_ = true;
    isolate.engine_.watch(isolate, isolate.deadline_);
  }
  static void backFromHost(Context& ctx) {
    constexpr auto kShort = std::chrono::milliseconds(1);
    Isolate& isolate = *static_cast<Isolate*>(ctx.owner);
    const auto began = isolate.deadline_ - Isolate::duration(isolate.limits_.seconds);
    if (std::chrono::steady_clock::now() - began > kShort) watch(ctx);
  }
  [[noreturn]] static void abandon(Context& ctx, Limit limit) { krait::abandon(ctx, limit); }
  static Value importModule(Context& ctx, Value name) {
    Isolate& isolate = *static_cast<Isolate*>(ctx.owner);
    return isolate.importer_ ? isolate.importer_(isolate, name) : Value::unbound();
  }
  static void escape(Context& ctx) { std::longjmp(static_cast<Isolate*>(ctx.owner)->escape_, 1); }
};

namespace {

const Tiers kTiers = {IsolateTiers::lower, interp::call, interp::next, ProgramJit::enterHot, ProgramJit::enterLoop, IsolateTiers::watch, IsolateTiers::backFromHost, IsolateTiers::escape, interp::run,
                      IsolateTiers::compileSource, IsolateTiers::importModule};

}  // namespace

static uint8_t jitDumpBit(DumpStage stage) {
  switch (stage) {
#define DUMP(Name, text, bit) \
  case DumpStage::k##Name: return bit;
#include "embed/report/dump_stages.def"
#undef DUMP
    case DumpStage::kNone: break;
  }
  return 0;
}

Limits limitsOf(const Options& options) {
  Limits limits;
  limits.seconds = options.deterministic ? 0 : options.timeLimit;
  limits.fuel = static_cast<int64_t>(options.fuel);
  limits.memory = options.memoryLimit;
  limits.depth = static_cast<uint32_t>(options.maxDepth < 1'000'000 ? options.maxDepth : 1'000'000);
  limits.output = options.outputLimit;
  return limits;
}

RunOptions runOptionsOf(const Options& options) {
  RunOptions run;
  run.collectEvery = options.collectEvery;
  run.pauseEvery = static_cast<int64_t>(options.pauseEvery);
  run.corruptSeed = options.corruptCage;
  run.deterministic = options.deterministic;
  run.jit.mode = options.jit;
  run.jit.only = options.jitOnly;
  run.jit.installSeed = options.jitInstall;
  run.jit.patience = options.jitPatience;
  run.jit.plain = options.jitPlain;
  run.jit.failEveryNthGuard = options.failEveryNthGuard;
  run.jit.dump = jitDumpBit(options.dump.stage);
  run.jit.dumpFunction = options.dump.function;
  return run;
}

Isolate::Isolate(Engine& engine, Program& program, Host& host, const Limits& limits, const RunOptions& options)
    : engine_(engine), program_(program), limits_(limits), ctx_(engine.takeCage()), budget_(limits.memory), localCodes_(budget_) {
  CHECK(ctx_);
  Context& ctx = *ctx_;
  ctx.program = &program.tables();
  ctx.tiers = &kTiers;
  ctx.host = &host;
  ctx.budget = &budget_;
  ctx.owner = this;
  ctx.localCodes = &localCodes_;
  if (ctx.program->image) startFromImage(ctx);
  ctx.depthLimit = ctx.depthGranted = limits.depth;
  ctx.fuel = limits.fuel;
  ctx.outputLeft = limits.output;
  setHeapLimit(ctx, limits.memory);
  setCollectEvery(ctx, options.collectEvery);
  ctx.pausePeriod = options.pauseEvery;
  ctx.corruptSeed = ctx.corruptState = options.corruptSeed;
  if (options.deterministic) ctx.hashSecret = 1;
  program.jit().attach(ctx, options.jit);
}

Isolate::~Isolate() {
  ProgramJit::detach();
  releaseBlocks(*ctx_);
  engine_.giveCage(ctx_);
}

void Isolate::interrupt(Limit limit) {
  ctx_->interrupt.store(static_cast<uint32_t>(limit), std::memory_order_release);
  ctx_->fuelFloor.store(INT64_MAX, std::memory_order_release);
}

void Isolate::interruptAsKeyboard() {
  ctx_->keyboard.store(1, std::memory_order_release);
  ctx_->fuelFloor.store(INT64_MAX, std::memory_order_release);
}

// Most runs end before anyone needs to watch the clock: the watchdog hears of those that spend some fuel first.
void Isolate::startClock() {
  constexpr int64_t kUnwatchedFuel = 100'000;  // a millisecond or so
  Context& ctx = *ctx_;
  watched_ = false;
  ctx.unwatched = limits_.seconds > 0;
  if (ctx.unwatched) {
    deadline_ = std::chrono::steady_clock::now() + duration(limits_.seconds);
    ctx.fuelFloor.store(ctx.fuel > kUnwatchedFuel ? ctx.fuel - kUnwatchedFuel : 0);
  }
  // What was asked for before the run began is heard at the first poll.
  if (ctx.pausePeriod || ctx.corruptSeed || ctx.interrupt.load() || ctx.keyboard.load()) ctx.fuelFloor.store(INT64_MAX);
}

// Everything that runs the script is below this frame: what a limit jumps out of, and what the collector scans.
__attribute__((noinline)) Outcome Isolate::enter(Value (*body)(Isolate&, Value), Value argument) {
  Context& ctx = *ctx_;
  if (ctx.limit != Limit::kNone) return Outcome::kLimit;
  if (running_) return Outcome::kBusy;
  running_ = true;
  ctx.nativeBase = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
  ctx.nativeNesting = 0;
  constexpr uintptr_t kNativeBudget = 512 * 1024;  // below it compiled code flattens
  ctx.nativeLimit = ctx.nativeLimitFound = ctx.nativeBase - kNativeBudget;
  startClock();
  Outcome outcome;
  FaultScope faults(ctx, escape_);
  if (setjmp(escape_) == 0) {
    Value v = body(*this, argument);
    if (!v.isExit()) {
      result_ = v;
      outcome = Outcome::kValue;
    } else if (ctx.state == State::kPause) {
      outcome = Outcome::kPaused;
    } else {
      describeException();
      outcome = Outcome::kException;
    }
  } else {
    outcome = ctx.limit == Limit::kInternal ? Outcome::kInternal : Outcome::kLimit;
  }
  if (watched_) engine_.forget(*this);
  paused_ = outcome == Outcome::kPaused;
  running_ = false;
  return outcome;
}

Ref Isolate::makeModule(const Code& code, std::string_view name) {
  Context& ctx = *ctx_;
  Value globals = newNamespace(ctx, code);
  dictSetStr(ctx, cellCast<DictCell>(ctx, globals), symbolText(ctx, symbols::k_name), newStr(ctx, name));
  return newModule(ctx, name, globals.offset()).offset();
}

Value Isolate::runBody(const Code& code, Ref module) {
  Context& ctx = *ctx_;
  Value nothing = Value::unbound();
  Value function = newFunction(ctx, code.id, cellCast<ModuleCell>(ctx, module).globals, nothing, nothing, nothing, nothing);
  return interp::call(ctx, function, nullptr, 0);
}

Outcome Isolate::run() {
  return enter(
      [](Isolate& isolate, Value) {
        Context& ctx = *isolate.ctx_;
        const Code& code = isolate.program_.main().moduleCode();
        ctx.mainModule = isolate.makeModule(code, "__main__");
        return isolate.runBody(code, ctx.mainModule);
      },
      Value::none());
}

Outcome Isolate::feed(std::string_view source, std::string_view fileName) {
  if (paused_ || !ctx_->mainModule) return Outcome::kBusy;
  fed_ = source;
  fedName_ = fileName;
  return enter(
      [](Isolate& isolate, Value) {
        Context& ctx = *isolate.ctx_;
        ctx.exception = ctx.handled = Value::none();
        ctx.state = State::kRunning;
        const Code* code = IsolateTiers::compileSource(ctx, isolate.fed_, isolate.fedName_, SourceMode::kInteractive);
        if (!code) return Value::exit();
        Value globals = Value::reference(cellCast<ModuleCell>(ctx, ctx.mainModule).globals), nothing = Value::unbound();
        Value function = newFunction(ctx, code->id, globals.offset(), nothing, nothing, nothing, nothing);
        unpinLocalCode(ctx, code->id);
        return interp::call(ctx, function, &globals, 1);
      },
      Value::none());
}

Outcome Isolate::resume(Value answer, bool isException) {
  if (!paused_) return Outcome::kBusy;
  paused_ = false;
  resumeException_ = isException;
  return enter(
      [](Isolate& isolate, Value v) {
        Context& ctx = *isolate.ctx_;
        FrameCell& top = cellCast<FrameCell>(ctx, ctx.chainTop);
        cellCast<FrameCell>(ctx, ctx.chainBottom).header.flags |= kFrameBase;
        ctx.chainTop = ctx.chainBottom = 0;
        if (isolate.makeAnswer_) v = isolate.makeAnswer_(ctx, isolate.answerFrom_);
        if (isolate.resumeException_) raiseObject(ctx, v);
        return interp::run(ctx, top, isolate.resumeException_ ? ResumeMode::kUnwind : ResumeMode::kComplete, v);
      },
      answer);
}

Outcome Isolate::resumeWith(Value (*make)(Context&, const void*), const void* from, bool isException) {
  makeAnswer_ = make;
  answerFrom_ = from;
  Outcome outcome = resume(Value::none(), isException);
  makeAnswer_ = nullptr;
  return outcome;
}

const char* limitName(Limit limit) {
  switch (limit) {
#define LIMIT(Name, word) \
  case Limit::k##Name: return word;
#include "runtime/errors/limits.def"
#undef LIMIT
    case Limit::kNone: break;
  }
  return "none";
}

std::string statisticsText(const Isolate& isolate) {
  const Context& ctx = isolate.context();
  std::string out;
  auto line = [&](const char* name, uint64_t value) { out += std::string("krait: ") + name + ": " + std::to_string(value) + "\n"; };
  line("fuel spent", static_cast<uint64_t>(INT64_MAX - ctx.fuel));
  line("heap bytes", heapBytes(ctx));
  line("heap peak", heapPeak(ctx));
  line("collections", collections(ctx));
  line("shapes", ctx.program->shapes.count() - 1);
  line("symbols", ctx.program->symbols.size());
  line("code objects", ctx.program->codeCount());
  line("exits", ctx.exitCount);
  return out + isolate.program_.jit().statistics();
}

void Isolate::describeException() {
  Context& ctx = *ctx_;
  Value exception = ctx.exception;
  exitStatus_ = isInstanceOf(ctx, exception, TypeId::kKeyboardInterrupt) ? 130 : 1;
  exits_ = isInstanceOf(ctx, exception, TypeId::kSystemExit);
  if (!exits_) {
    traceback_ = formatTraceback(ctx, exception, program_);
    return;
  }
  // SystemExit is no fault: what it says is the status, or a text and status 1.
  TupleCell& args = cellCast<TupleCell>(ctx, cellCast<ExceptionCell>(ctx, exception).args);
  Value code = args.length == 0 ? Value::none() : args.length == 1 ? args.items[0] : valueOf(ctx, &args);
  traceback_.clear();
  int64_t number;
  if (code.isNone()) {
    exitStatus_ = 0;
  } else if (isIntLike(ctx, code)) {
    exitStatus_ = toInt64(ctx, code, &number) ? static_cast<int>(number & 0xFF) : 0xFF;
  } else {
    traceback_ = textOfResult(ctx, code) + "\n";
  }
}

}  // namespace krait
