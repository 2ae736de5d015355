// The heap: what a dead cell looks like before its memory is used again, and what the next tenant of a cage finds.
#include <cstring>

#include "runtime/heap/quarantine.h"
#include "runtime/objects/containers/list.h"
#include "tests/support/cage.h"

namespace krait::testing {
namespace {

// Cells that nothing names: their offsets are kept as complements. The native stack is scanned as it lies, so a few may be
// found alive all the same.
class HeapTest : public CageTest {
 protected:
  static constexpr uint32_t kMany = 100;
  uint32_t hidden_[kMany];
  __attribute__((noinline)) void hideLists() {
    Value items[] = {integer(1), integer(2)};
    for (uint32_t& h : hidden_) h = ~newList(*ctx_, items, 2).offset();
    ctx_->result = newList(*ctx_, items, 2);  // a root, so that their block stays in use
  }
  uint32_t resting() {
    uint32_t n = 0;
    for (uint32_t h : hidden_) n += ctx_->at<Header>(~h)->kind == kResting;
    return n;
  }
};

TEST_F(HeapTest, ADeadCellRestsForOneCollection) {
  if (!kQuarantine) GTEST_SKIP() << "a hostile build's";
  hideLists();
  EXPECT_EQ(resting(), 0u);
  collect(*ctx_);
  const uint32_t died = resting();
  EXPECT_GT(died, kMany * 9 / 10);
  for (uint32_t h : hidden_) {
    if (ctx_->at<Header>(~h)->kind != kResting) continue;
    EXPECT_FALSE(guarded([&] { cellCast<ListCell>(*ctx_, Value::reference(~h)); }));
    break;
  }
  collect(*ctx_);
  EXPECT_LT(resting(), kMany / 10);
}

TEST_F(HeapTest, FramesOfOneTenantAreGoneForTheNext) {
  for (uint32_t bytes : {1u << 10, 100u << 10, 3u << 20}) {
    if (bytes > ctx_->frameLimit - ctx_->frameTop) growFrameStack(*ctx_, bytes);
    ASSERT_GE(ctx_->frameLimit - ctx_->frameTop, bytes);
    std::memset(ctx_->base + ctx_->frameTop, 0x5A, bytes);
    releaseBlocks(*ctx_);
    resetCage(*ctx_);
    ctx_->budget = &budget_;
    EXPECT_LT(ctx_->frameLimit - ctx_->frameTop, 100u << 10);
    for (uint32_t i = 0; i < bytes; i += 8) ASSERT_EQ(*ctx_->at<uint64_t>(kFrameStackStart + i), 0u) << i;
  }
}

}  // namespace
}  // namespace krait::testing
