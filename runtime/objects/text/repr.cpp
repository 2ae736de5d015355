// str(), repr() and format() of any value: plain data at once, containers in their folder, classes of the script
// through the steppers below.
#include "runtime/modules/containers/deque.h"
#include "runtime/objects/classes/attributes.h"
#include "runtime/objects/functions/coroutine.h"
#include "runtime/errors/errors.h"
#include "runtime/calls/answers.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/program/symbols.h"
#include "runtime/program/local_code.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/functions/function.h"
#include "runtime/objects/exceptions/exception.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/identity.h"
#include "runtime/objects/numbers/float.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/native.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/step_result.h"
#include "runtime/modules/functional/faces.h"
#include "runtime/modules/functional/itertools.h"
#include "runtime/objects/module.h"
#include "runtime/objects/tables/dict.h"
#include "runtime/objects/text/str.h"
#include "runtime/objects/text/unicode.h"

namespace krait {

extern const BuiltinDef kTextSteppers[];

namespace {

enum TextStepper : uint32_t { kFormatConverted, kMethodRepr };

void addIdentity(Context& ctx, TextBuilder& out, Value v) {
  uint64_t number = identityOf(ctx, v);
  char digits[20];
  char* p = digits + sizeof digits;
  do {  // bounded: 16 digits
    *--p = "0123456789abcdef"[number & 15];
    number >>= 4;
  } while (number);
  out.add("0x");
  out.add(std::string_view(p, static_cast<size_t>(digits + sizeof digits - p)));
}

// "module.Name", or "Name" alone for built-in types.
void addClassName(Context& ctx, TextBuilder& out, Ref cls) {
  ClassCell& cell = cellCast<ClassCell>(ctx, cls);
  const bool builtin = cell.header.flags & kClassBuiltin;
  Value module = cell.module ? Value::reference(cell.module) : builtin ? Value::unbound() : classOwn(ctx, cell, symbols::k_module);
  if (module.isUnbound() && !builtin) module = newStr(ctx, "__main__");
  if (module.isRef() && isStr(ctx, module) && !equalStr(ctx, module, newStr(ctx, "builtins"))) {
    out.add(module);
    out.add(".");
  }
  Value name = builtin ? Value::unbound() : classOwn(ctx, cell, symbols::k_qualname);
  if (!name.isRef() || !isStr(ctx, name)) name = Value::reference(cell.name);
  out.add(name);
}

}  // namespace

Value qualifiedTypeName(Context& ctx, Value v) {
  TextBuilder out(ctx);
  addClassName(ctx, out, typeOf(ctx, v));
  const Value name = out.finish(), ofMain = newStr(ctx, "__main__.");
  const uint32_t length = textOf(ctx, name).length, skipped = textOf(ctx, ofMain).length;
  if (length <= skipped || !equalStr(ctx, substring(ctx, name, 0, skipped), ofMain)) return name;
  return substring(ctx, name, skipped, length);
}

Value objectRepr(Context& ctx, Value v) {
  TextBuilder out(ctx);
  out.add("<");
  addClassName(ctx, out, typeOf(ctx, v));
  out.add(" object at ");
  addIdentity(ctx, out, v);
  out.add(">");
  return out.finish();
}

namespace {

void addFunctionName(Context& ctx, TextBuilder& out, Value function) {
  if (const FunctionCell* cell = cellOrNull<FunctionCell>(ctx, function)) {
    DictCell* own = cellOrNull<DictCell>(ctx, cell->attributes);
    Value assigned = own ? dictGetStr(ctx, *own, symbolText(ctx, symbols::k_qualname)) : Value::unbound();
    const Code* code = ctx.program ? codeOf(ctx, cell->codeId) : nullptr;
    if (isStr(ctx, assigned)) {
      out.add(assigned);
    } else {
      out.addUtf8(code ? code->qualifiedName : std::string_view("?"));
    }
  } else {
    out.add("?");
  }
}

Value functionRepr(Context& ctx, Value v, const char* what);

Value generatorRepr(Context& ctx, Value v) {
  switch (variantOf(*ctx.at<GeneratorCell>(v.offset()))) {
    case kVariantGenerator: return functionRepr(ctx, v, "generator object ");
    case kVariantCoroutine: return functionRepr(ctx, v, "coroutine object ");
    case kVariantAsyncGenerator: return functionRepr(ctx, v, "async_generator object ");
    default: {
      TextBuilder out(ctx);
      out.add("<");
      out.add(typeNameValue(ctx, v));
      out.add(" object at ");
      addIdentity(ctx, out, v);
      out.add(">");
      return out.finish();
    }
  }
}

Value functionRepr(Context& ctx, Value v, const char* what) {
  TextBuilder out(ctx);
  if (const FunctionCell* cell = cellOrNull<FunctionCell>(ctx, v); cell && (cell->header.flags & kFunctionBuiltinFace)) {
    out.add("<built-in function ");
    out.add(functionName(ctx, *cell));
    out.add(">");
    return out.finish();
  }
  out.add("<");
  out.add(what);
  if (const GeneratorCell* generator = cellOrNull<GeneratorCell>(ctx, v)) {
    const Code* code = ctx.program ? codeOf(ctx, generator->codeId) : nullptr;
    out.addUtf8(code ? code->qualifiedName : std::string_view("?"));
  } else {
    addFunctionName(ctx, out, v);
  }
  out.add(" at ");
  addIdentity(ctx, out, v);
  out.add(">");
  return out.finish();
}

Value builtinRepr(Context& ctx, Value v) {
  const BuiltinCell& cell = *ctx.at<BuiltinCell>(v.offset());
  const BuiltinDef* def = builtinDef(cell.builtinId);
  const BuiltinTable* table = builtinTableOf(cell.builtinId);
  if (!def || !table) corrupt(ctx);
  TextBuilder out(ctx);
  if (cell.header.kind == Kind::kMethodDescriptor) {
    const std::string_view name = def->name;
    out.add(name.starts_with("__") ? "<slot wrapper '" : "<method '");
    out.add(name);
    out.add("' of '");
    if (table->typeId && table->typeId < static_cast<uint16_t>(TypeId::kCount)) {
      addClassName(ctx, out, ctx.typeRefs[table->typeId]);
    }
    out.add("' objects>");
  } else if (cell.self.isUnbound() || isKind(ctx, cell.self, Kind::kModule)) {
    out.add("<built-in function ");
    out.add(def->name);
    out.add(">");
  } else {
    out.add("<built-in method ");
    out.add(def->name);
    out.add(" of ");
    out.add(typeNameValue(ctx, cell.self));
    out.add(" object at ");
    addIdentity(ctx, out, cell.self);
    out.add(">");
  }
  return out.finish();
}

Value classRepr(Context& ctx, Value v) {
  TextBuilder out(ctx);
  out.add("<class '");
  addClassName(ctx, out, v.offset());
  out.add("'>");
  return out.finish();
}

Value memoryViewRepr(Context& ctx, Value v) {
  TextBuilder out(ctx);
  out.add(memoryViewReleased(*ctx.at<MemoryViewCell>(v.offset())) ? "<released memory at " : "<memory at ");
  addIdentity(ctx, out, v);
  out.add(">");
  return out.finish();
}

Value moduleRepr(Context& ctx, Value v) {
  TextBuilder out(ctx);
  out.add("<module ");
  const ModuleCell& module = *ctx.at<ModuleCell>(v.offset());
  const bool ofScript = module.header.flags & kModuleOfScript;
  Value name = ofScript ? dictGetStr(ctx, cellCast<DictCell>(ctx, module.globals), newStr(ctx, "__name__")) : Value::reference(module.name);
  if (!isStr(ctx, name)) name = newStr(ctx, "?");
  out.add(reprStr(ctx, name));
  out.add(ofScript || v.offset() == ctx.mainModule ? ">" : " (built-in)>");
  return out.finish();
}

Value wrapperRepr(Context& ctx, Value v) {
  const Value wrapped = ctx.at<WrapperCell>(v.offset())->wrapped;
  const Value shown = reprOf(ctx, wrapped);
  if (shown.isExit()) {
    if (ctx.state != State::kCall) return shown;
    ctx.state = State::kRunning;  // a repr of the script's, which is left out
    return objectRepr(ctx, v);
  }
  TextBuilder out(ctx);
  out.add(headerOf(ctx, v).kind == Kind::kStaticMethod ? "<staticmethod(" : "<classmethod(");
  out.add(shown);
  out.add(")>");
  return out.finish();
}

Value memberRepr(Context& ctx, Value v) {
  const MemberCell& member = *ctx.at<MemberCell>(v.offset());
  TextBuilder out(ctx);
  out.add(member.header.flags & kMemberGetSet ? "<attribute '" : "<member '");
  out.add(Value::reference(member.name));
  out.add("' of '");
  out.add(Value::reference(cellCast<ClassCell>(ctx, member.cls).name));
  out.add("' objects>");
  return out.finish();
}

Value superRepr(Context& ctx, Value v) {
  const SuperCell& super = *ctx.at<SuperCell>(v.offset());
  TextBuilder out(ctx);
  out.add("<super: <class '");
  out.add(Value::reference(cellCast<ClassCell>(ctx, super.cls).name));
  if (super.self.isNone()) {
    out.add("'>, NULL>");
    return out.finish();
  }
  ClassCell* self = cellOrNull<ClassCell>(ctx, super.self);
  const bool ofClass = self && isSubclass(ctx, super.self.offset(), super.cls.offset());
  out.add("'>, <");
  out.add(ofClass ? Value::reference(self->name) : typeNameValue(ctx, super.self));
  out.add(" object>>");
  return out.finish();
}

}  // namespace

Value nativeRepr(Context& ctx, Value v) {
  v = plainFloat(ctx, v);
  if (v.isFloat()) {
    char text[32];
    uint32_t n = formatFloat(v.asFloat(), text);
    return newStrLatin1(ctx, reinterpret_cast<uint8_t*>(text), n);
  }
  if (v.isInt()) return intToStr(ctx, v);
  if (!v.isRef()) {
    if (v.isNone()) return newStr(ctx, "None");
    if (v.isBool()) return newStr(ctx, v.isTrue() ? "True" : "False");
    if (v.bits == Value::ellipsis().bits) return newStr(ctx, "Ellipsis");
    if (v.bits == Value::notImplemented().bits) return newStr(ctx, "NotImplemented");
    return newStr(ctx, "<NULL>");
  }
  switch (headerOf(ctx, v).kind) {
    case Kind::kInt: return intToStr(ctx, v);
    case Kind::kComplex: return complexToStr(ctx, v);
    case Kind::kStr:
    case Kind::kStrView: return reprStr(ctx, v);
    case Kind::kBytes:
    case Kind::kByteArray: return reprBytes(ctx, v);
    case Kind::kTuple:
    case Kind::kList:
    case Kind::kDict:
    case Kind::kSet:
    case Kind::kFrozenSet:
    case Kind::kRange:
    case Kind::kSlice:
    case Kind::kSequenceIterator:
    case Kind::kRangeIterator:
    case Kind::kBigRangeIterator:
    case Kind::kDictIterator:
    case Kind::kDictView:
    case Kind::kEnumerate:
    case Kind::kZip: return containerRepr(ctx, v);
    case Kind::kDeque: return dequeRepr(ctx, v);
    case Kind::kFunction: return functionRepr(ctx, v, "function ");
    case Kind::kGenerator: return generatorRepr(ctx, v);
    case Kind::kMemoryView: return memoryViewRepr(ctx, v);
    case Kind::kMethod: return defer(ctx, kTextSteppers[kMethodRepr], &v, 1);
    case Kind::kBuiltin:
      if (headerOf(ctx, v).flags) {
        Value shown = faceRepr(ctx, *ctx.at<BuiltinCell>(v.offset()));
        return shown.isUnbound() ? objectRepr(ctx, v) : shown;
      }
      return builtinRepr(ctx, v);
    case Kind::kMethodDescriptor: return builtinRepr(ctx, v);
    case Kind::kClass: return classRepr(ctx, v);
    case Kind::kTool: {
      ToolCell& tool = *ctx.at<ToolCell>(v.offset());
      return toolOf(tool) == Tool::kCountFrom || toolOf(tool) == Tool::kRepeat ? toolRepr(ctx, tool) : objectRepr(ctx, v);
    }
    case Kind::kException: return exceptionRepr(ctx, v);
    case Kind::kModule: return moduleRepr(ctx, v);
    case Kind::kStaticMethod:
    case Kind::kClassMethod: return wrapperRepr(ctx, v);
    case Kind::kMember: return memberRepr(ctx, v);
    case Kind::kSuper: return superRepr(ctx, v);
    default: return objectRepr(ctx, v);
  }
}

namespace {

// Non-ASCII characters of a repr as escapes.
Value asciiOf(Context& ctx, Value str) {
  if (isAscii(ctx, str)) return str;
  Text text = textOf(ctx, str);
  TextBuilder out(ctx);
  spendAlong(ctx, text.length / 8);
  for (uint32_t i = 0; i < text.length; ++i) {  // bounded: spent for above
    uint32_t c = text[i];
    if (c < 128) {
      out.add(c);
      continue;
    }
    int digits = c < 256 ? 2 : c < 65536 ? 4 : 8;
    out.add(static_cast<uint32_t>('\\'));
    out.add(static_cast<uint32_t>(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U'));
    for (int k = digits; k-- > 0;) out.add(static_cast<uint32_t>("0123456789abcdef"[c >> (4 * k) & 15]));  // bounded: 8
  }
  return out.finish();
}

// Registers: 0 value, 1 conversion, 2 spec (a str).
Step convertedStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  const int64_t conversion = r[1].isInt() ? r[1].asInt() : 0;
  if (frame.resume == 0) {
    completed = conversion == 's' ? strOf(ctx, r[0]) : conversion == 0 ? strOf(ctx, r[0]) : reprOf(ctx, r[0]);
    if (completed.isExit()) return stepFromExit(ctx, frame, 1);
  }
  if (conversion == 'a') completed = asciiOf(ctx, completed);
  if (textOf(ctx, r[2]).length == 0) return Step::done(completed);
  Value v = formatStr(ctx, completed, textOf(ctx, r[2]), completed);
  return v.isExit() ? Step::raise() : Step::done(v);
}

// <bound method NAME of REPR>. Registers: 0 the method.
Step methodReprStep(Context& ctx, FrameCell& frame, Value completed) {
  const MethodCell& method = cellCast<MethodCell>(ctx, frame.registers[0]);
  if (frame.resume == 0) {
    completed = reprOf(ctx, method.self);
    if (completed.isExit()) return stepFromExit(ctx, frame, 1);
  }
  TextBuilder out(ctx);
  out.add("<bound method ");
  addFunctionName(ctx, out, method.function);
  out.add(" of ");
  out.add(completed);
  out.add(">");
  return Step::done(out.finish());
}

// format(v, spec) of what has no __format__ but object's.
Value formatObject(Context& ctx, Value v, Value spec) {
  if (textOf(ctx, spec).length == 0) return strOf(ctx, v);
  return raise(ctx, ErrorId::kFormatUnsupported, {MessagePart::typeName(v)});
}

}  // namespace

extern const BuiltinDef kTextSteppers[] = {
    {"format", "(value, conversion, spec, /)", nullptr, convertedStep, 3, Effects::kRunsPython, JitHint::kNone, ""},
    {"repr", "(method, /)", nullptr, methodReprStep, 1, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};

Value textSaid(Context& ctx, Value answer, uint32_t of) {
  if (answer.isRef() && isStr(ctx, answer)) return answer;
  if (of == kFormatAnswer) return raise(ctx, ErrorId::kFormatNonString, {MessagePart::typeName(answer)});
  return raise(ctx, ErrorId::kNonStringResult, {of == kReprAnswer ? "__repr__" : "__str__", MessagePart::typeName(answer)});
}

Value reprOf(Context& ctx, Value v) {
  if (mayHaveScriptMethods(ctx, v)) {
    const Value method = lookupSpecial(ctx, v, symbols::k_repr);
    if (isScriptMethod(ctx, method)) return askMethod(ctx, method, v, nullptr, 0, FinishAction::kText, kReprAnswer);
  }
  return nativeRepr(ctx, v);
}

Value strOf(Context& ctx, Value v) {
  if (v.isRef()) {
    const bool script = mayHaveScriptMethods(ctx, v);
    if (script) {
      const Value method = lookupSpecial(ctx, v, symbols::k_str);
      if (isScriptMethod(ctx, method)) return askMethod(ctx, method, v, nullptr, 0, FinishAction::kText, kStrAnswer);
    }
    if (isStr(ctx, v) || isKind(ctx, v, Kind::kException)) return nativeStr(ctx, v);
    if (script) {  // a class may have taken a built-in's __repr__ for its __str__
      Value method = lookupBelowObject(ctx, typeOf(ctx, v), symbols::k_str);
      if (!method.isUnbound() && !isKind(ctx, v, Kind::kBytes)) return deferSpecial(ctx, method, v, nullptr, 0);
      method = lookupSpecial(ctx, v, symbols::k_repr);
      if (isScriptMethod(ctx, method)) return askMethod(ctx, method, v, nullptr, 0, FinishAction::kText, kStrAnswer);  // a wrong result is __str__'s
    }
  }
  return reprOf(ctx, v);
}

Value nativeStr(Context& ctx, Value v) {
  if (v.isRef() && isStr(ctx, v)) return plainStr(ctx, v);
  if (isKind(ctx, v, Kind::kException)) return exceptionStr(ctx, v);
  return nativeRepr(ctx, v);
}

Value asciiRepr(Context& ctx, Value v) {
  Value text = reprOf(ctx, v);
  if (!text.isExit()) return asciiOf(ctx, text);
  if (ctx.state != State::kCall) return text;
  ctx.state = State::kRunning;
  Value args[3] = {v, Value::smallInt('a'), emptyStr(ctx)};
  return defer(ctx, kTextSteppers[kFormatConverted], args, 3);
}

Value formatValue(Context& ctx, Value v, int conversion, Value spec) {
  if (!spec.isRef()) {  // no spec at all: the usual case in f-strings
    if (v.isInt() || v.isFloat() || (conversion == 0 && isExactly(ctx, v, Kind::kStr))) return conversion == 0 ? strOf(ctx, v) : reprOf(ctx, v);
    spec = emptyStr(ctx);
  }
  const Text text = textOf(ctx, spec);
  if (conversion != 0) {
    if (text.length == 0 && conversion != 'a') return conversion == 'r' ? reprOf(ctx, v) : strOf(ctx, v);
    Value converted = conversion == 's' ? strOf(ctx, v) : reprOf(ctx, v);
    if (converted.isExit()) {
      if (ctx.state != State::kCall) return converted;
      ctx.state = State::kRunning;
      Value args[3] = {v, Value::smallInt(conversion), spec};
      return defer(ctx, kTextSteppers[kFormatConverted], args, 3);
    }
    if (conversion == 'a') converted = asciiOf(ctx, converted);
    return text.length == 0 ? converted : formatStr(ctx, converted, text, converted);
  }
  if (mayHaveScriptMethods(ctx, v)) {
    const Value method = lookupSpecial(ctx, v, symbols::k_format);
    if (isScriptMethod(ctx, method)) return askMethod(ctx, method, v, &spec, 1, FinishAction::kText, kFormatAnswer);
  }
  return nativeFormat(ctx, v, spec);
}

Value nativeFormat(Context& ctx, Value v, Value spec) {
  const Text text = textOf(ctx, spec);
  if (text.length == 0 && isSubclassed(ctx, v)) return strOf(ctx, v);
  v = plainFloat(ctx, v);
  if (v.isFloat()) return text.length == 0 ? reprOf(ctx, v) : formatFloat(ctx, v.asFloat(), text, v);
  if (isIntLike(ctx, v)) return text.length == 0 ? strOf(ctx, v) : formatInt(ctx, v, text, v);
  if (v.isRef()) {
    if (isStr(ctx, v)) return text.length == 0 ? strOf(ctx, v) : formatStr(ctx, v, text, v);
    if (isKind(ctx, v, Kind::kComplex)) return text.length == 0 ? strOf(ctx, v) : formatComplex(ctx, v, text);
  }
  return formatObject(ctx, v, spec);
}

Value reprStr(Context& ctx, Value str) {
  Text text = textOf(ctx, str);
  spendAlong(ctx, text.length / 16);
  bool single = false, two = false;
  for (uint32_t i = 0; i < text.length; ++i) {  // bounded: spent for above
    single |= text[i] == '\'';
    two |= text[i] == '"';
  }
  const uint32_t quote = single && !two ? '"' : '\'';
  TextBuilder out(ctx);
  out.reserve(static_cast<uint64_t>(text.length) + 2, 0);
  out.add(quote);
  auto hex = [&](uint32_t c, char letter, int digits) {
    out.add(static_cast<uint32_t>('\\'));
    out.add(static_cast<uint32_t>(letter));
    for (int k = digits; k-- > 0;) out.add(static_cast<uint32_t>("0123456789abcdef"[c >> (4 * k) & 15]));  // bounded: 8
  };
  for (uint32_t i = 0; i < text.length; ++i) {
    if (i % 4096 == 0) spend(ctx, 64);
    uint32_t c = text[i];
    if (c == quote || c == '\\') {
      out.add(static_cast<uint32_t>('\\'));
      out.add(c);
    } else if (c == '\n') {
      out.add("\\n");
    } else if (c == '\r') {
      out.add("\\r");
    } else if (c == '\t') {
      out.add("\\t");
    } else if (c < 32 || c == 127) {
      hex(c, 'x', 2);
    } else if (c < 127 || unicode::isPrintable(c)) {
      out.add(c);
    } else if (c < 256) {
      hex(c, 'x', 2);
    } else if (c < 65536) {
      hex(c, 'u', 4);
    } else {
      hex(c, 'U', 8);
    }
  }
  out.add(quote);
  return out.finish();
}

}  // namespace krait
