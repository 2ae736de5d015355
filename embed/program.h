// A Program: one source, its tree and lowered forms, shared by isolates on any thread.
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "frontend/lower/irgen.h"
#include "runtime/exec/tiers.h"

namespace krait {

class ProgramJit;

class Program {
 public:
  // Parses `source`. When it has an error, ok() is false and error() says which. Thread-safe once made.
  Program(std::string_view source, std::string_view fileName, size_t memoryLimit);
  ~Program();

  bool ok() const { return module_ != nullptr; }
  const Diagnostic* error() const { return error_; }
  bool outOfMemory() const { return outOfMemory_; }
  ProgramTables& tables() { return tables_; }
  Code& moduleCode() { return *moduleCode_; }
  const ast::Module& module() const { return *module_; }
  std::string_view source() const { return source_; }
  std::string_view fileName() const { return fileName_; }

  // Lowers a function to SSA and frame code, once. False: not lowered; *error is set unless memory ran out.
  bool lower(Code& code, Diagnostic** error);
  ProgramJit& jit() { return *jit_; }
  std::mutex& lock() { return lock_; }
  Lowering& lowering() { return lowering_; }

 private:
  std::string source_, fileName_;
  Budget budget_;
  Arena arena_;
  ast::Ast ast_;
  ProgramTables tables_;
  Lowering lowering_;
  ast::Module* module_ = nullptr;
  Diagnostic* error_ = nullptr;
  bool outOfMemory_ = false;
  Code* moduleCode_ = nullptr;
  std::atomic<Code*>* codes_ = nullptr;
  std::mutex lock_;
  std::unique_ptr<ProgramJit> jit_;
};

}  // namespace krait
