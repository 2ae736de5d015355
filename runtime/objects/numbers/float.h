// float: text and arithmetic where C++ and Python differ.
#pragma once

#include "runtime/heap/heap.h"

namespace krait {

// repr(float): the shortest digits that read back the same. Returns the length written into `to` (at least 32 bytes).
uint32_t formatFloat(double d, char* to);
double floatFloorDiv(double a, double b);  // b != 0
double floatMod(double a, double b);       // b != 0; sign of b
// round(d, digits) as CPython's, correctly rounded.
double roundFloat(double d, int digits);

}  // namespace krait
