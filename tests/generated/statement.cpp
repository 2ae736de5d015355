// Statements: bindings, loops, branches, exceptions, closures.
#include "tests/generated/generator.h"

namespace krait::generated {

void Generator::body(int statements, int depth) {
  const size_t known = place_.variables.size();
  ++indent_;
  block(statements, depth);
  --indent_;
  place_.variables.resize(known);  // what a branch binds may be unbound after it: now and then it is used all the same
}

void Generator::block(int statements, int depth) {
  for (int i = 0; i < statements; ++i) statement(depth);
  if (statements <= 0) line("pass");
}

void Generator::statement(int depth) {
  mend(1);
  if (depth > 0) {
    switch (below(16)) {
      case 0: case 1: case 2: return loop(depth - 1);
      case 3: case 4: case 5: return conditional(depth - 1);
      case 6: return attempt(depth - 1);
      case 7: return place_.inFunction ? closure(depth - 1) : conditional(depth - 1);
      default: break;
    }
  }
  switch (below(10)) {
    case 0: case 1: return augmented();
    case 2: case 3: return mutation();
    case 4:
      if (chance(30)) return leave();
      [[fallthrough]];
    default: return assignment();
  }
}

void Generator::assignment() {
  if (chance(8) && place_.variables.size() > 1) {
    const Variable a = place_.variables[below(static_cast<uint32_t>(place_.variables.size()))];
    const Variable b = place_.variables[below(static_cast<uint32_t>(place_.variables.size()))];
    if (a.kind == b.kind || chance(3)) return line(a.name + ", " + b.name + " = " + b.name + ", " + a.name);
  }
  const Kind made = chance(60) ? static_cast<Kind>(below(static_cast<uint32_t>(Kind::kCount))) : Kind::kInt;
  std::string value = expression(made, 3);
  if (chance(55)) {
    for (Variable& v : place_.variables) {
      if (v.kind == made && chance(60)) return line(v.name + " = " + value);
    }
  }
  std::string name = fresh("v");
  line(name + " = " + value);
  place_.variables.push_back({name, made});
}

void Generator::augmented() {
  switch (below(4)) {
    case 0:
      for (const Variable& v : place_.variables) {
        if (v.kind == Kind::kStr && chance(50)) return line(v.name + " = (" + v.name + " + " + expression(Kind::kStr, 1) + ")[-12:]");
      }
      [[fallthrough]];
    default:
      for (const Variable& v : place_.variables) {
        if (v.kind == Kind::kInt && chance(40)) return line(v.name + oneOf({" += ", " -= ", " ^= ", " |= ", " &= ", " += "}) + expression(Kind::kInt, 2));
        if (v.kind == Kind::kObject && chance(30)) return line(v.name + " += " + expression(chance(70) ? Kind::kObject : Kind::kInt, 1));
        if (v.kind == Kind::kFloat && chance(30)) return line(v.name + oneOf({" += ", " -= ", " *= "}) + expression(Kind::kFloat, 2));
      }
      return assignment();
  }
}

void Generator::mutation() {
  const Kind kind = oneOf({Kind::kList, Kind::kDict, Kind::kObject, Kind::kList});
  std::vector<std::string> fit;
  for (const Variable& v : place_.variables) {
    if (v.kind == kind) fit.push_back(v.name);
  }
  if (fit.empty()) return assignment();
  const std::string& name = fit[below(static_cast<uint32_t>(fit.size()))];
  if (kind == Kind::kObject) return line(name + (chance(70) ? ".n" : ".m") + (chance(50) ? " = " : " += ") + expression(Kind::kInt, 2));
  if (kind == Kind::kDict) {
    if (chance(25)) return line(name + ".pop(" + literal(Kind::kInt) + ", None)");
    return line(name + "[" + expression(chance(70) ? Kind::kInt : Kind::kStr, 1) + (chance(50) ? "] = " : "] = " + name + ".get(1, 0) + ") + expression(Kind::kInt, 2));
  }
  switch (below(5)) {
    case 0: return line("if len(" + name + ") < 30: " + name + ".append(" + expression(Kind::kInt, 2) + ")");
    case 1: return line("if " + name + ": " + name + ".pop()");
    case 2: return line(name + "[1:2] = [" + expression(Kind::kInt, 1) + "]");
    case 3: return line(name + ".reverse()");
    default: return line(name + "[" + expression(Kind::kInt, 1) + (chance(75) ? " % 3" : "") + "] = " + expression(chance(90) ? Kind::kInt : Kind::kFloat, 2));
  }
}

void Generator::loop(int depth) {
  const uint32_t turns = 2 + below(place_.inFunction ? 8 : 40);
  if (place_.times * turns > 400) return conditional(depth);
  const Place outer = place_;
  place_.times *= turns;
  ++place_.loops;
  std::string x = fresh("i"), first;
  switch (below(8)) {
    case 0: case 1: case 2:
      line("for " + x + " in range(" + (chance(70) ? std::to_string(turns) : std::to_string(below(9)) + ", " + std::to_string(turns)) + "):");
      place_.variables.push_back({x, Kind::kInt});
      break;
    case 3:
      line("for " + x + " in range(" + std::to_string(turns) + ", 0, -1):");
      place_.variables.push_back({x, Kind::kInt});
      break;
    case 4: {
      std::string y = fresh("y");
      line("for " + x + ", " + y + " in enumerate(" + expression(Kind::kList, 1) + "[:" + std::to_string(turns) + "]):");
      place_.variables.push_back({x, Kind::kInt});
      place_.variables.push_back({y, Kind::kInt});
      break;
    }
    case 5: {
      std::string y = fresh("y");
      line("for " + x + ", " + y + " in list(" + expression(Kind::kDict, 1) + ".items())[:" + std::to_string(turns) + "]:");
      place_.variables.push_back({y, Kind::kInt});
      break;
    }
    case 6: {
      line(x + " = 0");
      line("while " + x + " < " + std::to_string(turns) + (chance(40) ? " and " + expression(Kind::kBool, 1) : "") + ":");
      first = x + " += 1";
      break;
    }
    default: {
      const bool characters = chance(30);
      line("for " + x + " in " + expression(characters ? Kind::kStr : Kind::kList, 1) + "[:" + std::to_string(turns) + "]:");
      place_.variables.push_back({x, characters ? Kind::kStr : Kind::kInt});
    }
  }
  if (!first.empty()) {
    ++indent_;
    line(first);
    --indent_;
  }
  body(1 + static_cast<int>(below(4)), depth);
  place_ = outer;
  if (chance(12)) {
    line("else:");
    body(1, depth);
  }
}

void Generator::conditional(int depth) {
  line("if " + expression(Kind::kBool, 2) + ":");
  body(1 + static_cast<int>(below(3)), depth);
  if (chance(30)) {
    line("elif " + expression(Kind::kBool, 2) + ":");
    body(1 + static_cast<int>(below(2)), depth);
  }
  if (chance(50)) {
    line("else:");
    body(1 + static_cast<int>(below(2)), depth);
  }
}

void Generator::attempt(int depth) {
  if (chance(25)) {
    line("with Manager(" + literal(Kind::kBool) + ")" + (chance(50) ? " as " + fresh("w") : "") + ":");
    return body(1 + static_cast<int>(below(3)), depth);
  }
  line("try:");
  body(1 + static_cast<int>(below(3)), depth);
  if (chance(85)) {
    std::string e = fresh("e");
    line(std::string("except ") + oneOf({"Exception", "ValueError", "(TypeError, ValueError)", "ArithmeticError", "LookupError", "Trouble"}) + " as " + e + ":");
    ++indent_;
    line("note = type(" + e + ").__name__");
    if (chance(20)) line("raise" + std::string(chance(50) ? "" : " Trouble(note) from " + e));
    --indent_;
    body(1, depth);
    if (chance(20)) {
      line("else:");
      body(1, depth);
    }
    if (chance(70)) return;
  }
  line("finally:");
  const bool was = place_.inFinally;
  place_.inFinally = true;
  body(1, depth);
  place_.inFinally = was;
}

void Generator::closure(int depth) {
  std::string name = fresh("inner"), x = fresh("x");
  const Place outer = place_;
  const bool rebinds = !outer.variables.empty() && chance(50);
  const Variable* taken = rebinds ? &outer.variables[below(static_cast<uint32_t>(outer.variables.size()))] : nullptr;
  bool own = false;  // a loop's or a function's: any name of this function may be bound from inside
  if (taken) own = taken->kind == Kind::kInt;
  line("def " + name + "(" + x + ", d=" + literal(Kind::kInt) + "):");
  ++indent_;
  if (own) line("nonlocal " + taken->name);
  if (own) line(taken->name + " = " + x + " + 1");
  place_.variables.push_back({x, Kind::kInt});
  place_.times *= 4;
  line("return " + expression(Kind::kInt, 2));
  --indent_;
  place_ = outer;
  std::string out = fresh("v");
  line(out + " = " + name + "(" + expression(Kind::kInt, depth > 0 ? 2 : 1) + ")");
  place_.variables.push_back({out, Kind::kInt});
}

void Generator::leave() {
  if (chance(25)) return line("raise Trouble(" + variable(Kind::kInt) + ")");
  if (chance(20)) return line("assert " + expression(Kind::kBool, 1) + ", 'no'");
  if (place_.loops && !place_.inFinally && chance(70)) {
    line("if " + expression(Kind::kBool, 1) + ":");
    ++indent_;
    line(chance(50) ? "break" : "continue");
    --indent_;
    return;
  }
  if (place_.inFunction && !place_.inFinally) {
    line("if " + expression(Kind::kBool, 1) + ":");
    ++indent_;
    line(place_.generates ? "return" : "return " + expression(place_.result, 2));
    --indent_;
    return;
  }
  assignment();
}

}  // namespace krait::generated
