// match statements to SSA: a pattern is a chain of tests that all fail to one block; names are bound once all have passed.
#include "frontend/lower/irgen_unit.h"
#include "runtime/exec/operators.h"
#include "runtime/objects/match.h"

namespace krait {

using namespace ast;

void IrUnit::matchStatement(const Match& stmt) {
  ValueId subject = expression(*stmt.subject);
  if (!b_.reachable()) return;
  BlockId end = newBlock();
  for (MatchCase* c : stmt.cases) {
    BlockId next = newBlock();
    ArenaVector<Capture> captures(arena_);
    pattern(*c->pattern, subject, next, captures);
    for (const Capture& capture : captures) {
      position(*c->pattern);
      storeName(capture.name, capture.value);
    }
    if (c->guard) {
      BlockId body = newBlock();
      position(*c->guard);
      condition(*c->guard, body, next);
      b_.seal(body);
      b_.startBlock(body);
      if (f_.block(body).predecessors.empty()) b_.unreachable();
    }
    if (b_.reachable()) {
      statements(c->body);
      b_.jump(end);
    }
    b_.seal(next);
    b_.startBlock(next);
    if (f_.block(next).predecessors.empty()) {
      b_.unreachable();
      break;
    }
  }
  if (b_.reachable()) b_.jump(end);
  b_.seal(end);
  if (!f_.block(end).predecessors.empty()) b_.startBlock(end);
}

void IrUnit::require(ValueId condition, BlockId fail) {
  if (!b_.reachable()) return;
  BlockId fits = newBlock();
  b_.branch(condition, fits, fail);
  b_.seal(fits);
  b_.startBlock(fits);
}

void IrUnit::pattern(const Pattern& pattern, ValueId subject, BlockId fail, ArenaVector<Capture>& captures) {
  if (!b_.reachable()) return;
  position(pattern);
  switch (pattern.kind) {
    case ast::Kind::kMatchValue: {
      ValueId value = expression(*pattern.as<MatchValue>().value);
      position(pattern);
      ValueId equal = b_.emit(Op::kCompare, {subject, value}, static_cast<uint64_t>(krait::CompareOperator::kEq));
      require(b_.emit(Op::kTruth, {equal}), fail);
      break;
    }
    case ast::Kind::kMatchSingleton: {
      const ConstantKind what = pattern.as<MatchSingleton>().value;
      ValueId value = b_.constant(what == ConstantKind::kNone ? Value::none() : Value::boolean(what == ConstantKind::kTrue));
      require(b_.emit(Op::kIs, {subject, value}), fail);
      break;
    }
    case ast::Kind::kMatchAs: {
      const MatchAs& as = pattern.as<MatchAs>();
      if (as.pattern) this->pattern(*as.pattern, subject, fail, captures);
      if (as.name != kNoName) captures.push({as.name, subject});
      break;
    }
    case ast::Kind::kMatchSequence: sequencePattern(pattern.as<MatchSequence>(), subject, fail, captures); break;
    case ast::Kind::kMatchMapping: mappingPattern(pattern.as<MatchMapping>(), subject, fail, captures); break;
    case ast::Kind::kMatchClass: classPattern(pattern.as<MatchClass>(), subject, fail, captures); break;
    case ast::Kind::kMatchOr: orPattern(pattern.as<MatchOr>(), subject, fail, captures); break;
    default: unsupported(pattern, kindName(pattern.kind)); break;
  }
}

void IrUnit::sequencePattern(const MatchSequence& pattern, ValueId subject, BlockId fail, ArenaVector<Capture>& captures) {
  const uint32_t n = pattern.patterns.size();
  uint32_t star = n;
  bool any = false;
  for (uint32_t i = 0; i < n; ++i) {
    const MatchAs* as = pattern.patterns[i]->tryAs<MatchAs>();
    const MatchStar* starred = pattern.patterns[i]->tryAs<MatchStar>();
    if (starred) star = i;
    any |= starred ? starred->name != kNoName : !as || as->pattern || as->name != kNoName;
  }
  require(b_.emit(Op::kMatchSequence, {subject}, star == n ? n : (n - 1) | kMatchStar), fail);
  if (!any || !b_.reachable()) return;
  ValueId tuple = star == n ? b_.emit(Op::kUnpack, {subject}, n) : b_.emit(Op::kUnpackStar, {subject}, star | (n - star - 1) << 16);
  for (uint32_t i = 0; i < n && b_.reachable(); ++i) {
    ValueId item = b_.emit(Op::kTupleItem, {tuple}, i);
    if (i != star) {
      this->pattern(*pattern.patterns[i], item, fail, captures);
    } else if (pattern.patterns[i]->as<MatchStar>().name != kNoName) {
      captures.push({pattern.patterns[i]->as<MatchStar>().name, item});
    }
  }
}

// Only dicts are mappings here: `in` and [] are what their get() would say.
void IrUnit::mappingPattern(const MatchMapping& pattern, ValueId subject, BlockId fail, ArenaVector<Capture>& captures) {
  const uint32_t n = pattern.keys.size();
  require(b_.emit(Op::kMatchMapping, {subject}, n), fail);
  ValueId* keys = arena_.makeArray<ValueId>(n);
  ValueId* values = arena_.makeArray<ValueId>(n);
  for (uint32_t i = 0; i < n; ++i) keys[i] = expression(*pattern.keys[i]);
  position(pattern);
  for (uint32_t i = 0; i < n && b_.reachable(); ++i) {
    require(b_.emit(Op::kContains, {subject, keys[i]}), fail);
    values[i] = b_.emit(Op::kGetItem, {subject, keys[i]});
  }
  for (uint32_t i = 0; i < n && b_.reachable(); ++i) this->pattern(*pattern.patterns[i], values[i], fail, captures);
  if (pattern.rest == kNoName || !b_.reachable()) return;
  position(pattern);
  ValueId rest = b_.emit(Op::kBuildDict, nullptr, 0);
  b_.emit(Op::kDictMerge, {rest, subject}, 0);
  for (uint32_t i = 0; i < n; ++i) b_.emit(Op::kDelItem, {rest, keys[i]});
  captures.push({pattern.rest, rest});
}

void IrUnit::classPattern(const MatchClass& pattern, ValueId subject, BlockId fail, ArenaVector<Capture>& captures) {
  const uint32_t positional = pattern.patterns.size(), named = pattern.kwdAttrs.size();
  ValueId cls = expression(*pattern.cls);
  ValueId* names = arena_.makeArray<ValueId>(named);
  for (uint32_t i = 0; i < named; ++i) names[i] = string(l_.ast->text(pattern.kwdAttrs[i]));
  position(pattern);
  ValueId tuple = b_.emit(Op::kBuildTuple, names, named);
  ValueId found = b_.emit(Op::kMatchClass, {subject, cls, tuple}, positional);
  ValueId nothing = none();
  ValueId lacks = b_.emit(Op::kIs, {found, nothing});
  require(b_.emit(Op::kNot, {lacks}), fail);
  for (uint32_t i = 0; i < positional + named && b_.reachable(); ++i) {
    ValueId item = b_.emit(Op::kTupleItem, {found}, i);
    this->pattern(i < positional ? *pattern.patterns[i] : *pattern.kwdPatterns[i - positional], item, fail, captures);
  }
}

// Alternatives bind the same names: what each found travels to the place where they meet as a tuple.
void IrUnit::orPattern(const MatchOr& pattern, ValueId subject, BlockId fail, ArenaVector<Capture>& captures) {
  BlockId met = newBlock();
  ValueId found = b_.addParameter(met, ir::Type::kAny);
  ArenaVector<Capture> first(arena_);
  const uint32_t n = pattern.patterns.size();
  for (uint32_t i = 0; i < n && b_.reachable(); ++i) {
    ArenaVector<Capture> mine(arena_);
    BlockId next = i + 1 < n ? newBlock() : fail;
    this->pattern(*pattern.patterns[i], subject, next, mine);
    if (i == 0) {
      for (const Capture& c : mine) first.push(c);
    }
    ValueId* values = arena_.makeArray<ValueId>(first.size());
    for (uint32_t k = 0; k < first.size(); ++k) {
      values[k] = ir::kNone;
      for (const Capture& c : mine) {
        if (c.name == first[k].name) values[k] = c.value;
      }
      CHECK(values[k] != ir::kNone || !b_.reachable());  // the frontend has compared the alternatives' names
    }
    if (b_.reachable()) b_.jumpWith(met, first.size() ? b_.emit(Op::kBuildTuple, values, first.size()) : none());
    if (i + 1 == n) break;
    b_.seal(next);
    b_.startBlock(next);
    if (f_.block(next).predecessors.empty()) b_.unreachable();
  }
  b_.seal(met);
  b_.startBlock(met);
  if (f_.block(met).predecessors.empty()) return b_.unreachable();
  for (uint32_t k = 0; k < first.size(); ++k) captures.push({first[k].name, b_.emit(Op::kTupleItem, {found}, k)});
}

}  // namespace krait
