// Programs: parsing, tables, lowering on first call.
#include "embed/program.h"

#include "embed/jit_tiers.h"
#include "embed/pipeline.h"
#include "frontend/parse.h"
#include "runtime/exec/symbols.h"

namespace krait {

Program::Program(std::string_view source, std::string_view fileName, size_t memoryLimit)
    : source_(source), fileName_(fileName), budget_(memoryLimit), arena_(budget_), ast_(budget_), tables_(budget_), jit_(new ProgramJit(*this)) {
  codes_ = static_cast<std::atomic<Code*>*>(std::calloc(ProgramTables::kMaxCodes, sizeof(std::atomic<Code*>)));
  CHECK(codes_);
  tables_.codes = codes_;
  if (!internKnownSymbols(tables_.symbols)) {
    outOfMemory_ = true;
    return;
  }
  ParseResult parsed = parseAndAnalyse(source_, fileName_, ast_);
  error_ = parsed.error;
  outOfMemory_ = parsed.outOfMemory;
  if (!parsed.module) return;
  lowering_.ast = &ast_;
  lowering_.tables = &tables_;
  lowering_.arena = &arena_;
  lowering_.fileName = fileName_;
  ast_.intern("__class__");
  if (!collectGlobals(lowering_, *parsed.module) || !(moduleCode_ = newModuleCode(lowering_, *parsed.module))) {
    outOfMemory_ = true;
    return;
  }
  module_ = parsed.module;
}

Program::~Program() {
  jit_.reset();  // its thread reads the tables
  std::free(codes_);
}

bool Program::lower(Code& code, Diagnostic** error) {
  std::lock_guard<std::mutex> hold(lock_);
  *error = nullptr;
  if (code.lowered.load(std::memory_order_acquire)) return true;
  Arena scratch(budget_);
  if (!lowerCode(lowering_, code, scratch, arena_, error)) return false;
  code.lowered.store(true, std::memory_order_release);
  return true;
}

}  // namespace krait
