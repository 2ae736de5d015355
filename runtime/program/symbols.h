// Symbols that C++ knows by name, and a symbol's text as a str of the cage.
#pragma once

#include "runtime/exec/context.h"

namespace krait {

namespace symbols {
enum : Symbol {
#define SYMBOL(Name, text) k_##Name,
#include "runtime/program/symbols.def"
#undef SYMBOL
  kKnownCount
};
}  // namespace symbols

// Gives every known symbol its id; must be the first use of `table`.
bool internKnownSymbols(SymbolTable& table);
// The interned str of a symbol in this isolate.
Value symbolText(Context& ctx, Symbol symbol);
// The symbol of a str (WTF-8 of its text), made if new. SymbolTable::kNone past the budget.
Symbol symbolOf(Context& ctx, Value str);

}  // namespace krait
