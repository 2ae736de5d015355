// Call arguments, comprehensions and parameter lists.
#include "frontend/parser/parser.h"

namespace krait {

using namespace ast;

Expr* Parser::parseCall(Expr* func) {
  Call* call = make<Call>(func->start);
  Position open = start();
  advance();
  call->func = func;
  if (at(K::kRightParen)) {
    advance();
    return seal(call);
  }
  if (!parseArguments(call->args, call->keywords)) return nullptr;
  if (call->args.count == 1 && call->args[0]->is<GeneratorExp>() && call->args[0]->height == 0) {
    // A bare generator (marked by height 0) takes the parentheses of the call.
    Expr* generator = call->args[0];
    generator->start = open;
    if (!accept(K::kRightParen)) return nullptr;
    if (!seal(static_cast<GeneratorExp*>(generator))) return nullptr;
    return seal(call);
  }
  if (!accept(K::kRightParen)) return nullptr;
  return seal(call);
}

// args up to the closing parenthesis, which is left.
bool Parser::parseArguments(Span<Expr*>& args, Span<Keyword*>& keywords) {
  Items<void*> positional(*this);
  // Positional and keyword arguments come mixed: tagged pointers on one list, split at the end.
  uint32_t plainCount = 0, keywordCount = 0;
  bool sawKeyword = false, sawUnpacking = false;
  auto add = [&](Node* node, bool isKeyword) {
    positional.push(reinterpret_cast<void*>(reinterpret_cast<uintptr_t>(node) | (isKeyword ? 1 : 0)));
    ++(isKeyword ? keywordCount : plainCount);
  };
  auto orderError = [&]() {
    if (diagnosing_) raiseLast(sawUnpacking ? Message::kPositionalAfterUnpacking : Message::kPositionalAfterKeyword);
    return false;
  };
  // `*a = value`, `**a = value`
  auto assignError = [&](Message message, Position from) {
    if (!diagnosing_) return false;
    advance();
    if (parseExpression()) raiseRange(message, from, previous().end);
    return false;
  };
  while (!at(K::kRightParen)) {
    Position from = start();
    uint32_t first = at_;
    if (at(K::kStar)) {
      Starred* starred = make<Starred>(from);
      Token star = peek();
      advance();
      starred->value = parseExpression();
      if (!starred->value) {
        if (diagnosing_ && !lexer_.error()) raiseLast(Message::kInvalidStar);
        return false;
      }
      if (at(K::kEqual)) return assignError(Message::kUnpackArgumentAssign, star.start);
      if (sawUnpacking) {
        if (diagnosing_) raiseRange(Message::kUnpackAfterUnpacking, tokens_[first - 1].start, starred->value->end);
        return false;
      }
      if (!seal(starred)) return false;
      add(starred, false);
    } else if (at(K::kDoubleStar)) {
      Keyword* keyword = make<Keyword>(from);
      advance();
      keyword->value = parseExpression();
      if (!keyword->value) return false;
      if (at(K::kEqual)) return assignError(Message::kUnpackKeywordAssign, from);
      sawUnpacking = true;
      if (!seal(keyword)) return false;
      add(keyword, true);
    } else if (at(K::kName) && kindAt(1) == K::kEqual) {
      Keyword* keyword = make<Keyword>(from);
      keyword->arg = acceptName();
      Position equalEnd = peek().end;
      advance();
      if (at(K::kComma) || at(K::kRightParen)) {
        if (diagnosing_) raiseRange(Message::kExpectedArgument, from, equalEnd);
        return false;
      }
      keyword->value = parseExpression();
      if (!keyword->value) return false;
      if (diagnosing_ && atComprehension()) {
        raiseRange(Message::kMaybeColonEqual, from, equalEnd);
        return false;
      }
      sawKeyword = true;
      if (!seal(keyword)) return false;
      add(keyword, true);
    } else {
      Expr* value = nullptr;
      if (at(K::kName) && kindAt(1) == K::kColonEqual) {
        value = parseNamed();
      } else {
        value = parseExpression();
      }
      if (!value) return false;
      if (at(K::kEqual)) {
        if (diagnosing_) {
          const Constant* constant = value->tryAs<Constant>();
          if (constant && constant->what <= ConstantKind::kFalse && at_ == first + 1) {
            raiseRange(Message::kKeywordAssign, from, peek().end, {nameOf(value)});
          } else {
            raiseRange(Message::kKeywordExpression, value->start, peek().end);
          }
        }
        return false;
      }
      if (at(K::kColonEqual)) {
        if (diagnosing_) raise(Message::kCannotAssignNamed, value, {nameOf(value)});
        return false;
      }
      if (atComprehension()) {
        bool alone = positional.empty();
        GeneratorExp* generator = make<GeneratorExp>(from);
        generator->elt = value;
        if (!parseComprehensions(generator->generators)) return false;
        generator->end = previous().end;
        if (!alone || !at(K::kRightParen)) {
          if (diagnosing_ && (at(K::kComma) || at(K::kRightParen))) {
            // `f(x for x in y, )` is an error too: the whole generator is underlined.
            raiseRange(Message::kGeneratorParenthesized, value->start, generator->end);
          }
          return false;
        }
        generator->height = 0;
        add(generator, false);
      } else {
        if (sawKeyword || sawUnpacking) {
          // CPython notices after the rest of the arguments has been read.
          while (diagnosing_ && accept(K::kComma) && !at(K::kRightParen)) {
            if (at(K::kName) && kindAt(1) == K::kEqual) { advance(); advance(); }
            if (at(K::kDoubleStar)) { sawUnpacking = true; advance(); }
            if (!parseStarNamed()) return false;
          }
          kind();
          return orderError();
        }
        add(value, false);
      }
    }
    if (!accept(K::kComma)) break;
  }
  char* argBytes = plainCount ? ast_.makeBytes(plainCount * sizeof(Expr*)) : nullptr;
  char* keywordBytes = keywordCount ? ast_.makeBytes(keywordCount * sizeof(Keyword*)) : nullptr;
  if ((plainCount && !argBytes) || (keywordCount && !keywordBytes)) return false;
  args = {reinterpret_cast<Expr**>(argBytes), 0};
  keywords = {reinterpret_cast<Keyword**>(keywordBytes), 0};
  for (uint32_t i = 0; i < positional.size(); ++i) {
    uintptr_t raw = reinterpret_cast<uintptr_t>(positional[i]);
    if (raw & 1) {
      keywords.data[keywords.count++] = reinterpret_cast<Keyword*>(raw - 1);
    } else {
      args.data[args.count++] = reinterpret_cast<Expr*>(raw);
    }
  }
  return true;
}

bool Parser::parseComprehensions(Span<Comprehension*>& into) {
  Items<Comprehension*> clauses(*this);
  while (atComprehension()) {
    Comprehension* clause = parseComprehension();
    if (!clause) return false;
    clauses.push(clause);
  }
  into = clauses.take();
  return true;
}

Comprehension* Parser::parseComprehension() {
  Comprehension* clause = make<Comprehension>(start());
  clause->isAsync = accept(K::kAsync);
  advance();
  clause->target = parseTargets(true);
  if (!clause->target) return nullptr;
  if (!accept(K::kIn)) {
    if (diagnosing_) {
      raiseToken(Message::kExpectedIn, peek());
    }
    return nullptr;
  }
  clause->iter = parseDisjunction();
  if (!clause->iter) return nullptr;
  Items<Expr*> ifs(*this);
  while (accept(K::kIf)) {
    Expr* condition = parseDisjunction();
    if (!condition) return nullptr;
    ifs.push(condition);
  }
  clause->ifs = ifs.take();
  return seal(clause);
}

// The parameters of a def (closer: the right parenthesis) or of a lambda (closer: the colon), up to the closer.
bool Parser::parseParameters(Arguments*& into, K closer, bool isLambda) {
  Arguments* all = make<Arguments>(start());
  Items<Arg*> args(*this);
  uint32_t posonly = 0, keywordStart = 0, firstDefault = UINT32_MAX;
  bool sawSlash = false, sawStar = false;
  // Defaults are collected in the annotation-free list `values`, parallel to `args`; null where there is none.
  ChargedVector<Expr*> values(ast_.budget());
  auto fail = [&](Message message, const Token& token) {
    if (diagnosing_) raiseToken(message, token);
    return false;
  };
  auto parseArg = [&](bool starAnnotation) -> Arg* {
    if (!at(K::kName)) return nullptr;
    Arg* arg = make<Arg>(start());
    arg->arg = acceptName();
    if (!isLambda && accept(K::kColon)) {
      arg->annotation = starAnnotation ? parseStarExpression() : parseExpression();
      if (!arg->annotation) return nullptr;
    }
    return seal(arg);
  };
  while (!at(closer)) {
    if (all->kwarg) return fail(Message::kAfterVarKeyword, peek());
    if (at(K::kSlash)) {
      if (sawSlash) return fail(Message::kSlashTwice, peek());
      if (sawStar) return fail(Message::kSlashAfterStar, peek());
      if (args.empty()) {
        if (diagnosing_ && kindAt(1) == K::kComma) return fail(Message::kSlashFirst, peek());
        return false;
      }
      advance();
      sawSlash = true;
      posonly = args.size();
      if (at(K::kStar)) return fail(Message::kSlashStar, peek());
    } else if (at(K::kStar)) {
      Token star = peek();
      if (sawStar) return fail(Message::kStarTwice, star);
      sawStar = true;
      advance();
      keywordStart = args.size();
      if (at(K::kComma)) {
        advance();
        if (at(closer) || at(K::kDoubleStar)) return fail(Message::kNamedAfterStar, isLambda ? tokens_.back() : star);
        continue;
      }
      if (at(closer)) return fail(Message::kNamedAfterStar, isLambda ? tokens_.back() : star);
      all->vararg = parseArg(true);
      if (!all->vararg) return false;
      if (at(K::kEqual)) return fail(Message::kVarDefault, peek());
    } else if (at(K::kDoubleStar)) {
      advance();
      all->kwarg = parseArg(false);
      if (!all->kwarg) return false;
      if (at(K::kEqual)) return fail(Message::kVarKeywordDefault, peek());
    } else {
      if (diagnosing_ && at(K::kLeftParen) && !sawStar) {
        Position open = start();
        advance();
        while (at(K::kName) || at(K::kComma)) advance();
        if (at(K::kRightParen)) {
          raiseRange(isLambda ? Message::kParenthesizedLambda : Message::kParenthesizedParameters, open, peek().end);
        }
        return false;
      }
      Token name = peek();
      Arg* arg = parseArg(false);
      if (!arg) return false;
      Expr* value = nullptr;
      if (at(K::kEqual)) {
        Token equal = peek();
        advance();
        if (diagnosing_ && (at(closer) || at(K::kComma))) return fail(Message::kExpectedDefault, equal);
        value = parseExpression();
        if (!value) return false;
        if (!sawStar && firstDefault == UINT32_MAX) firstDefault = args.size();
      } else if (!sawStar && firstDefault != UINT32_MAX) {
        return fail(Message::kDefaultOrder, name);
      }
      args.push(arg);
      if (!values.push(value)) return ast_.setOutOfMemory(), false;
    }
    if (!accept(K::kComma)) break;
  }
  if (!at(closer)) return false;
  Span<Arg*> taken = args.take();
  uint32_t positional = sawStar ? keywordStart : args.size();
  all->posonlyargs = {taken.data, posonly};
  all->args = {taken.data + posonly, positional - posonly};
  all->kwonlyargs = {taken.data + positional, args.size() - positional};
  if (firstDefault < positional) all->defaults = ast_.makeSpan(values.data() + firstDefault, positional - firstDefault);
  if (values.size() > positional) all->kwDefaults = ast_.makeSpan(values.data() + positional, values.size() - positional);
  into = sealAt(all, start());
  return into != nullptr;
}

}  // namespace krait
