// Parsing a source and numbering its names.
#include "embed/source.h"

#include "frontend/parse.h"

namespace krait {

Source::Source(std::string_view text, std::string_view fileName, ProgramTables& tables, Arena& arena, Budget& budget)
    : text_(text), fileName_(fileName), ast_(budget) {
  ParseResult parsed = parseAndAnalyse(text_, fileName_, ast_);
  error_ = parsed.error;
  outOfMemory_ = parsed.outOfMemory;
  if (!parsed.module) return;
  lowering_.ast = &ast_;
  lowering_.tables = &tables;
  lowering_.arena = &arena;
  lowering_.fileName = fileName_;
  ast_.intern("__class__");
  if (collectGlobals(lowering_, *parsed.module)) moduleCode_ = newModuleCode(lowering_, *parsed.module);
  outOfMemory_ = !moduleCode_;
  module_ = parsed.module;
}

}  // namespace krait
