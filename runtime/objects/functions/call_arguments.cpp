// What stands after * and ** in calls.
#include "runtime/errors/errors.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/containers/build.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/containers/steppers.h"
#include "runtime/objects/iteration/iterators.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/text/str.h"
#include "runtime/program/local_code.h"
#include "runtime/program/symbols.h"

namespace krait {

extern const BuiltinDef& kStarMapping;

namespace {

// A callable as messages about its arguments name it: module, qualified name, brackets.
Value calleeText(Context& ctx, Value callee) {
  if (MethodCell* method = cellOrNull<MethodCell>(ctx, callee)) callee = method->function;
  TextBuilder text(ctx);
  if (FunctionCell* function = cellOrNull<FunctionCell>(ctx, callee)) {
    const Code* code = codeOf(ctx, function->codeId);
    if (!code) corrupt(ctx);
    Value module = dictGetStr(ctx, cellCast<DictCell>(ctx, function->globals), symbolText(ctx, symbols::k_name));
    if (isStr(ctx, module) && !(code->flags & kCodeBuiltinFace)) text.add(module), text.add(".");
    text.addUtf8(code->qualifiedName);
  } else if (isKind(ctx, callee, Kind::kBuiltin) || isKind(ctx, callee, Kind::kMethodDescriptor)) {
    BuiltinCell& cell = *ctx.at<BuiltinCell>(callee.offset());
    const BuiltinDef* def = builtinDef(cell.builtinId);
    if (!def) corrupt(ctx);
    if (!cell.self.isUnbound()) text.add(typeNameValue(ctx, cell.self)), text.add(".");
    text.addUtf8(def->name);
  } else if (ClassCell* cls = cellOrNull<ClassCell>(ctx, callee)) {
    Value module = classOwn(ctx, *cls, symbols::k_module);
    if (!(cls->header.flags & kClassBuiltin) && isStr(ctx, module)) text.add(module), text.add(".");
    text.add(Value::reference(cls->name));
  } else {
    text.add(typeNameValue(ctx, callee));
  }
  text.add("()");
  return text.finish();
}

// `v` has no way to be iterated over.
bool isNotIterable(Context& ctx, Value v) {
  if (isPlainIterable(ctx, v) || isIterator(ctx, v)) return false;
  return lookupSpecial(ctx, v, symbols::k_iter).isUnbound() && lookupSpecial(ctx, v, symbols::k_getitem).isUnbound();
}

// (callee, iterable): the tuple of the arguments.
Value starArguments(Context& ctx, Value* args, uint32_t) {
  if (isExactly(ctx, args[1], Kind::kTuple)) return args[1];
  if (!isNotIterable(ctx, args[1])) return tupleFromIterable(ctx, args[1]);
  Value callee = calleeText(ctx, args[0]);
  return raise(ctx, ErrorId::kStarNotIterable, {MessagePart::str(callee), MessagePart::typeName(args[1])});
}

// (callee, keywords so far, mapping).
Value starKeywords(Context& ctx, Value* args, uint32_t) {
  DictCell* given = isExactly(ctx, args[2], Kind::kDict) ? &cellCast<DictCell>(ctx, args[2]) : nullptr;
  if (!given) {
    const bool isMapping = args[2].isRef() && !lookupSpecial(ctx, args[2], symbols::k_keys).isUnbound();
    if (isMapping) return defer(ctx, kStarMapping, args, 3);
    Value callee = calleeText(ctx, args[0]);
    return raise(ctx, ErrorId::kStarNotMapping, {MessagePart::str(callee), MessagePart::typeName(args[2])});
  }
  DictCell& keywords = cellCast<DictCell>(ctx, args[1]);
  const bool empty = dictLength(ctx, keywords) == 0;
  Value key, value;
  for (uint32_t position = 0; dictNext(ctx, *given, &position, &key, &value);) {
    spend(ctx, 1);
    if (!isStr(ctx, key)) return raise(ctx, ErrorId::kKeywordsMustBeStrings);
    if (!empty && !dictGetStr(ctx, keywords, key).isUnbound()) {
      Value callee = calleeText(ctx, args[0]);
      return raise(ctx, ErrorId::kStarDuplicate, {MessagePart::str(callee), MessagePart::str(key)});
    }
    dictSetStr(ctx, keywords, key, value);
  }
  return Value::none();
}

// The same for any mapping. Registers: its arguments. Step 1: has it as a dict.
Step starMappingStep(Context& ctx, FrameCell& frame, Value completed) {
  if (frame.resume == 0) return callStepper(ctx, frame, 1, kDictUpdate, {newDict(ctx), frame.registers[2], Value::none(), Value::boolean(true)});
  frame.registers[2] = completed;
  return starKeywords(ctx, frame.registers, 3).isExit() ? Step::raise() : Step::done(Value::none());
}

}  // namespace

Value listExtendStarred(Context& ctx, Value list, Value iterable) {
  if (isNotIterable(ctx, iterable)) return raise(ctx, ErrorId::kValueAfterStar, {MessagePart::typeName(iterable)});
  return listExtend(ctx, list, iterable);
}

extern const BuiltinDef kCallIntrinsics[] = {
    {"<*>", "(callee, iterable, /)", starArguments, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "The arguments of f(*iterable)."},
    {"<**>", "(callee, keywords, mapping, /)", starKeywords, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Adds what f(**mapping) passes."},
    {"<** mapping>", "(callee, keywords, mapping, /)", nullptr, starMappingStep, 3, Effects::kRunsPython, JitHint::kNone, "f(**mapping) of no dict"},
    kTableEnd,
};
const BuiltinDef& kStarMapping = kCallIntrinsics[2];

}  // namespace krait
