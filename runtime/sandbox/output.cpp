// The door for text: charged before it is written.
#include "runtime/sandbox/output.h"

#include "runtime/exec/tiers.h"

namespace krait {

void Output::write(void* output, std::string_view piece) {
  auto* to = static_cast<Output*>(output);
  Context& ctx = *to->ctx;
  if (to->refused || !ctx.host) return;
  const bool fits = piece.size() <= ctx.outputLeft;
  if (!fits) piece = piece.substr(0, ctx.outputLeft);
  ctx.outputLeft -= piece.size();
  if (!ctx.host->write(to->stream, piece)) to->refused = true;
  backFromHost(ctx);
  if (!fits) abandon(ctx, Limit::kOutput);
}

}  // namespace krait
