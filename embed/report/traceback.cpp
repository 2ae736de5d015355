// Tracebacks as CPython 3.14 prints them: entries with source lines and carets, chained exceptions, syntax errors.
#include "embed/report/traceback.h"

#include <vector>

#include "embed/report/carets.h"
#include "interp/machine.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/callables/class.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/program/local_code.h"
#include "runtime/objects/callables/exception.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

std::string_view lineOf(std::string_view source, uint32_t number) {
  size_t start = 0;
  for (uint32_t i = 1; i < number; ++i) {
    size_t end = source.find('\n', start);
    if (end == std::string_view::npos) return {};
    start = end + 1;
  }
  size_t end = source.find('\n', start);
  std::string_view line = source.substr(start, end == std::string_view::npos ? end : end - start);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

std::string utf8(Context& ctx, Value str) {
  std::string text;
  encodeUtf8(ctx, str, [](void* to, std::string_view piece) { static_cast<std::string*>(to)->append(piece); }, &text);
  return text;
}

uint32_t characters(std::string_view text) {
  uint32_t n = 0;
  for (char c : text) n += (static_cast<uint8_t>(c) & 0xC0) != 0x80;
  return n;
}

// The lines of `source` from number `first` to `last`, without trailing blanks and without what indents all of them.
std::vector<std::string_view> dedentedLines(std::string_view source, uint32_t first, uint32_t last, size_t* indent) {
  std::vector<std::string_view> lines;
  std::string_view common;
  bool any = false;
  std::string_view rest = source.substr(static_cast<size_t>(lineOf(source, first).data() - source.data()));
  for (uint32_t number = first; number <= last; ++number) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() < rest.size() ? line.size() + 1 : rest.size());
    line = line.substr(0, line.find_last_not_of(" \t\f\r") + 1);
    lines.push_back(line);
    if (line.empty()) continue;
    std::string_view blanks = line.substr(0, line.find_first_not_of(" \t\f"));
    if (!any) common = blanks;
    any = true;
    size_t same = 0;
    while (same < common.size() && same < blanks.size() && common[same] == blanks[same]) ++same;
    common = common.substr(0, same);
  }
  for (std::string_view& line : lines) line.remove_prefix(line.empty() ? 0 : common.size());
  *indent = common.size();
  return lines;
}

void addEntry(std::string& out, const Code& code, const ResumePoint& at, std::string_view source) {
  out += "  File \"" + std::string(code.fileName) + "\", line " + std::to_string(at.line) + ", in " + std::string(code.name) + "\n";
  std::string_view line = lineOf(source, at.line);
  size_t blanks = line.find_first_not_of(" \t\f");
  if (blanks == std::string_view::npos) return;
  size_t indent;
  std::vector<std::string_view> lines = dedentedLines(source, at.line, at.endLine < at.line ? at.line : at.endLine, &indent);
  size_t start = at.column, end = at.endColumn;
  bool inside = start >= indent && end >= indent && start - indent <= lines.front().size() && end - indent <= lines.back().size();
  if (!inside || (lines.size() == 1 && start >= end)) {
    out += "    " + std::string(line.substr(blanks, line.find_last_not_of(" \t\f") + 1 - blanks)) + "\n";
    return;
  }
  out += markedLines(lines, start - indent, end - indent);
}

struct Frame {
  uint32_t codeId, resume;
};

// What add_note has added: below the message.
void addNotes(Context& ctx, std::string& out, Value exception) {
  Value notes = instanceOwn(ctx, exception, symbols::k_notes);
  ListCell* list = cellOrNull<ListCell>(ctx, notes);
  if (notes.isUnbound() || notes.isNone()) return;
  if (!list) {
    Value text = reprOf(ctx, notes);
    out += (isStr(ctx, text) ? utf8(ctx, text) : "<__notes__ repr() failed>") + "\n";
    return;
  }
  const uint32_t n = list->length;
  for (uint32_t i = 0; i < n; ++i) {
    Value text = strOf(ctx, listItems(ctx, *list, n)[i]);
    out += (isStr(ctx, text) ? utf8(ctx, text) : "<note str() failed>") + "\n";
  }
}

// A SyntaxError that says where: its place in place of its str. False for any other exception.
bool addSyntaxError(Context& ctx, std::string& out, ExceptionCell& e) {
  if (!isSubclass(ctx, e.cls, typeRef(ctx, TypeId::kSyntaxError)) || !(cellCast<ClassCell>(ctx, e.cls).header.flags & kClassBuiltin)) return false;
  auto part = [&](std::string_view name) { return syntaxErrorPart(ctx, e, name); };
  auto number = [&](std::string_view name) { return part(name).isInt() ? static_cast<int32_t>(part(name).asInt()) : 0; };
  if (!isStr(ctx, part("filename")) || !part("lineno").isInt() || !isStr(ctx, part("msg"))) return false;
  std::string message = utf8(ctx, part("msg")), text = isStr(ctx, part("text")) ? utf8(ctx, part("text")) : "";
  Diagnostic error;
  error.message = message;
  error.lineText = text;
  error.line = static_cast<uint32_t>(number("lineno"));
  error.column = number("offset");
  error.endLine = static_cast<uint32_t>(number("end_lineno"));
  error.endColumn = number("end_offset");
  error.type = e.cls == typeRef(ctx, TypeId::kIndentationError) ? ExceptionType::kIndentationError
               : e.cls == typeRef(ctx, TypeId::kTabError)       ? ExceptionType::kTabError
                                                                : ExceptionType::kSyntaxError;
  out += formatSyntaxError(error, utf8(ctx, part("filename")));
  return true;
}

}  // namespace

