// The data attributes of exceptions and of values of built-in types.
#include "runtime/errors/errors.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/modules/functional/faces.h"
#include "runtime/objects/classes/attributes.h"
#include "runtime/objects/exceptions/exception.h"
#include "runtime/objects/functions/function.h"
#include "runtime/objects/functions/function_attributes.h"
#include "runtime/objects/module.h"
#include "runtime/objects/classes/slots.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/text/str.h"
#include "runtime/program/local_code.h"

namespace krait {

using namespace symbols;

Value exceptionAttribute(Context& ctx, ExceptionCell& e, Symbol name) {
  if (isSubclass(ctx, e.cls, typeRef(ctx, TypeId::kSyntaxError))) {
    Value part = syntaxErrorPart(ctx, e, ctx.program->symbols.text(name));
    if (!part.isUnbound()) return part;
  }
  if (isSubclass(ctx, e.cls, typeRef(ctx, TypeId::kImportError))) {
    const std::string_view text = ctx.program->symbols.text(name);
    TupleCell& args = cellCast<TupleCell>(ctx, e.args);
    if (text == "msg") return args.length == 1 ? args.items[0] : Value::none();
    if (text == "path") return Value::none();
  }
  if (isSubclass(ctx, e.cls, typeRef(ctx, TypeId::kUnicodeDecodeError)) || isSubclass(ctx, e.cls, typeRef(ctx, TypeId::kUnicodeEncodeError))) {
    static constexpr std::string_view kParts[] = {"encoding", "object", "start", "end", "reason"};
    const std::string_view text = ctx.program->symbols.text(name);
    TupleCell& args = cellCast<TupleCell>(ctx, e.args);
    for (uint32_t i = 0; i < 5 && i < args.length; ++i) {  // bounded: 5
      if (text == kParts[i]) return args.items[i];
    }
  }
  if (e.header.flags & kExceptionGroup) {
    const std::string_view text = ctx.program->symbols.text(name);
    if (text == "message") return groupMessage(ctx, e);
    if (text == "exceptions") return valueOf(ctx, &groupMembers(ctx, e));
  }
  if (isSubclass(ctx, e.cls, typeRef(ctx, TypeId::kSystemExit)) && ctx.program->symbols.text(name) == "code") {
    TupleCell& args = cellCast<TupleCell>(ctx, e.args);
    return args.length == 0 ? Value::none() : args.length == 1 ? args.items[0] : e.args;
  }
  switch (name) {
    case k_args: return e.args;
    case k_cause: return e.cause;
    case k_context: return e.context;
    case k_suppress_context: return Value::boolean(e.header.flags & kExceptionSuppressContext);
    case k_traceback: return e.traceback ? Value::reference(e.traceback) : Value::none();
    case k_attribute_name:
    case k_attribute_obj: {
      if (isSubclass(ctx, e.cls, typeRef(ctx, TypeId::kImportError))) {
        if (name == k_attribute_obj) return Value::unbound();
        return e.header.flags & kExceptionNames ? cellCast<TupleCell>(ctx, e.value).items[0] : Value::none();
      }
      const bool named = isSubclass(ctx, e.cls, typeRef(ctx, TypeId::kNameError)), of = isSubclass(ctx, e.cls, typeRef(ctx, TypeId::kAttributeError));
      if (!of && !(named && name == k_attribute_name)) return Value::unbound();
      if (!(e.header.flags & kExceptionNames)) return Value::none();
      TupleCell& names = cellCast<TupleCell>(ctx, e.value);
      return names.length == 2 ? names.items[name == k_attribute_obj] : Value::none();
    }
    case k_errno:
    case k_strerror:
    case k_filename: {
      if (!isSubclass(ctx, e.cls, typeRef(ctx, TypeId::kOSError))) return Value::unbound();
      if (name == k_filename) return e.header.flags & kExceptionFileName ? e.value : Value::none();
      TupleCell& args = cellCast<TupleCell>(ctx, e.args);
      return args.length == 2 ? args.items[name == k_strerror] : Value::none();
    }
    case k_value:
      if (isSubclass(ctx, e.cls, typeRef(ctx, TypeId::kStopIteration))) return e.value;
      return Value::unbound();
    default: return Value::unbound();
  }
}

namespace {

// Whether a function is marked by abc.abstractmethod.
bool isMarkedAbstract(Context& ctx, Value function) {
  FunctionCell* f = cellOrNull<FunctionCell>(ctx, function);
  DictCell* own = f ? cellOrNull<DictCell>(ctx, f->attributes) : nullptr;
  return own && dictGetStr(ctx, *own, symbolText(ctx, k_isabstractmethod)) == Value::boolean(true);
}

// Of a built-in function, bound or not, or a method of a built-in type.
Value builtinAttribute(Context& ctx, BuiltinCell& cell, Symbol name) {
  const BuiltinDef* def = builtinDef(cell.builtinId);
  const BuiltinTable* table = builtinTableOf(cell.builtinId);
  if (!def || !table || table->typeId >= static_cast<uint16_t>(TypeId::kCount)) corrupt(ctx);
  switch (name) {
    case k_name: return newStr(ctx, def->name);
    case k_doc: return newStr(ctx, def->doc);
    case k_module: return table->typeId ? Value::unbound() : *table->module ? newStr(ctx, table->module) : Value::none();
    case k_self: return cell.self;
    case k_objclass: return table->typeId && cell.header.kind == Kind::kMethodDescriptor ? Value::reference(ctx.typeRefs[table->typeId]) : Value::unbound();
    case k_qualname: {
      if (!table->typeId) return newStr(ctx, def->name);
      TextBuilder out(ctx);
      out.add(Value::reference(cellCast<ClassCell>(ctx, ctx.typeRefs[table->typeId]).name));
      out.add(".");
      out.add(def->name);
      return out.finish();
    }
    default: return Value::unbound();
  }
}

Value propertyAttribute(Context& ctx, PropertyCell& p, Symbol name) {
  const std::string_view text = ctx.program->symbols.text(name);
  if (text == "fget") return p.getter;
  if (text == "fset") return p.setter;
  if (text == "fdel") return p.deleter;
  if (name == k_doc) return p.doc;
  if (name == k_isabstractmethod) return Value::boolean(isMarkedAbstract(ctx, p.getter) || isMarkedAbstract(ctx, p.setter) || isMarkedAbstract(ctx, p.deleter));
  if (name != k_name) return Value::unbound();
  if (!p.name.isNone()) return p.name;
  if (FunctionCell* getter = cellOrNull<FunctionCell>(ctx, p.getter)) return functionName(ctx, *getter);
  BuiltinCell* builtin = cellOrNull<BuiltinCell>(ctx, p.getter);
  return builtin && !builtin->header.flags ? builtinAttribute(ctx, *builtin, name) : Value::unbound();
}

Value tracebackAttribute(Context& ctx, const TracebackCell& entry, std::string_view name) {
  if (name == "tb_next") return entry.next ? Value::reference(entry.next) : Value::none();
  const Code* code = codeOf(ctx, entry.codeId);
  if (name != "tb_lineno" || !code || entry.resume >= code->resumeCount) return Value::unbound();
  return Value::smallInt(code->resumePoints[entry.resume].line);
}

Value superAttribute(Context& ctx, const SuperCell& super, std::string_view name) {
  if (name == "__thisclass__") return super.cls;
  if (name == "__self__") return super.self;
  if (name != "__self_class__") return Value::unbound();
  if (super.self.isNone()) return super.self;
  const ClassCell* cls = cellOrNull<ClassCell>(ctx, super.self);
  return cls && isSubclass(ctx, super.self.offset(), super.cls.offset()) ? super.self : Value::reference(typeOf(ctx, super.self));
}

}  // namespace

Value dataAttribute(Context& ctx, Value object, Symbol name) {
  if (name == k_class) return Value::reference(typeOf(ctx, object));
  std::string_view text = ctx.program->symbols.text(name);
  if (isIntLike(ctx, object)) {
    if (text == "real" || text == "numerator") return object.isBool() ? Value::smallInt(object.isTrue()) : plainInt(ctx, object);
    if (text == "imag") return Value::smallInt(0);
    if (text == "denominator") return Value::smallInt(1);
  }
  if (isKind(ctx, object, Kind::kFloat)) object = plainFloat(ctx, object);
  if (object.isFloat()) {
    if (text == "real") return object;
    if (text == "imag") return Value::number(0.0);
  }
  if (!object.isRef()) return Value::unbound();
  switch (headerOf(ctx, object).kind) {
    case Kind::kComplex: {
      ComplexCell& c = *ctx.at<ComplexCell>(object.offset());
      if (text == "real") return Value::number(c.real);
      if (text == "imag") return Value::number(c.imaginary);
      return Value::unbound();
    }
    case Kind::kFunction: return functionAttribute(ctx, *ctx.at<FunctionCell>(object.offset()), name);
    case Kind::kMethod: {
      MethodCell& m = *ctx.at<MethodCell>(object.offset());
      if (text == "__self__") return m.self;
      if (text == "__func__") return m.function;
      if (FunctionCell* f = cellOrNull<FunctionCell>(ctx, m.function)) return functionAttribute(ctx, *f, name);
      return Value::unbound();
    }
    case Kind::kBuiltin:
    case Kind::kMethodDescriptor: {
      if (headerOf(ctx, object).kind == Kind::kBuiltin && headerOf(ctx, object).flags) return faceAttribute(ctx, *ctx.at<BuiltinCell>(object.offset()), name);
      return builtinAttribute(ctx, *ctx.at<BuiltinCell>(object.offset()), name);
    }
    case Kind::kRange:
    case Kind::kSlice: {
      RangeCell& r = *ctx.at<RangeCell>(object.offset());
      if (text == "start") return r.start;
      if (text == "stop") return r.stop;
      if (text == "step") return r.step;
      return Value::unbound();
    }
    case Kind::kDeque: return text == "maxlen" ? ctx.at<DequeCell>(object.offset())->maxlen : Value::unbound();
    case Kind::kDictView: {
      if (text != "mapping") return Value::unbound();
      Value dict = ctx.at<DictViewCell>(object.offset())->dict;
      return deferCall(ctx, imageFunction(ctx, "_mappingproxy", "mappingproxy"), &dict, 1);
    }
    case Kind::kMemoryView: return memoryViewAttribute(ctx, object, text);
    case Kind::kProperty: return propertyAttribute(ctx, *ctx.at<PropertyCell>(object.offset()), name);
    case Kind::kMember: return memberAttribute(ctx, *ctx.at<MemberCell>(object.offset()), name);
    case Kind::kTraceback: return tracebackAttribute(ctx, *ctx.at<TracebackCell>(object.offset()), text);
    case Kind::kStaticMethod:
    case Kind::kClassMethod: {
      Value wrapped = ctx.at<WrapperCell>(object.offset())->wrapped;
      if (text == "__func__" || text == "__wrapped__") return wrapped;
      if (name == k_isabstractmethod) return Value::boolean(isMarkedAbstract(ctx, wrapped));
      const bool shared = name == k_name || name == k_qualname || name == k_doc || name == k_module || name == k_annotations;
      return shared && wrapped.isRef() ? dataAttribute(ctx, wrapped, name) : Value::unbound();
    }
    case Kind::kGenerator: return generatorAttribute(ctx, *ctx.at<GeneratorCell>(object.offset()), name);
    case Kind::kSuper: return superAttribute(ctx, *ctx.at<SuperCell>(object.offset()), text);
    case Kind::kCode: return codeAttribute(ctx, *ctx.at<CodeCell>(object.offset()), name);
    case Kind::kBox: {
      if (text != "cell_contents") return Value::unbound();
      Value held = ctx.at<BoxCell>(object.offset())->value;
      return held.isUnbound() ? raise(ctx, ErrorId::kCellEmpty) : held;
    }
    default: return Value::unbound();
  }
}

}  // namespace krait
