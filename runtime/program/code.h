// What a Program holds outside any cage: code objects, with its symbols and shapes. Shared between threads, append-only.
#pragma once

#include <atomic>
#include <cstdint>
#include <string_view>

#include "runtime/program/shape_table.h"
#include "runtime/program/symbol_table.h"
#include "runtime/value/value.h"

namespace krait {

// One 8-byte unit of register code; interp/ knows what is in it.
using Unit = uint64_t;

// A place of a code object where control can be outside of it: calls, guards, everything that can raise.
// Frames name these by number, so that a forged frame cannot point between instructions (law 3).
struct ResumePoint {
  uint32_t unit;         // of the instruction, in Code::units
  uint32_t handlerUnit;  // where an exception raised here continues, or kNoHandler
  uint32_t line;         // 1-based
  uint16_t column, endColumn;  // UTF-8 bytes, 0-based; for tracebacks
  uint32_t endLine;
};
constexpr uint32_t kNoHandler = 0xFFFFFFFF;

enum CodeFlags : uint32_t {
  kCodeVarArgs = 1,
  kCodeVarKeywords = 2,
  kCodeGenerator = 4,
  kCodeModule = 8,
  kCodeClassBody = 16,
  kCodeCoroutine = 64,       // async def (with kCodeGenerator, as its frame outlives its call)
  kCodeAsyncGenerator = 128,  // async def with yield
  kCodeBuiltinFace = 32  // prelude functions that look like C functions: no traceback entry
};

enum class PooledKind : uint8_t { kStr, kBytes, kBigInt, kComplex, kTuple };
// A constant that is not an immediate: made in each isolate at first use.
struct PooledConstant {
  PooledKind kind;
  uint8_t base = 10;           // BigInt
  std::string_view text;       // Str: UTF-8 (surrogates as WTF-8); BigInt: digits without prefix or underscores
  const uint64_t* items = nullptr;  // Tuple: bits of immediates, or kPooledItem | constant number
  uint32_t itemCount = 0;
  double real = 0, imaginary = 0;
  static constexpr uint64_t kPooledItem = 0xFFFEull << 48;
};

// The global names that one source mentions: slot numbers of its namespace.
struct GlobalNames {
  const Symbol* names = nullptr;
  uint32_t count = 0;
};

// A function, module or class body as the Program knows it. Immutable once `lowered` is published.
struct Code {
  std::string_view name, qualifiedName, fileName;
  uint32_t id = 0;
  uint32_t flags = 0;
  uint32_t firstLine = 1;
  uint16_t positionalOnly = 0;   // of `positional`
  uint16_t positional = 0;       // parameters that may be given by position
  uint16_t keywordOnly = 0;
  uint16_t parameterCount = 0;   // all, with *args and **kwargs last
  const Symbol* parameterNames = nullptr;
  // Filled by lowering; parameter i is in register firstParameter + i at entry.
  uint32_t registerCount = 0;
  uint32_t firstParameter = 0;
  uint16_t instanceSlots = 0;    // class bodies: attributes that methods assign to their first parameter
  uint32_t slotCount = 0;        // registers 0..slotCount-1 are unbound at entry
  const Unit* units = nullptr;
  uint32_t unitCount = 0;
  const ResumePoint* resumePoints = nullptr;
  uint32_t resumeCount = 0;
  const PooledConstant* constants = nullptr;
  uint32_t constantCount = 0;
  std::string_view doc;          // a function's docstring; null data when there is none
  const GlobalNames* globals = nullptr;  // of the source it is from
  uint32_t moduleCode = 0;       // id of the module code of that source
  const void* tree = nullptr;    // frontend's: what to lower; null for code of the boot image
  std::string_view ir;           // boot image: the generic SSA as text (ir/text.h), for the JIT
  std::atomic<bool> lowered{false};
};

// Code objects under consecutive ids.
struct CodeList {
  explicit CodeList(Budget& budget, uint32_t first = 0) : first(first), items(budget) {}
  uint32_t first;
  AppendOnly<Code*> items;
};

// The shared tables that an isolate's context points to. With a boot image, its symbols, shapes and codes come first
// under the ids they have in every Program, and are read where they lie.
struct ProgramTables {
  ProgramTables(Budget& budget, const BootImage* image)
      : budget(&budget), image(image), symbols(budget, image), shapes(budget, image), imageCodes(imageCodeCount(image)), codes(budget, imageCodes) {}
  Budget* budget;
  const BootImage* image;  // null only while the image is being made
  SymbolTable symbols;
  ShapeTable shapes;

  static constexpr uint32_t kMaxCodes = 1 << 16;  // of the Program itself
  const uint32_t imageCodes;
  CodeList codes;  // ids from imageCodes on

  // The code with this id, or null. `id` may be anything (it comes from the cage).
  Code* code(uint32_t id) const {
    if (__builtin_expect(id < imageCodes, 0)) return imageCode(id);
    return id - imageCodes < codes.items.size() ? codes.items[id - imageCodes] : nullptr;
  }
  // All ids in use, the image's included.
  uint32_t codeCount() const { return imageCodes + codes.items.size(); }

 private:
  static uint32_t imageCodeCount(const BootImage* image);
  Code* imageCode(uint32_t id) const;
};

}  // namespace krait
