// Makes Python programs out of a seed: they end soon, print what they do, and have parts that get hot while the kinds of
// their values, their shapes and their callees change.
//
// Rules
//  1. A program follows from its seed alone, and nothing it prints depends on addresses, hashes of texts or clocks.
//  2. It ends: loops have bounds of their own, functions call earlier ones (or themselves with a smaller number), and
//     what one call of a function may cost is bounded by counting loops into it.
//  3. Values stay small: products have a small factor, growing texts and lists are cut.
//  4. Exceptions are welcome: who calls a hot function catches and prints them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace krait::generated {

class Generator {
 public:
  explicit Generator(uint64_t seed) : state_(seed) {}
  std::string program();

 private:
  enum class Kind : uint8_t { kInt, kFloat, kBool, kStr, kList, kDict, kTuple, kObject, kCount };
  struct Variable {
    std::string name;
    Kind kind;
  };
  struct Function {
    std::string name;
    std::vector<Kind> parameters;
    Kind result;
    uint64_t cost;
    bool generates;  // ints
  };
  struct Class {
    std::string name;
    std::vector<std::string> methods;  // (self, int) -> int
    uint64_t cost;                     // of its dearest method
  };
  // What statements may do where they stand.
  struct Place {
    std::vector<Variable> variables;
    uint64_t times = 1;  // how often, for one call of the function
    int loops = 0;
    bool inFunction = false, generates = false, inFinally = false;
    Kind result = Kind::kInt;
  };

  // --- chance
  uint32_t below(uint32_t n);
  bool chance(uint32_t percent) { return below(100) < percent; }
  template <class T, size_t n>
  const T& oneOf(const T (&all)[n]) { return all[below(n)]; }

  // --- expressions: expression.cpp
  std::string expression(Kind kind, int depth);
  std::string integer(int depth);
  std::string real(int depth);
  std::string boolean(int depth);
  std::string text(int depth);
  std::string list(int depth);
  std::string dict(int depth);
  std::string tuple(int depth);
  std::string object(int depth);
  std::string variable(Kind kind);       // one of this kind, or a literal when there is none
  std::string literal(Kind kind);
  std::string call(Kind result, int depth);  // empty when nothing fits

  // --- statements: statement.cpp
  void block(int statements, int depth);
  void statement(int depth);
  void assignment();
  void augmented();
  void mutation();
  void loop(int depth);
  void conditional(int depth);
  void attempt(int depth);
  void closure(int depth);
  void leave();
  void body(int statements, int depth);  // a block, one level in
  void line(const std::string& text) { out_ += std::string(static_cast<size_t>(indent_) * 4, ' ') + text + "\n"; }
  std::string fresh(const char* prefix) { return prefix + std::to_string(++names_); }

  // --- definitions: program.cpp
  void classes();
  void operators(const std::string& name);
  void function();
  void recursion();
  void use(const Function& f);
  void moduleLoop();
  void mend(uint64_t cost) { cost_ += cost * place_.times; }

  uint64_t state_;
  std::string out_;
  int indent_ = 0;
  int names_ = 0;
  uint64_t cost_ = 0;  // of the function that is being made
  Place place_;
  std::vector<Function> functions_;
  std::vector<Class> classes_;
};

}  // namespace krait::generated
