// dict and set tables: order, removal, namespaces, floods of equal places, broken tables.
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "runtime/objects/tables/dict.h"
#include "runtime/objects/tables/set.h"
#include "tests/support/cage.h"

namespace krait::testing {
namespace {

class Dict : public CageTest {
 protected:
  DictCell& newCellOfDict() { return cellCast<DictCell>(*ctx_, newDict(*ctx_)); }
  uint64_t hashOfKey(Value key) {
    uint64_t hash;
    EXPECT_TRUE(keyHash(*ctx_, key, &hash));
    return hash;
  }
  bool remove(DictCell& dict, Value key) {
    Probe probe;
    uint32_t entry;
    if (dictSearch(*ctx_, dict, key, hashOfKey(key), probe, &entry) != Found::kYes) return false;
    dictRemoveEntry(*ctx_, dict, entry);
    return true;
  }
  std::vector<int64_t> keys(DictCell& dict) {
    std::vector<int64_t> out;
    uint32_t position = 0;
    Value key, value;
    while (dictNext(*ctx_, dict, &position, &key, &value)) out.push_back(key.asInt());
    return out;
  }
};

TEST_F(Dict, BehavesAsAModelUnderRandomChanges) {
  DictCell& dict = newCellOfDict();
  std::vector<std::pair<int64_t, int64_t>> model;
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    int64_t k = static_cast<int64_t>(random() % 200) << (random() % 2 ? 0 : 20);
    auto at = std::find_if(model.begin(), model.end(), [&](auto& p) { return p.first == k; });
    if (random() % 3) {
      dictSetPlain(*ctx_, dict, integer(k), hashOfKey(integer(k)), integer(round));
      if (at == model.end()) model.emplace_back(k, round);
      else at->second = round;
    } else {
      EXPECT_EQ(remove(dict, integer(k)), at != model.end());
      if (at != model.end()) model.erase(at);
    }
    ASSERT_EQ(dictLength(*ctx_, dict), model.size());
  }
  uint32_t position = 0;
  Value key, value;
  for (auto& [k, v] : model) {
    ASSERT_TRUE(dictNext(*ctx_, dict, &position, &key, &value));
    EXPECT_EQ(key.asInt(), k);
    EXPECT_EQ(value.asInt(), v);
  }
  EXPECT_FALSE(dictNext(*ctx_, dict, &position, &key, &value));
}

TEST_F(Dict, AddingAndRemovingForeverStaysSmall) {
  DictCell& dict = newCellOfDict();
  for (int64_t i = 0; i < 100000; ++i) {
    dictSetPlain(*ctx_, dict, integer(i), hashOfKey(integer(i)), integer(i));
    ASSERT_TRUE(remove(dict, integer(i)));
  }
  EXPECT_LE(dictTable(*ctx_, dict.table).capacity, 64u);
}

TEST_F(Dict, ScrambledTablesFindEverything) {
  DictCell& dict = newCellOfDict();
  dictReserve(*ctx_, dict, 5);
  ctx_->at<DictTableCell>(dict.table)->header.flags |= kTableScrambled;
  ctx_->hashSecret = 0x9E3779B97F4A7C15ull;
  for (int64_t i = 0; i < 4000; ++i) dictInsert(*ctx_, dict, integer(i), static_cast<uint64_t>(i) << 32, integer(i));
  EXPECT_TRUE(dictTable(*ctx_, dict.table).scrambled);
  for (int64_t i = 0; i < 4000; ++i) {
    Value value;
    ASSERT_EQ(dictFind(*ctx_, dict, integer(i), static_cast<uint64_t>(i) << 32, &value), Found::kYes);
    EXPECT_EQ(value.asInt(), i);
  }
  EXPECT_EQ(keys(dict).size(), 4000u);
}

TEST_F(Dict, NamespaceKeepsOrderAndSlots) {
  Symbol names[3] = {tables_.symbols.intern("a"), tables_.symbols.intern("b"), tables_.symbols.intern("c")};
  const GlobalNames globals{names, 3};
  Code module;
  module.globals = &globals;
  module.id = tables_.codeCount();
  ASSERT_TRUE(tables_.codes.items.push(&module));
  DictCell& dict = cellCast<DictCell>(*ctx_, newNamespace(*ctx_, module));
  Value* slots = cellCast<ValuesCell>(*ctx_, dict.slots).items;
  slots[2] = integer(30);
  namespaceBound(*ctx_, dict, 2);
  dictSetStr(*ctx_, dict, str("other"), integer(40));
  dictSetStr(*ctx_, dict, str("a"), integer(10));  // goes to its slot
  EXPECT_EQ(slots[0].asInt(), 10);
  std::string order;
  uint32_t position = 0;
  Value key, value;
  while (dictNext(*ctx_, dict, &position, &key, &value)) order += static_cast<char>(textOf(*ctx_, key)[0]) + std::to_string(value.asInt()) + " ";
  EXPECT_EQ(order, "c30 o40 a10 ");
  EXPECT_TRUE(dictGetStr(*ctx_, dict, str("b")).isUnbound());
  EXPECT_TRUE(dictDeleteStr(*ctx_, dict, str("c")));
  EXPECT_TRUE(slots[2].isUnbound());
  slots[0] = Value::unbound();
  namespaceUnbound(*ctx_, dict, 0);
  EXPECT_EQ(dictLength(*ctx_, dict), 1u);
}

TEST_F(Dict, SmallIntsInASetComeInCPythonsOrder) {
  SetCell& set = setCell(*ctx_, newSet(*ctx_, Kind::kSet));
  for (int64_t k : {40, 1, 9, 17, 33, 2}) setInsert(*ctx_, set, integer(k), static_cast<uint64_t>(k));
  std::vector<int64_t> order;
  uint32_t position = 0;
  Value key;
  while (setNext(*ctx_, set, &position, &key, nullptr)) order.push_back(key.asInt());
  EXPECT_EQ(order, (std::vector<int64_t>{1, 33, 2, 40, 9, 17}));
}

class Broken : public Dict {
 protected:
  void flip(std::mt19937& random, Ref table) {
    auto* bytes = ctx_->at<char>(table);
    uint32_t size = cellBytes(*ctx_, table);
    for (int flips = 0; flips < 3; ++flips) {
      uint32_t at = random() % 2 ? 8 + random() % 16 : 8 + random() % (size - 8);
      bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8));
    }
  }
  void breakDict(std::mt19937& random) {
    DictCell& dict = newCellOfDict();
    for (int64_t i = 0; i < 20; ++i) dictSetPlain(*ctx_, dict, integer(i), static_cast<uint64_t>(i), integer(i));
    flip(random, dict.table);
    for (int64_t i = 0; i < 40; ++i) {
      Value value;
      dictFind(*ctx_, dict, integer(i), static_cast<uint64_t>(i), &value);
      dictSetPlain(*ctx_, dict, integer(i), static_cast<uint64_t>(i), integer(i));
      if (i & 1) remove(dict, integer(i));
    }
  }
  void breakSet(std::mt19937& random) {
    SetCell& set = setCell(*ctx_, newSet(*ctx_, Kind::kSet));
    for (int64_t i = 0; i < 20; ++i) setInsert(*ctx_, set, integer(i), static_cast<uint64_t>(i));
    flip(random, set.table);
    for (int64_t i = 0; i < 40; ++i) {
      Probe probe;
      uint32_t entry, position = 0;
      Value key;
      uint64_t hash = static_cast<uint64_t>(i);
      if (setSearch(*ctx_, set, integer(i), hash, probe, &entry) == Found::kNo) setInsert(*ctx_, set, integer(i), hash);
      setNext(*ctx_, set, &position, &key, &hash);
    }
  }
};

// Law 3: whatever a table's fields say, operations end; at worst as corrupt or by a touch of unused cage memory.
TEST_F(Broken, TablesEndTheRunAtWorst) {
  std::mt19937 random(11);
  int ended = 0;
  ctx_->corruptSeed = 1;
  for (int round = 0; round < 3000; ++round) {
    ctx_->fuel = 10'000'000;
    // All of it: cells broken in earlier rounds are still there for the collector.
    ended += !guarded([&] { round & 1 ? breakSet(random) : breakDict(random); });
  }
  EXPECT_GT(ended, 0);
}

}  // namespace
}  // namespace krait::testing
