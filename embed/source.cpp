// Parsing a source and numbering its names.
#include "embed/source.h"

namespace krait {

Source::Source(std::string_view text, std::string_view fileName, ProgramTables& tables, Arena& arena, Budget& budget)
    : text_(text), fileName_(fileName), ast_(budget) {
  begin(tables, tables.codes, arena, ParseMode::kModule);
  outOfMemory_ = !error_ && !(module_ && publish());
}

Source::Source(std::string_view text, std::string_view fileName, ProgramTables& tables, CodeList& codes, Arena& arena, Budget& budget, ParseMode mode)
    : text_(text), fileName_(fileName), ast_(budget) {
  lowering_.dynamicNames = true;
  lowering_.isExpression = mode == ParseMode::kExpression;
  lowering_.isInteractive = mode == ParseMode::kInteractive;
  begin(tables, codes, arena, mode);
  outOfMemory_ = !module_ && !error_;
}

void Source::begin(ProgramTables& tables, CodeList& codes, Arena& arena, ParseMode mode) {
  ParseResult parsed = parseAndAnalyse(text_, fileName_, ast_, mode);
  error_ = parsed.error;
  if (!parsed.module) return;
  lowering_.ast = &ast_;
  lowering_.tables = &tables;
  lowering_.codes = &codes;
  lowering_.arena = &arena;
  lowering_.fileName = fileName_;
  lowering_.source = text_;
  lowering_.futureAnnotations = parsed.module->scope->futureAnnotations;
  ast_.intern("__class__");
  module_ = parsed.module;
}

bool Source::publish() {
  if (collectGlobals(lowering_, *module_)) moduleCode_ = newModuleCode(lowering_, *module_);
  return moduleCode_ != nullptr;
}

uint32_t Source::mostCodes() const {
  uint32_t n = 1;
  for (const Scope* scope = module_->scope; scope;) {  // bounded: the tree
    ++n;
    if (scope->firstChild) {
      scope = scope->firstChild;
    } else {
      while (scope && !scope->nextSibling) scope = scope->parent;
      if (scope) scope = scope->nextSibling;
    }
  }
  return n;
}

}  // namespace krait
