// Whole programs: classes, functions, recursion, generators, and the loops that make them hot.
#include "tests/generated/generator.h"

#include <algorithm>

namespace krait::generated {

void Generator::classes() {
  line("class Trouble(Exception):\n    pass");
  line("class Manager:\n    def __init__(self, hides): self.hides = hides\n    def __enter__(self): return self\n"
       "    def __exit__(self, kind, value, trace): return self.hides and kind is not None and issubclass(kind, ArithmeticError)");
  const uint32_t count = 1 + below(3);
  for (uint32_t c = 0; c < count; ++c) {
    Class made{fresh("C"), {"step", "mix"}, 0};
    const bool inherits = !classes_.empty() && chance(50);
    line("class " + made.name + (inherits ? "(" + classes_.back().name + ")" : "") + ":");
    ++indent_;
    if (!inherits || chance(50)) {
      line("def __init__(self, n):");
      line("    self.n = n");
      line(std::string("    self.m = ") + oneOf({"0", "n", "1.5", "'t'"}));
      if (chance(30)) line("    if n == 3: self.extra = n");
    }
    line("def __repr__(self):\n" + std::string(8, ' ') + "return f'{type(self).__name__}({self.n!r}, {self.m!r})'");
    operators(made.name);
    for (const std::string& method : made.methods) {
      if (inherits && chance(40)) continue;
      line("def " + method + "(self, x):");
      cost_ = 0;
      place_ = {};
      place_.inFunction = true;
      place_.variables = {{"x", Kind::kInt}, {"self.n", Kind::kInt}};
      ++indent_;
      if (chance(60)) line("self.n = " + expression(Kind::kInt, 2));
      if (inherits && chance(50)) line("x = super()." + method + "(x)");
      if (chance(30)) line("if " + expression(Kind::kBool, 1) + ": self.m = " + expression(chance(70) ? Kind::kInt : Kind::kFloat, 1));
      line("return " + expression(Kind::kInt, 2));
      --indent_;
      made.cost = std::max(made.cost, cost_ + 6);
    }
    --indent_;
    classes_.push_back(std::move(made));
  }
  cost_ = 0;
}

// Some answer for anything, some decline what is not of the class.
void Generator::operators(const std::string& name) {
  const std::string ours = "isinstance(other, " + name + ")";
  auto method = [&](const char* what, const std::string& answer, const char* declines) {
    line(std::string("def ") + what + "(self, other):\n        return " + answer + (chance(50) ? " if " + ours + " else " + declines : ""));
  };
  if (chance(50)) {
    method("__eq__", "self.n == other.n", chance(60) ? "NotImplemented" : "False");
    if (chance(70)) line("def __hash__(self):\n        return hash(self.n) & 3");
  }
  if (chance(60)) method("__add__", name + "(self.n + (other.n if " + ours + " else 1))", "NotImplemented");
  if (chance(30)) method("__radd__", name + "(self.n - 1)", "NotImplemented");
  if (chance(25)) line("def __iadd__(self, other):\n        if " + ours + ": return NotImplemented\n        self.m = other\n        return self");
  if (chance(40)) method("__lt__", "self.n < other.n", "NotImplemented");
  if (chance(25)) method("__gt__", "self.n > other.n", "NotImplemented");
}

void Generator::function() {
  Function f{fresh("f"), {}, static_cast<Kind>(below(static_cast<uint32_t>(Kind::kCount))), 0, chance(20)};
  if (chance(40)) f.result = Kind::kInt;
  place_ = {};
  place_.inFunction = true;
  place_.generates = f.generates;
  place_.result = f.result;
  cost_ = 0;
  std::string header = "def " + f.name + "(";
  const uint32_t parameters = f.generates ? 1 : 1 + below(3);
  for (uint32_t i = 0; i < parameters; ++i) {
    const Kind kind = chance(55) ? Kind::kInt : static_cast<Kind>(below(static_cast<uint32_t>(Kind::kCount)));
    f.parameters.push_back(f.generates ? Kind::kInt : kind);
    std::string name = fresh("p");
    place_.variables.push_back({name, f.parameters.back()});
    header += (i ? ", " : "") + name + (i && chance(20) ? "=" + literal(f.parameters.back()) : i ? "=None" : "");
  }
  line(header + "):");
  ++indent_;
  if (f.generates) {
    const std::string x = fresh("i");
    const uint32_t turns = 1 + below(6);
    block(static_cast<int>(below(2)), 1);
    line("for " + x + " in range(" + std::to_string(turns) + "):");
    place_.variables.push_back({x, Kind::kInt});
    place_.times = turns;
    place_.loops = 1;
    body(static_cast<int>(below(3)) + 1, 1);
    ++indent_;
    line("yield " + expression(Kind::kInt, 2));
    if (chance(20)) line("yield from [" + expression(Kind::kInt, 1) + "]");
    --indent_;
  } else {
    for (int i = 0; i < 4; ++i) assignment();
    block(2 + static_cast<int>(below(3)), 2);
    line("return " + expression(f.result, 2));
  }
  --indent_;
  f.cost = cost_ + 4;
  functions_.push_back(std::move(f));
}

void Generator::recursion() {
  Function f{fresh("r"), {Kind::kInt, Kind::kInt}, Kind::kInt, 0, false};
  place_ = {};
  place_.inFunction = true;
  cost_ = 0;
  line("def " + f.name + "(n, a):");
  place_.variables = {{"n", Kind::kInt}, {"a", Kind::kInt}};
  ++indent_;
  line("if not isinstance(n, int) or n <= 0 or n > 12: return " + expression(Kind::kInt, 1));
  const bool twice = chance(25);
  place_.times = twice ? 100 : 12;  // calls for n = 12
  mend(4);
  block(static_cast<int>(below(3)), 1);
  line("return " + f.name + "(n - 1, " + expression(Kind::kInt, 1) + ") + " + (twice ? f.name + "(n - 3, a)" : expression(Kind::kInt, 1)));
  --indent_;
  f.cost = cost_;
  functions_.push_back(std::move(f));
}

// Calls a function until it is hot, with arguments that change on the way.
void Generator::use(const Function& f) {
  const uint32_t turns = 20 + below(100);
  const std::string i = fresh("i");
  place_ = {};
  place_.variables.push_back({i, Kind::kInt});
  cost_ = 0;
  line("for " + i + " in range(" + std::to_string(turns) + "):");
  ++indent_;
  line("try:");
  std::string arguments;
  for (size_t k = 0; k < f.parameters.size(); ++k) {
    std::string one = f.parameters[k] == Kind::kInt ? i + (chance(30) ? " << " + std::to_string(below(60)) : "") : expression(f.parameters[k], 1);
    if (chance(35)) one = one + " if " + i + " < " + std::to_string(turns / 2 + below(turns / 2)) + " else " + expression(static_cast<Kind>(below(static_cast<uint32_t>(Kind::kCount))), 1);
    arguments += (k ? ", " : "") + one;
  }
  const std::string call = f.name + "(" + arguments + ")";
  line("    out = " + (f.generates ? "list(" + call + ")" : call));
  line("except Exception as error:");
  line("    out = type(error).__name__, str(error)[:60]");
  line("if " + i + " % 13 == 0 or " + i + " > " + std::to_string(turns - 3) + ": print('" + f.name + "', " + i + ", str(out)[:120])");
  --indent_;
}

void Generator::moduleLoop() {
  place_ = {};
  cost_ = 0;
  line("try:");
  ++indent_;
  for (int i = 0; i < 4; ++i) assignment();
  loop(2);
  for (const Variable& v : place_.variables) line("print('" + v.name + "', str(" + v.name + ")[:100])");
  --indent_;
  line("except Exception as error:\n    print(type(error).__name__, str(error)[:60])");
}

std::string Generator::program() {
  classes();
  const uint32_t count = 2 + below(3);
  for (uint32_t i = 0; i < count; ++i) {
    if (chance(18)) {
      recursion();
    } else {
      function();
    }
  }
  const std::vector<Function> made = functions_;
  for (const Function& f : made) use(f);
  moduleLoop();
  if (chance(30) && !made[0].generates) line("print(" + made[0].name + "(" + literal(made[0].parameters[0]) + "))");  // perhaps uncaught
  return out_;
}

}  // namespace krait::generated
