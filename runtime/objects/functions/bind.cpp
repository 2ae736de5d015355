// Arguments to parameters, by Python's rules and with CPython's words when they do not fit.
#include "runtime/errors/errors.h"
#include "runtime/errors/suggestions.h"
#include "runtime/exec/frames.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

Value qualifiedName(Context& ctx, const Code& code) { return newStr(ctx, code.qualifiedName); }

// "'a', 'b', and 'c'" of the parameters in [from, to) whose place is unbound.
Value missingNames(Context& ctx, const Code& code, const Value* parameters, uint32_t from, uint32_t to, uint32_t count) {
  TextBuilder text(ctx);
  uint32_t seen = 0;
  for (uint32_t i = from; i < to; ++i) {
    if (!parameters[i].isUnbound()) continue;
    if (seen) text.add(seen + 1 < count ? ", " : count == 2 ? " and " : ", and ");
    text.add("'");
    text.add(symbolText(ctx, code.parameterNames[i]));
    text.add("'");
    ++seen;
  }
  return text.finish();
}

// "a, b" of the positional-only parameters that `names` gives as keywords; unbound if there are none.
Value positionalOnlyNames(Context& ctx, const Code& code, const TupleCell& names) {
  TextBuilder text(ctx);
  bool any = false;
  for (uint32_t p = 0; p < code.positionalOnly; ++p) {
    for (uint32_t k = 0; k < names.length; ++k) {
      if (!isStr(ctx, names.items[k]) || symbolOf(ctx, names.items[k]) != code.parameterNames[p]) continue;
      if (any) text.add(", ");
      text.add(symbolText(ctx, code.parameterNames[p]));
      any = true;
    }
  }
  return any ? text.finish() : Value::unbound();
}

bool raiseMissing(Context& ctx, const Code& code, const Value* parameters, uint32_t from, uint32_t to, bool keywordOnly) {
  uint32_t count = 0;
  for (uint32_t i = from; i < to; ++i) count += parameters[i].isUnbound();
  if (!count) return true;
  Value names = missingNames(ctx, code, parameters, from, to, count);
  raise(ctx, keywordOnly ? ErrorId::kMissingKeywordOnly : ErrorId::kMissingArguments,
        keywordOnly ? std::initializer_list<MessagePart>{MessagePart::str(qualifiedName(ctx, code)), MessagePart::integer(count), count == 1 ? "" : "s", MessagePart::str(names)}
                    : std::initializer_list<MessagePart>{MessagePart::str(qualifiedName(ctx, code)), MessagePart::integer(count), "positional", count == 1 ? "" : "s", MessagePart::str(names)});
  return false;
}

bool raiseTooMany(Context& ctx, const Code& code, const FunctionCell& function, uint32_t given, const Value* parameters) {
  uint32_t defaults = function.defaults ? cellCast<TupleCell>(ctx, function.defaults).length : 0;
  uint32_t most = code.positional, least = most - (defaults < most ? defaults : most);
  TextBuilder takes(ctx);
  char digits[12];
  auto number = [&](uint32_t n) {
    uint32_t k = sizeof digits;
    do digits[--k] = static_cast<char>('0' + n % 10);
    while (n /= 10);
    takes.add(std::string_view(digits + k, sizeof digits - k));
  };
  if (defaults) {
    takes.add("from ");
    number(least);
    takes.add(" to ");
  }
  number(most);
  uint32_t keywordOnly = 0;
  for (uint32_t i = most; i < most + code.keywordOnly; ++i) keywordOnly += !parameters[i].isUnbound();
  Value takesText = takes.finish();
  bool plural = defaults ? most != 1 || true : most != 1;
  if (keywordOnly) {
    TextBuilder extra(ctx);
    extra.add(given == 1 ? "positional argument (and " : "positional arguments (and ");
    uint32_t k = sizeof digits, n = keywordOnly;
    do digits[--k] = static_cast<char>('0' + n % 10);
    while (n /= 10);
    extra.add(std::string_view(digits + k, sizeof digits - k));
    extra.add(keywordOnly == 1 ? " keyword-only argument) were" : " keyword-only arguments) were");
    raise(ctx, ErrorId::kTooManyArguments, {MessagePart::str(qualifiedName(ctx, code)), MessagePart::str(takesText), plural ? "s" : "", MessagePart::integer(given), MessagePart::str(extra.finish())});
    return false;
  }
  raise(ctx, ErrorId::kTooManyArguments, {MessagePart::str(qualifiedName(ctx, code)), MessagePart::str(takesText), plural ? "s" : "", MessagePart::integer(given), given == 1 ? "was" : "were"});
  return false;
}

