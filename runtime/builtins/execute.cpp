// eval, exec, compile, globals, locals: code made at run time, and the names of the frame that calls.
#include "runtime/builtins/names.h"
#include "runtime/errors/errors.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/program/local_code.h"
#include "runtime/program/symbols.h"
#include "runtime/exec/tiers.h"
#include "runtime/objects/functions/function.h"
#include "runtime/objects/module.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/codecs/codec.h"
#include "runtime/objects/text/str.h"

namespace krait {

extern const BuiltinDef kExecuteFunctions[];

CallerNames takeCallerNames(Context& ctx) {
  Ref globals = ctx.callerGlobals ? ctx.callerGlobals : cellCast<ModuleCell>(ctx, ctx.mainModule).globals;
  CallerNames names{Value::reference(globals), ctx.callerLocals.isUnbound() ? Value::reference(globals) : ctx.callerLocals};
  ctx.callerGlobals = 0;
  ctx.callerLocals = Value::unbound();
  return names;
}

namespace {

// The text of a source argument as UTF-8, kept alive by `*keep`; false with an exception.
bool sourceText(Context& ctx, const char* function, Value source, Value* keep, std::string_view* text) {
  if (isStr(ctx, source)) {
    *keep = encodeStr(ctx, source, Value::unbound(), Value::unbound(), "encode");
    if (keep->isExit()) return false;
  } else if (isBytesLike(ctx, source)) {
    Text bytes;
    if (!lookAtBytes(ctx, source, &bytes)) return false;
    *keep = isKind(ctx, source, Kind::kBytes) ? source : newBytes(ctx, bytes.bytes, bytes.length);
  } else {
    raise(ctx, ErrorId::kEvalArgument, {function, function[0] == 'c' ? "AST" : "code"});
    return false;
  }
  const BytesCell& bytes = cellCast<BytesCell>(ctx, *keep);
  const uint32_t length = bytes.length;
  spend(ctx, length / 8 + 16);
  *text = {reinterpret_cast<const char*>(bytes.bytes), length};
  if (__builtin_memchr(text->data(), 0, length)) {
    raise(ctx, ErrorId::kSourceNulls);
    return false;
  }
  return true;
}

// The code of a source or code object; null with an exception.
const Code* codeArgument(Context& ctx, const char* function, Value source, bool expression) {
  if (CodeCell* cell = cellOrNull<CodeCell>(ctx, source)) {
    const Code* code = codeOf(ctx, cell->codeId);
    if (!code) corrupt(ctx);
    return code;
  }
  Value keep;
  std::string_view text;
  if (!sourceText(ctx, function, source, &keep, &text)) return nullptr;
  if (expression) {  // eval skips what would be an indent
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  }
  return ctx.tiers->compileSource(ctx, text, "<string>", expression ? SourceMode::kExpression : SourceMode::kStatements);
}

Value run(Context& ctx, const char* function, Value* args, bool expression) {
  CallerNames names = takeCallerNames(ctx);
  const bool ownGlobals = !args[1].isUnbound() && !args[1].isNone(), ownLocals = !args[2].isUnbound() && !args[2].isNone();
  if (ownGlobals) {
    if (!isKind(ctx, args[1], Kind::kDict)) return expression ? raise(ctx, ErrorId::kEvalGlobals) : raise(ctx, ErrorId::kExecGlobals, {MessagePart::typeName(args[1])});
    names = {args[1], args[1]};
  }
  if (ownLocals) names.locals = args[2];
  if (!isKind(ctx, names.locals, Kind::kDict)) return raise(ctx, ErrorId::kEvalLocals);
  DictCell& globals = cellCast<DictCell>(ctx, names.globals);
  if (ownGlobals && dictGetStr(ctx, globals, symbolText(ctx, symbols::k_builtins)).isUnbound()) {
    Value builtins = importModule(ctx, "builtins");
    if (builtins.isExit()) return builtins;
    dictSetStr(ctx, globals, symbolText(ctx, symbols::k_builtins), Value::reference(cellCast<ModuleCell>(ctx, builtins).globals));
  }
  const Code* code = codeArgument(ctx, function, args[0], expression);
  if (!code) return Value::exit();
  Value nothing = Value::unbound();
  Value callee = newFunction(ctx, code->id, names.globals.offset(), nothing, nothing, nothing, nothing);
  unpinLocalCode(ctx, code->id);
  return deferCall(ctx, callee, &names.locals, 1);
}

Value evalFunction(Context& ctx, Value* args, uint32_t) { return run(ctx, "eval() arg 1", args, true); }
Value execFunction(Context& ctx, Value* args, uint32_t) { return run(ctx, "exec() arg 1", args, false); }

Value compileFunction(Context& ctx, Value* args, uint32_t) {
  if (!isStr(ctx, args[1])) return raise(ctx, ErrorId::kEvalArgument, {"compile() arg 2", "code"});
  if (!isStr(ctx, args[2])) return raise(ctx, ErrorId::kCompileModeType, {MessagePart::argumentType(args[2])});
  Symbol mode = symbolOf(ctx, args[2]);
  std::string_view word = mode == SymbolTable::kNone ? std::string_view() : ctx.program->symbols.text(mode);
  if (word != "exec" && word != "eval" && word != "single") return raise(ctx, ErrorId::kCompileMode);
  Value keep, nameBytes;
  std::string_view text, name;
  if (!sourceText(ctx, "compile() arg 1", args[0], &keep, &text) || !sourceText(ctx, "compile() arg 2", args[1], &nameBytes, &name)) return Value::exit();
  const Code* code = ctx.tiers->compileSource(ctx, text, name, word == "eval" ? SourceMode::kExpression : word == "single" ? SourceMode::kInteractive : SourceMode::kStatements);
  if (!code) return Value::exit();
  CodeCell& cell = newCell<CodeCell>(ctx);
  cell.codeId = code->id;
  if (LocalSource* source = ctx.localCodes->find(code->id)) source->reused = true;
  unpinLocalCode(ctx, code->id);
  return valueOf(ctx, &cell);
}

Value globalsFunction(Context& ctx, Value*, uint32_t) { return takeCallerNames(ctx).globals; }
Value localsFunction(Context& ctx, Value*, uint32_t) { return takeCallerNames(ctx).locals; }

}  // namespace

extern const BuiltinDef kExecuteFunctions[] = {
    {"eval", "(source, /, globals=None, locals=None)", evalFunction, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "The value of an expression given as text."},
    {"exec", "(source, /, globals=None, locals=None)", execFunction, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Runs statements given as text."},
    {"compile", "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)", compileFunction, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Text as a code object."},
    {"globals", "()", globalsFunction, nullptr, 0, Effects::kReads, JitHint::kNone, "The names of the module."},
    {"locals", "()", localsFunction, nullptr, 0, Effects::kReads, JitHint::kNone, "The names of the frame."},
    kTableEnd,
};

}  // namespace krait
