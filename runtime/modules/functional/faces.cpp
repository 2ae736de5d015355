// Callables that C++ makes for modules: what they have in common with each other, and how they are shown.
#include "runtime/modules/functional/faces.h"

#include "runtime/calls/arguments.h"
#include "runtime/errors/errors.h"
#include "runtime/modules/functional/functools.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/step_result.h"
#include "runtime/objects/text/str.h"

namespace krait {

TypeId faceType(Face face) {
  switch (face) {
    case Face::kNone:
    case Face::kCount: break;
#define FACE(Id, binds) \
  case Face::k##Id: return TypeId::k##Id;
#include "runtime/modules/functional/faces.def"
#undef FACE
  }
  return TypeId::kBuiltin;
}

bool faceBinds(Face face) {
  switch (face) {
    case Face::kNone:
    case Face::kCount: break;
#define FACE(Id, binds) \
  case Face::k##Id: return binds;
#include "runtime/modules/functional/faces.def"
#undef FACE
  }
  return false;
}

Value newFace(Context& ctx, Face face, const BuiltinDef& row, Value keeps) {
  BuiltinCell& cell = newCell<BuiltinCell>(ctx, Kind::kBuiltin);
  cell.header.flags = static_cast<uint16_t>(face);
  cell.builtinId = builtinIdOf(row);
  cell.self = keeps;
  return valueOf(ctx, &cell);
}

bool joinKeywords(Context& ctx, const Value* args, uint32_t count, Value keywords, Value* all, Value* names) {
  DictCell* dict = cellOrNull<DictCell>(ctx, keywords);
  const uint32_t more = dict ? dictLength(ctx, *dict) : 0;
  *names = Value::none();
  if (uint64_t{count} + more > kMaxSequence) abandon(ctx, Limit::kMemory);
  TupleCell& values = newTupleCell(ctx, count + more);
  *all = valueOf(ctx, &values);
  copyValues(ctx, values.items, args, count);
  if (!more) return true;
  TupleCell& keys = newTupleCell(ctx, more);
  uint32_t position = 0;
  Value key, value;
  spend(ctx, more / 8);
  for (uint32_t i = 0; i < more && dictNext(ctx, *dict, &position, &key, &value); ++i) {
    if (!isStr(ctx, key)) {
      raise(ctx, ErrorId::kKeywordsMustBeStrings);
      return false;
    }
    keys.items[i] = key;
    values.items[count + i] = value;
  }
  *names = valueOf(ctx, &keys);
  return true;
}

// "HEAD(a, b, name=c)". Registers: 0 head, 1 values, 2 names of the last of them or None, 3 list of texts.
Step reprCallStep(Context& ctx, FrameCell& frame, Value completed) {
  Value* r = frame.registers;
  TupleCell& values = cellCast<TupleCell>(ctx, r[1]);
  if (frame.resume == 0) r[3] = newList(ctx, nullptr, 0);
  ListCell& texts = cellCast<ListCell>(ctx, r[3]);
  const uint32_t n = values.length;
  if (frame.resume == 1) listAppend(ctx, texts, completed);
  while (texts.length < n) {
    spend(ctx, 1);
    Value v = reprOf(ctx, values.items[texts.length]);
    if (v.isExit()) return stepFromExit(ctx, frame, 1);
    listAppend(ctx, texts, v);
  }
  const TupleCell* names = cellOrNull<TupleCell>(ctx, r[2]);
  const uint32_t named = names ? names->length : 0;
  TextBuilder out(ctx);
  out.add(r[0]);
  out.add("(");
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, 1);
    if (i) out.add(", ");
    if (i + named >= n) {
      out.add(names->items[i + named - n]);
      out.add("=");
    }
    out.add(listItems(ctx, texts, n)[i]);
  }
  out.add(")");
  return Step::done(out.finish());
}

extern const BuiltinDef kFaceSteppers[] = {
    {"<ReprCall>", "(head, values, names, /)", nullptr, reprCallStep, 4, Effects::kRunsPython, JitHint::kNone, ""},
    kTableEnd,
};

Value reprCall(Context& ctx, const char* head, Value values, Value names) {
  Value args[3] = {newStr(ctx, head), values, names};
  return defer(ctx, kFaceSteppers[0], args, 3);
}

namespace {

// The names of an attrgetter as they were given.
Value dottedNames(Context& ctx, Value keeps) {
  TupleCell& names = cellCast<TupleCell>(ctx, keeps);
  const uint32_t n = names.length;
  TupleCell& result = newTupleCell(ctx, n);
  for (uint32_t i = 0; i < n; ++i) {
    TupleCell& path = cellCast<TupleCell>(ctx, names.items[i]);
    TextBuilder out(ctx);
    for (uint32_t k = 0; k < path.length; ++k) {
      spend(ctx, 1);
      if (k) out.add(".");
      out.add(path.items[k]);
    }
    result.items[i] = out.finish();
  }
  return valueOf(ctx, &result);
}

}  // namespace

Value faceRepr(Context& ctx, BuiltinCell& cell) {
  switch (faceOf(cell.header)) {
    case Face::kItemgetter: return reprCall(ctx, "operator.itemgetter", cell.self, Value::none());
    case Face::kAttrgetter: return reprCall(ctx, "operator.attrgetter", dottedNames(ctx, cell.self), Value::none());
    case Face::kMethodcaller: {
      TupleCell& keep = cellCast<TupleCell>(ctx, cell.self);
      if (keep.length != 3) corrupt(ctx);
      return reprCall(ctx, "operator.methodcaller", tupleConcat(ctx, newTuple(ctx, keep.items, 1), keep.items[1]), keep.items[2]);
    }
    case Face::kPartial: return partialRepr(ctx, cell);
    case Face::kLruCache:
    case Face::kNone:
    case Face::kCount: break;
  }
  return Value::unbound();
}

namespace {

// Where partial and lru_cache keep their attributes: the first place of a list.
Value* attributesOf(Context& ctx, BuiltinCell& cell) {
  ListCell* keeps = cellOrNull<ListCell>(ctx, cell.self);
  if (!keeps || !keeps->length) return nullptr;
  return listItems(ctx, *keeps, 1);
}

}  // namespace

Value faceAttribute(Context& ctx, BuiltinCell& cell, Symbol name) {
  Value* place = attributesOf(ctx, cell);
  if (!place) return Value::unbound();
  if (name == symbols::k_dict) {
    if (place->isNone()) {
      const Value dict = newDict(ctx);
      *attributesOf(ctx, cell) = dict;
      return dict;
    }
    return *place;
  }
  if (DictCell* dict = cellOrNull<DictCell>(ctx, *place)) {
    Value v = dictGetStr(ctx, *dict, symbolText(ctx, name));
    if (!v.isUnbound()) return v;
  }
  return faceOf(cell.header) == Face::kPartial ? partialAttribute(ctx, cell, name) : Value::unbound();
}

bool setFaceAttribute(Context& ctx, BuiltinCell& cell, Symbol name, Value value) {
  if (!attributesOf(ctx, cell)) return false;
  DictCell& dict = cellCast<DictCell>(ctx, faceAttribute(ctx, cell, symbols::k_dict));
  if (value.isUnbound()) return dictDeleteStr(ctx, dict, symbolText(ctx, name));
  if (faceOf(cell.header) == Face::kPartial && !partialAttribute(ctx, cell, name).isUnbound()) return false;
  dictSetStr(ctx, dict, symbolText(ctx, name), value);
  return true;
}

}  // namespace krait
