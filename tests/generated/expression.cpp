// Expressions of a wanted kind, and now and then of another.
#include "tests/generated/generator.h"

#include "runtime/base/splitmix.h"

namespace krait::generated {

namespace {
constexpr uint64_t kMostCost = 1500;  // steps of one call of a function, about
}

uint32_t Generator::below(uint32_t n) { return static_cast<uint32_t>((splitmix(state_) >> 33) % n); }

std::string Generator::literal(Kind kind) {
  static const char* const kEdges[] = {"0", "1", "-1", "2", "255", "-256", "65536", "2147483647", "-2147483648", "140737488355327", "140737488355328",
                                       "-140737488355328", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "2 ** 70"};
  static const char* const kReals[] = {"0.0", "-0.0", "0.5", "1.5", "-2.25", "1e10", "3.0", "1e-3", "1e300"};
  static const char* const kTexts[] = {"''", "'a'", "'xyz'", "'\\xe9'", "'\\u20ac1'", "'Ab c'", "'0'", "'\\U0001f600'"};
  switch (kind) {
    case Kind::kInt: return chance(75) ? std::to_string(below(12)) : oneOf(kEdges);
    case Kind::kFloat: return oneOf(kReals);
    case Kind::kBool: return chance(50) ? "True" : "False";
    case Kind::kStr: return oneOf(kTexts);
    case Kind::kList: return "[" + std::to_string(below(9)) + ", " + std::to_string(below(9)) + ", 7]";
    case Kind::kDict: return "{" + std::to_string(below(5)) + ": 1, 'k': 2}";
    case Kind::kTuple: return "(" + std::to_string(below(9)) + ", 'b')";
    case Kind::kObject: return classes_.empty() ? "None" : classes_[below(static_cast<uint32_t>(classes_.size()))].name + "(" + std::to_string(below(9)) + ")";
    case Kind::kCount: break;
  }
  return "None";
}

std::string Generator::variable(Kind kind) {
  std::vector<const Variable*> fit;
  for (const Variable& v : place_.variables) {
    if (v.kind == kind) fit.push_back(&v);
  }
  if (fit.empty() || chance(10)) return literal(kind);
  return fit[below(static_cast<uint32_t>(fit.size()))]->name;
}

std::string Generator::expression(Kind kind, int depth) {
  if (below(250) == 0) kind = static_cast<Kind>(below(static_cast<uint32_t>(Kind::kCount)));  // what the rest does not expect
  if (depth <= 0) return variable(kind);
  if (chance(12)) {
    std::string made = call(kind, depth - 1);
    if (!made.empty()) return made;
  }
  if (chance(4)) return "(" + expression(kind, depth - 1) + " if " + boolean(depth - 1) + " else " + expression(kind, depth - 1) + ")";
  switch (kind) {
    case Kind::kInt: return integer(depth);
    case Kind::kFloat: return real(depth);
    case Kind::kBool: return boolean(depth);
    case Kind::kStr: return text(depth);
    case Kind::kList: return list(depth);
    case Kind::kDict: return dict(depth);
    case Kind::kTuple: return tuple(depth);
    case Kind::kObject: return object(depth);
    case Kind::kCount: break;
  }
  return "None";
}

std::string Generator::call(Kind result, int depth) {
  std::vector<const Function*> fit;
  for (const Function& f : functions_) {
    if (!f.generates && f.result == result && cost_ + f.cost * place_.times < kMostCost) fit.push_back(&f);
  }
  if (fit.empty()) return "";
  const Function& f = *fit[below(static_cast<uint32_t>(fit.size()))];
  mend(f.cost);
  std::string out = f.name + "(";
  for (size_t i = 0; i < f.parameters.size(); ++i) out += (i ? ", " : "") + expression(f.parameters[i], depth - 1);
  return out + ")";
}

std::string Generator::integer(int depth) {
  static const char* const kOperators[] = {"+", "-", "&", "|", "^", "+", "-"};
  const int d = depth - 1;
  switch (below(26)) {
    case 0: case 1: case 2: case 3: case 4: return "(" + expression(Kind::kInt, d) + " " + oneOf(kOperators) + " " + expression(Kind::kInt, d) + ")";
    case 5: return "(" + expression(Kind::kInt, d) + " * " + std::to_string(below(20)) + ")";
    case 6: return "(" + expression(Kind::kInt, d) + (chance(50) ? " // " : " % ") + (chance(96) ? std::to_string(1 + below(17)) : expression(Kind::kInt, 0)) + ")";
    case 7: return "(" + expression(Kind::kInt, d) + (chance(50) ? " << " : " >> ") + std::to_string(below(9)) + ")";
    case 8: return (chance(50) ? "-" : "~") + variable(Kind::kInt);
    case 9: return "abs(" + expression(Kind::kInt, d) + ")";
    case 10: return "len(" + expression(oneOf({Kind::kList, Kind::kStr, Kind::kDict, Kind::kTuple}), d) + ")";
    case 11: return (chance(50) ? "min(" : "max(") + expression(Kind::kInt, d) + ", " + expression(Kind::kInt, d) + ")";
    case 12: {
      std::string items = variable(Kind::kList);
      return chance(95) ? "(" + items + " or [3])[" + expression(Kind::kInt, d) + " % (len(" + items + ") or 1)]" : items + "[" + expression(Kind::kInt, d) + "]";
    }
    case 13: return "sum(" + expression(Kind::kList, d) + ")";
    case 14: return "int(" + expression(oneOf({Kind::kFloat, Kind::kBool, Kind::kInt}), d) + ")";
    case 15: return variable(Kind::kDict) + ".get(" + expression(oneOf({Kind::kInt, Kind::kStr}), d) + ", " + literal(Kind::kInt) + ")";
    case 16: return variable(Kind::kObject) + ".n";
    case 17: case 18:
      if (!classes_.empty()) {
        const Class& c = classes_[below(static_cast<uint32_t>(classes_.size()))];
        if (cost_ + c.cost * place_.times < kMostCost) {
          mend(c.cost);
          return variable(Kind::kObject) + "." + c.methods[below(static_cast<uint32_t>(c.methods.size()))] + "(" + expression(Kind::kInt, d) + ")";
        }
      }
      return variable(Kind::kInt);
    case 19: return "ord((" + expression(Kind::kStr, d) + " or 'z')[" + (chance(99) ? "0" : "1") + "])";
    case 20: return "(" + expression(Kind::kBool, d) + " + " + expression(Kind::kInt, d) + ")";
    case 21: return "(" + variable(Kind::kTuple) + " or (4,))[0]";
    case 23: return "len({" + variable(Kind::kObject) + ", " + variable(Kind::kObject) + ", " + literal(Kind::kObject) + "})";
    case 24: return "{" + literal(Kind::kObject) + ": 5}.get(" + variable(Kind::kObject) + ", 6)";
    case 22: return "sum(" + fresh("x") + " for x" + std::to_string(names_) + " in range(" + std::to_string(below(5)) + ") if " + expression(Kind::kBool, 0) + ")";
    default: return variable(Kind::kInt);
  }
}

std::string Generator::real(int depth) {
  static const char* const kOperators[] = {"+", "-", "*", "/", "+", "*"};
  const int d = depth - 1;
  switch (below(9)) {
    case 0: case 1: case 2: return "(" + expression(Kind::kFloat, d) + " " + oneOf(kOperators) + " " + expression(chance(70) ? Kind::kFloat : Kind::kInt, d) + ")";
    case 3: return "(" + expression(Kind::kInt, d) + " / " + (chance(96) ? std::to_string(1 + below(7)) : expression(Kind::kInt, 0)) + ")";
    case 4: return "float(" + expression(Kind::kInt, d) + ")";
    case 5: return "-" + variable(Kind::kFloat);
    case 6: return "round(" + expression(Kind::kFloat, d) + ", 2)";
    case 7: return "abs(" + expression(Kind::kFloat, d) + ")";
    default: return variable(Kind::kFloat);
  }
}

std::string Generator::boolean(int depth) {
  static const char* const kCompare[] = {"<", "<=", "==", "!=", ">", ">="};
  const int d = depth - 1;
  switch (below(12)) {
    case 9: return "(" + expression(Kind::kObject, d) + " " + oneOf(kCompare) + " " + variable(chance(85) ? Kind::kObject : Kind::kInt) + ")";
    case 0: case 1: case 2: return "(" + expression(Kind::kInt, d) + " " + oneOf(kCompare) + " " + expression(chance(85) ? Kind::kInt : Kind::kFloat, d) + ")";
    case 3: return "(" + expression(Kind::kStr, d) + " " + oneOf(kCompare) + " " + expression(Kind::kStr, d) + ")";
    case 4: return "(" + expression(Kind::kBool, d) + (chance(50) ? " and " : " or ") + expression(Kind::kBool, d) + ")";
    case 5: return "(not " + expression(oneOf({Kind::kBool, Kind::kInt, Kind::kList}), d) + ")";
    case 6: return "(" + expression(oneOf({Kind::kInt, Kind::kStr}), d) + " in " + variable(oneOf({Kind::kList, Kind::kDict, Kind::kTuple})) + ")";
    case 7: return "isinstance(" + variable(oneOf({Kind::kInt, Kind::kFloat, Kind::kObject})) + ", " + oneOf({"int", "float", "(int, str)"}) + ")";
    case 8: return "(" + variable(Kind::kObject) + (chance(50) ? " is None)" : " == " + variable(Kind::kObject) + ")");
    default: return "(0 <= " + expression(Kind::kInt, d) + " < " + std::to_string(below(50)) + ")";
  }
}

std::string Generator::text(int depth) {
  const int d = depth - 1;
  switch (below(9)) {
    case 0: return "(" + expression(Kind::kStr, d) + " + " + expression(Kind::kStr, d) + ")[:20]";
    case 1: return "str(" + expression(oneOf({Kind::kInt, Kind::kFloat, Kind::kList, Kind::kTuple}), d) + ")[:24]";
    case 2: return "f'{" + variable(Kind::kInt) + "}:{" + variable(Kind::kFloat) + ":.3f}'[:30]";
    case 3: return "(" + expression(Kind::kStr, d) + ")[" + std::to_string(below(3)) + ":" + std::to_string(below(6)) + "]";
    case 4: return "(" + expression(Kind::kStr, d) + ")" + oneOf({".upper()", ".lower()", ".strip()", ".replace('a', 'bb')", "[::-1]"});
    case 5: return "(" + expression(Kind::kStr, d) + " * " + std::to_string(below(4)) + ")[:16]";
    case 6: return "'-'.join([str(i) for i in " + expression(Kind::kList, d) + "[:4]])";
    case 7: return "(" + variable(Kind::kStr) + " or 'q')[0]";
    default: return variable(Kind::kStr);
  }
}

std::string Generator::list(int depth) {
  const int d = depth - 1;
  switch (below(8)) {
    case 0: return "[" + expression(Kind::kInt, d) + ", " + expression(Kind::kInt, d) + ", " + expression(Kind::kInt, d) + "]";
    case 1: return "list(range(" + std::to_string(below(7)) + "))";
    case 2: {
      std::string x = fresh("x");
      place_.variables.push_back({x, Kind::kInt});
      std::string item = expression(Kind::kInt, d), test = chance(50) ? " if " + expression(Kind::kBool, d) : "";
      place_.variables.pop_back();
      return "[" + item + " for " + x + " in range(" + std::to_string(below(7)) + ")" + test + "]";
    }
    case 3: return "sorted(" + expression(Kind::kList, d) + (chance(30) ? ", key=lambda v: -v)" : ")");
    case 4: return expression(Kind::kList, d) + "[" + std::to_string(below(3)) + ":" + std::to_string(below(9)) + "]";
    case 5: return "(" + expression(Kind::kList, d) + " + [" + expression(Kind::kInt, d) + "])[-8:]";
    case 6:
      for (const Function& f : functions_) {
        if (!f.generates || cost_ + f.cost * place_.times >= kMostCost || chance(40)) continue;
        mend(f.cost);
        return "list(" + f.name + "(" + variable(Kind::kInt) + "))";
      }
      return variable(Kind::kList);
    default: return variable(Kind::kList);
  }
}

std::string Generator::dict(int depth) {
  const int d = depth - 1;
  switch (below(4)) {
    case 0: return "{" + literal(Kind::kInt) + ": " + expression(Kind::kInt, d) + ", 'k': " + expression(Kind::kInt, d) + "}";
    case 1: return "{i: i * " + std::to_string(below(5)) + " for i in range(" + std::to_string(below(6)) + ")}";
    case 2: return "dict(" + variable(Kind::kDict) + ")";
    default: return variable(Kind::kDict);
  }
}

std::string Generator::tuple(int depth) {
  const int d = depth - 1;
  switch (below(3)) {
    case 0: return "(" + expression(Kind::kInt, d) + ", " + expression(oneOf({Kind::kStr, Kind::kFloat, Kind::kInt}), d) + ")";
    case 1: return "tuple(" + expression(Kind::kList, d) + ")[:4]";
    default: return variable(Kind::kTuple);
  }
}

std::string Generator::object(int depth) {
  if (classes_.empty() || chance(30)) return variable(Kind::kObject);
  if (chance(45)) {
    mend(6);
    const std::string left = variable(chance(85) ? Kind::kObject : Kind::kInt), right = expression(chance(75) ? Kind::kObject : Kind::kInt, depth - 1);
    return "(" + left + " + " + right + ")";
  }
  const Class& c = classes_[below(static_cast<uint32_t>(classes_.size()))];
  return c.name + "(" + expression(Kind::kInt, depth - 1) + ")";
}

}  // namespace krait::generated
