// Prints nodes by the table: one generic printer, and the few fields that differ from CPython's names.
#include "frontend/dump_ast.h"

#include <charconv>
#include <cmath>

#include "frontend/report.h"

namespace krait {

using namespace ast;

namespace {

const char* nameOf(ExprContext context) {
  switch (context) {
    case ExprContext::kLoad: return "Load()";
    case ExprContext::kStore: return "Store()";
    case ExprContext::kDel: return "Del()";
  }
  UNREACHABLE("context");
}
const char* nameOf(BoolOperator op) { return op == BoolOperator::kAnd ? "And()" : "Or()"; }
const char* nameOf(BinaryOperator op) {
  static constexpr const char* kNames[] = {"Add()",    "Sub()",    "Mult()",  "MatMult()", "Div()",    "Mod()",     "Pow()",
                                           "LShift()", "RShift()", "BitOr()", "BitXor()",  "BitAnd()", "FloorDiv()"};
  return kNames[static_cast<size_t>(op)];
}
const char* nameOf(UnaryOperator op) {
  static constexpr const char* kNames[] = {"Invert()", "Not()", "UAdd()", "USub()"};
  return kNames[static_cast<size_t>(op)];
}
const char* nameOf(CompareOperator op) {
  static constexpr const char* kNames[] = {"Eq()", "NotEq()", "Lt()",    "LtE()", "Gt()",
                                           "GtE()", "Is()",   "IsNot()", "In()",  "NotIn()"};
  return kNames[static_cast<size_t>(op)];
}

class Dumper {
 public:
  Dumper(const Ast& ast, TextSink sink, bool positions) : ast_(ast), sink_(sink), positions_(positions) {}

  void node(const Node* node) {
    if (!node) return put("None");
    switch (node->kind) {
#define FIELD(type, name)
#define NODE(Name, base, fields) \
  case Kind::k##Name: return print(node->as<Name>());
#include "frontend/ast.def"
#undef NODE
#undef FIELD
    }
  }

 private:
  void put(std::string_view text) { sink_.write(sink_.context, text); }
  void number(int64_t value) {
    if (value < 0) put("-");
    put(Decimal(value < 0 ? 0 - static_cast<uint64_t>(value) : static_cast<uint64_t>(value)));
  }
  void newLine() {
    put("\n");
    for (uint32_t i = 0; i < indent_; ++i) put(" ");
  }

  // Text as a Python string literal, pure ASCII.
  void quoted(std::string_view text, bool isBytes) {
    if (isBytes) put("b");
    put("'");
    static constexpr char kHex[] = "0123456789abcdef";
    for (size_t i = 0; i < text.size(); ++i) {
      unsigned char c = static_cast<unsigned char>(text[i]);
      if (c == '\'' || c == '\\') {
        char escaped[2] = {'\\', static_cast<char>(c)};
        put({escaped, 2});
      } else if (c >= 0x20 && c < 0x7f) {
        put({&text[i], 1});
      } else if (c < 0x80 || isBytes) {
        char escaped[4] = {'\\', 'x', kHex[c >> 4], kHex[c & 15]};
        put({escaped, 4});
      } else {
        uint32_t more = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;
        uint32_t codePoint = c & (0x3fu >> more);
        while (more-- && i + 1 < text.size()) codePoint = codePoint << 6 | (static_cast<unsigned char>(text[++i]) & 0x3f);
        char escaped[10] = {'\\', 'U'};
        for (int digit = 0; digit < 8; ++digit) escaped[2 + digit] = kHex[codePoint >> (28 - 4 * digit) & 15];
        put({escaped, 10});
      }
    }
    put("'");
  }

  void constantKind(ConstantKind what) {
    put(what == ConstantKind::kNone ? "None" : what == ConstantKind::kTrue ? "True" : what == ConstantKind::kFalse ? "False" : "Ellipsis");
  }

  void real(double value) {
    if (std::isinf(value)) return put("1e309");
    char buffer[40];
    auto result = std::to_chars(buffer, buffer + sizeof(buffer), value);
    std::string_view text(buffer, static_cast<size_t>(result.ptr - buffer));
    put(text);
    if (text.find_first_of(".en") == std::string_view::npos) put(".0");
  }

