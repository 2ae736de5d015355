// krait-boot: makes the boot image. krait-boot OUT MODULE.py...
//
// It runs an isolate whose cells go where they will lie in every cage: what no script can change to the frozen part, the
// rest to the segment of the module that is being imported. What the main source itself makes is thrown away.
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

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

// The image is made twice, the same way: what nothing kept refers to when the first is done (lists that grew, frames,
// what a comprehension filtered) is put elsewhere the second time, so that importing copies what is alive and no module
// needs another for the sake of garbage.
struct Allocation {
  Ref ref;
  uint32_t bytes;
  Kind kind;
  bool kept;
};

struct Boot {
  std::vector<Allocation> first;  // of the first time, in order
  size_t made = 0;                // allocations this time
  bool again = false;             // the second time
  BootHeap heap;
  Ref thrownAwayEnd = kThrownAway;
  int current = -1;       // module being imported, or the main source
  bool builtins = true;   // everything made now is frozen
};
Boot boot;
std::map<std::string, std::string> sources;

bool isFrozenKind(Kind kind) {
  switch (kind) {
    case Kind::kInt: case Kind::kComplex: case Kind::kStr: case Kind::kBytes: case Kind::kBuiltin: case Kind::kMethodDescriptor: return true;
    default: return boot.builtins;
  }
}

// A module's segment must be one piece, so a nested import begins a new one behind what may still come: each module gets
// room of its own.
constexpr uint32_t kSegmentRoom = 1 << 20;
constexpr uint32_t kMostModules = (kHeapStart - kSegmentsStart) / kSegmentRoom;

Ref allocateInImage(Context& ctx, Kind kind, uint64_t bytes) {
  bytes = (bytes + 15) & ~15ull;
  CHECK(bytes < kSegmentRoom);
  Ref* end;
  std::vector<BootCell>* cells = nullptr;
  if (boot.again) {
    CHECK(boot.made < boot.first.size() && boot.first[boot.made].bytes == bytes && boot.first[boot.made].kind == kind);
  }
  const bool kept = !boot.again || boot.first[boot.made].kept;
  ++boot.made;
  if (kept && isFrozenKind(kind)) {
    end = &boot.heap.frozenEnd;
    cells = &boot.heap.frozen;
    CHECK(*end + bytes < kFrozenStart + kRoom);
  } else if (kept && boot.current >= 0) {
    BootModule& m = boot.heap.modules[static_cast<size_t>(boot.current)];
    end = &m.end;
    cells = &m.cells;
    CHECK(*end + bytes < m.start + kSegmentRoom);
  } else {
    end = &boot.thrownAwayEnd;
    CHECK(*end + bytes < kThrownAway + kRoom);
  }
  Ref ref = *end;
  *end += static_cast<uint32_t>(bytes);
  ctx.at<Header>(ref)->kind = kind;
  if (!boot.again) boot.first.push_back({ref, static_cast<uint32_t>(bytes), kind, boot.builtins});
  if (cells) {
    cells->push_back({ref, static_cast<uint32_t>(bytes)});
  } else {
    boot.heap.thrownAway.insert(ref);
  }
  return ref;
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

// Keeps what the image's tables, its modules and the built-ins refer to, directly or not. A word that looks like a
// reference to a cell is one: too much may be kept, never too little.
void keepWhatIsReached(Context& ctx, SymbolTable& symbols) {
  std::map<Ref, Allocation*> cells;
  std::vector<Ref> next;
  for (Allocation& a : boot.first) {
    cells[a.ref] = &a;
    if (a.kept) next.push_back(a.ref);
  }
  auto keep = [&](Ref ref) {
    auto it = cells.find(ref);
    if (it == cells.end() || it->second->kept) return;
    it->second->kept = true;
    next.push_back(ref);
  };
  for (const BootModule& m : boot.heap.modules) keep(m.module);
  for (Symbol s = 0; s < symbols.size(); ++s) keep(symbolText(ctx, s).offset());
  for (Ref ref : ctx.typeRefs) keep(ref);
  while (!next.empty()) {
    const Ref ref = next.back();
    next.pop_back();
    const uint32_t bytes = cells[ref]->bytes;
    for (uint32_t at = offsetof(Header, shape); at + 4 <= bytes; at += 4) keep(*ctx.at<Ref>(ref + at));  // a side cell is in `shape`
  }
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

// Writes to `output` the second time.
int make(const char* output) {
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
  ctx.classes = refOf(ctx, &newListCell(ctx, 4));
  isolate.setImporter(importForImage);
  if (isolate.run() != Outcome::kValue) return fail(isolate.tracebackText().c_str());
  for (uint32_t id = 0; id < program.tables().codeCount(); ++id) {
    Diagnostic* error = nullptr;
    if (!program.lower(*program.tables().code(id), &error)) return fail(error ? std::string(error->message).c_str() : "no memory");
  }
  for (Symbol s = 0; s < program.tables().symbols.size(); ++s) symbolText(ctx, s);
  if (!boot.again) {
    keepWhatIsReached(ctx, program.tables().symbols);
    setImageAllocator(ctx, nullptr);
    return 0;
  }
  for (const BootCell& cell : boot.heap.frozen) {
    Value v = Value::reference(cell.ref);
    if (isStr(ctx, v)) hashStr(ctx, v);
    if (isKind(ctx, v, Kind::kBytes)) hashBytes(ctx, v);
  }
  std::string image = writeImage(ctx, program, boot.heap);
  setImageAllocator(ctx, nullptr);
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
  if (int failed = krait::make(argv[1])) return failed;
  krait::boot = {.first = std::move(krait::boot.first), .again = true};
  return krait::make(argv[1]);
}
