// The stages in order.
#include "embed/pipeline.h"

#include "interp/linearize.h"
#include "ir/layout.h"

namespace krait {

bool lowerCode(Code& code, Arena& scratch, Arena& keep, Diagnostic** error) {
  ir::Function* function = generateIr(code, scratch, error);
  if (!function) return false;
  ir::Layout layout = ir::layOut(*function);
  if (scratch.exhausted() || keep.exhausted()) return false;
  return interp::linearize(*function, layout, keep) && !keep.exhausted();
}

}  // namespace krait
