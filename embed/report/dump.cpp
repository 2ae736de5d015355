// The stages of a program as text.
#include "embed/report/dump.h"

#include "embed/pipeline.h"
#include "frontend/dump_ast.h"
#include "interp/dump.h"
#include "ir/layout.h"
#include "ir/text.h"

namespace krait {

bool printsInsteadOfRunning(DumpStage stage) {
  return stage == DumpStage::kAst || stage == DumpStage::kIr || stage == DumpStage::kIrBuilt || stage == DumpStage::kCode;
}

bool dumpStage(Program& program, const DumpOption& what, std::string& out) {
  auto append = [](void* to, std::string_view piece) { static_cast<std::string*>(to)->append(piece); };
  if (what.stage == DumpStage::kAst) {
    dumpAst(program.main().module(), program.main().ast(), {append, &out}, false);
    return true;
  }
  bool found = false;
  // Lowering a function makes the codes of those inside it: the count grows while we go.
  for (uint32_t id = program.tables().imageCodes; id < program.tables().codeCount(); ++id) {
    Code& code = *program.tables().code(id);
    Budget budget(256 << 20);
    Arena arena(budget);
    Diagnostic* error = nullptr;
    if (!program.lower(code, &error)) continue;
    if (!what.function.empty() && what.function != code.name && what.function != code.qualifiedName) continue;
    found = true;
    if (what.stage != DumpStage::kCode) {
      if (ir::Function* function = genericSsa(code, arena, &error)) ir::print(*function, {append, &out});
    } else {
      interp::dumpCode(code, append, &out);
    }
  }
  return found;
}

}  // namespace krait
