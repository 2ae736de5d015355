// Expressions to SSA.
#include "frontend/lower/irgen_unit.h"
#include "runtime/exec/operators.h"

namespace krait {

using namespace ast;

namespace {

krait::BinaryOperator operatorOf(ast::BinaryOperator op) {
  using From = ast::BinaryOperator;
  using To = krait::BinaryOperator;
  switch (op) {
    case From::kAdd: return To::kAdd;
    case From::kSub: return To::kSub;
    case From::kMult: return To::kMul;
    case From::kMatMult: return To::kMatMul;
    case From::kDiv: return To::kTrueDiv;
    case From::kMod: return To::kMod;
    case From::kPow: return To::kPow;
    case From::kLShift: return To::kLShift;
    case From::kRShift: return To::kRShift;
    case From::kBitOr: return To::kOr;
    case From::kBitXor: return To::kXor;
    case From::kBitAnd: return To::kAnd;
    case From::kFloorDiv: return To::kFloorDiv;
  }
  return To::kAdd;
}

bool hasStar(Span<Expr*> elements) {
  for (Expr* e : elements) {
    if (e->is<Starred>()) return true;
  }
  return false;
}

}  // namespace

void IrUnit::position(const Node& node) { position(node, node.start); }

void IrUnit::position(const Node& node, ast::Position start) {
  auto clip = [](uint32_t n) { return static_cast<uint16_t>(n < 0xFFFF ? n : 0xFFFF); };
  b_.setPosition({start.line, clip(start.column), clip(node.end.column), node.end.line});
}

void IrUnit::attributePosition(const Attribute& attribute, const Node& whole) {
  const size_t length = l_.ast->text(attribute.attr).size();
  if (attribute.start.line == attribute.end.line || length > attribute.end.column) return position(whole);
  position(whole, {attribute.end.line, static_cast<uint32_t>(attribute.end.column - length)});
}

void IrUnit::unsupported(const Node& node, std::string_view what) {
  if (error_) return;
  error_ = l_.arena->make<Diagnostic>();
  constexpr std::string_view kRest = " is not supported yet";
  char* text = static_cast<char*>(l_.arena->allocate(what.size() + kRest.size()));
  std::memcpy(text, what.data(), what.size());
  std::memcpy(text + what.size(), kRest.data(), kRest.size());
  error_->message = {text, what.size() + kRest.size()};
  error_->line = node.start.line;
  error_->column = static_cast<int32_t>(node.start.column) + 1;
  error_->endLine = node.end.line;
  error_->endColumn = static_cast<int32_t>(node.end.column) + 1;
}

uint32_t IrUnit::pool(const PooledConstant& c) {
  ArenaVector<PooledConstant>& pooled = f_.constants();
  constexpr uint32_t kLookBack = 64;  // equal constants far apart may be made twice
  for (uint32_t i = pooled.size(); i-- > 0 && i + kLookBack > pooled.size();) {
    if (pooled[i].kind == c.kind && c.kind != PooledKind::kTuple && pooled[i].text == c.text && pooled[i].base == c.base &&
        pooled[i].real == c.real && pooled[i].imaginary == c.imaginary) {
      return i;
    }
  }
  pooled.push(c);
  return pooled.size() - 1;
}

ir::ValueId IrUnit::string(std::string_view text) {
  PooledConstant c{};
  c.kind = PooledKind::kStr;
  c.text = text;
  return b_.emitNullary(Op::kPooled, pool(c));
}

// The bits of a constant that is no cell, or kPooledItem | number.
static bool constantBits(const ast::Constant& c, uint64_t* bits) {
  switch (c.what) {
    case ast::ConstantKind::kNone: *bits = Value::none().bits; return true;
    case ast::ConstantKind::kTrue: *bits = Value::boolean(true).bits; return true;
    case ast::ConstantKind::kFalse: *bits = Value::boolean(false).bits; return true;
    case ast::ConstantKind::kEllipsis: *bits = Value::ellipsis().bits; return true;
    case ast::ConstantKind::kFloat: *bits = Value::number(c.value.number).bits; return true;
    case ast::ConstantKind::kInt:
      if (!c.fitsInt64 || !Value::fitsInt(c.value.integer)) return false;
      *bits = Value::smallInt(c.value.integer).bits;
      return true;
    default: return false;
  }
}

static PooledConstant pooledConstant(const ast::Constant& c) {
  PooledConstant out{};
  out.text = c.text;
  switch (c.what) {
    case ast::ConstantKind::kInt:
      out.kind = PooledKind::kBigInt;
      out.base = c.base;
      break;
    case ast::ConstantKind::kImaginary:
      out.kind = PooledKind::kComplex;
      out.text = {};
      out.imaginary = c.value.number;
      break;
    case ast::ConstantKind::kBytes: out.kind = PooledKind::kBytes; break;
    default: out.kind = PooledKind::kStr; break;
  }
  return out;
}

ir::ValueId IrUnit::constant(const ast::Constant& c) {
  uint64_t bits;
  if (constantBits(c, &bits)) return b_.constant(Value{bits});
  return b_.emitNullary(Op::kPooled, pool(pooledConstant(c)));
}

ir::ValueId IrUnit::expression(const Expr& expr) {
  if (!b_.reachable()) return ir::kNone;
  position(expr);
  switch (expr.kind) {
    case Kind::kConstant: return constant(expr.as<ast::Constant>());
    case Kind::kName: return loadName(expr.as<Name>().id);
    case Kind::kBinOp: return binary(expr.as<BinOp>());
    case Kind::kUnaryOp: return unary(expr.as<UnaryOp>());
    case Kind::kBoolOp: return boolean(expr.as<BoolOp>());
    case Kind::kCompare: return compare(expr.as<Compare>());
    case Kind::kIfExp: return conditional(expr.as<IfExp>());
    case Kind::kCall: return call(expr.as<Call>());
    case Kind::kAttribute: {
      ValueId object = expression(*expr.as<Attribute>().value);
      attributePosition(expr.as<Attribute>(), expr);
      return b_.emit(Op::kGetAttr, {object}, symbol(mangled(expr.as<Attribute>().attr)));
    }
    case Kind::kSubscript: {
      ValueId object = expression(*expr.as<Subscript>().value);
      ValueId index = subscriptIndex(*expr.as<Subscript>().slice);
      position(expr);
      return b_.emit(Op::kGetItem, {object, index});
    }
    case Kind::kSlice: return subscriptIndex(expr);
    case Kind::kTuple: return sequence(expr.as<Tuple>().elts, Op::kBuildTuple);
    case Kind::kList: return sequence(expr.as<List>().elts, Op::kBuildList);
    case Kind::kSet: return setDisplay(expr.as<ast::Set>());
    case Kind::kDict: return dictionary(expr.as<ast::Dict>());
    case Kind::kJoinedStr: return joined(expr.as<JoinedStr>());
    case Kind::kLambda: return makeFunction(expr, *expr.as<Lambda>().scope, expr.as<Lambda>().args, "<lambda>");
    case Kind::kListComp: return comprehension(expr, expr.as<ListComp>().scope, expr.as<ListComp>().generators);
    case Kind::kSetComp: return comprehension(expr, expr.as<SetComp>().scope, expr.as<SetComp>().generators);
    case Kind::kDictComp: return comprehension(expr, expr.as<DictComp>().scope, expr.as<DictComp>().generators);
    case Kind::kGeneratorExp: return generatorExpression(expr.as<GeneratorExp>());
    case Kind::kNamedExpr: {
      ValueId v = expression(*expr.as<NamedExpr>().value);
      assign(*expr.as<NamedExpr>().target, v);
      return v;
    }
    case Kind::kYield: {
      ValueId v = expr.as<Yield>().value ? expression(*expr.as<Yield>().value) : none();
      position(expr);
      return yield(v);
    }
    case Kind::kYieldFrom: {
      ValueId v = expression(*expr.as<YieldFrom>().value);
      position(expr);
      ValueId iterator = intrinsic(Intrinsic::kYieldFrom, {v});
      return b_.emit(Op::kYieldFrom, {iterator});
    }
    case Kind::kAwait: {
      ValueId v = expression(*expr.as<Await>().value);
      position(expr);
      return await(v, AwaitPlace::kPlain);
    }
    case Kind::kTemplateStr: return templateString(expr.as<TemplateStr>());
    case Kind::kFormattedValue: {
      const FormattedValue& value = expr.as<FormattedValue>();
      ValueId v = expression(*value.value);
      ValueId spec = value.formatSpec ? expression(*value.formatSpec) : unbound();
      position(expr);
      return b_.emit(Op::kFormatValue, {v, spec}, value.conversion > 0 ? static_cast<uint64_t>(value.conversion) : 0);
    }
    default: unsupported(expr, kindName(expr.kind)); break;
  }
  return none();
}

ir::ValueId IrUnit::binary(const BinOp& expr) {
  ValueId left = expression(*expr.left), right = expression(*expr.right);
  position(expr);
  return b_.emit(Op::kBinary, {left, right}, static_cast<uint64_t>(operatorOf(expr.op)));
}

void IrUnit::augAssign(const AugAssign& stmt) {
  uint64_t op = static_cast<uint64_t>(operatorOf(stmt.op));
  if (const Attribute* target = stmt.target->tryAs<Attribute>()) {
    ValueId object = expression(*target->value);
    Symbol name = symbol(mangled(target->attr));
    position(*target);
    ValueId old = b_.emit(Op::kGetAttr, {object}, name);
    ValueId value = expression(*stmt.value);
    position(stmt);
    ValueId result = b_.emit(Op::kInplace, {old, value}, op);
    position(*target);
    b_.emit(Op::kSetAttr, {object, result}, name);
  } else if (const Subscript* target = stmt.target->tryAs<Subscript>()) {
    ValueId object = expression(*target->value), index = subscriptIndex(*target->slice);
    position(*target);
    ValueId old = b_.emit(Op::kGetItem, {object, index});
    ValueId value = expression(*stmt.value);
    position(stmt);
    ValueId result = b_.emit(Op::kInplace, {old, value}, op);
    position(*target);
    b_.emit(Op::kSetItem, {object, index, result});
  } else {
    ValueId old = expression(*stmt.target);
    ValueId value = expression(*stmt.value);
    position(stmt);
    assign(*stmt.target, b_.emit(Op::kInplace, {old, value}, op));
  }
}

ir::ValueId IrUnit::unary(const UnaryOp& expr) {
  if (expr.op == ast::UnaryOperator::kNot) {
    ValueId v = truthOf(*expr.operand);
    return b_.emit(Op::kNot, {v});
  }
  if (const ast::Constant* c = expr.operand->tryAs<ast::Constant>(); c && expr.op == ast::UnaryOperator::kUSub) {
    if (c->what == ast::ConstantKind::kInt && c->fitsInt64 && Value::fitsInt(-c->value.integer)) return b_.constant(Value::smallInt(-c->value.integer));
    if (c->what == ast::ConstantKind::kFloat) return b_.constant(Value::number(-c->value.number));
  }
  ValueId v = expression(*expr.operand);
  position(expr);
  auto op = expr.op == ast::UnaryOperator::kUSub   ? krait::UnaryOperator::kNeg
            : expr.op == ast::UnaryOperator::kUAdd ? krait::UnaryOperator::kPos
                                                   : krait::UnaryOperator::kInvert;
  return b_.emit(Op::kUnary, {v}, static_cast<uint64_t>(op));
}

// The value of `a and b`, `a or b`: the operand that decides.
ir::ValueId IrUnit::boolean(const BoolOp& expr) {
  BlockId end = newBlock();
  ValueId result = b_.addParameter(end, ir::Type::kAny);
  bool isAnd = expr.op == BoolOperator::kAnd;
  for (uint32_t i = 0; i < expr.values.size(); ++i) {
    ValueId v = expression(*expr.values[i]);
    if (!b_.reachable()) break;
    if (i + 1 == expr.values.size()) {
      b_.jumpWith(end, v);
      break;
    }
    position(*expr.values[i]);
    ValueId truth = b_.emit(Op::kTruth, {v});
    BlockId next = newBlock(), decided = newBlock();
    b_.branch(truth, isAnd ? next : decided, isAnd ? decided : next);
    b_.seal(next);
    b_.seal(decided);
    b_.startBlock(decided);
    b_.jumpWith(end, v);
    b_.startBlock(next);
  }
  b_.seal(end);
  b_.startBlock(end);
  return result;
}

ir::ValueId IrUnit::compareOne(ast::CompareOperator op, ValueId left, ValueId right) {
  using From = ast::CompareOperator;
  using To = krait::CompareOperator;
  auto ordered = [&](To o) { return b_.emit(Op::kCompare, {left, right}, static_cast<uint64_t>(o)); };
  switch (op) {
    case From::kEq: return ordered(To::kEq);
    case From::kNotEq: return ordered(To::kNe);
    case From::kLt: return ordered(To::kLt);
    case From::kLtE: return ordered(To::kLe);
    case From::kGt: return ordered(To::kGt);
    case From::kGtE: return ordered(To::kGe);
    case From::kIs: return b_.emit(Op::kIs, {left, right});
    case From::kIsNot: {
      ValueId v = b_.emit(Op::kIs, {left, right});
      return b_.emit(Op::kNot, {v});
    }
    case From::kIn: return b_.emit(Op::kContains, {right, left});
    case From::kNotIn: {
      ValueId v = b_.emit(Op::kContains, {right, left});
      return b_.emit(Op::kNot, {v});
    }
  }
  return ir::kNone;
}

static bool looksInto(ast::CompareOperator op) { return op == ast::CompareOperator::kIn || op == ast::CompareOperator::kNotIn; }

ir::ValueId IrUnit::compare(const Compare& expr) {
  ValueId left = expression(*expr.left);
  if (expr.ops.size() == 1) {
    ValueId right = looksInto(expr.ops[0]) ? walked(*expr.comparators[0]) : expression(*expr.comparators[0]);
    position(expr);
    return compareOne(expr.ops[0], left, right);
  }
  BlockId end = newBlock();
  ValueId result = b_.addParameter(end, ir::Type::kAny);
  for (uint32_t i = 0; i < expr.ops.size() && b_.reachable(); ++i) {
    ValueId right = looksInto(expr.ops[i]) ? walked(*expr.comparators[i]) : expression(*expr.comparators[i]);
    position(expr);
    ValueId v = compareOne(expr.ops[i], left, right);
    if (i + 1 == expr.ops.size()) {
      b_.jumpWith(end, v);
      break;
    }
    ValueId truth = b_.emit(Op::kTruth, {v});
    BlockId next = newBlock(), decided = newBlock();
    b_.branch(truth, next, decided);
    b_.seal(next);
    b_.seal(decided);
    b_.startBlock(decided);
    b_.jumpWith(end, v);
    b_.startBlock(next);
    left = right;
  }
  b_.seal(end);
  if (b_.reachable()) b_.unreachable();
  b_.startBlock(end);
  return result;
}

ir::ValueId IrUnit::conditional(const IfExp& expr) {
  BlockId yes = newBlock(), no = newBlock(), end = newBlock();
  ValueId result = b_.addParameter(end, ir::Type::kAny);
  condition(*expr.test, yes, no);
  b_.seal(yes);
  b_.seal(no);
  b_.startBlock(yes);
  ValueId v = expression(*expr.body);
  b_.jumpWith(end, v);
  b_.startBlock(no);
  v = expression(*expr.orelse);
  b_.jumpWith(end, v);
  b_.seal(end);
  b_.startBlock(end);
  return result;
}

ir::ValueId IrUnit::truthOf(const Expr& expr) {
  ValueId v = expression(expr);
  position(expr);
  return b_.emit(Op::kTruth, {v});
}

void IrUnit::condition(const Expr& expr, BlockId ifTrue, BlockId ifFalse) {
  if (!b_.reachable()) return;
  if (const UnaryOp* u = expr.tryAs<UnaryOp>(); u && u->op == ast::UnaryOperator::kNot) return condition(*u->operand, ifFalse, ifTrue);
  if (const BoolOp* bool_ = expr.tryAs<BoolOp>()) {
    bool isAnd = bool_->op == BoolOperator::kAnd;
    for (uint32_t i = 0; i + 1 < bool_->values.size() && b_.reachable(); ++i) {
      BlockId next = newBlock();
      condition(*bool_->values[i], isAnd ? next : ifTrue, isAnd ? ifFalse : next);
      b_.seal(next);
      b_.startBlock(next);
    }
    return condition(*bool_->values[bool_->values.size() - 1], ifTrue, ifFalse);
  }
  if (const ast::Constant* c = expr.tryAs<ast::Constant>()) {
    bool known = c->what == ast::ConstantKind::kTrue || c->what == ast::ConstantKind::kFalse || c->what == ast::ConstantKind::kNone ||
                 (c->what == ast::ConstantKind::kInt && c->fitsInt64);
    if (known) {
      bool truth = c->what == ast::ConstantKind::kTrue || (c->what == ast::ConstantKind::kInt && c->value.integer);
      return b_.jump(truth ? ifTrue : ifFalse);
    }
  }
  ValueId v = truthOf(expr);
  b_.branch(v, ifTrue, ifFalse);
}

ir::ValueId IrUnit::subscriptIndex(const Expr& index) {
  const ast::Slice* slice = index.tryAs<ast::Slice>();
  if (!slice) return expression(index);
  ValueId lower = slice->lower ? expression(*slice->lower) : none();
  ValueId upper = slice->upper ? expression(*slice->upper) : none();
  ValueId step = slice->step ? expression(*slice->step) : none();
  position(index);
  return b_.emit(Op::kBuildSlice, {lower, upper, step});
}

// A constant whose hash is the same in every process.
static bool isPlainConstant(const Expr& expr) {
  if (const UnaryOp* sign = expr.tryAs<UnaryOp>()) return sign->operand->is<ast::Constant>() && isPlainConstant(*sign->operand);
  const ast::Constant* c = expr.tryAs<ast::Constant>();
  return c && c->what != ast::ConstantKind::kStr && c->what != ast::ConstantKind::kBytes;
}

// Of three constants and more CPython makes a frozenset once and fills the set from it, which shows in the order.
ir::ValueId IrUnit::setDisplay(const ast::Set& set) {
  ValueId v = sequence(set.elts, Op::kBuildSet);
  bool all = set.elts.size() > 2;
  for (const Expr* e : set.elts) all = all && isPlainConstant(*e);
  return all ? intrinsic(Intrinsic::kSetOfConstants, {v}) : v;
}

// What is only walked or looked into: a display is the set made first.
ir::ValueId IrUnit::walked(const Expr& expr) {
  const ast::Set* set = expr.tryAs<ast::Set>();
  return set ? sequence(set->elts, Op::kBuildSet) : expression(expr);
}

ir::ValueId IrUnit::sequence(Span<Expr*> elements, Op build) {
  if (hasStar(elements) || elements.size() > 30000) {
    bool isSet = build == Op::kBuildSet;
    ValueId into = b_.emit(isSet ? Op::kBuildSet : Op::kBuildList, nullptr, 0);
    for (Expr* e : elements) {
      const Starred* star = e->tryAs<Starred>();
      ValueId v = expression(star ? *star->value : *e);
      position(*e);
      b_.emit(star ? (isSet ? Op::kSetUpdate : Op::kListExtend) : isSet ? Op::kSetAdd : Op::kListAppend, {into, v});
    }
    return build == Op::kBuildTuple ? b_.emit(Op::kListToTuple, {into}) : into;
  }
  if (build == Op::kBuildTuple) {  // of constants only: one constant
    bool all = true;
    for (Expr* e : elements) all = all && e->is<ast::Constant>();
    if (all) {
      PooledConstant tuple{};
      tuple.kind = PooledKind::kTuple;
      auto* items = arena_.makeArray<uint64_t>(elements.size());
      for (uint32_t i = 0; i < elements.size(); ++i) {
        const ast::Constant& c = elements[i]->as<ast::Constant>();
        if (!constantBits(c, &items[i])) items[i] = PooledConstant::kPooledItem | pool(pooledConstant(c));
      }
      tuple.items = items;
      tuple.itemCount = elements.size();
      return b_.emitNullary(Op::kPooled, pool(tuple));
    }
  }
  ValueId* operands = arena_.makeArray<ValueId>(elements.size());
  for (uint32_t i = 0; i < elements.size(); ++i) operands[i] = expression(*elements[i]);
  return b_.emit(build, operands, elements.size());
}

ir::ValueId IrUnit::dictionary(const ast::Dict& expr) {
  constexpr uint32_t kAtOnce = 16;
  bool spread = expr.keys.size() > kAtOnce;
  for (Expr* key : expr.keys) spread |= !key;
  if (spread) {
    ValueId dict = b_.emit(Op::kBuildDict, nullptr, 0);
    for (uint32_t i = 0; i < expr.keys.size(); ++i) {
      if (expr.keys[i]) {
        ValueId key = expression(*expr.keys[i]), value = expression(*expr.values[i]);
        b_.emit(Op::kDictStore, {dict, key, value});
      } else {
        ValueId other = expression(*expr.values[i]);
        position(*expr.values[i]);
        b_.emit(Op::kDictMerge, {dict, other}, 0);
      }
    }
    return dict;
  }
  ValueId* operands = arena_.makeArray<ValueId>(expr.keys.size() * 2);
  for (uint32_t i = 0; i < expr.keys.size(); ++i) {
    operands[2 * i] = expression(*expr.keys[i]);
    operands[2 * i + 1] = expression(*expr.values[i]);
  }
  position(expr);
  return b_.emit(Op::kBuildDict, operands, expr.keys.size() * 2);
}

ir::ValueId IrUnit::joined(const JoinedStr& expr) {
  if (expr.values.empty()) return string("");
  ValueId* parts = arena_.makeArray<ValueId>(expr.values.size());
  for (uint32_t i = 0; i < expr.values.size(); ++i) parts[i] = expression(*expr.values[i]);
  if (expr.values.size() == 1) return parts[0];
  return b_.emit(Op::kBuildString, parts, expr.values.size());
}

// Texts and fields in turn, one text more than fields.
ir::ValueId IrUnit::templateString(const TemplateStr& expr) {
  ArenaVector<ValueId> texts(arena_), fields(arena_);
  ValueId text = ir::kNone;
  for (Expr* part : expr.values) {
    const Interpolation* field = part->tryAs<Interpolation>();
    if (!field) {
      ValueId more = expression(*part);
      text = text == ir::kNone ? more : b_.emit(Op::kBuildString, {text, more});
      continue;
    }
    texts.push(text == ir::kNone ? string("") : text);
    text = ir::kNone;
    ValueId value = expression(*field->value), source = string(field->str);
    const char letter = static_cast<char>(field->conversion);
    ValueId conversion = field->conversion > 0 ? string(std::string_view(l_.arena->copy({&letter, 1}))) : none();
    ValueId spec = field->formatSpec ? expression(*field->formatSpec) : string("");
    position(*part);
    fields.push(intrinsic(Intrinsic::kInterpolation, {value, source, conversion, spec}));
  }
  texts.push(text == ir::kNone ? string("") : text);
  ValueId strings = b_.emit(Op::kBuildTuple, texts.begin(), texts.size());
  ValueId interpolations = b_.emit(Op::kBuildTuple, fields.begin(), fields.size());
  position(expr);
  return intrinsic(Intrinsic::kTemplate, {strings, interpolations});
}

// --- comprehensions (PEP 709: in the frame of the code around them)

ir::ValueId IrUnit::comprehension(const Expr& expr, const Scope* scope, Span<Comprehension*> generators) {
  ValueId first = walked(*generators[0]->iter);
  position(*generators[0]->iter);
  ValueId iterator = iteratorOf(first, generators[0]->isAsync);
  Op make = expr.is<ListComp>() ? Op::kBuildList : expr.is<SetComp>() ? Op::kBuildSet : Op::kBuildDict;
  ValueId into = b_.emit(make, nullptr, 0);
  declareComprehension(*scope);
  comprehensionLoop(expr, generators, 0, iterator, into);
  undeclareComprehension();
  return into;
}

void IrUnit::comprehensionLoop(const Expr& expr, Span<Comprehension*> generators, uint32_t index, ValueId iterator, ValueId into) {
  if (index == generators.size()) {
    if (const ListComp* list = expr.tryAs<ListComp>()) {
      ValueId v = expression(*list->elt);
      b_.emit(Op::kListAppend, {into, v});
    } else if (const SetComp* set = expr.tryAs<SetComp>()) {
      ValueId v = expression(*set->elt);
      b_.emit(Op::kSetAdd, {into, v});
    } else if (const DictComp* dict = expr.tryAs<DictComp>()) {
      ValueId key = expression(*dict->key), value = expression(*dict->value);
      b_.emit(Op::kDictStore, {into, key, value});
    } else {
      ValueId v = expression(*expr.as<GeneratorExp>().elt);
      position(*expr.as<GeneratorExp>().elt);
      yield(v);
    }
    return;
  }
  const Comprehension& g = *generators[index];
  if (index > 0) {
    ValueId iterable = walked(*g.iter);
    position(*g.iter);
    iterator = iteratorOf(iterable, g.isAsync);
  }
  BlockId header = newBlock(), body = newBlock(), exit = newBlock();
  start(header);
  f_.block(header).loopHeader = true;
  position(*g.iter);
  b_.emitNullary(Op::kPoll);
  if (g.isAsync) position(expr);
  ValueId v = nextOrLeave(iterator, g.isAsync, header, body, exit);
  b_.startBlock(body);
  assign(*g.target, v);
  for (Expr* test : g.ifs) {
    BlockId next = newBlock();
    condition(*test, next, header);
    b_.seal(next);
    b_.startBlock(next);
  }
  comprehensionLoop(expr, generators, index + 1, ir::kNone, into);
  b_.jump(header);
  b_.seal(header);
  b_.seal(exit);
  b_.startBlock(exit);
}

ir::ValueId IrUnit::generatorExpression(const GeneratorExp& expr) {
  ValueId first = walked(*expr.generators[0]->iter);
  position(*expr.generators[0]->iter);
  ValueId iterator = iteratorOf(first, expr.generators[0]->isAsync);
  ValueId function = makeFunction(expr, *expr.scope, nullptr, "<genexpr>");
  position(expr);
  return b_.emit(Op::kCall, {function, iterator});
}

}  // namespace krait
