// Object code and its memory: object files in, addresses out.
#pragma once

#include <memory>
#include <string>

#include "jit/plugin.h"

namespace llvm {
class MemoryBuffer;
}  // namespace llvm

namespace krait::jit {

// One linked world: helpers and what was compiled before are all a module can refer to.
class Orc {
 public:
  virtual ~Orc() = default;
  // Takes an object file. False: `error` says why.
  virtual bool add(std::unique_ptr<llvm::MemoryBuffer> object, std::string* error) = 0;
  // Links what is asked for. Null when there is no such symbol.
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

// Null when there is no memory for code.
std::unique_ptr<Orc> makeOrc(const HelperAddress* helpers, uint32_t count);

}  // namespace krait::jit
