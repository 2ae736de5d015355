// The stages in order.
#include "embed/pipeline.h"

#include <string>

#include "interp/linearize.h"
#include "ir/layout.h"
#include "ir/text.h"

namespace krait {

void verifyStage([[maybe_unused]] const ir::Function& function, [[maybe_unused]] const char* stage) {
#ifdef KRAIT_ASSERTIONS
  std::string_view wrong = ir::verify(function);
  if (wrong.empty()) return;
  std::string text = std::string(stage) + ": " + std::string(wrong) + "\n";
  ir::print(function, {[](void* to, std::string_view piece) { static_cast<std::string*>(to)->append(piece); }, &text});
  checkFailed(__FILE__, __LINE__, text.c_str());
#endif
}

ir::Function* genericSsa(Code& code, Arena& scratch, Diagnostic** error) {
  uint32_t line = 0;
  ir::Function* function = code.tree ? generateIr(code, scratch, error) : ir::read(code.ir, scratch, code, &line);
  if (function && !scratch.exhausted()) verifyStage(*function, code.tree ? "ir:built" : "ir of the boot image");
  return function;
}

bool lowerCode(Code& code, Arena& scratch, Arena& keep, Diagnostic** error) {
  ir::Function* function = genericSsa(code, scratch, error);
  if (!function) return false;
  ir::Layout layout = ir::layOut(*function);
  if (scratch.exhausted() || keep.exhausted()) return false;
  return interp::linearize(*function, layout, keep) && !keep.exhausted();
}

}  // namespace krait