  void constant(const Constant& node) {
    switch (node.what) {
      case ConstantKind::kNone: case ConstantKind::kTrue: case ConstantKind::kFalse: case ConstantKind::kEllipsis:
        return constantKind(node.what);
      case ConstantKind::kInt:
        if (node.base == 16) put("0x");
        if (node.base == 8) put("0o");
        if (node.base == 2) put("0b");
        return put(node.text);
      case ConstantKind::kFloat: return real(node.value.number);
      case ConstantKind::kImaginary: real(node.value.number); return put("j");
      case ConstantKind::kStr: return quoted(node.text, false);
      case ConstantKind::kBytes: return quoted(node.text, true);
    }
  }

  void field(const char* name) {
    if (!first_) put(",");
    first_ = false;
    newLine();
    if (name[0] == '_') ++name;
    snake(name);
    put("=");
  }
  // Our lowerCamel field names in CPython's snake_case ("decoratorList": decorator_list); kwDefaults is kw_defaults.
  void snake(std::string_view name) {
    for (char c : name) {
      if (c >= 'A' && c <= 'Z') {
        char both[2] = {'_', static_cast<char>(c | 0x20)};
        put({both, 2});
      } else {
        put({&c, 1});
      }
    }
  }

  template <class F>
  void value(const char* name, const F& item) {
    if constexpr (std::is_same_v<F, Scope*>) {
      return;
    } else if constexpr (std::is_same_v<F, NameId>) {
      if (item == kNoName) return;
      field(name);
      quoted(ast_.text(item), false);
    } else if constexpr (std::is_same_v<F, std::string_view>) {
      field(name);
      quoted(item, false);
    } else if constexpr (std::is_same_v<F, bool> || std::is_integral_v<F>) {
      field(name);
      number(static_cast<int64_t>(item));
    } else if constexpr (std::is_pointer_v<F>) {
      if (!item) return;
      field(name);
      node(item);
    } else if constexpr (requires { item.data; item.count; }) {
      if (item.empty()) return;
      field(name);
      put("[");
      ++indent_;
      for (uint32_t i = 0; i < item.size(); ++i) {
        if (i) put(",");
        newLine();
        element(item[i]);
      }
      --indent_;
      put("]");
    } else {
      field(name);
      put(nameOf(item));
    }
  }
  template <class E>
  void element(const E& item) {
    if constexpr (std::is_same_v<E, NameId>) {
      quoted(ast_.text(item), false);
    } else if constexpr (std::is_pointer_v<E>) {
      node(item);
    } else {
      put(nameOf(item));
    }
  }

  template <class T>
  void print(const T& node) {
    bool async = false;
    if constexpr (requires { node.isAsync; } && !std::is_same_v<T, Comprehension>) async = node.isAsync;
    if constexpr (std::is_same_v<T, Try>) {
      put(node.isStar ? "TryStar" : "Try");
    } else {
      if (async) put("Async");
      put(kindName(node.kind));
    }
    put("(");
    bool outer = first_;
    first_ = true;
    ++indent_;
    if constexpr (std::is_same_v<T, Constant>) {
      field("value");
      constant(node);
      if (node.isUnicode) {
        field("kind");
        put("'u'");
      }
    } else if constexpr (std::is_same_v<T, MatchSingleton>) {
      field("value");
      constantKind(node.value);
    } else if constexpr (std::is_same_v<T, Interpolation>) {
      value("value", node.value);
      field("str");
      quoted(node.str, false);
      field("conversion");
      number(node.conversion);
      value("formatSpec", node.formatSpec);
    } else {
      forEachField(node, [&](const char* name, const auto& item) {
        std::string_view text(name);
        if (text == "isStar" || (text == "isAsync" && !std::is_same_v<T, Comprehension>)) return;
        value(text == "isAsync" ? "_is_async" : name, item);
      });
    }
    if (positions_ && node.start.line && !std::is_same_v<T, Module> && !std::is_same_v<T, Arguments> &&
        !std::is_same_v<T, Comprehension> && !std::is_same_v<T, WithItem> && !std::is_same_v<T, MatchCase>) {
      field("lineno");
      number(node.start.line);
      field("col_offset");
      number(node.start.column);
      field("end_lineno");
      number(node.end.line);
      field("end_col_offset");
      number(node.end.column);
    }
    --indent_;
    first_ = outer;
    put(")");
  }

  const Ast& ast_;
  TextSink sink_;
  bool positions_;
  bool first_ = true;
  uint32_t indent_ = 0;
};

}  // namespace

void dumpAst(const Module& module, const Ast& ast, TextSink sink, bool positions) {
  Dumper(ast, sink, positions).node(&module);
}

}  // namespace krait
