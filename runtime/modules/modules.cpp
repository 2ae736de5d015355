// Constants of built-in modules.
#include "runtime/modules/modules.h"

#include "runtime/objects/containers/containers.h"
#include "runtime/objects/text/str.h"
#include "runtime/objects/unicode/database.h"

namespace krait {

namespace {

struct ModuleConstant {
  const char* module;
  const char* name;
  double value;
};
constexpr ModuleConstant kConstants[] = {
    {"math", "pi", 3.141592653589793},   {"math", "e", 2.718281828459045},
    {"math", "tau", 6.283185307179586},  {"math", "inf", __builtin_inf()},
    {"math", "nan", __builtin_nan("")},
};

}  // namespace

bool addModuleConstants(Context& ctx, std::string_view module, DictCell& globals) {
  bool found = false;
  for (const ModuleConstant& c : kConstants) {  // bounded: a table
    if (module != c.module) continue;
    dictSetStr(ctx, globals, newStr(ctx, c.name), Value::number(c.value));
    found = true;
  }
  if (module == "unicodedata") {
    dictSetStr(ctx, globals, newStr(ctx, "unidata_version"), newStr(ctx, unicode::kDatabaseVersion));
    found = true;
  }
  return found;
}

}  // namespace krait
