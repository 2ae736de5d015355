// Object code and its memory: LLVM modules in, addresses out.
#pragma once

#include <memory>
#include <string>

#include "jit/plugin.h"

namespace llvm {
class LLVMContext;
class Module;
}  // namespace llvm

namespace krait::jit {

// One linked world: helpers and what was compiled before are all a module can refer to.
class Orc {
 public:
  virtual ~Orc() = default;
  // For a new module: layout and target.
  virtual void prepare(llvm::Module& module) = 0;
  // Runs the pass pipeline.
  virtual void optimise(llvm::Module& module) = 0;
  // Compiles and links. False: `error` says why.
  virtual bool add(llvm::Module& module, std::string* error, std::string* assembly) = 0;
  virtual void* find(const std::string& symbol) = 0;
  // Bytes of pages that hold this one's code and constants.
  virtual uint64_t bytes() const = 0;
};

// What an error of add() begins with when the machine code breaks law 2 (hostile builds).
inline const std::string kMachineProblem = "machine code: ";

// The same of all together.
uint64_t nativeCodeBytes();
// Installs what LLVM calls at fatal errors and when memory is short.
void handleFatalErrors(void (*handler)(const char* reason));

// Null when the target is not supported.
std::unique_ptr<Orc> makeOrc(const HelperAddress* helpers, uint32_t count);

}  // namespace krait::jit
