// The `krait` command: runs a file, a string or standard input in a sandbox.
#include <sys/random.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <string>

#include "embed/dump.h"
#include "embed/engine.h"
#include "embed/isolate.h"
#include "embed/options.h"
#include "embed/posix/faults.h"
#include "embed/traceback.h"

namespace {

// Output by write(2), buffered; both streams in order of time when they are one terminal.
class CommandHost final : public krait::Host {
 public:
  ~CommandHost() { flush(); }
  bool write(Stream stream, std::string_view bytes) override {
    if (stream == Stream::kErr) {
      flush();
      put(2, bytes);
      return true;
    }
    out_.append(bytes);
    if (out_.size() > 1 << 16) flush();
    return true;
  }
  bool entropy(void* into, size_t bytes) override { return getrandom(into, bytes, 0) == static_cast<ssize_t>(bytes); }
  void flush() {
    put(1, out_);
    out_.clear();
  }

 private:
  static void put(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
      ssize_t n = ::write(fd, bytes.data(), bytes.size());
      if (n <= 0) return;
      bytes.remove_prefix(static_cast<size_t>(n));
    }
  }
  std::string out_;
};

bool readAll(FILE* file, std::string& into) {
  char buffer[65536];
  size_t n;
  while ((n = std::fread(buffer, 1, sizeof buffer, file)) > 0) into.append(buffer, n);
  return !std::ferror(file);
}

// Without unwinding: a compile that is under way is of no use to anyone, and the kernel frees a cage faster.
[[noreturn]] void leave(CommandHost& host, int status) {
  host.flush();
  std::fflush(nullptr);
  _exit(status);
}

}  // namespace

int main(int argc, char** argv) {
  krait::Options options;
  std::string source, name;
  bool have = false;
  for (int i = 1; i < argc; ++i) {
    std::string_view argument = argv[i];
    if (argument == "--help") {
      std::printf("usage: krait [options] FILE | -c CODE | -\n%s", krait::optionsHelp().c_str());
      return 0;
    }
    if (argument == "-c" && i + 1 < argc && !have) {
      source = argv[++i];
      name = "<string>";
      have = true;
    } else if (argument.starts_with("--")) {
      std::string wrong = krait::parseOption(argument, options);
      if (!wrong.empty()) {
        std::fprintf(stderr, "krait: %s\n", wrong.c_str());
        return 2;
      }
    } else if (!have) {
      name = argument;
      FILE* file = name == "-" ? stdin : std::fopen(argv[i], "rb");
      if (!file || !readAll(file, source)) {
        std::fprintf(stderr, "krait: cannot read %s\n", argv[i]);
        return 2;
      }
      if (name == "-") name = "<stdin>";
      have = true;
    }
  }
  if (!have) {
    std::fprintf(stderr, "usage: krait [options] FILE | -c CODE | -\n");
    return 2;
  }
  krait::catchFaults();
  krait::Engine engine;
  krait::Program program(source, name, options.memoryLimit);
  CommandHost host;
  if (!program.ok()) {
    if (program.outOfMemory()) {
      std::fprintf(stderr, "krait: limit: memory\n");
      return 3;
    }
    host.write(krait::Host::Stream::kErr, krait::formatSyntaxError(*program.error(), name));
    return 1;
  }
  if (!options.dump.empty()) {
    std::string text;
    if (!krait::dumpStage(program, options.dump, text)) {
      std::fprintf(stderr, "krait: no stage %s\n", options.dump.c_str());
      return 2;
    }
    host.write(krait::Host::Stream::kOut, text);
    return 0;
  }
  krait::Isolate isolate(engine, program, host, krait::limitsOf(options), krait::runOptionsOf(options));
  krait::Outcome outcome = isolate.run();
  host.flush();
  if (!options.jitDump.empty()) std::fputs(program.jit().takeDump().c_str(), stderr);
  if (options.stats) std::fputs(krait::statisticsText(isolate).c_str(), stderr);
  switch (outcome) {
    case krait::Outcome::kValue: leave(host, 0);
    case krait::Outcome::kException: host.write(krait::Host::Stream::kErr, isolate.tracebackText()); leave(host, 1);
    case krait::Outcome::kLimit: std::fprintf(stderr, "krait: limit: %s\n", krait::limitName(isolate.limit())); leave(host, 3);
    case krait::Outcome::kPaused:
    case krait::Outcome::kBusy:
    case krait::Outcome::kInternal: break;
  }
  std::fprintf(stderr, "krait: internal error\n");
  return 70;
}
