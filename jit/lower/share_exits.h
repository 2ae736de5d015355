// Exits that store much the same share what they store.
#pragma once

namespace llvm {
class Function;
}

namespace krait::jit {

// The function through which compiled code leaves (ir::leave).
constexpr const char* kLeave = "krait.leave";

// Half of what a function consists of, before this, is exit blocks: stores of the live values into the exit buffer, most
// of them the same from guard to guard. Where one block stores all that another does and more, it stores the rest and goes
// on to the other. For functions whose variables are values already; what leaving does stays the same.
void shareExits(llvm::Function& function);

}  // namespace krait::jit