std::string textOfResult(Context& ctx, Value value) {
  Value text = strOf(ctx, value);
  if (text.isExit() && ctx.state == State::kCall) {
    std::vector<Value> args(ctx.callArgs, ctx.callArgs + ctx.callCount);
    text = interp::call(ctx, ctx.callee, args.data(), static_cast<uint32_t>(args.size()));
  }
  return isStr(ctx, text) ? utf8(ctx, text) : "<exception str() failed>";
}

namespace {

// "Name: str", or the name alone.
void addMessage(Context& ctx, std::string& out, Value exception) {
  ExceptionCell& e = cellCast<ExceptionCell>(ctx, exception);
  ClassCell& cls = cellCast<ClassCell>(ctx, e.cls);
  std::string name = utf8(ctx, Value::reference(cls.name));
  if (!(cls.header.flags & kClassBuiltin)) {
    Value qualified = getAttribute(ctx, Value::reference(e.cls), symbols::k_qualname);
    if (isStr(ctx, qualified)) name = utf8(ctx, qualified);
    Value module = getAttribute(ctx, Value::reference(e.cls), symbols::k_module);
    if (isStr(ctx, module)) {
      std::string text = utf8(ctx, module);
      if (text != "__main__" && text != "builtins") name = text + "." + name;
    }
  }
  std::string message = textOfResult(ctx, exception);
  out += name;
  if (!message.empty()) out += ": " + message;
  out += "\n";
}

void addOne(Context& ctx, std::string& out, Value exception, Program& program) {
  ExceptionCell& e = cellCast<ExceptionCell>(ctx, exception);
  std::vector<Frame> frames;
  for (Ref t = e.traceback; t && frames.size() < 100000;) {
    TracebackCell& entry = cellCast<TracebackCell>(ctx, t);
    frames.push_back({entry.codeId, entry.resume});
    t = entry.next;
  }
  if (!frames.empty()) out += "Traceback (most recent call last):\n";
  // Three equal entries in a row are shown; the rest is counted.
  std::string previous;
  uint32_t repeated = 0;
  auto flush = [&] {
    if (repeated > 3) {
      uint32_t more = repeated - 3;
      out += "  [Previous line repeated " + std::to_string(more) + " more time" + (more == 1 ? "" : "s") + "]\n";
    }
  };
  for (const Frame& f : frames) {
    const Code* code = codeOf(ctx, f.codeId);
    if (!code || f.resume >= code->resumeCount) continue;
    const ResumePoint& at = code->resumePoints[f.resume];
    std::string key = std::to_string(f.codeId) + ":" + std::to_string(at.line);
    if (key != previous) {
      flush();
      previous = key;
      repeated = 0;
    }
    if (++repeated <= 3) addEntry(out, *code, at, program.sourceText(*code));
  }
  flush();
  if (!addSyntaxError(ctx, out, e)) addMessage(ctx, out, exception);
  addNotes(ctx, out, exception);
}

}  // namespace

std::string formatTraceback(Context& ctx, Value exception, Program& program) {
  // From the first cause to the last exception.
  std::vector<std::pair<Value, const char*>> chain;
  std::vector<Value> seen;
  Value v = exception;
  const char* joint = nullptr;
  while (isKind(ctx, v, Kind::kException) && chain.size() < 1000) {
    bool known = false;
    for (Value s : seen) known |= s == v;
    if (known) break;
    seen.push_back(v);
    chain.push_back({v, joint});
    ExceptionCell& e = cellCast<ExceptionCell>(ctx, v);
    if (isKind(ctx, e.cause, Kind::kException)) {
      joint = "\nThe above exception was the direct cause of the following exception:\n\n";
      v = e.cause;
    } else if (isKind(ctx, e.context, Kind::kException) && !(e.header.flags & kExceptionSuppressContext)) {
      joint = "\nDuring handling of the above exception, another exception occurred:\n\n";
      v = e.context;
    } else {
      break;
    }
  }
  std::string out;
  for (size_t i = chain.size(); i-- > 0;) {
    addOne(ctx, out, chain[i].first, program);
    if (chain[i].second) out += chain[i].second;
  }
  return out;
}

std::string formatSyntaxError(const Diagnostic& error, std::string_view fileName) {
  std::string out;
  if (error.line) {
    out += "  File \"" + std::string(fileName) + "\", line " + std::to_string(error.line) + "\n";
    std::string_view line = error.lineText;
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
    size_t indent = line.find_first_not_of(" \t\f");
    if (indent != std::string_view::npos) {
      std::string_view shown = line.substr(indent);
      out += "    " + std::string(shown) + "\n";
      int32_t start = error.column - 1 - static_cast<int32_t>(indent);
      int32_t end = error.endLine == error.line && error.endColumn > 0 ? error.endColumn - 1 - static_cast<int32_t>(indent) : static_cast<int32_t>(characters(shown));
      if (error.column > 0 && start >= 0) {
        if (end <= start) end = start + 1;
        out += "    " + std::string(static_cast<size_t>(start), ' ') + std::string(static_cast<size_t>(end - start), '^') + "\n";
      }
    }
  }
  out += std::string(exceptionTypeName(error.type)) + ": " + std::string(error.message) + "\n";
  return out;
}

}  // namespace krait
