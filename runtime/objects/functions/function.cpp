// Python functions and bound methods.
#include "runtime/program/local_code.h"
#include "runtime/objects/functions/function.h"

#include "runtime/errors/errors.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/text/str.h"

namespace krait {

Value newFunction(Context& ctx, uint32_t codeId, Ref globals, Value defaults, Value keywordDefaults, Value closure, Value annotations) {
  FunctionCell& f = newCell<FunctionCell>(ctx);
  f.codeId = codeId;
  const Code* code = codeOf(ctx, codeId);
  if (code && (code->flags & kCodeBuiltinFace)) f.header.flags = kFunctionBuiltinFace;
  f.globals = globals;
  f.defaults = defaults.isRef() ? defaults.offset() : 0;
  f.keywordDefaults = keywordDefaults.isRef() ? keywordDefaults.offset() : 0;
  f.closure = closure.isRef() ? closure.offset() : 0;
  f.doc = Value::unbound();
  f.attributes = Value::unbound();
  f.annotations = annotations;
  return valueOf(ctx, &f);
}

Value newMethod(Context& ctx, Value function, Value self) {
  MethodCell& m = newCell<MethodCell>(ctx);
  m.function = function;
  m.self = self;
  return valueOf(ctx, &m);
}

Value functionName(Context& ctx, const FunctionCell& function) {
  if (function.name) return Value::reference(function.name);
  const Code* code = codeOf(ctx, function.codeId);
  if (!code) corrupt(ctx);
  return newStr(ctx, code->name);
}

Value functionDoc(Context& ctx, FunctionCell& function) {
  if (function.doc.isUnbound()) {
    const Code* code = codeOf(ctx, function.codeId);
    if (!code) corrupt(ctx);
    function.doc = code->doc.data() ? newStr(ctx, code->doc) : Value::none();
  }
  return function.doc;
}

namespace {

// types.MethodType(function, instance)
Value makeMethod(Context& ctx, Value* args, uint32_t) {
  const Value function = args[1];
  const bool known = isKind(ctx, function, Kind::kFunction) || isKind(ctx, function, Kind::kBuiltin) || isKind(ctx, function, Kind::kMethod) || isKind(ctx, function, Kind::kClass);
  if (!known && (!function.isRef() || lookupSpecial(ctx, function, symbols::k_call).isUnbound())) return raise(ctx, ErrorId::kFirstCallableIsNot);
  if (args[2].isNone()) return raise(ctx, ErrorId::kMethodOfNone);
  return newMethod(ctx, function, args[2]);
}

}  // namespace

extern const BuiltinDef kMethodMethods[] = {
    {"__new__", "(cls, function, instance, /)", makeMethod, nullptr, 0, Effects::kPure, JitHint::kNone, "Create a bound instance method object."}, kTableEnd};

}  // namespace krait
