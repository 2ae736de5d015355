// What the module sys has of the isolate: output, the depth of calls, the exception being handled. The rest is in sys.py.
#include "runtime/errors/errors.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/modules/modules.h"
#include "runtime/objects/module.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/text/str.h"
#include "runtime/program/symbols.h"
#include "runtime/sandbox/output.h"

namespace krait {

void startSys(Context& ctx, ModuleCell& sys) {
  ctx.sysGlobals = sys.globals;
  DictCell& globals = cellCast<DictCell>(ctx, sys.globals);
  dictSetStr(ctx, globals, symbolText(ctx, symbols::k_modules), Value::reference(ctx.modules));
  const Code* main = ctx.program->code(ctx.program->imageCodes);
  std::string_view file = main ? main->fileName : std::string_view();
  Value name = newStr(ctx, file == "<string>" ? "-c" : file == "<stdin>" ? "-" : file);
  dictSetStr(ctx, globals, symbolText(ctx, symbols::k_argv), newList(ctx, &name, 1));
}

Value standardOutput(Context& ctx) {
  if (!ctx.sysGlobals) return Value::unbound();
  DictCell& globals = cellCast<DictCell>(ctx, ctx.sysGlobals);
  Value now = dictGetStr(ctx, globals, symbolText(ctx, symbols::k_stdout_));
  if (now.isUnbound()) return Value::none();
  return now == dictGetStr(ctx, globals, symbolText(ctx, symbols::k_real_stdout)) ? Value::unbound() : now;
}

namespace {

// (stream number, str or bytes): how much was written.
Value sysWrite(Context& ctx, Value* args, uint32_t) {
  Output out{&ctx, args[0].isInt() && args[0].asInt() == 2 ? Host::Stream::kErr : Host::Stream::kOut};
  uint32_t length;
  if (isBytesLike(ctx, args[1])) {
    Text bytes;
    if (!lookAtBytes(ctx, args[1], &bytes)) return Value::exit();
    length = bytes.length;
    spend(ctx, length / 64);
    Output::write(&out, {reinterpret_cast<const char*>(bytes.bytes), length});
  } else if (isStr(ctx, args[1])) {
    length = textOf(ctx, args[1]).length;
    spend(ctx, length / 64);
    encodeUtf8(ctx, args[1], Output::write, &out);
  } else {
    return raise(ctx, ErrorId::kWriteArgument, {MessagePart::typeName(args[1])});
  }
  return out.refused ? raise(ctx, ErrorId::kOutputDenied) : Value::smallInt(length);
}

Value recursionLimit(Context& ctx, Value*, uint32_t) { return Value::smallInt(ctx.depthLimit); }

// A script may ask for less depth than the host grants, not for more.
Value setRecursionLimit(Context& ctx, Value* args, uint32_t) {
  int64_t limit;
  if (!toInt64(ctx, args[0], &limit)) return raise(ctx, ErrorId::kNotAnInteger, {MessagePart::typeName(args[0])});
  if (limit < 1) return raise(ctx, ErrorId::kRecursionLimit);
  if (ctx.depth >= limit) return raise(ctx, ErrorId::kRecursionLimitLow, {MessagePart::integer(limit), MessagePart::integer(ctx.depth)});
  ctx.depthLimit = limit < ctx.depthGranted ? static_cast<uint32_t>(limit) : ctx.depthGranted;
  return Value::none();
}

Value currentException(Context& ctx, Value*, uint32_t) { return ctx.handled; }

Value exitFunction(Context& ctx, Value* args, uint32_t) {
  Value code = args[0].isUnbound() ? Value::none() : args[0];
  return raiseObject(ctx, makeException(ctx, TypeId::kSystemExit, newTuple(ctx, &code, 1)));
}

// Nobody is there to answer.
Value input(Context& ctx, Value* args, uint32_t) {
  Value prompt[2] = {Value::smallInt(1), args[0]};
  if (isStr(ctx, args[0]) && sysWrite(ctx, prompt, 2).isExit()) return Value::exit();
  return raise(ctx, ErrorId::kEndOfInput);
}

Value openFile(Context& ctx, Value* args, uint32_t) { return deferCall(ctx, imageFunction(ctx, "_files", "denied"), args, 1); }

}  // namespace

extern const BuiltinDef kSiteFunctions[] = {
    {"exit", "(code=None)", exitFunction, nullptr, 0, Effects::kPure, JitHint::kNone, "Ends the program."},
    {"quit", "(code=None)", exitFunction, nullptr, 0, Effects::kPure, JitHint::kNone, "Ends the program."},
    {"open", "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)", openFile, nullptr, 0, Effects::kRunsPython, JitHint::kNone,
     "Denied: the host lends no files."},
    {"input", "(prompt='', /)", input, nullptr, 0, Effects::kWrites, JitHint::kNone, "Read a string from standard input."},
    kTableEnd,
};

extern const BuiltinDef kSysFunctions[] = {
    {"write", "(stream, data, /)", sysWrite, nullptr, 0, Effects::kWrites, JitHint::kNone, "Writes to the host's output."},
    {"getrecursionlimit", "()", recursionLimit, nullptr, 0, Effects::kReads, JitHint::kNone, "Return the current value of the recursion limit."},
    {"setrecursionlimit", "(limit, /)", setRecursionLimit, nullptr, 0, Effects::kWrites, JitHint::kNone, "Set the maximum depth of Python calls."},
    {"exception", "()", currentException, nullptr, 0, Effects::kReads, JitHint::kNone, "Return the current exception."},
    kTableEnd,
};

}  // namespace krait
