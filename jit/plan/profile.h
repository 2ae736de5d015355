// What the interpreter saw, by resume point: a copy that embed/ makes of one isolate's quickened code.
#pragma once

#include <cstdint>
#include <vector>

#include "runtime/exec/builtin.h"

namespace krait::jit {

enum class Seen : uint8_t {
  kNothing,       // never ran in a form that tells, or no single form fits
  kInt, kFloat,   // arithmetic, comparison
  kListInt, kTupleInt, kStrInt,
  kSlot,          // attribute: shape, slot, shapeAfter
  kMethod,        // method of a user class
  kMember,        // method of a built-in type: `kind`, `typeId`, `hint`; `row` as below
  kFunction,      // call: `codeId`
  kConstruct,     // call of a class: `codeId` of its __init__
  kOperator,      // an operator: `codeId` of the left operand's method
  kBuiltin,       // global: a built-in, `hint`; `row` as below
  kRangeNext, kListNext, kStrNext,
  kPairNext, kEnumerateNext,  // what it gives is only unpacked
  kOther          // ran, and was none of these
};

// As interp/frame_code.h's OperandMask.
enum Operands : uint8_t { kSawInt = 1, kSawFloat = 2, kSawStr = 4, kSawOther = 8, kSawWide = 16 };

constexpr uint32_t kNoRow = 0xFFFFFFFF;

struct Site {
  Seen seen = Seen::kNothing;
  uint8_t operands = 0;
  uint8_t kind = 0;
  JitHint hint = JitHint::kNone;
  bool exitsOften = false;  // guards failed here too often: no speculation
  uint16_t typeId = 0;
  uint32_t codeId = 0;
  uint32_t shape = 0, slot = 0, shapeAfter = 0;
  // The row of a built-in that is a leaf, or kNoRow, and how many arguments it takes as they stand (BuiltinDef); of a
  // built-in type the row of its constructor, whose first argument is the type.
  uint32_t row = kNoRow;
  uint8_t leafLeast = 1, leafMost = 0;
  bool takesType = false;
};

// runtime/objects/classes/class.h: kOverflowSlot.
constexpr uint32_t kOverflowPlace = 0x80000000u;
constexpr bool isOverflowPlace(uint32_t slot) { return slot & kOverflowPlace; }

struct Profile {
  std::vector<Site> sites;  // by resume point
};

}  // namespace krait::jit
