// One Python source of a Program: its text, tree and what lowering knows of it.
#pragma once

#include <string>

#include "frontend/lower/irgen.h"
#include "frontend/parse.h"

namespace krait {

// Made under the Program's lock; immutable then but for what lowering adds, under that lock too.
class Source {
 public:
  // A module's source.
  Source(std::string_view text, std::string_view fileName, ProgramTables& tables, Arena& arena, Budget& budget);
  // A source of eval (kExpression) or exec: its codes go to `codes`, its names are looked up in dicts.
  Source(std::string_view text, std::string_view fileName, ProgramTables& tables, CodeList& codes, Arena& arena, Budget& budget, ParseMode mode);
  Source(const Source&) = delete;

  // Parsed and numbered: there is a module code. Otherwise error(), or memory ran out.
  bool ok() const { return moduleCode_ != nullptr; }
  const Diagnostic* error() const { return error_; }
  bool outOfMemory() const { return outOfMemory_; }
  // Makes the module's code; of eval and exec only once `codes` has its first id. False when memory ran out.
  bool publish();
  // How many codes lowering makes of it, at most.
  uint32_t mostCodes() const;
  std::string_view text() const { return text_; }
  std::string_view fileName() const { return fileName_; }
  const ast::Module& module() const { return *module_; }
  const ast::Ast& ast() const { return ast_; }
  Code& moduleCode() const { return *moduleCode_; }

 private:
  void begin(ProgramTables& tables, CodeList& codes, Arena& arena, ParseMode mode);

  std::string text_, fileName_;
  ast::Ast ast_;
  Lowering lowering_;
  ast::Module* module_ = nullptr;
  Diagnostic* error_ = nullptr;
  bool outOfMemory_ = false;
  Code* moduleCode_ = nullptr;
};

}  // namespace krait
