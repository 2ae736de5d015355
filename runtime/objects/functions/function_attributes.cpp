// What functions, generators and code objects tell about themselves and how functions bind.
#include "runtime/objects/functions/function_attributes.h"

#include "runtime/calls/arguments.h"
#include "runtime/errors/errors.h"
#include "runtime/objects/functions/annotations.h"
#include "runtime/objects/classes/attributes.h"
#include "runtime/objects/classes/descriptors.h"
#include "runtime/objects/functions/coroutine.h"
#include "runtime/objects/functions/function.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/text/str.h"
#include "runtime/program/local_code.h"

namespace krait {

using namespace symbols;

namespace {

Value codeObject(Context& ctx, uint32_t codeId) {
  CodeCell& cell = newCell<CodeCell>(ctx);
  cell.codeId = codeId;
  return valueOf(ctx, &cell);
}

// As CPython numbers them, but for what its compiler keeps to itself.
int32_t codeFlags(const Code& code) {
  constexpr int32_t kOptimized = 1, kNewLocals = 2, kVarArgs = 4, kVarKeywords = 8, kGenerator = 32, kCoroutine = 128, kAsyncGenerator = 512;
  int32_t flags = code.flags & (kCodeModule | kCodeClassBody) ? 0 : kOptimized | kNewLocals;
  if (code.flags & kCodeVarArgs) flags |= kVarArgs;
  if (code.flags & kCodeVarKeywords) flags |= kVarKeywords;
  if (code.flags & kCodeAsyncGenerator) return flags | kAsyncGenerator;
  if (code.flags & kCodeCoroutine) return flags | kCoroutine;
  return code.flags & kCodeGenerator ? flags | kGenerator : flags;
}

Value orNone(Ref ref) { return ref ? Value::reference(ref) : Value::none(); }

// Those that CPython lets a script replace by a tuple or dict of its own; false: `name` is none of them.
bool setDefaults(Context& ctx, FunctionCell& f, Symbol name, Value value, Value* result) {
  const bool byKeyword = name == k_kwdefaults;
  if (name != k_defaults && !byKeyword) return false;
  const bool none = value.isUnbound() || value.isNone();
  if (!none && !isKind(ctx, value, byKeyword ? Kind::kDict : Kind::kTuple)) {
    *result = raise(ctx, ErrorId::kMustBeSetTo, {MessagePart::symbol(name), byKeyword ? "dict" : "tuple"});
    return true;
  }
  (byKeyword ? f.keywordDefaults : f.defaults) = none ? 0 : value.offset();
  *result = Value::none();
  return true;
}

}  // namespace

Value functionAttribute(Context& ctx, FunctionCell& f, Symbol name) {
  if (isKind(ctx, f.attributes, Kind::kDict)) {
    Value v = dictGetStr(ctx, cellCast<DictCell>(ctx, f.attributes), symbolText(ctx, name));
    if (!v.isUnbound()) return v;
  }
  const Code* code = codeOf(ctx, f.codeId);
  if (!code) corrupt(ctx);
  switch (name) {
    case k_name: return functionName(ctx, f);
    case k_qualname: return newStr(ctx, code->qualifiedName);
    case k_doc: return functionDoc(ctx, f);
    case k_defaults: return orNone(f.defaults);
    case k_kwdefaults: return orNone(f.keywordDefaults);
    case k_closure: return orNone(f.closure);
    case k_code: return codeObject(ctx, f.codeId);
    case k_module: {
      Value v = dictGetStr(ctx, cellCast<DictCell>(ctx, f.globals), symbolText(ctx, k_name));
      return v.isUnbound() ? Value::none() : v;
    }
    case k_annotations: return annotationsOf(ctx, valueOf(ctx, &f));
    case k_annotate: return annotateOf(ctx, valueOf(ctx, &f));
    case k_type_params: return typeParametersOf(ctx, f);
    case k_dict:
      if (f.attributes.isUnbound()) f.attributes = newDict(ctx);
      return f.attributes;
    default: return Value::unbound();
  }
}

Value setFunctionAttribute(Context& ctx, FunctionCell& f, Symbol name, Value value) {
  Value result;
  if (setDefaults(ctx, f, name, value, &result)) return result;
  switch (name) {
    case k_closure: return raise(ctx, ErrorId::kReadOnly);
    case k_code:
      return raise(ctx, ErrorId::kReadOnlyData, {MessagePart::typeName(valueOf(ctx, &f)), MessagePart::symbol(name)});
    case k_name:
    case k_qualname:
      if (!isStr(ctx, value)) return raise(ctx, ErrorId::kMustBeSetTo, {MessagePart::symbol(name), "string"});
      if (name == k_qualname) break;
      f.name = value.offset();
      return Value::none();
    case k_doc: f.doc = value.isUnbound() ? Value::none() : value; return Value::none();
    case k_annotations: return setFunctionAnnotations(ctx, f, value);
    case k_annotate: return setFunctionAnnotate(ctx, f, value);
    case k_dict:
      if (!isKind(ctx, value, Kind::kDict)) return raise(ctx, ErrorId::kDictMustBeDict, {MessagePart::typeName(value)});
      f.attributes = value;
      return Value::none();
    case k_type_params:
      if (!isKind(ctx, value, Kind::kTuple)) break;
      setTypeParametersOf(ctx, f, value);
      return Value::none();
    default: break;
  }
  if (f.attributes.isUnbound()) f.attributes = newDict(ctx);
  DictCell& dict = cellCast<DictCell>(ctx, f.attributes);
  if (!value.isUnbound()) {
    dictSetStr(ctx, dict, symbolText(ctx, name), value);
  } else if (!dictDeleteStr(ctx, dict, symbolText(ctx, name))) {
    return raise(ctx, ErrorId::kNoAttribute, {MessagePart::typeName(valueOf(ctx, &f)), MessagePart::symbol(name)});
  }
  return Value::none();
}

Value codeAttribute(Context& ctx, const CodeCell& cell, Symbol name) {
  const Code* code = codeOf(ctx, cell.codeId);
  if (!code) corrupt(ctx);
  const std::string_view text = ctx.program->symbols.text(name);
  if (text == "co_name") return newStr(ctx, code->name);
  if (text == "co_qualname") return newStr(ctx, code->qualifiedName);
  if (text == "co_filename") return newStr(ctx, code->fileName);
  if (text == "co_firstlineno") return Value::smallInt(code->firstLine);
  if (text == "co_argcount") return Value::smallInt(code->positional);
  if (text == "co_posonlyargcount") return Value::smallInt(code->positionalOnly);
  if (text == "co_kwonlyargcount") return Value::smallInt(code->keywordOnly);
  if (text == "co_flags") return Value::smallInt(codeFlags(*code));
  if (text != "co_varnames") return Value::unbound();
  // Parameters: what else is local is a name of the source only.
  TupleCell& names = newTupleCell(ctx, code->parameterCount);
  for (uint32_t i = 0; i < code->parameterCount; ++i) names.items[i] = symbolText(ctx, code->parameterNames[i]);  // bounded: a parameter list
  return valueOf(ctx, &names);
}

Value generatorAttribute(Context& ctx, GeneratorCell& generator, Symbol name) {
  if (name == k_qualname) return generator.name;
  if (name == k_name) {
    const Code* code = codeOf(ctx, generator.codeId);
    if (!code) corrupt(ctx);
    return newStr(ctx, code->name);
  }
  std::string_view text = ctx.program->symbols.text(name);
  const uint32_t variant = variantOf(generator);
  const std::string_view prefix = variant == kVariantGenerator ? "gi_" : variant == kVariantCoroutine ? "cr_" : variant == kVariantAsyncGenerator ? "ag_" : "";
  if (prefix.empty() || text.substr(0, prefix.size()) != prefix) return Value::unbound();
  text.remove_prefix(prefix.size());
  if (text == "running") return Value::boolean(generator.header.flags == kGeneratorRunning);
  if (text == "suspended") return Value::boolean(generator.header.flags == kGeneratorSuspended);
  if (text == "code") return codeObject(ctx, generator.codeId);
  return Value::unbound();
}

namespace {

// descriptor.__get__(instance, owner=None)
Value descriptorGet(Context& ctx, Value* args, uint32_t) {
  const bool noObject = args[1].isNone(), noOwner = !isKind(ctx, args[2], Kind::kClass);
  if (noObject && noOwner) return raise(ctx, ErrorId::kGetOfNothing);
  if (!noObject && isKind(ctx, args[0], Kind::kMethodDescriptor) && !suitsDescriptor(ctx, args[0], args[1])) return Value::exit();
  return bindByKind(ctx, args[0], noObject ? Value::unbound() : args[1], noOwner ? typeOf(ctx, args[1]) : args[2].offset(), k_get);
}

// callable.__call__(...): the call itself.
Value callSelf(Context& ctx, Value* args, uint32_t count) {
  const Value callee = isKind(ctx, args[0], Kind::kStaticMethod) ? ctx.at<WrapperCell>(args[0].offset())->wrapped : args[0];
  DictCell* keywords = cellOrNull<DictCell>(ctx, args[count - 1]);
  const uint32_t given = count - 2, named = keywords ? dictLength(ctx, *keywords) : 0;
  TupleCell &values = newTupleCell(ctx, given + named), &names = newTupleCell(ctx, named);
  spend(ctx, given + named);
  for (uint32_t i = 0; i < given; ++i) values.items[i] = args[i + 1];  // bounded: spent for above
  uint32_t position = 0;
  for (uint32_t k = 0; k < named && dictNext(ctx, *keywords, &position, &names.items[k], &values.items[given + k]);) ++k;  // bounded: spent for above
  deferCall(ctx, callee, values.items, given + named);
  ctx.callNames = named ? refOf(ctx, &names) : 0;
  return Value::exit();
}

constexpr BuiltinDef kGetRow = {"__get__", "(self, instance, owner=None, /)", descriptorGet, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Return an attribute of instance, which is of type owner."};
constexpr BuiltinDef kCallRow = {"__call__", "(self, /, *args, **kwargs)", callSelf, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Call self as a function."};

}  // namespace

extern const BuiltinDef kFunctionMethods[] = {kGetRow, kCallRow, kTableEnd};
extern const BuiltinDef kMethodDescriptorMethods[] = {kGetRow, kCallRow, kTableEnd};
extern const BuiltinDef kBuiltinCalls[] = {kCallRow, kTableEnd};
extern const BuiltinDef kMethodCalls[] = {kCallRow, kTableEnd};
extern const BuiltinDef kPropertyBinding[] = {kGetRow, kTableEnd};
extern const BuiltinDef kClassMethodBinding[] = {kGetRow, kTableEnd};
extern const BuiltinDef kStaticMethodBinding[] = {kGetRow, kCallRow, kTableEnd};

}  // namespace krait
