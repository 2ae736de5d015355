// The machine code checker proves lawful accesses and refuses evil ones. Bytes with their assembly beside them.
#include <gtest/gtest.h>

#include "jit/check/machine_check.h"

namespace krait::jit {
namespace {

std::string verdict(std::vector<uint8_t> bytes, std::map<uint64_t, MachineCode::Link> links = {}) {
  return checkMachineCode({bytes.data(), bytes.size(), {0}, std::move(links)});
}
constexpr uint8_t kRet = 0xC3;

TEST(MachineCheck, AcceptsWhatTheLawAllows) {
  EXPECT_EQ(verdict({0x89, 0xF6, 0x48, 0x8B, 0x04, 0x37, kRet}), "");                    // mov %esi,%esi; mov (%rdi,%rsi),%rax
  EXPECT_EQ(verdict({0x89, 0xF6, 0x48, 0x8B, 0x44, 0xF7, 0x10, kRet}), "");              // mov %esi,%esi; mov 16(%rdi,%rsi,8),%rax
  EXPECT_EQ(verdict({0x48, 0x8B, 0x87, 0x00, 0x00, 0xFF, 0xFF, kRet}), "");              // mov -65536(%rdi),%rax
  EXPECT_EQ(verdict({0x8B, 0x07, 0x48, 0x01, 0xF8, 0x48, 0x8B, 0x00, kRet}), "");        // mov (%rdi),%eax; add %rdi,%rax; mov (%rax),%rax
  EXPECT_EQ(verdict({0x48, 0xC1, 0xEE, 0x20, 0x48, 0x8B, 0x04, 0x37, kRet}), "");        // shr $32,%rsi; mov (%rdi,%rsi),%rax
  // push %rbx; mov %rdi,%rbx; call helper; mov (%rbx),%rax; pop %rbx; ret
  EXPECT_EQ(verdict({0x53, 0x48, 0x89, 0xFB, 0xE8, 0, 0, 0, 0, 0x48, 0x8B, 0x03, 0x5B, kRet}, {{5, MachineCode::Link::kFunction}}), "");
  // sub $8,%rsp; mov %rdi,(%rsp); call helper; mov (%rsp),%rdi; mov (%rdi),%rax; add $8,%rsp; ret
  EXPECT_EQ(verdict({0x48, 0x83, 0xEC, 0x08, 0x48, 0x89, 0x3C, 0x24, 0xE8, 0, 0, 0, 0, 0x48, 0x8B, 0x3C, 0x24, 0x48, 0x8B, 0x07, 0x48, 0x83, 0xC4, 0x08, kRet},
                    {{9, MachineCode::Link::kFunction}}), "");
  // sub $8,%rsp; mov %rdi,(%rsp); push (%rsp); push $1; pop %rax; pop %rdx; mov (%rdx),%rax; add $8,%rsp; ret
  EXPECT_EQ(verdict({0x48, 0x83, 0xEC, 0x08, 0x48, 0x89, 0x3C, 0x24, 0xFF, 0x34, 0x24, 0x6A, 0x01, 0x58, 0x5A, 0x48, 0x8B, 0x02, 0x48, 0x83, 0xC4, 0x08, kRet}), "");
  // sub $8,%rsp; mov %rdi,(%rsp); addq $16,(%rsp); mov (%rsp),%rdx; mov %esi,%esi; mov (%rdx,%rsi,8),%rax; add $8,%rsp; ret
  EXPECT_EQ(verdict({0x48, 0x83, 0xEC, 0x08, 0x48, 0x89, 0x3C, 0x24, 0x48, 0x83, 0x04, 0x24, 0x10, 0x48, 0x8B, 0x14, 0x24, 0x89, 0xF6, 0x48, 0x8B, 0x04, 0xF2, 0x48, 0x83, 0xC4, 0x08, kRet}), "");
  EXPECT_EQ(verdict({0x89, 0xF0, 0x48, 0x8D, 0x14, 0x38, 0x48, 0x8B, 0x02, kRet}), "");  // mov %esi,%eax; lea (%rax,%rdi),%rdx; mov (%rdx),%rax
  // mov $0xFFFFFFFF,%eax; and (%rdi),%rax; mov (%rdi,%rax),%rax
  EXPECT_EQ(verdict({0xB8, 0xFF, 0xFF, 0xFF, 0xFF, 0x48, 0x23, 0x07, 0x48, 0x8B, 0x04, 0x07, kRet}), "");
  // sub $8,%rsp; mov %rsi,(%rsp); mov $0xFFFFFFFF,%eax; and %rax,(%rsp); mov (%rsp),%rcx; mov (%rdi,%rcx),%rax; add $8,%rsp; ret
  EXPECT_EQ(verdict({0x48, 0x83, 0xEC, 0x08, 0x48, 0x89, 0x34, 0x24, 0xB8, 0xFF, 0xFF, 0xFF, 0xFF, 0x48, 0x21, 0x04, 0x24, 0x48, 0x8B, 0x0C, 0x24, 0x48, 0x8B, 0x04, 0x0F, 0x48, 0x83, 0xC4, 0x08, kRet}), "");
  EXPECT_EQ(verdict({0xF2, 0x0F, 0x10, 0x05, 0, 0, 0, 0, kRet}, {{4, MachineCode::Link::kConstants}}), "");  // movsd constant(%rip),%xmm0
}

// Refused, and not for its end.
#define REFUSED(...)                              \
  do {                                            \
    std::string why = verdict(__VA_ARGS__);       \
    EXPECT_NE(why, "");                           \
    EXPECT_EQ(why.find("ret"), std::string::npos) << why; \
  } while (0)

TEST(MachineCheck, RefusesEvil) {
  REFUSED({0x48, 0x8B, 0x04, 0x37, kRet});                                // mov (%rdi,%rsi),%rax: 64 bits
  REFUSED({0x48, 0x8B, 0x06, kRet});                                      // mov (%rsi),%rax
  REFUSED({0x48, 0x63, 0xF6, 0x48, 0x8B, 0x04, 0x37, kRet});              // movslq %esi,%rsi; mov (%rdi,%rsi),%rax
  REFUSED({0x48, 0x8B, 0x87, 0xF8, 0xFF, 0xFE, 0xFF, kRet});              // mov -65544(%rdi),%rax
  REFUSED({0x89, 0xF6, 0x48, 0x8B, 0x84, 0x37, 0x00, 0x00, 0xFF, 0xFF, kRet});  // mov -65536(%rdi,%rsi),%rax
  // mov %esi,%esi; lea (%rdi,%rsi,8),%rax; lea (%rax,%rsi,8): 64 GiB
  REFUSED({0x89, 0xF6, 0x48, 0x8D, 0x04, 0xF7, 0x48, 0x8B, 0x04, 0xF0, kRet});
  REFUSED({0x48, 0x8B, 0x07, 0x48, 0x8B, 0x00, kRet});                    // mov (%rdi),%rax; mov (%rax),%rax
  REFUSED({0xE8, 0, 0, 0, 0, 0x48, 0x8B, 0x07, kRet}, {{1, MachineCode::Link::kFunction}});  // base lost in a call
  REFUSED({0x48, 0x89, 0x44, 0x24, 0x08, kRet});                          // mov %rax,8(%rsp): above the frame
  REFUSED({0x48, 0x89, 0x04, 0x24, kRet});                                // the return address
  REFUSED({0x48, 0x8B, 0x05, 0, 0, 0, 0, kRet});                          // mov 0(%rip),%rax, no constant
  REFUSED({0x48, 0x89, 0x05, 0, 0, 0, 0, kRet}, {{3, MachineCode::Link::kConstants}});  // a store there
  REFUSED({0x64, 0x48, 0x8B, 0x07, kRet});                                // mov %fs:(%rdi),%rax
  REFUSED({0xF3, 0xA4, kRet});                                            // rep movsb
  REFUSED({0x0F, 0x05, kRet});                                            // syscall
  REFUSED({0xFF, 0xE6});                                                  // jmp *%rsi
  REFUSED({0xFF, 0xD6, kRet});                                            // call *%rsi
  REFUSED({0xE8, 0, 0, 0, 0, kRet});                                      // a call the linker does not know
  EXPECT_NE(verdict({0x48, 0x89, 0xF4, kRet}).find("the stack pointer is lost"), std::string::npos);  // mov %rsi,%rsp
  EXPECT_NE(verdict({0x50, kRet}).find("leaves with its frame"), std::string::npos);                                               // push %rax; ret
  REFUSED({0xFF, 0x36, 0x58, kRet});                                      // push (%rsi); pop %rax
  REFUSED({0x6A, 0x01, 0x58, 0x48, 0x8B, 0x00, kRet});                    // push $1; pop %rax; mov (%rax),%rax
  REFUSED({0x48, 0x23, 0x37, 0x48, 0x8B, 0x04, 0x37, kRet});              // and (%rdi),%rsi; mov (%rdi,%rsi),%rax
  // sub $8,%rsp; mov %rsi,(%rsp); addq $16,(%rsp); mov (%rsp),%rdx; mov (%rdx),%rax; add $8,%rsp; ret
  REFUSED({0x48, 0x83, 0xEC, 0x08, 0x48, 0x89, 0x34, 0x24, 0x48, 0x83, 0x04, 0x24, 0x10, 0x48, 0x8B, 0x14, 0x24, 0x48, 0x8B, 0x02, 0x48, 0x83, 0xC4, 0x08, kRet});
  // sub $8,%rsp; mov %rdi,(%rsp); or %rsi,(%rsp); mov (%rsp),%rdx; mov (%rdx),%rax; add $8,%rsp; ret
  REFUSED({0x48, 0x83, 0xEC, 0x08, 0x48, 0x89, 0x3C, 0x24, 0x48, 0x09, 0x34, 0x24, 0x48, 0x8B, 0x14, 0x24, 0x48, 0x8B, 0x02, 0x48, 0x83, 0xC4, 0x08, kRet});
  REFUSED({0xEB, 0x10, kRet});                                            // a jump out of the function
  REFUSED({0xEB, 0x01, 0x48, 0x8B, 0x07, kRet});                          // into the middle of an instruction
  // loop: mov (%rdi),%rax; add $8,%rdi; jmp loop
  REFUSED({0x48, 0x8B, 0x07, 0x48, 0x83, 0xC7, 0x08, 0xEB, 0xF7});
}

}  // namespace
}  // namespace krait::jit
