// Programs: tables, sources, lowering on first call.
#include "embed/program.h"

#include "embed/boot/boot.h"
#include "embed/jit/tiers.h"
#include "embed/pipeline.h"
#include "runtime/program/symbols.h"

namespace krait {

Program::Program(std::string_view source, std::string_view fileName, size_t memoryLimit)
    : budget_(memoryLimit), arena_(budget_), tables_(budget_, bootImage()), jit_(new ProgramJit(*this)) {
  if (!tables_.image && !internKnownSymbols(tables_.symbols)) return;
  main_ = std::make_unique<Source>(source, fileName, tables_, arena_, budget_);
}

Program::~Program() {
  jit_.reset();  // its thread reads the tables
}

const Source* Program::addSource(std::string_view text, std::string_view fileName) {
  std::lock_guard<std::mutex> hold(lock_);
  others_.push_back(std::make_unique<Source>(text, fileName, tables_, arena_, budget_));
  return others_.back().get();
}

std::string_view Program::sourceText(const Code& code) {
  std::lock_guard<std::mutex> hold(lock_);
  if (main_->ok() && main_->moduleCode().id == code.moduleCode) return main_->text();
  for (const auto& other : others_) {
    if (other->ok() && other->moduleCode().id == code.moduleCode) return other->text();
  }
  return {};
}

bool Program::lower(Code& code, Diagnostic** error) {
  std::lock_guard<std::mutex> hold(lock_);
  *error = nullptr;
  if (code.lowered.load(std::memory_order_acquire)) return true;
  Arena scratch(budget_);
  if (!lowerCode(code, scratch, arena_, error)) return false;
  code.lowered.store(true, std::memory_order_release);
  return true;
}

}  // namespace krait
