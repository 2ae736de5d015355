// Built-ins by name, as the boot image has them; while it is made, as the tables do.
#include "runtime/builtins/names.h"

#include "runtime/builtins/host_function.h"
#include "runtime/image/boot_image.h"
#include "runtime/image/make.h"
#include "runtime/sandbox/host.h"

namespace krait {

Value builtinCell(Context& ctx, uint32_t id) {
  if (ctx.program->image) return ctx.program->image->builtin(id);
  CHECK(ctx.builtinRefs && id < builtinCount());
  return Value::reference(ctx.builtinRefs[id]);
}

Value builtinMember(Context& ctx, uint16_t typeId, Symbol name) {
  return ctx.program->image ? ctx.program->image->member(typeId, name) : findMember(ctx, typeId, name);
}

Value builtinByName(Context& ctx, Symbol name) {
  Value v = builtinMember(ctx, 0, name);
  if (!v.isUnbound()) return v;
  std::string_view text = ctx.program->symbols.text(name);
  uint32_t host = ctx.host->find(text);
  return host == Host::kNoFunction ? Value::unbound() : hostFunction(ctx, host);
}

}  // namespace krait