bool raiseUnexpected(Context& ctx, const Code& code, Value name) {
  const Symbol wrong = symbolOf(ctx, name);
  Suggestion meant(wrong == SymbolTable::kNone ? std::string_view() : ctx.program->symbols.text(wrong));
  for (uint32_t i = code.positionalOnly; i < code.positional + code.keywordOnly; ++i) meant.offer(ctx, ctx.program->symbols.text(code.parameterNames[i]));  // bounded: the parameters
  const MessagePart function = MessagePart::str(qualifiedName(ctx, code)), given = MessagePart::str(name);
  if (meant.best().empty()) raise(ctx, ErrorId::kUnexpectedKeyword, {function, given});
  else raise(ctx, ErrorId::kUnexpectedMeant, {function, given, meant.best()});
  return false;
}

}  // namespace

bool bindArguments(Context& ctx, const Code& code, FunctionCell& function, const Value* args, uint32_t count,
                   const TupleCell* names, Value* parameters) {
  if (!names && count <= code.positional && !code.keywordOnly && !(code.flags & (kCodeVarArgs | kCodeVarKeywords))) {
    // The common case: no more than defaults to be filled in.
    const TupleCell* defaults = count < code.positional && function.defaults ? &cellCast<TupleCell>(ctx, function.defaults) : nullptr;
    const uint32_t n = defaults ? defaults->length : 0, first = code.positional - (n < code.positional ? n : code.positional);
    if (n <= code.positional && first <= count) {
      for (uint32_t i = 0; i < count; ++i) parameters[i] = args[i];  // bounded: parameters
      for (uint32_t i = count; i < code.positional; ++i) parameters[i] = defaults->items[i - first];
      return true;
    }
  }
  uint32_t named = names ? names->length : 0;
  if (named > count) corrupt(ctx);
  uint32_t given = count - named, positional = code.positional, byName = positional + code.keywordOnly;
  uint32_t take = given < positional ? given : positional;
  for (uint32_t i = 0; i < take; ++i) parameters[i] = args[i];
  for (uint32_t i = take; i < code.parameterCount; ++i) parameters[i] = Value::unbound();
  uint32_t rest = byName;
  if (code.flags & kCodeVarArgs) {
    parameters[rest++] = given > positional ? newTuple(ctx, args + positional, given - positional) : emptyTuple(ctx);
  }
  DictCell* extra = nullptr;
  if (code.flags & kCodeVarKeywords) {
    Value dict = newDict(ctx);
    parameters[rest] = dict;
    extra = &cellCast<DictCell>(ctx, dict);
  }
  for (uint32_t k = 0; k < named; ++k) {
    Value name = names->items[k];
    if (k % 256 == 255) spend(ctx, 64);
    uint32_t i = code.positionalOnly;
    Symbol symbol = isStr(ctx, name) && i < byName ? symbolOf(ctx, name) : SymbolTable::kNone;
    while (i < byName && code.parameterNames[i] != symbol) ++i;  // bounded: the parameters
    if (i < byName) {
      if (!parameters[i].isUnbound()) {
        raise(ctx, ErrorId::kMultipleValues, {MessagePart::str(qualifiedName(ctx, code)), MessagePart::str(name)});
        return false;
      }
      parameters[i] = args[given + k];
    } else if (extra) {
      dictSetStr(ctx, *extra, name, args[given + k]);
    } else {
      if (Value wrong = positionalOnlyNames(ctx, code, *names); !wrong.isUnbound()) {
        raise(ctx, ErrorId::kPositionalOnlyKeyword, {MessagePart::str(qualifiedName(ctx, code)), MessagePart::str(wrong)});
        return false;
      }
      return raiseUnexpected(ctx, code, name);
    }
  }
  if (given > positional && !(code.flags & kCodeVarArgs)) return raiseTooMany(ctx, code, function, given, parameters);
  if (take < positional) {
    if (function.defaults) {
      TupleCell& defaults = cellCast<TupleCell>(ctx, function.defaults);
      uint32_t n = defaults.length < positional ? defaults.length : positional;
      for (uint32_t i = take > positional - n ? take : positional - n; i < positional; ++i) {
        if (parameters[i].isUnbound()) parameters[i] = defaults.items[i - (positional - n)];
      }
    }
    if (!raiseMissing(ctx, code, parameters, 0, positional, false)) return false;
  }
  if (code.keywordOnly) {
    for (uint32_t i = positional; i < byName; ++i) {
      if (parameters[i].isUnbound() && function.keywordDefaults) {
        parameters[i] = dictGetStr(ctx, cellCast<DictCell>(ctx, function.keywordDefaults), symbolText(ctx, code.parameterNames[i]));
      }
    }
    return raiseMissing(ctx, code, parameters, positional, byName, true);
  }
  return true;
}

