// What t-strings call: their classes are Python, in string.templatelib.
#include "runtime/exec/builtin.h"
#include "runtime/objects/module.h"

namespace krait {

namespace {

Value interpolation(Context& ctx, Value* args, uint32_t) { return deferCall(ctx, imageFunction(ctx, "string.templatelib", "Interpolation"), args, 4); }
Value templateOf(Context& ctx, Value* args, uint32_t) { return deferCall(ctx, imageFunction(ctx, "string.templatelib", "_make"), args, 2); }

}  // namespace

extern const BuiltinDef kTemplateIntrinsics[] = {
    {"<interpolation>", "(value, expression, conversion, format_spec, /)", interpolation, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "A field of a t-string."},
    {"<template>", "(strings, interpolations, /)", templateOf, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "A t-string."},
    kTableEnd,
};

}  // namespace krait
