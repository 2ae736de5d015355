// krait-boot: makes the boot image. krait-boot OUT MODULE.py...
//
// It runs an isolate whose cells go where they will lie in every cage: what no script can change to the frozen part, the
// rest to the segment of the module that is being imported. What the main source itself makes is thrown away. It does so
// twice: what nothing refers to at the end of the first time is thrown away the second time, so that importing a module
// copies no garbage.
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <unordered_map>

#include "embed/boot/image_writer.h"
#include "runtime/image/boot_image.h"
#include "embed/engine.h"
#include "embed/isolate.h"
#include "runtime/exec/builtin.h"
#include "runtime/program/symbols.h"
#include "runtime/heap/heap.h"
#include "runtime/image/make.h"
#include "runtime/objects/module.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/text/str.h"

namespace krait {

namespace {

constexpr uint32_t kRoom = 16 << 20;           // bytes of each part, at most
constexpr Ref kThrownAway = 0x3000'0000;       // where the main source's own cells go

// A cell of a module as it was asked for.
struct Made {
  Ref ref;
  Kind kind;
  uint32_t bytes;
  bool kept;  // something refers to it at the end
};

std::map<std::string, std::string> sources;

struct Boot {
  std::vector<Made> made;         // by modules, in order
  const std::vector<Made>* before = nullptr;  // the same of the first time, when this is the second
  BootHeap heap;
  Ref segmentEnd = kSegmentsStart, thrownAwayEnd = kThrownAway;
  int current = -1;       // module being imported, or the main source
  bool builtins = true;   // everything made now is frozen
};
Boot boot;

bool isFrozenKind(Kind kind) {
  switch (kind) {
    case Kind::kInt: case Kind::kComplex: case Kind::kStr: case Kind::kBytes: case Kind::kBuiltin: case Kind::kMethodDescriptor: return true;
    default: return boot.builtins;
  }
}

// Whether a cell that a module asks for goes to the image.
bool isKept(Kind kind, uint32_t bytes) {
  if (!boot.before) return true;
  const size_t n = boot.made.size();
  CHECK(n < boot.before->size());
  const Made& same = (*boot.before)[n];
  CHECK(same.kind == kind && same.bytes == bytes);
  if (!same.kept) boot.made.push_back({0, kind, bytes, false});
  return same.kept;
}

// A module's segment must be one piece, so a nested import begins a new one behind what may still come: each module gets
// room of its own.
constexpr uint32_t kSegmentRoom = 1 << 20;
constexpr uint32_t kMostModules = (kHeapStart - kSegmentsStart) / kSegmentRoom;

// The list of classes must not grow: its places would lie in the segment of the module that is being imported, which would
// then need every module before it.
constexpr uint32_t kMostClasses = 1024;

Ref allocateInImage(Context& ctx, Kind kind, uint64_t bytes) {
  bytes = (bytes + 15) & ~15ull;
  CHECK(bytes < kSegmentRoom);
  Ref* end;
  std::vector<BootCell>* cells = nullptr;
  if (isFrozenKind(kind)) {
    end = &boot.heap.frozenEnd;
    cells = &boot.heap.frozen;
    CHECK(*end + bytes < kFrozenStart + kRoom);
  } else if (boot.current >= 0 && isKept(kind, static_cast<uint32_t>(bytes))) {
    BootModule& m = boot.heap.modules[static_cast<size_t>(boot.current)];
    end = &m.end;
    cells = &m.cells;
    CHECK(*end + bytes < m.start + kSegmentRoom);
    boot.made.push_back({*end, kind, static_cast<uint32_t>(bytes), false});
  } else {
    end = &boot.thrownAwayEnd;
    CHECK(*end + bytes < kThrownAway + kRoom);
  }
  Ref ref = *end;
  *end += static_cast<uint32_t>(bytes);
  ctx.at<Header>(ref)->kind = kind;
  if (cells) {
    cells->push_back({ref, static_cast<uint32_t>(bytes)});
  } else {
    boot.heap.thrownAway.insert(ref);
  }
  return ref;
}

// Marks the cells of modules that the modules, or the frozen part, refer to: any word that looks like a cell's place counts.
void markKept(Context& ctx) {
  std::unordered_map<Ref, Made*> found;
  for (Made& made : boot.made) found[made.ref] = &made;
  std::vector<BootCell> open = boot.heap.frozen;
  auto mark = [&](Ref ref) {
    auto it = found.find(ref);
    if (it == found.end() || it->second->kept) return;
    it->second->kept = true;
    open.push_back({ref, it->second->bytes});
  };
  for (const BootModule& m : boot.heap.modules) mark(m.module);
  while (!open.empty()) {
    const BootCell cell = open.back();
    open.pop_back();
    for (uint32_t at = 0; at + 4 <= cell.bytes; at += 4) mark(*ctx.at<Ref>(cell.ref + at));
  }
}

Value importForImage(Isolate& isolate, Value name) {
  Context& ctx = isolate.context();
  std::string text(ctx.program->symbols.text(symbolOf(ctx, name)));
  int outer = boot.current;
  boot.current = static_cast<int>(boot.heap.modules.size());
  CHECK(boot.heap.modules.size() < kMostModules);
  Ref start = kSegmentsStart + static_cast<uint32_t>(boot.current) * kSegmentRoom;
  boot.heap.modules.push_back({text, 0, start, start, {}});
  Value module = Value::unbound();
  Ref made = 0;
  // Before its body runs, which may import what imports it; the table is no module's.
  auto enter = [&] {
    int importing = boot.current;
    boot.current = -1;
    dictSetStr(ctx, moduleTable(ctx), name, Value::reference(made));
    boot.current = importing;
  };
  if (auto it = sources.find(text); it != sources.end()) {
    const Source* source = isolate.program().addSource(it->second, "<frozen " + text + ">");
    if (!source->ok()) {
      std::fprintf(stderr, "krait-boot: %s: line %u: %s\n", text.c_str(), source->error()->line, std::string(source->error()->message).c_str());
      std::exit(1);
    }
    made = isolate.makeModule(source->moduleCode(), text);
    enter();
    Value v = isolate.runBody(source->moduleCode(), made);
    module = v.isExit() ? v : Value::reference(made);
  } else {
    module = makeNativeModule(ctx, text);
    if (module.isRef()) made = module.offset(), enter();
  }
  boot.heap.modules[static_cast<size_t>(boot.current)].module = made;
  boot.current = outer;
  return module;
}

int fail(const char* what) {
  std::fprintf(stderr, "krait-boot: %s\n", what);
  return 1;
}

std::string mainSource() {
  std::set<std::string> names;
  for (const auto& [name, text] : sources) names.insert(name);
  for (uint32_t id = 0; id < builtinCount(); ++id) {
    std::string_view module = builtinTableOf(id)->module;
    if (!builtinTableOf(id)->typeId && !module.empty()) names.insert(std::string(module));
  }
  std::string source;
  for (const std::string& name : names) source += "import " + name + "\n";
  return source;
}

// Runs the library; `image` is what it is then, `before` what was made the first time.
int make(std::string* image, std::vector<Made>* before) {
  class NoHost final : public Host {
   public:
    bool write(Stream, std::string_view) override { return true; }
  } host;
  Engine engine;
  Program program(mainSource(), "<boot>", 1ull << 30);
  if (!program.ok()) return fail("the main source");
  Limits limits;
  limits.seconds = 0;
  Isolate isolate(engine, program, host, limits);
  Context& ctx = isolate.context();
  PosixPages pages;
  boot.heap.frozenEnd = kFrozenStart;
  if (!pages.commit(ctx.base + kFrozenStart, kRoom) || !pages.commit(ctx.base + kSegmentsStart, kMostModules * kSegmentRoom) ||
      !pages.commit(ctx.base + kThrownAway, kRoom)) {
    return fail("no memory");
  }
  setImageAllocator(ctx, allocateInImage);
  if (!internBuiltinNames(program.tables().symbols)) return fail("no memory");
  for (uint32_t c = 0; c < kImageCharacters; ++c) internCharacter(program.tables().symbols, c);
  ctx.emptyTuple = refOf(ctx, &newTupleCell(ctx, 0));
  makeBuiltinTypes(ctx);
  makeBuiltins(ctx);
  boot.builtins = false;
  ctx.classes = refOf(ctx, &newListCell(ctx, kMostClasses));
  isolate.setImporter(importForImage);
  if (isolate.run() != Outcome::kValue) return fail(isolate.tracebackText().c_str());
  CHECK(cellCast<ListCell>(ctx, ctx.classes).length <= kMostClasses);
  for (uint32_t id = 0; id < program.tables().codeCount(); ++id) {
    Diagnostic* error = nullptr;
    if (!program.lower(*program.tables().code(id), &error)) return fail(error ? std::string(error->message).c_str() : "no memory");
  }
  for (Symbol s = 0; s < program.tables().symbols.size(); ++s) symbolText(ctx, s);
  for (const BootCell& cell : boot.heap.frozen) {
    Value v = Value::reference(cell.ref);
    if (isStr(ctx, v)) hashStr(ctx, v);
    if (isKind(ctx, v, Kind::kBytes)) hashBytes(ctx, v);
  }
  if (boot.before) {
    CHECK(boot.made.size() == boot.before->size());
    *image = writeImage(ctx, program, boot.heap);
  } else {
    markKept(ctx);
    *before = std::move(boot.made);
  }
  setImageAllocator(ctx, nullptr);
  return 0;
}

int run(const char* output) {
  std::string image;
  std::vector<Made> before;
  if (int failed = make(&image, &before)) return failed;
  boot = {};
  boot.before = &before;
  if (int failed = make(&image, &before)) return failed;
  std::ofstream out(output, std::ios::binary);
  out.write(image.data(), static_cast<std::streamsize>(image.size()));
  return out.good() ? 0 : fail("cannot write");
}

}  // namespace

}  // namespace krait

int main(int argc, char** argv) {
  if (argc < 2) return krait::fail("usage: krait-boot OUT MODULE.py...");
  for (int i = 2; i < argc; ++i) {
    std::string path = argv[i], name = path.substr(path.rfind('/') + 1);
    std::ifstream in(path);
    std::stringstream text;
    text << in.rdbuf();
    krait::sources[name.substr(0, name.size() - 3)] = text.str();
  }
  return krait::run(argv[1]);
}
