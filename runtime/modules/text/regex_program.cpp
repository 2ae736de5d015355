// Making programs of regular expressions, for the compiler in _re_program.py.
#include "runtime/modules/text/regex_program.h"

#include "runtime/errors/errors.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/containers/list.h"
#include "runtime/objects/text/str.h"

namespace krait::regex {

namespace {

constexpr const char* kOpNames[] = {
#define OPCODE(Name, words) #Name,
#include "runtime/modules/text/regex_opcodes.def"
#undef OPCODE
};

}  // namespace

// The names of the instructions, by number.
Value opcodes(Context& ctx, Value*, uint32_t) {
  ListCell& list = newListCell(ctx, 32);
  for (const char* name : kOpNames) listAppend(ctx, list, newStr(ctx, name));  // bounded: a table
  return valueOf(ctx, &list);
}

// A list of ints as a program; each set (its places are in the second list) gets its map of the first 256 characters.
Value pack(Context& ctx, Value* args, uint32_t) {
  ListCell* words = cellOrNull<ListCell>(ctx, args[0]);
  ListCell* sets = cellOrNull<ListCell>(ctx, args[1]);
  if (!words || !sets) return raise(ctx, ErrorId::kNotAnInteger, {MessagePart::typeName(args[0])});
  const uint32_t n = words->length, setCount = sets->length;
  BytesCell& program = newBytesCell(ctx, uint64_t{n} * 4);
  spend(ctx, n / 8);
  auto put = [&](uint32_t i, uint32_t w) {
    if (i < n) __builtin_memcpy(program.bytes + uint64_t{i} * 4, &w, 4);
  };
  auto get = [&](uint32_t i) {
    uint32_t w = 0;
    if (i < n) __builtin_memcpy(&w, program.bytes + uint64_t{i} * 4, 4);
    return w;
  };
  for (uint32_t i = 0; i < n; ++i) put(i, static_cast<uint32_t>(listItems(ctx, *words, n)[i].bits));
  for (uint32_t s = 0; s < setCount; ++s) {
    const uint32_t at = static_cast<uint32_t>(listItems(ctx, *sets, setCount)[s].bits);
    spend(ctx, 64);
    for (uint32_t c = 0; c < 256; ++c) {
      bool in = false;
      const uint32_t items = get(at + 9);
      for (uint32_t i = 0; i < items && !in && at + 12 + 3 * i < n; ++i) {
        in = get(at + 10 + 3 * i) ? inCategory(get(at + 11 + 3 * i), c) : c >= get(at + 11 + 3 * i) && c <= get(at + 12 + 3 * i);
      }
      spend(ctx, items / 64);
      if (in) put(at + 1 + c / 32, get(at + 1 + c / 32) | 1u << (c % 32));
    }
  }
  return valueOf(ctx, &program);
}

Value foldPoint(Context&, Value* args, uint32_t) {
  return args[0].isInt() ? Value::smallInt(fold(static_cast<uint32_t>(args[0].asInt()))) : args[0];
}

}  // namespace krait::regex
