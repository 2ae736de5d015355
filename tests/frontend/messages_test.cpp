// Messages and places of errors, as CPython 3.14 gives them. The cases are recorded: see record_messages.py.
#include <gtest/gtest.h>

#include "tests/frontend/support.h"

namespace krait {
namespace {

struct Case {
  const char* source;
  const char* error;
  uint32_t line;
  int32_t column;
  uint32_t endLine;
  int32_t endColumn;
};

constexpr Case kCases[] = {
#define MESSAGE(source, error, line, column, endLine, endColumn) {source, error, line, column, endLine, endColumn},
#include "tests/frontend/messages.def"
#undef MESSAGE
};

TEST(Messages, AsRecorded) {
  for (const Case& expected : kCases) {
    Parsed parsed(expected.source);
    ASSERT_EQ(parsed.error(), expected.error) << expected.source;
    if (!parsed.result.error) continue;
    EXPECT_EQ(parsed.result.error->line, expected.line) << expected.source;
    EXPECT_EQ(parsed.result.error->column, expected.column) << expected.source;
    EXPECT_EQ(parsed.result.error->endLine, expected.endLine) << expected.source;
    EXPECT_EQ(parsed.result.error->endColumn, expected.endColumn) << expected.source;
  }
}

TEST(Messages, LineText) {
  Parsed parsed("a = 1\nb = = 2\nc = 3\n");
  ASSERT_TRUE(parsed.result.error);
  EXPECT_EQ(parsed.result.error->lineText, "b = = 2\n");
  EXPECT_EQ(parsed.result.error->column, 5);
}

}  // namespace
}  // namespace krait
