// The reasons of exits, by number.
#include "ir/exit/exit_table.h"

namespace krait::ir {

const ReasonRow kReasons[] = {
#define REASON(Name, name, sentence) {name, sentence},
#include "ir/exit/reasons.def"
#undef REASON
};

}  // namespace krait::ir
