// Annotations that are computed when asked for (PEP 649), and what code with type parameters asks of the runtime (PEP 695).
//
// A function's `annotations`: unbound, its __annotate__, a dict that was set, or the tuple (its __annotate__ or None, the
// dict or unbound, its type parameters). A class keeps __annotate_func__ and __annotations_cache__ in its namespace, a module
// __annotate__ and __annotations__ in its.
#include "runtime/objects/functions/annotations.h"

#include "runtime/errors/errors.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/module.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/text/str.h"
#include "runtime/program/symbols.h"

namespace krait {

extern const BuiltinDef kAnnotationSteppers[];

namespace {

constexpr uint32_t kAnnotatePart = 0, kDictPart = 1, kParametersPart = 2;

// The parts as a tuple, which the function keeps from now on.
TupleCell& partsOf(Context& ctx, FunctionCell& function) {
  if (TupleCell* parts = cellOrNull<TupleCell>(ctx, function.annotations)) return *parts;
  Value now = function.annotations;
  const bool lazy = isKind(ctx, now, Kind::kFunction);
  Value parts[3] = {lazy ? now : Value::none(), isKind(ctx, now, Kind::kDict) ? now : Value::unbound(), emptyTuple(ctx)};
  function.annotations = newTuple(ctx, parts, 3);
  return cellCast<TupleCell>(ctx, function.annotations);
}

Value moduleValue(Context& ctx, ModuleCell& module, Symbol name) {
  return dictGetStr(ctx, cellCast<DictCell>(ctx, module.globals), symbolText(ctx, name));
}

Value lazyPart(Context& ctx, Value object) {
  if (FunctionCell* function = cellOrNull<FunctionCell>(ctx, object)) {
    return partsOf(ctx, *function).items[kAnnotatePart];
  }
  Value lazy = isKind(ctx, object, Kind::kClass) ? classOwn(ctx, cellCast<ClassCell>(ctx, object), symbols::k_annotate_func)
                                                 : moduleValue(ctx, cellCast<ModuleCell>(ctx, object), symbols::k_annotate);
  return lazy.isUnbound() ? Value::none() : lazy;
}

void keep(Context& ctx, Value object, Value dict) {
  if (FunctionCell* function = cellOrNull<FunctionCell>(ctx, object)) {
    partsOf(ctx, *function).items[kDictPart] = dict;
  } else if (ClassCell* cls = cellOrNull<ClassCell>(ctx, object)) {
    setClassOwn(ctx, *cls, symbols::k_annotations_cache, dict);
  } else {
    dictSetStr(ctx, cellCast<DictCell>(ctx, cellCast<ModuleCell>(ctx, object).globals), symbolText(ctx, symbols::k_annotations), dict);
  }
}

// Registers: 0 the function, class or module. Step 1: its __annotate__ has answered.
Step annotationsStep(Context& ctx, FrameCell& frame, Value completed) {
  Value object = frame.registers[0];
  if (frame.resume == 0) {
    frame.resume = 1;
    ctx.callArgs[0] = Value::smallInt(1);  // annotationlib.Format.VALUE
    ctx.callCount = 1;
    return Step::call(lazyPart(ctx, object));
  }
  if (!isKind(ctx, completed, Kind::kDict)) {
    raise(ctx, ErrorId::kAnnotateResult, {MessagePart::typeName(completed)});
    return Step::raise();
  }
  keep(ctx, object, completed);
  return Step::done(completed);
}

}  // namespace

Value annotationsOf(Context& ctx, Value object) {
  Value known = Value::unbound();
  if (FunctionCell* function = cellOrNull<FunctionCell>(ctx, object)) {
    known = partsOf(ctx, *function).items[kDictPart];
  } else if (ClassCell* cls = cellOrNull<ClassCell>(ctx, object)) {
    if (cls->header.flags & kClassBuiltin) return Value::unbound();
    known = classOwn(ctx, *cls, symbols::k_annotations);
    if (known.isUnbound()) known = classOwn(ctx, *cls, symbols::k_annotations_cache);
  } else {
    known = moduleValue(ctx, cellCast<ModuleCell>(ctx, object), symbols::k_annotations);
  }
  if (!known.isUnbound()) return known;
  if (!lazyPart(ctx, object).isNone()) return defer(ctx, kAnnotationSteppers[0], &object, 1);
  Value dict = newDict(ctx);
  keep(ctx, object, dict);
  return dict;
}

Value annotateOf(Context& ctx, Value object) {
  ClassCell* cls = cellOrNull<ClassCell>(ctx, object);
  return cls && (cls->header.flags & kClassBuiltin) ? Value::unbound() : lazyPart(ctx, object);
}

Value setFunctionAnnotations(Context& ctx, FunctionCell& function, Value dict) {
  if (dict.isUnbound() || dict.isNone()) dict = newDict(ctx);
  if (!isKind(ctx, dict, Kind::kDict)) return raise(ctx, ErrorId::kAnnotationsDict);
  TupleCell& parts = partsOf(ctx, function);
  parts.items[kDictPart] = dict;
  parts.items[kAnnotatePart] = Value::none();
  return Value::none();
}

Value setFunctionAnnotate(Context& ctx, FunctionCell& function, Value annotate) {
  if (annotate.isUnbound()) return raise(ctx, ErrorId::kAnnotateDeleted);
  const bool callable = annotate.isRef() && !lookupSpecial(ctx, annotate, symbols::k_call).isUnbound();
  if (!annotate.isNone() && !callable && !isKind(ctx, annotate, Kind::kFunction)) return raise(ctx, ErrorId::kAnnotateCallable);
  TupleCell& parts = partsOf(ctx, function);
  parts.items[kAnnotatePart] = annotate;
  if (!annotate.isNone()) parts.items[kDictPart] = Value::unbound();
  return Value::none();
}

Value typeParametersOf(Context& ctx, FunctionCell& function) { return partsOf(ctx, function).items[kParametersPart]; }
void setTypeParametersOf(Context& ctx, FunctionCell& function, Value params) { partsOf(ctx, function).items[kParametersPart] = params; }

namespace {

// A name in an annotation within a class: what the class has under it, else the variable of a function around.
Value classOrBox(Context& ctx, Value* args, uint32_t) {
  Value v = dictGetStr(ctx, cellCast<DictCell>(ctx, args[0]), args[1]);
  if (v.isUnbound()) v = cellCast<BoxCell>(ctx, args[2]).value;
  return v.isUnbound() ? raise(ctx, ErrorId::kFreeUnbound, {MessagePart::str(args[1])}) : v;
}

Value typeParameter(Context& ctx, Value* args, uint32_t) { return deferCall(ctx, imageFunction(ctx, "_types", "type_parameter"), args, 4); }

Value typeAlias(Context& ctx, Value* args, uint32_t) {
  Value module = dictGetStr(ctx, cellCast<DictCell>(ctx, args[3]), symbolText(ctx, symbols::k_name));
  args[3] = module.isUnbound() ? Value::none() : module;
  return deferCall(ctx, imageFunction(ctx, "_types", "type_alias"), args, 4);
}

// (bases, parameters): bases with Generic[parameters] last.
Value genericBases(Context& ctx, Value* args, uint32_t) { return deferCall(ctx, imageFunction(ctx, "_types", "generic_bases"), args, 2); }

Value setTypeParameters(Context& ctx, Value* args, uint32_t) {
  setTypeParametersOf(ctx, cellCast<FunctionCell>(ctx, args[0]), args[1]);
  return args[0];
}

}  // namespace

extern const BuiltinDef kAnnotationSteppers[] = {
    {"<annotations>", "(object, /)", nullptr, annotationsStep, 1, Effects::kRunsPython, JitHint::kNone, "The annotations of a function, class or module."},
    kTableEnd,
};

extern const BuiltinDef kTypeIntrinsics[] = {
    {"<class name>", "(namespace, name, box, /)", classOrBox, nullptr, 0, Effects::kReads, JitHint::kNone, "A name in an annotation within a class."},
    {"<type parameter>", "(kind, name, bound, default, /)", typeParameter, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "TypeVar, ParamSpec or TypeVarTuple."},
    {"<type>", "(name, parameters, value, globals, /)", typeAlias, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "A type statement."},
    {"<generic bases>", "(bases, parameters, /)", genericBases, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "The bases of a generic class."},
    {"<type parameters>", "(function, parameters, /)", setTypeParameters, nullptr, 0, Effects::kWrites, JitHint::kNone, "Sets __type_params__."},
    kTableEnd,
};

}  // namespace krait
