// Tracebacks as CPython 3.14 prints them: entries with source lines and carets, chained exceptions, syntax errors.
#include "embed/report/traceback.h"

#include <vector>

#include "embed/report/carets.h"
#include "embed/report/meant.h"
#include "interp/machine.h"
#include "runtime/program/symbols.h"
#include "runtime/objects/classes/class.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/program/local_code.h"
#include "runtime/objects/exceptions/exception.h"
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
    Value qualified = getAttributePlain(ctx, Value::reference(e.cls), symbols::k_qualname);
    if (isStr(ctx, qualified)) name = utf8(ctx, qualified);
    Value module = getAttributePlain(ctx, Value::reference(e.cls), symbols::k_module);
    if (isStr(ctx, module)) {
      std::string text = utf8(ctx, module);
      if (text != "__main__" && text != "builtins") name = text + "." + name;
    }
  }
  const Code* code = nullptr;
  Ref t = e.traceback;
  for (uint32_t k = 0; t && k < 100000; ++k) {
    TracebackCell& entry = cellCast<TracebackCell>(ctx, t);
    code = codeOf(ctx, entry.codeId);
    t = entry.next;
  }
  std::string message = textOfResult(ctx, exception) + meantInstead(ctx, e, code);
  out += name;
  if (!message.empty()) out += ": " + message;
  out += "\n";
}

std::string_view textOf(Context& ctx, Program& program, const Code& code) {
  if (code.id < kLocalCodes) return program.sourceText(code);
  const LocalSource* source = ctx.localCodes->find(code.id);
  return source ? source->shownText() : std::string_view();
}

// The entries of an exception's traceback.
std::string entriesText(Context& ctx, ExceptionCell& e, Program& program) {
  std::string out;
  std::vector<Frame> frames;
  for (Ref t = e.traceback; t && frames.size() < 100000;) {
    TracebackCell& entry = cellCast<TracebackCell>(ctx, t);
    frames.push_back({entry.codeId, entry.resume});
    t = entry.next;
  }
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
    if (++repeated <= 3) addEntry(out, *code, at, textOf(ctx, program, *code));
  }
  flush();
  return out;
}

// Tracebacks with the groups in them, as CPython's traceback module lays them out: "|" before each line of a member.
class Report {
 public:
  Report(Context& ctx, Program& program) : ctx_(ctx), program_(program) {}

  // From the first cause to the last exception. Recurses into groups, kMostGroups deep.
  void add(Value exception) {
    std::vector<std::pair<Value, const char*>> chain = chainOf(exception);
    for (size_t i = chain.size(); i-- > 0 && out_.size() < kMostText;) {
      addOne(chain[i].first);
      if (chain[i].second) emit(chain[i].second);
    }
  }
  std::string take() { return std::move(out_); }

 private:
  static constexpr uint32_t kMostGroups = 10, kMostMembers = 15;
  static constexpr size_t kMostText = 1 << 20;  // groups within groups may be shared, and so be exponentially many

  std::vector<std::pair<Value, const char*>> chainOf(Value exception) {
    std::vector<std::pair<Value, const char*>> chain;
    const char* joint = nullptr;
    for (Value v = exception; isKind(ctx_, v, Kind::kException) && chain.size() < 1000;) {
      if (joint) {  // a member of a group is shown wherever it stands
        for (Value s : seen_) {
          if (s == v) return chain;
        }
      }
      seen_.push_back(v);
      chain.push_back({v, joint});
      ExceptionCell& e = cellCast<ExceptionCell>(ctx_, v);
      if (isKind(ctx_, e.cause, Kind::kException)) {
        joint = "\nThe above exception was the direct cause of the following exception:\n\n";
        v = e.cause;
      } else if (isKind(ctx_, e.context, Kind::kException) && !(e.header.flags & kExceptionSuppressContext)) {
        joint = "\nDuring handling of the above exception, another exception occurred:\n\n";
        v = e.context;
      } else {
        break;
      }
    }
    return chain;
  }

  void emit(std::string_view text, char margin = '|') {
    if (!depth_) {
      out_ += text;
      return;
    }
    const std::string before = indent() + margin + " ";
    while (!text.empty()) {
      const size_t end = text.find('\n');
      out_ += before;
      out_ += text.substr(0, end == std::string_view::npos ? end : end + 1);
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
  }
  std::string indent() const { return std::string(2 * depth_, ' '); }

  std::string lastLines(Value exception) {
    std::string text;
    ExceptionCell& e = cellCast<ExceptionCell>(ctx_, exception);
    if (!addSyntaxError(ctx_, text, e)) addMessage(ctx_, text, exception);
    addNotes(ctx_, text, exception);
    return text;
  }

  void addOne(Value exception) {
    ExceptionCell& e = cellCast<ExceptionCell>(ctx_, exception);
    const bool isGroup = e.header.flags & kExceptionGroup;
    if (isGroup && depth_ > kMostGroups) return emit("... (max_group_depth is " + std::to_string(kMostGroups) + ")\n");
    const bool outermost = isGroup && depth_ == 0;
    if (outermost) ++depth_;
    if (std::string entries = entriesText(ctx_, e, program_); !entries.empty()) {
      emit(isGroup ? "Exception Group Traceback (most recent call last):\n" : "Traceback (most recent call last):\n", outermost ? '+' : '|');
      emit(entries);
    }
    emit(lastLines(exception));
    if (isGroup) addMembers(e);
    if (outermost) --depth_;
  }

  void addMembers(ExceptionCell& group) {
    TupleCell& members = groupMembers(ctx_, group);
    const uint32_t n = members.length, shown = n <= kMostMembers ? n : kMostMembers + 1;
    needsEnd_ = false;
    for (uint32_t i = 0; i < shown && out_.size() < kMostText; ++i) {
      const bool last = i + 1 == shown, rest = i >= kMostMembers;
      if (last) needsEnd_ = true;  // a group within may write it
      out_ += indent() + (i == 0 ? "+-" : "  ") + "+---------------- " + (rest ? "..." : std::to_string(i + 1)) + " ----------------\n";
      ++depth_;
      if (rest) {
        emit("and " + std::to_string(n - kMostMembers) + " more exception" + (n - kMostMembers > 1 ? "s\n" : "\n"));
      } else {
        add(members.items[i]);
      }
      if (last && needsEnd_) {
        out_ += indent() + "+------------------------------------\n";
        needsEnd_ = false;
      }
      --depth_;
    }
  }

  Context& ctx_;
  Program& program_;
  std::string out_;
  std::vector<Value> seen_;
  uint32_t depth_ = 0;
  bool needsEnd_ = false;
};

}  // namespace

std::string formatTraceback(Context& ctx, Value exception, Program& program) {
  Report report(ctx, program);
  report.add(exception);
  return report.take();
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
