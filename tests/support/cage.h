// A cage with the built-in types and no Program code, for tests of the runtime by itself; a limit, a corruption or a
// fault inside the cage and its guard is caught where guarded() is called.
#pragma once

#include <gtest/gtest.h>

#include <csetjmp>
#include <csignal>

#include "embed/boot/boot.h"
#include "embed/posix/pages.h"
#include "interp/machine.h"
#include "runtime/program/code_block.h"
#include "runtime/program/symbols.h"
#include "runtime/exec/tiers.h"
#include "runtime/heap/cage.h"
#include "runtime/image/install.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/text/str.h"

extern "C" void* __libc_stack_end;  // glibc's: where the main thread's stack began

namespace krait::testing {

class CageTest : public ::testing::Test {
 protected:
  CageTest() : budget_(1ull << 30), tables_(budget_, bootImage()) {
    ctx_ = createCage(pages_, bootImage());
    CHECK(ctx_);
    Context& ctx = *ctx_;
    ctx.program = &tables_;
    static const Tiers kTiers = {nullptr, interp::call, interp::next, nullptr, nullptr, nullptr, nullptr, escape, interp::run, nullptr, nullptr};
    ctx.tiers = &kTiers;
    ctx.budget = &budget_;
    ctx.owner = this;
    ctx.depthLimit = 1000;
    ctx.fuel = INT64_MAX;
    ctx.outputLeft = 1 << 20;
    ctx.nativeBase = reinterpret_cast<uintptr_t>(__libc_stack_end);
    setHeapLimit(ctx, 64ull << 20);
    startFromImage(ctx);
    current = this;
    struct sigaction mine = {};
    mine.sa_sigaction = onFault;
    mine.sa_flags = SA_SIGINFO | SA_NODEFER;
    sigaction(SIGSEGV, &mine, &before_);
  }
  ~CageTest() override {
    sigaction(SIGSEGV, &before_, nullptr);
    releaseBlocks(*ctx_);
    destroyCage(ctx_);
  }

  // Runs `body`; false when it ended by a limit, as corrupt, or by a fault that the guard is there for.
  template <class Body>
  __attribute__((noinline)) bool guarded(Body body) {
    if (sigsetjmp(escape_, 1)) {
      ctx_->limit = Limit::kNone;
      ctx_->interrupt.store(0);
      return false;
    }
    body();
    return true;
  }

  Value str(std::string_view text) { return newStr(*ctx_, text); }
  Value integer(int64_t n) { return Value::smallInt(n); }
  // Runs what a leaf deferred to; anything else passes through.
  Value settle(Value v) {
    if (!v.isExit() || ctx_->state != State::kCall) return v;
    Value args[kMaxCallArgs];
    uint32_t n = ctx_->callCount;
    for (uint32_t i = 0; i < n; ++i) args[i] = ctx_->callArgs[i];
    return interp::call(*ctx_, ctx_->callee, args, n);
  }

  PosixPages pages_;
  Budget budget_;
  ProgramTables tables_;
  Context* ctx_;

 private:
  static void escape(Context& ctx) { siglongjmp(static_cast<CageTest*>(ctx.owner)->escape_, 1); }
  static void onFault(int, siginfo_t* info, void*) {
    if (cageCovers(*current->ctx_, info->si_addr)) siglongjmp(current->escape_, 1);
    std::abort();
  }
  static inline CageTest* current = nullptr;
  struct sigaction before_;
  sigjmp_buf escape_;
};

}  // namespace krait::testing
