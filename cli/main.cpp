// The `krait` command: runs a file, a string or standard input in a sandbox. A client of Krait's C interface like any other.
#include "cli/repl.h"

#include <krait/krait.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

#include <cstdio>
#include <string>
#include <string_view>

namespace {

enum Status { kRan = 0, kUncaught = 1, kUsage = 2, kLimit = 3, kOurFault = 70, kInterrupted = 130 };

constexpr const char* kUsageLine = "usage: krait [options] [FILE | -c CODE | - | -i]\n";

void put(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n <= 0) return;
    bytes.remove_prefix(static_cast<size_t>(n));
  }
}

// Output by write(2), buffered; both streams in order of time when they are one terminal.
struct Output {
  std::string waiting;
  void flush() {
    put(1, waiting);
    waiting.clear();
  }
};

bool writeOutput(void* data, int stream, const char* text, size_t length) {
  auto& output = *static_cast<Output*>(data);
  if (stream == 2) {
    output.flush();
    put(2, {text, length});
    return true;
  }
  output.waiting.append(text, length);
  if (output.waiting.size() > 1 << 16) output.flush();
  return true;
}

bool giveEntropy(void*, void* into, size_t bytes) { return getrandom(into, bytes, 0) == static_cast<ssize_t>(bytes); }

bool readClock(void*, krait_clock which, int64_t* nanoseconds) {
  const clockid_t kClocks[] = {CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID};
  timespec now;
  if (clock_gettime(kClocks[which], &now)) return false;
  *nanoseconds = now.tv_sec * INT64_C(1'000'000'000) + now.tv_nsec;
  return true;
}

bool readAll(FILE* file, std::string& into) {
  char buffer[65536];
  size_t n;
  while ((n = std::fread(buffer, 1, sizeof buffer, file)) > 0) into.append(buffer, n);
  return !std::ferror(file);
}

// Leaves at once: the system takes back a cage faster than we can.
[[noreturn]] void leave(int status) { _exit(status); }

[[noreturn]] void fail(int status, const std::string& text) {
  put(2, text);
  leave(status);
}

// What to run, and how, out of the command line.
struct Command {
  krait_options* options = krait_options_new();
  std::string source, name;
  bool interactive = false;

  void parse(int argc, char** argv) {
    bool have = false, timed = false;
    for (int i = 1; i < argc; ++i) {
      std::string_view argument = argv[i];
      if (argument == "--help") {
        put(1, std::string(kUsageLine) + krait_options_help(options));
        leave(kRan);
      }
      if (argument == "-i") {
        interactive = true;
        continue;
      }
      if (argument == "-c" && i + 1 < argc && !have) {
        source = argv[++i];
        name = "<string>";
        have = true;
      } else if (argument.starts_with("--")) {
        timed |= argument.starts_with("--time-limit");
        if (const char* wrong = krait_options_set(options, argv[i])) fail(kUsage, "krait: " + std::string(wrong) + "\n");
      } else if (!have) {
        FILE* file = argument == "-" ? stdin : std::fopen(argv[i], "rb");
        if (!file || !readAll(file, source)) fail(kUsage, "krait: cannot read " + std::string(argument) + "\n");
        name = argument == "-" ? "<stdin>" : std::string(argument);
        have = true;
      }
    }
    interactive = !have && (interactive || isatty(0));
    if (interactive) {
      if (!timed) krait_options_set(options, "--time-limit=0");  // it is for whoever types to say when it is enough
      name = "<python-input>";
    } else if (!have) {  // a program through a pipe
      if (!readAll(stdin, source)) fail(kUsage, kUsageLine);
      name = "<stdin>";
    }
  }
};

}  // namespace

int main(int argc, char** argv) {
  Command command;
  command.parse(argc, argv);
  krait_catch_faults();
  krait_engine* engine = krait_engine_new();
  krait_program* program = krait_program_new(command.source.data(), command.source.size(), command.name.c_str(), command.options);
  if (!engine || !program || krait_program_out_of_memory(program)) fail(kLimit, "krait: limit: memory\n");
  if (const char* error = krait_program_error(program)) fail(kUncaught, error);
  const char* dump;
  if (!krait_program_dump(program, command.options, &dump)) fail(kUsage, "krait: no such function\n");
  if (dump) {
    put(1, dump);
    leave(kRan);
  }
  Output output;
  krait_host host{};
  host.data = &output;
  host.write = writeOutput;
  host.entropy = giveEntropy;
  host.clock = readClock;
  krait_isolate* isolate = krait_isolate_new(engine, program, &host, command.options);
  if (!isolate) fail(kLimit, "krait: limit: memory\n");
  krait::cli::interruptsGoTo(isolate);
  krait_status status = krait_run(isolate);
  if (command.interactive && status == KRAIT_VALUE) {
    leave(krait::cli::interact(isolate, [](void* data) { static_cast<Output*>(data)->flush(); }, &output));
  }
  output.flush();
  put(2, krait_report(isolate));
  switch (status) {
    case KRAIT_VALUE: leave(kRan);
    case KRAIT_EXCEPTION: fail(krait_exit_status(isolate), krait_traceback(isolate));
    case KRAIT_LIMIT:
      if (krait_limit(isolate) == std::string_view("interrupt")) fail(kInterrupted, "KeyboardInterrupt\n");
      fail(kLimit, "krait: limit: " + std::string(krait_limit(isolate)) + "\n");
    case KRAIT_PAUSED:
    case KRAIT_BUSY:
    case KRAIT_INTERNAL: break;
  }
  fail(kOurFault, "krait: internal error\n");
}
