// Built-in functions: leaves, which never run Python, and steppers, state machines whose frame lies in the cage.
//
// Rules (law 11)
//  1. A leaf gets its arguments as an array and returns a Value; `exit` means Context::state says why (kException, or
//     kCall after defer()).
//  2. A stepper keeps everything it needs across a step in its frame's registers. `step` is called with what the
//     last Call produced; it re-reads sizes and versions.
//  3. A leaf that meets an operand that needs Python returns defer(ctx, <stepper>, operands): the machine then runs
//     the stepper in its place and takes the stepper's result for the leaf's.
//  4. Loops whose length the script chooses spend() fuel: one unit for 64 bytes or 8 elements of work.
//  5. The argument array: args[0..total) are the named parameters in their order, keyword-only ones last, `unbound`
//     where left out. Then, with "*args", the rest by position; `count` tells how many. With "**kwargs", one dict (or
//     unbound when there are none) comes last. Only leaves have "*args" or "**kwargs". A method's self is args[0] and has been checked
//     to be an instance of the table's type, but for "__new__", whose args[0] is the class.
//  6. Every table ends with kTableEnd and has a row in runtime/builtins/registry.def.
#pragma once

#include "runtime/heap/heap.h"

namespace krait {

// The result of one step.
struct Step {
  enum Kind : uint8_t { kDone, kCall, kNext, kRaise } kind;
  Value value;  // kDone: the result; kCall: the callee; kNext: an iterator, the step gets its next value or `exhausted`

  static Step done(Value v) { return {kDone, v}; }
  // Call `callee` (any callable) with callArgs[0..callCount), set by the caller.
  static Step call(Value callee) { return {kCall, callee}; }
  static Step next(Value iterator) { return {kNext, iterator}; }
  static Step raise() { return {kRaise, Value::exit()}; }
};

// registers[0..argument count) are the arguments; frame.resume is the step number, 0 at first; a step sets the number
// of the next one before it returns kCall or kNext.
using LeafFunction = Value (*)(Context&, Value* args, uint32_t count);
using StepFunction = Step (*)(Context&, FrameCell& frame, Value completed);

enum class Effects : uint8_t { kPure, kReads, kWrites, kRunsPython };
// What the optimiser may do with a call; jit/ knows each name.
enum class JitHint : uint8_t {
  kNone,
#define HINT(Name) k##Name,
#include "runtime/exec/jit_hints.def"
#undef HINT
};

// A signature in Python's own notation, taken apart at compile time: "(iterable, /, start=0, *, key=None)". A default
// only says that the argument may be left out: the function sees `unbound`. "*args" collects the rest by position.
struct Signature {
  const char* text;
  uint8_t minimum = 0;      // positional arguments that must be there
  uint8_t positional = 0;   // that may be there
  uint8_t total = 0;        // with keyword-only ones
  uint8_t positionalOnly = 0;
  bool varArgs = false;
  bool varKeywords = false;
  bool self = false, cls = false;  // the first parameter is called so
  consteval Signature(const char* t);
};

struct BuiltinDef {
  const char* name;
  Signature signature;
  LeafFunction leaf;      // exactly one of leaf and step is set
  StepFunction step;
  uint16_t registers;     // of a stepper's frame, at least the arguments
  Effects effects;
  JitHint hint;
  const char* doc;
  bool catches = false;   // step is called with `exit` when its call raised; it may clear the exception
};

// Arguments of a leaf that needs no binding.
constexpr uint32_t kLeafArguments = 8;
// Whether a leaf takes `given` plain arguments as they stand, the places left over being unbound: at most
// kLeafArguments. Its `self`, if it has one, is of the right kind by where the callee came from.
inline bool takesInPlace(const BuiltinDef& def, uint32_t given) {
  const Signature& s = def.signature;
  if (!def.leaf || given < s.minimum || s.varKeywords || given > kLeafArguments || s.total > kLeafArguments) return false;
  return s.varArgs ? given >= s.positional && s.total == s.positional : given <= s.positional;
}

// "Call row `id` of the built-ins" as a callee: only in Context::callee and Step::value, never held by a script.
constexpr uint64_t kBuiltinCalleeTag = 0xFFFD;
constexpr Value builtinCallee(uint32_t id) { return {(kBuiltinCalleeTag << 48) | id}; }
constexpr bool isBuiltinCallee(Value v) { return v.tag() == kBuiltinCalleeTag; }

// A table of functions of one owner. `typeId` says whose methods they are (types.def), or 0 for functions.
struct BuiltinTable {
  uint16_t typeId;
  const char* module;     // "builtins", "math", ...; "" for steppers only the machine calls
  const BuiltinDef* defs;
  uint16_t count;
};

// The row with this id, or null; `id` may come from the cage.
const BuiltinDef* builtinDef(uint32_t id);
const BuiltinTable* builtinTableOf(uint32_t id);
uint32_t builtinCount();
// The id of a row of some table; the row must be registered in runtime/builtins/registry.def.
uint32_t builtinIdOf(const BuiltinDef& def);

// Ends a leaf with "this stepper goes on with these operands" (rule 3). Returns `exit`.
Value defer(Context& ctx, const BuiltinDef& stepper, const Value* args, uint32_t count);
// The same for any callable. Returns `exit`.
Value deferCall(Context& ctx, Value callee, const Value* args, uint32_t count);

// ------------------------------------------------------------------------------------------------
consteval Signature::Signature(const char* t) : text(t) {
  // bounded: compile time
  auto begins = [t](const char* with) {
    const char* p = t;
    while (*with && *p == *with) ++p, ++with;
    return !*with;
  };
  self = begins("(self");
  cls = begins("(cls");
  bool keywordOnly = false, optional = false, star = false, any = false;
  int depth = 0;
  auto finish = [&] {
    if (!any) return;
    if (!star) {
      ++total;
      if (!keywordOnly) {
        ++positional;
        if (!optional) ++minimum;
      }
    }
    any = optional = star = false;
  };
  for (const char* p = t; *p; ++p) {
    char c = *p;
    if (c == '(' && depth++ == 0) continue;
    if (c == ')' && --depth == 0) continue;
    if (c == ',' && depth == 1) {
      finish();
      continue;
    }
    if (depth != 1 || c == ' ') continue;
    if (c == '/' && !any) {
      positionalOnly = total;
    } else if (c == '*' && !any) {
      if (p[1] == '*') {
        varKeywords = true;
        star = any = true;
        ++p;
      } else if (p[1] == ',') {
        keywordOnly = true;
      } else {
        varArgs = keywordOnly = true;
        star = any = true;
      }
    } else if (c == '=') {
      optional = true;
    } else {
      any = true;
    }
  }
  finish();
}

// The row after the last one of a table.
constexpr BuiltinDef kTableEnd{nullptr, "()", nullptr, nullptr, 0, Effects::kPure, JitHint::kNone, ""};

}  // namespace krait
