// Trees, positions and values of literals, against what CPython's ast.dump shows.
#include <gtest/gtest.h>

#include <limits>

#include "tests/frontend/support.h"

namespace krait {
namespace {

std::string value(std::string_view source) { return Parsed(source, ParseMode::kModule, false).value(); }
std::string tree(std::string_view source) { return Parsed(source, ParseMode::kModule, false).tree(); }

TEST(Parser, Precedence) {
  EXPECT_EQ(value("a + b * c"), "BinOp(left=Name(id='a'), op=Add(), right=BinOp(left=Name(id='b'), op=Mult(), right=Name(id='c')))");
  EXPECT_EQ(value("-a ** -b"), "UnaryOp(op=USub(), operand=BinOp(left=Name(id='a'), op=Pow(), right=UnaryOp(op=USub(), operand=Name(id='b'))))");
  EXPECT_EQ(value("a - b - c"), "BinOp(left=BinOp(left=Name(id='a'), op=Sub(), right=Name(id='b')), op=Sub(), right=Name(id='c'))");
  EXPECT_EQ(value("not a < b is not c"),
            "UnaryOp(op=Not(), operand=Compare(left=Name(id='a'), ops=[Lt(), IsNot()], comparators=[Name(id='b'), Name(id='c')]))");
  EXPECT_EQ(value("a or b and c"), "BoolOp(op=Or(), values=[Name(id='a'), BoolOp(op=And(), values=[Name(id='b'), Name(id='c')])])");
  EXPECT_EQ(value("a if b else c"), "IfExp(test=Name(id='b'), body=Name(id='a'), orelse=Name(id='c'))");
}

TEST(Parser, Displays) {
  EXPECT_EQ(value("()"), "Tuple(ctx=Load())");
  EXPECT_EQ(value("(a,)"), "Tuple(elts=[Name(id='a')])");
  EXPECT_EQ(value("{**a, b: c}"), "Dict(keys=[None, Name(id='b')], values=[Name(id='a'), Name(id='c')])");
  EXPECT_EQ(value("{*a, b}"), "Set(elts=[Starred(value=Name(id='a')), Name(id='b')])");
  EXPECT_EQ(value("[x for x in y if z]"),
            "ListComp(elt=Name(id='x'), generators=[comprehension(target=Name(id='x', ctx=Store()), iter=Name(id='y'), ifs=[Name(id='z')], is_async=0)])");
  EXPECT_EQ(value("a[1:, *b]"), "Subscript(value=Name(id='a'), slice=Tuple(elts=[Slice(lower=Constant(value=1)), Starred(value=Name(id='b'))]))");
}

TEST(Parser, Calls) {
  EXPECT_EQ(value("f(a, *b, c=d, **e)"),
            "Call(func=Name(id='f'), args=[Name(id='a'), Starred(value=Name(id='b'))], keywords=[keyword(arg='c', value=Name(id='d')), keyword(value=Name(id='e'))])");
  EXPECT_EQ(value("f(x for x in y)"),
            "Call(func=Name(id='f'), args=[GeneratorExp(elt=Name(id='x'), generators=[comprehension(target=Name(id='x', ctx=Store()), iter=Name(id='y'), is_async=0)])])");
}

TEST(Parser, Numbers) {
  auto number = [](std::string_view source) {
    Parsed parsed(source);
    return parsed.result.module->body[0]->as<ast::ExprStmt>().value->as<ast::Constant>();
  };
  EXPECT_EQ(number("1_000").value.integer, 1000);
  EXPECT_EQ(number("0xFF_ff").value.integer, 65535);
  EXPECT_EQ(number("0b101").value.integer, 5);
  EXPECT_EQ(number("9223372036854775807").value.integer, INT64_MAX);
  EXPECT_FALSE(number("9223372036854775808").fitsInt64);
  EXPECT_EQ(number("1e400").value.number, std::numeric_limits<double>::infinity());
  EXPECT_EQ(number("1e-400").value.number, 0.0);
  EXPECT_EQ(number("1_0.5e1").value.number, 105.0);
  EXPECT_EQ(number("2j").what, ast::ConstantKind::kImaginary);
  EXPECT_EQ(value("0xffffffffffffffffff"), "Constant(value=0xffffffffffffffffff)");
}

TEST(Parser, Strings) {
  EXPECT_EQ(value(R"('a' "b" r'\n')"), R"(Constant(value='ab\\n'))");
  EXPECT_EQ(value(R"('\x41\u00e9\N')").substr(0, 11), "SyntaxError");
  EXPECT_EQ(value(R"('\ud800')"), R"(Constant(value='\U0000d800'))");
  EXPECT_EQ(value(R"(b'\xff\0')"), R"(Constant(value=b'\xff\x00'))");
  EXPECT_EQ(value("u'x'"), "Constant(value='x', kind='u')");
  EXPECT_EQ(value("'a\\\nb'"), "Constant(value='ab')");
}

TEST(Parser, FStrings) {
  EXPECT_EQ(value("f'a{b!r:>{w}}c'"),
            "JoinedStr(values=[Constant(value='a'), FormattedValue(value=Name(id='b'), conversion=114, "
            "format_spec=JoinedStr(values=[Constant(value='>'), FormattedValue(value=Name(id='w'), conversion=-1)])), Constant(value='c')])");
  EXPECT_EQ(value("f'{x = }'"), "JoinedStr(values=[Constant(value='x = '), FormattedValue(value=Name(id='x'), conversion=114)])");
  EXPECT_EQ(value("f'{{{a}}}' 'b'"), "JoinedStr(values=[Constant(value='{'), FormattedValue(value=Name(id='a'), conversion=-1), Constant(value='}b')])");
  EXPECT_EQ(value("f'{a['b']}'"), "JoinedStr(values=[FormattedValue(value=Subscript(value=Name(id='a'), slice=Constant(value='b')), conversion=-1)])");
  EXPECT_EQ(value("t'{x!s}'"), "TemplateStr(values=[Interpolation(value=Name(id='x'), str='x', conversion=115)])");
}

TEST(Parser, CharactersByName) {
  Budget budget(1 << 20);
  ast::Ast ast(budget);
  ParseResult result = parse("'\\N{BULLET}'", "test.py", ast);
  ASSERT_TRUE(result.module);
  EXPECT_EQ(result.module->body[0]->as<ast::ExprStmt>().value->as<ast::Constant>().text, "\xe2\x80\xa2");
}

TEST(Parser, Statements) {
  EXPECT_EQ(tree("x: int = 1"), "Module(body=[AnnAssign(target=Name(id='x', ctx=Store()), annotation=Name(id='int'), value=Constant(value=1), simple=1)])");
  EXPECT_EQ(tree("a = b, *c = d"),
            "Module(body=[Assign(targets=[Name(id='a', ctx=Store()), Tuple(elts=[Name(id='b', ctx=Store()), Starred(value=Name(id='c', ctx=Store()), ctx=Store())], ctx=Store())], value=Name(id='d'))])");
  EXPECT_EQ(tree("from ..a.b import c as d"), "Module(body=[ImportFrom(module='a.b', names=[alias(name='c', asname='d')], level=2)])");
  EXPECT_EQ(tree("with (a as b, c): pass"),
            "Module(body=[With(items=[withitem(context_expr=Name(id='a'), optional_vars=Name(id='b', ctx=Store())), withitem(context_expr=Name(id='c'))], body=[Pass()])])");
  EXPECT_EQ(tree("try: a\nexcept* (B, C) as d: e"),
            "Module(body=[TryStar(body=[Expr(value=Name(id='a'))], handlers=[ExceptHandler(type=Tuple(elts=[Name(id='B'), Name(id='C')]), name='d', body=[Expr(value=Name(id='e'))])])])");
  EXPECT_EQ(tree("try: a\nexcept B, C: d").find("type=Tuple"), tree("try: a\nexcept (B, C): d").find("type=Tuple"));
  EXPECT_EQ(tree("type X[T: int = str, *Ts = *a, **P = b] = T"),
            "Module(body=[TypeAlias(name=Name(id='X', ctx=Store()), type_params=[TypeVar(name='T', bound=Name(id='int'), default_value=Name(id='str')), TypeVarTuple(name='Ts', default_value=Starred(value=Name(id='a'))), ParamSpec(name='P', default_value=Name(id='b'))], value=Name(id='T'))])");
  EXPECT_EQ(tree("async def f(a, /, b=1, *, c, d=2, **e): pass"),
            "Module(body=[AsyncFunctionDef(name='f', args=arguments(posonlyargs=[arg(arg='a')], args=[arg(arg='b')], kwonlyargs=[arg(arg='c'), arg(arg='d')], kw_defaults=[None, Constant(value=2)], kwarg=arg(arg='e'), defaults=[Constant(value=1)]), body=[Pass()])])");
}

TEST(Parser, SoftKeywords) {
  for (const char* source : {"match = 1", "match.x", "match(x)", "match[x]", "match * x", "match -x", "type = 1", "type(x)", "case = _ = 1",
                             "print(match, case, type)", "match: int", "type: int = 1"}) {
    EXPECT_EQ(Parsed(source).error(), "") << source;
  }
}

TEST(Parser, Patterns) {
  EXPECT_EQ(tree("match x:\n case [1, *_, {'a': b, **c}] | D(e, f=None) if g: pass"),
            "Module(body=[Match(subject=Name(id='x'), cases=[match_case(pattern=MatchOr(patterns=[MatchSequence(patterns=[MatchValue(value=Constant(value=1)), MatchStar(), "
            "MatchMapping(keys=[Constant(value='a')], patterns=[MatchAs(name='b')], rest='c')]), MatchClass(cls=Name(id='D'), patterns=[MatchAs(name='e')], kwd_attrs=['f'], "
            "kwd_patterns=[MatchSingleton(value=None)])]), guard=Name(id='g'), body=[Pass()])])])");
}

TEST(Parser, Positions) {
  Parsed parsed("é = (a +\n  b)\n");
  const ast::Assign& assign = parsed.result.module->body[0]->as<ast::Assign>();
  EXPECT_EQ(assign.start, (ast::Position{1, 0}));
  EXPECT_EQ(assign.end, (ast::Position{2, 4}));
  EXPECT_EQ(assign.value->start, (ast::Position{1, 6}));
  EXPECT_EQ(assign.value->end, (ast::Position{2, 3}));
}

TEST(Parser, Modes) {
  EXPECT_EQ(Parsed("1 + 2", ParseMode::kExpression).error(), "");
  EXPECT_EQ(Parsed("x = 1", ParseMode::kExpression).error(), "SyntaxError: invalid syntax");
  EXPECT_EQ(Parsed("if 1:\n  x\n", ParseMode::kInteractive).error(), "");
  EXPECT_EQ(Parsed("a\nb\n", ParseMode::kInteractive).error(), "SyntaxError: multiple statements found while compiling a single statement");
}

}  // namespace
}  // namespace krait
