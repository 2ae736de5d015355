// LLVM's ORC and JITLink: the only file that includes them. Code pages are never writable and executable at once: one
// slab is reserved, each function's pages are written, then made executable.
#include "jit/orc.h"

#include <atomic>

#include "jit/check/machine_check.h"

#include "llvm/ExecutionEngine/JITLink/JITLinkMemoryManager.h"
#include "llvm/ExecutionEngine/Orc/Core.h"
#include "llvm/ExecutionEngine/Orc/ExecutorProcessControl.h"
#include "llvm/ExecutionEngine/Orc/MapperJITLinkMemoryManager.h"
#include "llvm/ExecutionEngine/Orc/MemoryMapper.h"
#include "llvm/ExecutionEngine/Orc/ObjectLinkingLayer.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/ErrorHandling.h"

namespace krait::jit {

using namespace llvm;
using namespace llvm::orc;

namespace {

std::atomic<uint64_t> allBytes{0};

// What an object file takes once it is linked, in pages.
uint64_t loadedBytes(const MemoryBuffer& file) {
  constexpr uint64_t kPage = 4096;
  uint64_t bytes = 0;
  Expected<std::unique_ptr<object::ObjectFile>> object = object::ObjectFile::createELFObjectFile(file.getMemBufferRef());
  if (!object) {
    consumeError(object.takeError());
    return file.getBufferSize();
  }
  for (const object::SectionRef& section : (*object)->sections()) {
    if (object::ELFSectionRef(section).getFlags() & ELF::SHF_ALLOC) bytes += (section.getSize() + kPage - 1) & ~(kPage - 1);
  }
  return bytes;
}

// Every Program that opens the plug-in sets it, each on a thread of its own, all to the same.
std::atomic<void (*)(const char* reason)> fatalHandler{nullptr};

std::string textOf(Error error) { return toString(std::move(error)); }

class OrcSession final : public Orc {
 public:
  OrcSession(std::unique_ptr<ExecutionSession> session, std::unique_ptr<jitlink::JITLinkMemoryManager> memory)
      : session_(std::move(session)), memory_(std::move(memory)), objects_(*session_, *memory_), library_(session_->createBareJITDylib("krait")) {
    session_->setErrorReporter([this](Error error) { lastError_ = textOf(std::move(error)); });
  }
  ~OrcSession() override {
    if (Error error = session_->endSession()) consumeError(std::move(error));
    allBytes -= bytes_;
  }
  uint64_t bytes() const override { return bytes_; }

  bool define(const HelperAddress* helpers, uint32_t count) {
    SymbolMap symbols;
    for (uint32_t i = 0; i < count; ++i) {
      symbols[session_->intern(helpers[i].name)] = {ExecutorAddr::fromPtr(helpers[i].address), JITSymbolFlags::Exported | JITSymbolFlags::Callable};
    }
    if (Error error = library_.define(absoluteSymbols(std::move(symbols)))) {
      consumeError(std::move(error));
      return false;
    }
    return true;
  }

  bool add(std::unique_ptr<MemoryBuffer> object, std::string* error) override {
#ifdef KRAIT_HOSTILE
    if (std::string wrong = checkObject(object->getBufferStart(), object->getBufferSize()); !wrong.empty()) {
      *error = kMachineProblem + wrong;
      return false;
    }
#endif
    uint64_t size = loadedBytes(*object);
    bytes_ += size;
    allBytes += size;
    if (Error bad = objects_.add(library_, std::move(object))) {
      *error = textOf(std::move(bad));
      return false;
    }
    return true;
  }

  void* find(const std::string& symbol) override {
    Expected<ExecutorSymbolDef> at = session_->lookup({&library_}, session_->intern(symbol));
    if (!at) {
      consumeError(at.takeError());
      return nullptr;
    }
    return at->getAddress().toPtr<void*>();
  }

 private:
  std::unique_ptr<ExecutionSession> session_;
  std::unique_ptr<jitlink::JITLinkMemoryManager> memory_;
  ObjectLinkingLayer objects_;
  JITDylib& library_;
  std::string lastError_;
  uint64_t bytes_ = 0;
};

}  // namespace

uint64_t nativeCodeBytes() { return allBytes; }

void handleFatalErrors(void (*handler)(const char* reason)) {
  fatalHandler.store(handler, std::memory_order_release);
  static const bool kInstalled = [] {
    auto report = [](void*, const char* reason, bool) { fatalHandler.load(std::memory_order_acquire)(reason); };
    install_fatal_error_handler(report);
    install_bad_alloc_error_handler(report);
    return true;
  }();
  (void)kInstalled;
}

std::unique_ptr<Orc> makeOrc(const HelperAddress* helpers, uint32_t count) {
  auto control = SelfExecutorProcessControl::Create();
  if (!control) {
    consumeError(control.takeError());
    return nullptr;
  }
  auto session = std::make_unique<ExecutionSession>(std::move(*control));
  constexpr size_t kSlab = 16 << 20;
  auto memory = MapperJITLinkMemoryManager::CreateWithMapper<InProcessMemoryMapper>(kSlab);
  if (!memory) {
    consumeError(memory.takeError());
    return nullptr;
  }
  auto orc = std::make_unique<OrcSession>(std::move(session), std::move(*memory));
  if (!orc->define(helpers, count)) return nullptr;
  return orc;
}

}  // namespace krait::jit
