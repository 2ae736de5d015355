// Frame code as text.
#include "interp/dump.h"

namespace krait::interp {

void dumpCode(const Code& code, void (*write)(void* to, std::string_view piece), void* to) {
  auto number = [&](int64_t n) {
    char digits[24];
    uint32_t at = sizeof digits;
    uint64_t u = n < 0 ? 0 - static_cast<uint64_t>(n) : static_cast<uint64_t>(n);
    do digits[--at] = static_cast<char>('0' + u % 10);
    while (u /= 10);
    if (n < 0) digits[--at] = '-';
    write(to, {digits + at, sizeof digits - at});
  };
  write(to, "code ");
  write(to, code.qualifiedName);
  write(to, " registers ");
  number(code.registerCount);
  write(to, "\n");
  for (uint32_t at = 0; at < code.unitCount;) {
    const Unit* pc = code.units + at;
    Opcode op = opcodeOf(*pc);
    write(to, "  ");
    number(at);
    write(to, " ");
    write(to, kOpcodes[static_cast<uint32_t>(op)].name);
    if (op == Opcode::kJump || op == Opcode::kLoop || op == Opcode::kJumpIfFalse || op == Opcode::kJumpIfTrue) {
      write(to, " r");
      number(fieldA(*pc));
      write(to, " -> ");
      number(static_cast<int64_t>(at) + fieldOffset(*pc));
    } else {
      for (uint32_t field : {fieldA(*pc), fieldB(*pc), fieldC(*pc)}) {
        write(to, " ");
        number(field);
      }
    }
    uint32_t units = unitsOf(pc);
    if (units > 1 && kOpcodes[static_cast<uint32_t>(op)].finish != Finish::kNone) {
      write(to, " @");
      number(resumeOf(pc[1]));
      write(to, " !");
      number(extraOf(pc[1]));
    }
    write(to, "\n");
    at += units;
  }
}

}  // namespace krait::interp
