// The interactive session of `krait` on a terminal.
#pragma once

#include <krait/krait.h>

namespace krait::cli {

// Reads, runs and shows until the end of input or exit(): the status to exit with. `run` has been called on the isolate;
// `interrupted` says which isolate Ctrl-C is for. `flush` writes waiting output.
int interact(krait_isolate* isolate, void (*flush)(void* data), void* data);

// From now on Ctrl-C raises KeyboardInterrupt in `isolate` (null: in none).
void interruptsGoTo(krait_isolate* isolate);

}  // namespace krait::cli
