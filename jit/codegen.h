// LLVM's passes and code generator: lowered modules in, object files out. Made once and used for module after module, as
// making one costs as much as a small function does.
#pragma once

#include <memory>
#include <string>

namespace llvm {
class MemoryBuffer;
class Module;
}  // namespace llvm

namespace krait::jit {

// Used by one thread at a time.
class CodeGenerator {
 public:
  virtual ~CodeGenerator() = default;
  // For a new module: layout and target.
  virtual void prepare(llvm::Module& module) = 0;
  // Runs the pass pipeline.
  virtual void optimise(llvm::Module& module) = 0;
  // The module as assembly; it stays as it is.
  virtual std::string assembly(const llvm::Module& module) = 0;
  // The module as an object file; the module is used up.
  virtual std::unique_ptr<llvm::MemoryBuffer> objectOf(llvm::Module& module) = 0;
};

// A generator of the process's, of those that optimise or (`plain`) of those that do not, for as long as this lives: any
// thread, one that is free or a new one. A thread that LLVM failed on never gives its own back.
class BorrowedGenerator {
 public:
  explicit BorrowedGenerator(bool plain);
  ~BorrowedGenerator();
  BorrowedGenerator(const BorrowedGenerator&) = delete;
  CodeGenerator* operator->() const { return generator_.get(); }
  explicit operator bool() const { return generator_ != nullptr; }  // false: the target is not supported

 private:
  std::unique_ptr<CodeGenerator> generator_;
  const bool plain_;
};

}  // namespace krait::jit
