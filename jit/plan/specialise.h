// Generic SSA + profile -> a plan: the representation of every value and the form of every instruction.
//
// Rules
//  1. The plan is optimistic and a fixpoint: types only go up (bottom, one representation, boxed).
//  2. A representation of a value that is not static comes with a guard: at the use for arithmetic, at the entry for
//     parameters, on the edge into a loop for its variables.
//  3. Only what normal edges reach is planned, up to the first instruction of a block that has never run: there the
//     code leaves, so that the interpreter sees what it is for; handlers are the interpreter's.
#pragma once

#include <string>
#include <vector>

#include "ir/layout.h"
#include "jit/plan/profile.h"

namespace krait::jit {

enum class Form : uint8_t {
#define FORM(Name, name) k##Name,
#include "jit/plan/forms.def"
#undef FORM
};
const char* formName(Form form);

// Representations: ir::Representation with a bottom.
enum class Rep : uint8_t { kBottom, kInt64, kDouble, kBool, kBoxed };
const char* repName(Rep rep);

enum class Refusal : uint8_t {
  kNone,
#define REFUSAL(Name, name, sentence) k##Name,
#include "jit/plan/refusals.def"
#undef REFUSAL
};
const char* refusalName(Refusal refusal);

// How to call a compiled function directly.
struct Signature {
  uint32_t unit = 0;
  std::vector<Rep> parameters;
  Rep result = Rep::kBoxed;  // kInt64: unboxed, INT64_MIN being exit; kDouble: boxed, but a float unless it is exit
  bool inlined = false;      // its body is part of this unit
};

// What a compile job may know of other functions.
struct Callees {
  const Signature* (*find)(void* where, uint32_t codeId) = nullptr;  // null: it is not compiled
  void* where = nullptr;
  bool itself = true;  // a call of the planned function is a call of the code that is being made
};

// A global of the function's namespace that lives in a variable of the compiled code (jit/plan/globals.h).
struct GlobalVariable {
  uint32_t slot;
  Rep rep;
};
// Of each promoted global one bit: its value is in its variable; the memory's is older.
struct GlobalPlaces {
  uint64_t inVariable = 0, dirty = 0;
};

struct Plan {
  std::vector<Rep> rep;          // by ValueId
  std::vector<Form> form;        // by ValueId
  std::vector<uint8_t> reached;  // by BlockId
  std::vector<ir::BlockId> order;
  std::vector<ir::ValueId> cold;  // by BlockId: its first instruction that has never run, or kNone
  std::vector<Rep> parameters;   // of the function
  std::vector<GlobalVariable> globals;
  std::vector<GlobalPlaces> globalsAt;  // by BlockId: where it starts
  Rep result = Rep::kBoxed;      // as Signature::result
  Refusal refusal = Refusal::kNone;
};

// Plans the whole function, or for `loopHeader` what it reaches.
Plan specialise(const ir::Function& function, const ir::Layout& layout, const Profile& profile, const ProgramTables& tables,
                const Callees& callees, ir::BlockId loopHeader);
// The plan as text: typed SSA.
std::string printPlan(const ir::Function& function, const Plan& plan);

}  // namespace krait::jit