// --- built-ins

namespace {

// The name of parameter `index` of a signature's text.
std::string_view parameterName(const char* text, uint32_t index) {
  // bounded: one signature
  uint32_t i = 0;
  int depth = 0;
  for (const char* p = text; *p; ++p) {
    if (*p == '(') ++depth;
    if (*p == ')') --depth;
    if (depth != 1 || !((*p >= 'a' && *p <= 'z') || *p == '_' || (*p >= 'A' && *p <= 'Z'))) continue;
    const char* start = p;
    while ((*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') || *p == '_' || (*p >= '0' && *p <= '9')) ++p;
    std::string_view name(start, static_cast<size_t>(p - start));
    bool star = start > text && start[-1] == '*';
    while (*p && *p != ',' && !(*p == ')' && depth == 1)) {
      if (*p == '(') ++depth;
      if (*p == ')') --depth;
      ++p;
    }
    if (!star && i++ == index) return name;
    if (!*p) break;
    if (*p == ')') --depth;
  }
  return {};
}

// "list.append" of a method, "len" of a function: what CPython's messages call it where it counts one argument or none.
Value builtinQualifiedName(Context& ctx, const BuiltinDef& def) {
  const BuiltinTable* table = builtinTableOf(builtinIdOf(def));
  TextBuilder text(ctx);
  const std::string_view own = def.name;
  if (table && table->typeId) {
    text.add(Value::reference(cellCast<ClassCell>(ctx, ctx.typeRefs[table->typeId]).name));
    if (own == "<new>" || own == "__new__" || own == "__init__") return text.finish();
    text.add(".");
  }
  text.add(def.name);
  return text.finish();
}

// Whether a row is what a call of a type runs.
bool makesType(const BuiltinDef& def) {
  const BuiltinTable* table = builtinTableOf(builtinIdOf(def));
  const std::string_view own = def.name;
  return table && table->typeId && (own == "__new__" || own == "<new>" || own == "__init__");
}

// A type is called by its own name: "range expected at least 1 argument".
MessagePart shownName(Context& ctx, const BuiltinDef& def) {
  const BuiltinTable* table = builtinTableOf(builtinIdOf(def));
  return makesType(def) ? MessagePart::str(Value::reference(cellCast<ClassCell>(ctx, ctx.typeRefs[table->typeId]).name)) : MessagePart(def.name);
}

// Whether CPython makes the method from a slot of the type, which words errors in its own way: special methods but these.
bool isSlotMethod(const BuiltinDef& def) {
  static constexpr std::string_view kOthers[] = {"__format__", "__reversed__", "__sizeof__", "__round__", "__trunc__", "__floor__", "__ceil__", "__getnewargs__",
                                                 "__class_getitem__", "__dir__", "__length_hint__", "__enter__", "__exit__", "__bytes__", "__complex__", "__copy__", "__deepcopy__",
                                                 "__reduce__", "__set_name__", "__init_subclass__", "__subclasshook__", "__new__", "__init__", "__prepare__", "__instancecheck__",
                                                 "__subclasscheck__", "__missing__", "__getformat__", "__replace__", "__mro_entries__"};
  const std::string_view name = def.name;
  if (!name.starts_with("__") || !std::string_view(def.signature.text).starts_with("(self")) return false;
  for (std::string_view other : kOthers) {  // bounded: the list
    if (name == other) return false;
  }
  if (name != "__getitem__" && name != "__contains__") return true;
  switch (static_cast<TypeId>(builtinTableOf(builtinIdOf(def))->typeId)) {
    case TypeId::kList: return name == "__contains__";
    case TypeId::kDict: case TypeId::kSet: case TypeId::kFrozenSet: return false;
    default: return true;
  }
}

bool raiseCount(Context& ctx, const BuiltinDef& def, uint32_t given, bool method) {
  const Signature& s = def.signature;
  if (isSlotMethod(def) && s.minimum == s.positional && s.positional <= 2 && given) {
    const uint32_t wanted = s.positional - 1;
    return raise(ctx, ErrorId::kSlotArguments, {MessagePart::integer(wanted), wanted == 1 ? "" : "s", MessagePart::integer(given - 1)}), false;
  }
  if (given <= 1 && method && std::string_view(def.name) == "__new__" && builtinTableOf(builtinIdOf(def))->typeId == static_cast<uint16_t>(TypeId::kType)) return raise(ctx, ErrorId::kTypeArguments), false;
  if (!given && std::string_view(def.name) == "__new__") return raise(ctx, ErrorId::kNewNoType, {shownName(ctx, def)}), false;
  uint32_t self = method ? 1 : 0;
  uint32_t least = s.minimum - (s.minimum >= self ? self : 0), most = s.positional - (s.positional >= self ? self : 0);
  given -= given >= self ? self : 0;
  auto plural = [](uint32_t n) { return n == 1 ? "" : "s"; };
  const MessagePart name = shownName(ctx, def);
  if (s.positionalOnly < s.total && s.total > self) {  // keywords allowed
    const uint32_t required = s.minimum < s.positionalOnly ? s.minimum : s.positionalOnly, byPlace = required > self ? required - self : 0;
    if (given < byPlace) {
      raise(ctx, ErrorId::kBuiltinTakes, {name, byPlace < most ? "at least" : "exactly", MessagePart::integer(byPlace), "positional ", plural(byPlace), MessagePart::integer(given)});
      return false;
    }
    if (given < least) {
      uint32_t index = given + self;
      return raise(ctx, ErrorId::kBuiltinMissing, {name, parameterName(s.text, index), MessagePart::integer(given + 1)}), false;
    }
    const uint32_t all = s.total - self;
    const uint16_t type = builtinTableOf(builtinIdOf(def))->typeId;
    const bool counts = method && (type == static_cast<uint16_t>(TypeId::kInt) || type == static_cast<uint16_t>(TypeId::kStr)) && std::string_view(def.name) == "__new__";
    if (given > all && counts) {
      raise(ctx, ErrorId::kBuiltinExpectedAtMost, {name, MessagePart::integer(all), plural(all), MessagePart::integer(given)});
    } else if (given > all) {
      raise(ctx, ErrorId::kBuiltinTakes, {name, least < all ? "at most" : "exactly", MessagePart::integer(all), "", plural(all), MessagePart::integer(given)});
    } else if (most == 0) {
      raise(ctx, ErrorId::kNoPositionalArguments, {name});
    } else {
      raise(ctx, ErrorId::kBuiltinTakes, {name, least < most ? "at most" : "exactly", MessagePart::integer(most), "positional ", plural(most), MessagePart::integer(given)});
    }
    return false;
  }
  const std::string_view own = def.name;
  const bool constructs = own == "<new>" || own == "__new__" || own == "__init__";
  if (most == 0) {
    raise(ctx, ErrorId::kBuiltinTakesNo, {MessagePart::str(builtinQualifiedName(ctx, def)), MessagePart::integer(given)});
  } else if (least == most && most == 1 && !constructs) {
    raise(ctx, ErrorId::kBuiltinTakesExactlyOne, {MessagePart::str(builtinQualifiedName(ctx, def)), MessagePart::integer(given)});
  } else if (least == most) {
    raise(ctx, ErrorId::kBuiltinExpected, {name, MessagePart::integer(most), plural(most), MessagePart::integer(given)});
  } else if (given < least) {
    raise(ctx, ErrorId::kBuiltinExpectedAtLeast, {name, MessagePart::integer(least), plural(least), MessagePart::integer(given)});
  } else {
    raise(ctx, ErrorId::kBuiltinExpectedAtMost, {name, MessagePart::integer(most), plural(most), MessagePart::integer(given)});
  }
  return false;
}

}  // namespace

// The self of a method that is called through its type: int.bit_length("a").
static bool checkSelf(Context& ctx, const BuiltinDef& def, uint16_t typeId, Value self) {
  const ClassCell& cls = cellCast<ClassCell>(ctx, ctx.typeRefs[typeId]);
  Value type = Value::reference(cls.name);
  if (cls.module) {
    TextBuilder text(ctx);
    text.add(Value::reference(cls.module));
    text.add(".");
    text.add(type);
    type = text.finish();
  }
  if (self.isUnbound()) return raise(ctx, ErrorId::kUnboundMethodArgument, {MessagePart::str(type), def.name}), false;
  if (isInstanceOf(ctx, self, static_cast<TypeId>(typeId))) return true;
  // Several types may share one array of rows.
  for (uint32_t id = 0; id < builtinCount();) {  // bounded: the tables
    const BuiltinTable& table = *builtinTableOf(id);
    const bool holds = &def >= table.defs && &def < table.defs + table.count;
    if (holds && table.typeId && isInstanceOf(ctx, self, static_cast<TypeId>(table.typeId))) return true;
    id += table.count ? table.count : 1;
  }
  raise(ctx, isSlotMethod(def) ? ErrorId::kSlotSelf : ErrorId::kDescriptorSelf, {def.name, MessagePart::str(type), MessagePart::typeName(self)});
  return false;
}

bool bindBuiltin(Context& ctx, const BuiltinDef& def, const Value* args, uint32_t count, const TupleCell* names,
                 Value* out, uint32_t* outCount) {
  const Signature& s = def.signature;
  uint32_t named = names ? names->length : 0;
  if (named > count) corrupt(ctx);
  uint32_t given = count - named;
  bool method = false;
  if (s.self || s.cls) {
    const BuiltinTable* table = builtinTableOf(builtinIdOf(def));
    method = table && table->typeId != 0;
    if (s.self && method && !checkSelf(ctx, def, table->typeId, given ? args[0] : Value::unbound())) return false;
  }
  if (given > s.positional && !s.varArgs) return raiseCount(ctx, def, given, method);
  if (s.positionalOnly < s.total && given < s.minimum && given < s.positionalOnly) return raiseCount(ctx, def, given, method);
  uint32_t take = given < s.positional ? given : s.positional;
  for (uint32_t i = 0; i < take; ++i) out[i] = args[i];
  for (uint32_t i = take; i < s.total; ++i) out[i] = Value::unbound();
  Value extra = Value::unbound();
  if (s.varKeywords) extra = newDict(ctx);
  for (uint32_t k = 0; k < named; ++k) {
    Value name = names->items[k];
    if (k % 256 == 255) spend(ctx, 64);
    uint32_t i = s.positionalOnly;
    Symbol symbol = i < s.total ? symbolOf(ctx, name) : SymbolTable::kNone;
    std::string_view text = symbol == SymbolTable::kNone ? std::string_view() : ctx.program->symbols.text(symbol);
    while (i < s.total && parameterName(s.text, i) != text) ++i;  // bounded: the signature
    if (i < s.total) {
      if (!out[i].isUnbound()) {
        raise(ctx, ErrorId::kMultipleValues, {shownName(ctx, def), MessagePart::str(name)});
        return false;
      }
      out[i] = args[given + k];
    } else if (s.varKeywords) {
      dictSetStr(ctx, cellCast<DictCell>(ctx, extra), name, args[given + k]);
    } else if (s.positionalOnly == s.total) {
      raise(ctx, ErrorId::kBuiltinNoKeywords, {MessagePart::str(builtinQualifiedName(ctx, def))});
      return false;
    } else {
      raise(ctx, ErrorId::kUnexpectedKeyword, {shownName(ctx, def), MessagePart::str(name)});
      return false;
    }
  }
  for (uint32_t i = take; i < s.minimum; ++i) {  // the machine's own steppers may be given `unbound`
    if (out[i].isUnbound()) return raiseCount(ctx, def, given, method);
  }
  uint32_t n = s.total;
  for (uint32_t i = s.positional; i < given; ++i) {
    out[n++] = args[i];  // bounded: roomForBound spends
  }
  if (s.varKeywords) out[n++] = extra;
  *outCount = n;
  return true;
}

}  // namespace krait
