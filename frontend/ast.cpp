// The table of interned names and the names of the kinds.
#include "frontend/ast.h"

namespace krait::ast {

const char* kindName(Kind kind) {
  switch (kind) {
    case Kind::kExprStmt: return "Expr";
    case Kind::kExceptHandler: return "ExceptHandler";
    case Kind::kComprehension: return "comprehension";
    case Kind::kArguments: return "arguments";
    case Kind::kArg: return "arg";
    case Kind::kKeyword: return "keyword";
    case Kind::kAlias: return "alias";
    case Kind::kWithItem: return "withitem";
    case Kind::kMatchCase: return "match_case";
    default: break;
  }
  static constexpr const char* kNames[] = {
#define FIELD(type, name)
#define NODE(name, base, fields) #name,
#include "frontend/ast.def"
#undef NODE
#undef FIELD
  };
  return kNames[static_cast<size_t>(kind)];
}

uint64_t Ast::hashOf(std::string_view text) const {
  // Eight bytes a step through a 128-bit multiplication keyed with the seed (as wyhash's mixing step).
  auto mix = [](uint64_t a, uint64_t b) {
    unsigned __int128 product = static_cast<unsigned __int128>(a) * b;
    return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
  };
  uint64_t hash = seed_ ^ 0xa0761d6478bd642full ^ text.size();
  size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    uint64_t word;
    std::memcpy(&word, text.data() + i, 8);
    hash = mix(hash ^ word, 0xe7037ed1a0b428dbull ^ seed_);
  }
  uint64_t tail = 0;
  if (i < text.size()) std::memcpy(&tail, text.data() + i, text.size() - i);
  return mix(hash ^ tail, 0x8ebc6af09c88c6e3ull ^ seed_);
}

bool Ast::growBuckets() {
  size_t wanted = buckets_.empty() ? 64 : buckets_.size() * 2;
  buckets_.clear();
  if (!buckets_.reserve(wanted)) return false;
  for (size_t i = 0; i < wanted; ++i) {
    if (!buckets_.push(0)) return false;
  }
  for (size_t id = 1; id <= names_.size(); ++id) {
    size_t at = names_[id - 1].hash & (wanted - 1);
    while (buckets_[at]) at = (at + 1) & (wanted - 1);
    buckets_[at] = static_cast<uint32_t>(id);
  }
  return true;
}

NameId Ast::find(std::string_view text) const {
  if (buckets_.empty()) return kNoName;
  uint64_t hash = hashOf(text);
  size_t mask = buckets_.size() - 1;
  for (size_t at = hash & mask; buckets_[at]; at = (at + 1) & mask) {
    const Entry& entry = names_[buckets_[at] - 1];
    if (entry.hash == hash && entry.text == text) return NameId{buckets_[at]};
  }
  return kNoName;
}

NameId Ast::intern(std::string_view text) {
  if (outOfMemory_) return kNoName;
  if (names_.size() * 2 >= buckets_.size() && !growBuckets()) {
    outOfMemory_ = true;
    buckets_.clear();
    return kNoName;
  }
  uint64_t hash = hashOf(text);
  size_t mask = buckets_.size() - 1;
  size_t at = hash & mask;
  for (; buckets_[at]; at = (at + 1) & mask) {
    const Entry& entry = names_[buckets_[at] - 1];
    if (entry.hash == hash && entry.text == text) return NameId{buckets_[at]};
  }
  char* copy = makeBytes(text.size() + 1);
  if (!copy) return kNoName;
  std::memcpy(copy, text.data(), text.size());
  if (!names_.push({{copy, text.size()}, hash})) {
    outOfMemory_ = true;
    return kNoName;
  }
  buckets_[at] = static_cast<uint32_t>(names_.size());
  return NameId{static_cast<uint32_t>(names_.size())};
}

}  // namespace krait::ast
