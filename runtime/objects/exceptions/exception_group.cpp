// Exception groups: making them, their texts, and the steps of except*. Taking them apart is Python, in the module _groups.
#include "runtime/errors/errors.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/exceptions/exception.h"
#include "runtime/objects/module.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/step_result.h"
#include "runtime/objects/text/str.h"
#include "runtime/program/symbols.h"

namespace krait {

Value groupMessage(Context& ctx, ExceptionCell& group) { return cellCast<TupleCell>(ctx, group.value).items[0]; }
TupleCell& groupMembers(Context& ctx, ExceptionCell& group) { return cellCast<TupleCell>(ctx, cellCast<TupleCell>(ctx, group.value).items[1]); }

Value groupStr(Context& ctx, ExceptionCell& group) {
  const uint32_t n = groupMembers(ctx, group).length;
  TextBuilder text(ctx);
  text.add(groupMessage(ctx, group));
  text.add(" (");
  text.add(strOf(ctx, Value::smallInt(n)));
  text.add(n == 1 ? " sub-exception)" : " sub-exceptions)");
  return text.finish();
}

namespace {

// A tuple of the members; exit when they are none.
Value membersOf(Context& ctx, Value given, bool* plain) {
  TupleCell* tuple = cellOrNull<TupleCell>(ctx, given);
  ListCell* list = cellOrNull<ListCell>(ctx, given);
  if (!tuple && !list && !isStr(ctx, given)) return raise(ctx, ErrorId::kGroupNotSequence);
  const uint32_t n = tuple ? tuple->length : list ? list->length : textOf(ctx, given).length;
  if (!n) return raise(ctx, ErrorId::kGroupEmpty);
  if (isStr(ctx, given)) return raise(ctx, ErrorId::kGroupItem, {MessagePart::integer(0)});
  TupleCell& members = newTupleCell(ctx, n);
  const Value* items = tuple ? tuple->items : listItems(ctx, *list, n);
  *plain = true;
  spend(ctx, 1 + n / 8);
  for (uint32_t i = 0; i < n; ++i) {
    if (!isKind(ctx, items[i], Kind::kException)) return raise(ctx, ErrorId::kGroupItem, {MessagePart::integer(i)});
    *plain &= isInstanceOf(ctx, items[i], TypeId::kException);
    members.items[i] = items[i];
  }
  return valueOf(ctx, &members);
}

Value groupNew(Context& ctx, Value* args, uint32_t count) {
  ClassCell* cls = cellOrNull<ClassCell>(ctx, args[0]);
  if (!cls || !isSubclass(ctx, args[0].offset(), typeRef(ctx, TypeId::kBaseExceptionGroup))) {
    return raise(ctx, ErrorId::kNotCallable, {MessagePart::typeName(args[0])});
  }
  const uint32_t given = count - 2;  // class, then the rest, then the keywords
  if (given != 2) return raise(ctx, ErrorId::kGroupArguments, {MessagePart::integer(given)});
  if (!isStr(ctx, args[1])) return raise(ctx, ErrorId::kGroupMessage, {MessagePart::argumentType(args[1])});
  bool plain = false;
  Value members = membersOf(ctx, args[2], &plain);
  if (members.isExit()) return members;
  if (args[0].offset() == typeRef(ctx, TypeId::kBaseExceptionGroup)) {
    if (plain) cls = &cellCast<ClassCell>(ctx, typeRef(ctx, TypeId::kExceptionGroup));
  } else if (!plain && isSubclass(ctx, args[0].offset(), typeRef(ctx, TypeId::kException))) {
    if (args[0].offset() == typeRef(ctx, TypeId::kExceptionGroup)) return raise(ctx, ErrorId::kGroupNesting, {"an ExceptionGroup"});
    Value name = reprStr(ctx, Value::reference(cls->name));
    return raise(ctx, ErrorId::kGroupNesting, {MessagePart::str(name)});
  }
  Value group = newInstance(ctx, *cls);
  Value parts[2] = {args[1], members};
  Value value = newTuple(ctx, parts, 2), arguments = newTuple(ctx, args + 1, 2);
  ExceptionCell& e = cellCast<ExceptionCell>(ctx, group);
  e.args = arguments;
  e.value = value;
  e.header.flags |= kExceptionGroup;
  return group;
}

Value derive(Context& ctx, Value* args, uint32_t) {
  Value passed[2] = {groupMessage(ctx, cellCast<ExceptionCell>(ctx, args[0])), args[1]};
  return deferCall(ctx, Value::reference(typeRef(ctx, TypeId::kBaseExceptionGroup)), passed, 2);
}
Value split(Context& ctx, Value* args, uint32_t) { return deferCall(ctx, imageFunction(ctx, "_groups", "split"), args, 2); }
Value subgroup(Context& ctx, Value* args, uint32_t) { return deferCall(ctx, imageFunction(ctx, "_groups", "subgroup"), args, 2); }

// Whether two groups are parts of one: what derive() passes on is the same.
Value sameOrigin(Context& ctx, Value* args, uint32_t) {
  ExceptionCell *a = cellOrNull<ExceptionCell>(ctx, args[0]), *b = cellOrNull<ExceptionCell>(ctx, args[1]);
  if (!a || !b || !(a->header.flags & kExceptionGroup)) return Value::boolean(false);
  return Value::boolean(a->traceback == b->traceback && a->cause == b->cause && a->context == b->context);
}

// --- except*

// Registers: 0 the exception, 1 the clause's types. Step 1: (what it takes, what it leaves). An exception that is no group
// goes to its handler in one.
Step matchStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  if (frame.resume == 0) {
    frame.resume = 1;
    ctx.callArgs[0] = r[0];
    ctx.callArgs[1] = r[1];
    ctx.callCount = 2;
    return Step::call(imageFunction(ctx, "_groups", "star_match"));
  }
  if (frame.resume == 1) {
    r[1] = completed;
    Value taken = cellCast<TupleCell>(ctx, completed).items[0];
    ExceptionCell* e = cellOrNull<ExceptionCell>(ctx, taken);
    if (!e || (e->header.flags & kExceptionGroup)) return Step::done(completed);
    frame.resume = 2;
    Value text = emptyStr(ctx);
    ctx.callArgs[1] = newTuple(ctx, &taken, 1);
    ctx.callArgs[0] = text;
    ctx.callCount = 2;
    return Step::call(Value::reference(typeRef(ctx, TypeId::kBaseExceptionGroup)));
  }
  FrameCell& caller = cellCast<FrameCell>(ctx, frame.caller);
  if (!(caller.codeId & kNativeCode)) addTraceback(ctx, completed, caller.codeId, caller.resume);
  Value pair[2] = {completed, cellCast<TupleCell>(ctx, r[1]).items[1]};
  return Step::done(newTuple(ctx, pair, 2));
}

Value finish(Context& ctx, Value* args, uint32_t) { return deferCall(ctx, imageFunction(ctx, "_groups", "star_finish"), args, 2); }

constexpr Effects kRuns = Effects::kRunsPython;
constexpr JitHint kNoHint = JitHint::kNone;

}  // namespace

extern const BuiltinDef kGroupMethods[] = {
    {"__new__", "(cls, /, *args, **kwargs)", groupNew, nullptr, 0, Effects::kWrites, kNoHint, "Makes a group."},
    {"derive", "(self, excs, /)", derive, nullptr, 0, kRuns, kNoHint, "A group with the same message and other exceptions."},
    {"split", "(self, matcher_value, /)", split, nullptr, 0, kRuns, kNoHint, "What matches and what does not, as two groups."},
    {"subgroup", "(self, matcher_value, /)", subgroup, nullptr, 0, kRuns, kNoHint, "The group of what matches."},
    kTableEnd,
};

extern const BuiltinDef kGroupIntrinsics[] = {
    {"<except*>", "(exception, types, /)", nullptr, matchStep, 2, kRuns, kNoHint, "What a clause takes and leaves."},
    {"<except* end>", "(original, results, /)", finish, nullptr, 0, kRuns, kNoHint, "What is raised after the clauses."},
    kTableEnd,
};

extern const BuiltinDef kGroupHelpers[] = {
    {"same_origin", "(a, b, /)", sameOrigin, nullptr, 0, Effects::kReads, kNoHint, "Whether two groups are parts of one."},
    kTableEnd,
};

}  // namespace krait
