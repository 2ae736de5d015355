// list: growth, slices, sorting as a stepper, equality and repr of nested data.
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "runtime/objects/containers/list.h"
#include "runtime/objects/containers/steppers.h"
#include "tests/support/cage.h"

namespace krait::testing {
namespace {

class List : public CageTest {
 protected:
  Value listOf(std::vector<Value> items) { return newList(*ctx_, items.data(), static_cast<uint32_t>(items.size())); }
  std::string text(Value v) {
    v = settle(v);
    if (!v.isRef() || !isStr(*ctx_, v)) return "<exit>";
    std::string out;
    encodeUtf8(*ctx_, v, [](void* to, std::string_view piece) { static_cast<std::string*>(to)->append(piece); }, &out);
    return out;
  }
  std::string shown(Value v) { return text(reprOf(*ctx_, v)); }
};

TEST_F(List, SlicesAreReadReplacedAndDeleted) {
  Value list = listOf({integer(0), integer(1), integer(2), integer(3), integer(4)});
  Value none = Value::none();
  EXPECT_EQ(shown(getItem(*ctx_, list, newSlice(*ctx_, none, none, integer(-2)))), "[4, 2, 0]");
  setItem(*ctx_, list, newSlice(*ctx_, integer(1), integer(3), none), list);
  EXPECT_EQ(shown(list), "[0, 0, 1, 2, 3, 4, 3, 4]");
  delItem(*ctx_, list, newSlice(*ctx_, none, none, integer(3)));
  EXPECT_EQ(shown(list), "[0, 1, 3, 4, 4]");
  EXPECT_TRUE(getItem(*ctx_, list, integer(9)).isExit());
}

TEST_F(List, SortIsStableForEveryKindOfKey) {
  std::mt19937 random(3);
  for (int kind = 0; kind < 4; ++kind) {
    for (uint32_t n : {0u, 1u, 2u, 11u, 12u, 13u, 25u, 100u, 1000u}) {
      std::vector<Value> items;
      std::vector<std::pair<int64_t, int64_t>> model;
      for (uint32_t i = 0; i < n; ++i) {
        int64_t k = static_cast<int64_t>(random() % 50);
        model.emplace_back(k, i);
        Value pair[2] = {kind == 1 ? Value::number(static_cast<double>(k)) : integer(k), integer(i)};
        items.push_back(kind == 0 ? integer(k) : kind == 1 ? pair[0] : kind == 2 ? newTuple(*ctx_, pair, 2) : str(std::to_string(100 + k)));
      }
      Value list = listOf(items);
      Value args[3] = {list, Value::none(), Value::boolean(false)};
      ASSERT_TRUE(settle(defer(*ctx_, kListSort, args, 3)).isNone());
      std::sort(model.begin(), model.end());
      ListCell& cell = cellCast<ListCell>(*ctx_, list);
      ASSERT_EQ(cell.length, n);
      for (uint32_t i = 0; i < n; ++i) {
        Value v = listItems(*ctx_, cell, n)[i];
        if (kind == 0) ASSERT_EQ(v.asInt(), model[i].first);
        if (kind == 1) ASSERT_EQ(v.asFloat(), static_cast<double>(model[i].first));
        if (kind == 2) ASSERT_EQ(cellCast<TupleCell>(*ctx_, v).items[1].asInt(), model[i].second);
      }
    }
  }
}

TEST_F(List, CyclesAndDepthAreShown) {
  Value list = listOf({integer(1)});
  listAppend(*ctx_, cellCast<ListCell>(*ctx_, list), list);
  EXPECT_EQ(shown(list), "[1, [...]]");
  EXPECT_EQ(shown(list), "[1, [...]]");  // the mark is gone
  Value deep = listOf({});
  for (int i = 0; i < 40; ++i) deep = listOf({deep});
  EXPECT_EQ(shown(deep), std::string(41, '[') + std::string(41, ']'));
  for (int i = 0; i < 100000; ++i) deep = listOf({deep});
  EXPECT_EQ(shown(deep), "<exit>");
  EXPECT_TRUE(isInstanceOf(*ctx_, ctx_->exception, TypeId::kRecursionError));
}

TEST_F(List, SizesBeyondTheLimitEndTheRun) {
  Value list = listOf({integer(0)});
  EXPECT_FALSE(guarded([&] { sequenceRepeat(*ctx_, list, integer(1'000'000'000'000)); }));
  EXPECT_FALSE(guarded([&] { sequenceRepeat(*ctx_, list, integer(100'000'000)); }));
}

TEST_F(List, BrokenLengthsEndTheRun) {
  Value list = listOf({integer(1), integer(2), integer(3)});
  cellCast<ListCell>(*ctx_, list).length = 0x7FFFFFFF;
  EXPECT_FALSE(guarded([&] { getItem(*ctx_, list, integer(5)); listAppend(*ctx_, cellCast<ListCell>(*ctx_, list), integer(1)); reprOf(*ctx_, list); }));
}

}  // namespace
}  // namespace krait::testing
