// Buffers on hot paths that are not zeroed first, though locals are (-ftrivial-auto-var-init=zero).
#pragma once

// Before the type of a large local array of which only what was written is read.
#define KRAIT_SCRATCH [[clang::uninitialized]]
