// The table of the steppers of containers and built-in functions.
#include "runtime/objects/containers/steppers.h"

namespace krait {

extern const BuiltinDef kContainerSteppers[] = {
#define STEPPER(Name, function, signature, registers, catches) \
  {"<" #Name ">", signature, nullptr, function, registers, Effects::kRunsPython, JitHint::kNone, "", catches},
#include "runtime/objects/containers/steppers.def"
#undef STEPPER
    kTableEnd,
};

}  // namespace krait
