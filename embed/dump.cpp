// The stages of a program as text.
#include "embed/dump.h"

#include "frontend/dump_ast.h"
#include "interp/dump.h"
#include "ir/layout.h"
#include "ir/text.h"

namespace krait {

bool dumpStage(Program& program, std::string_view stage, std::string& out) {
  auto append = [](void* to, std::string_view piece) { static_cast<std::string*>(to)->append(piece); };
  std::string_view only;
  if (size_t colon = stage.find(':'); colon != std::string_view::npos) {
    only = stage.substr(colon + 1);
    stage = stage.substr(0, colon);
  }
  if (stage == "ast") {
    dumpAst(program.main().module(), program.main().ast(), {append, &out}, false);
    return true;
  }
  if (stage != "ir" && stage != "code") return false;
  // Lowering a function makes the codes of those inside it: the count grows while we go.
  for (uint32_t id = program.tables().imageCodes; id < program.tables().codeCount(); ++id) {
    Code& code = *program.tables().code(id);
    Budget budget(256 << 20);
    Arena arena(budget);
    Diagnostic* error = nullptr;
    if (!program.lower(code, &error)) continue;
    if (!only.empty() && only != code.name) continue;
    if (stage == "ir") {
      if (ir::Function* function = generateIr(code, arena, &error)) ir::print(*function, {append, &out});
    } else {
      interp::dumpCode(code, append, &out);
    }
  }
  return true;
}

}  // namespace krait
