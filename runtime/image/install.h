// The boot image in a cage: its frozen part, and modules copied in when they are imported.
#pragma once

#include "runtime/exec/context.h"
#include "runtime/image/boot_image.h"

namespace krait {

// Sets the context's words that refer to built-in types. `ctx.program` must be set.
void startFromImage(Context& ctx);
// The module `name`, copied in with what it needs unless it is there already; unbound when the image has none.
// Also enters new modules in Context::modules.
Value loadImageModule(Context& ctx, Symbol name);
inline bool moduleLoaded(const Context& ctx, uint32_t i) { return ctx.loadedModules[i >> 5] >> (i & 31) & 1; }
// Modules of the image that only the runtime calls: what they give is trusted, so no script sees them.
bool isInnerModule(std::string_view name);
// Whether the image has modules within `name`.
bool imageHasPackage(const BootImage& image, std::string_view name);
// Zeroes the segments that were copied in: nothing passes from one tenant to the next.
void clearSegments(Context& ctx);

}  // namespace krait
