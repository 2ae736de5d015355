// A Program: a main source and what it imported, their lowered forms, shared by isolates on any thread.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "embed/source.h"
#include "runtime/exec/tiers.h"

namespace krait {

class ProgramJit;

class Program {
 public:
  // Parses `source`. When it has an error, ok() is false and error() says which. Thread-safe once made.
  Program(std::string_view source, std::string_view fileName, size_t memoryLimit);
  ~Program();

  bool ok() const { return main_ && main_->ok(); }
  const Diagnostic* error() const { return main_ ? main_->error() : nullptr; }
  bool outOfMemory() const { return !main_ || main_->outOfMemory(); }
  ProgramTables& tables() { return tables_; }
  const Source& main() const { return *main_; }

  // The text of the source that a code is from; empty when it is the boot image's.
  std::string_view sourceText(const Code& code);
  // Adds a source that lives as long as the Program; never null, but it may have an error.
  const Source* addSource(std::string_view text, std::string_view fileName);
  // Lowers a function to SSA and frame code, once. False: not lowered; *error is set unless memory ran out.
  bool lower(Code& code, Diagnostic** error);
  ProgramJit& jit() { return *jit_; }
  std::mutex& lock() { return lock_; }

 private:
  Budget budget_;
  Arena arena_;
  ProgramTables tables_;
  std::mutex lock_;
  std::unique_ptr<Source> main_;
  std::vector<std::unique_ptr<Source>> others_;
  std::unique_ptr<ProgramJit> jit_;
};

}  // namespace krait
