// The interactive session: lines from libedit (opened only here, so that running files does not pay), inputs of several
// lines, Ctrl-C and Ctrl-D as CPython has them.
#include "cli/repl.h"

#include <dlfcn.h>
#include <errno.h>
#include <histedit.h>
#include <signal.h>
#include <sys/time.h>
#include <unistd.h>

#include <cstdio>
#include <string>
#include <string_view>

namespace krait::cli {

namespace {

volatile sig_atomic_t gInterrupted = 0;
volatile sig_atomic_t gWaiting = 0;  // for a line
krait_isolate* volatile gTarget = nullptr;
const char* gPrompt = "";

// Wakes a read() every 10 ms, or no more. A signal that comes after a line was asked for and before read() sleeps would
// not be seen until the next key: the alarm ends that read, whenever it begins.
void ring(bool on) {
  const itimerval every = {{0, on ? 10'000 : 0}, {0, on ? 10'000 : 0}};
  setitimer(ITIMER_REAL, &every, nullptr);
}

void onInterrupt(int) {
  gInterrupted = 1;
  if (gTarget) krait_keyboard_interrupt(gTarget);
  if (gWaiting) ring(true);
}

void put(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return;
    bytes.remove_prefix(static_cast<size_t>(n));
  }
}

enum class Line { kText, kEnd, kInterrupt };

// Lines of a terminal through libedit, or, without it and from pipes, as they come.
class Lines {
 public:
  Lines() {
    if (!isatty(0)) return;
    void* library = dlopen("libedit.so.2", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
    auto find = [&](auto& function, const char* name) { return (function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(dlsym(library, name))) != nullptr; };
    if (!find(init_, "el_init") || !find(set_, "el_set") || !find(gets_, "el_gets") || !find(end_, "el_end") || !find(historyInit_, "history_init") ||
        !find(history_, "history")) {
      return;
    }
    editor_ = init_("krait", stdin, stdout, stderr);
    entries_ = historyInit_();
    if (!editor_ || !entries_) return;
    HistEvent event;
    history_(entries_, &event, H_SETSIZE, 1000);
    set_(editor_, EL_PROMPT, +[](EditLine*) { return const_cast<char*>(gPrompt); });
    set_(editor_, EL_EDITOR, "emacs");
    set_(editor_, EL_HIST, history_, entries_);
    set_(editor_, EL_SIGNAL, 0);
    // Ctrl-D typed before the terminal is in the editor's mode is read as a zero.
    set_(editor_, EL_BIND, "^@", "em-delete-or-list", nullptr);
  }
  ~Lines() {
    if (editor_) end_(editor_);
  }
  Lines(const Lines&) = delete;

  Line next(const char* prompt, std::string& into) {
    gInterrupted = 0;
    gWaiting = 1;
    into.clear();
    const Line got = editor_ ? edited(prompt, into) : plain(prompt, into);
    gWaiting = 0;
    if (gInterrupted) ring(false);
    return got;
  }

 private:
  Line edited(const char* prompt, std::string& into) {
    gPrompt = prompt;
    int count = 0;
    const char* line = gets_(editor_, &count);
    if (gInterrupted) return Line::kInterrupt;
    if (!line || count <= 0) return Line::kEnd;
    into.assign(line, static_cast<size_t>(count));
    HistEvent event;
    if (into != "\n") history_(entries_, &event, H_ENTER, line);
    return Line::kText;
  }
  Line plain(const char* prompt, std::string& into) {
    put(1, prompt);
    char c;
    while (true) {
      ssize_t n = ::read(0, &c, 1);
      if (n < 0 && errno == EINTR && gInterrupted) return Line::kInterrupt;
      if (n <= 0) return into.empty() ? Line::kEnd : Line::kText;
      into += c;
      if (c == '\n') return Line::kText;
    }
  }

  EditLine* editor_ = nullptr;
  History* entries_ = nullptr;
  decltype(&el_init) init_ = nullptr;
  decltype(&el_set) set_ = nullptr;
  decltype(&el_gets) gets_ = nullptr;
  decltype(&el_end) end_ = nullptr;
  decltype(&history_init) historyInit_ = nullptr;
  decltype(&history) history_ = nullptr;
};

}  // namespace

void interruptsGoTo(krait_isolate* isolate) {
  gTarget = isolate;
  struct sigaction action {};
  action.sa_handler = onInterrupt;
  sigaction(SIGINT, &action, nullptr);
  action.sa_handler = [](int) {};
  sigaction(SIGALRM, &action, nullptr);
}

int interact(krait_isolate* isolate, void (*flush)(void* data), void* data) {
  interruptsGoTo(nullptr);
  Lines lines;
  std::string input, line;
  for (unsigned number = 0;;) {
    const Line got = lines.next(input.empty() ? ">>> " : "... ", line);
    if (got == Line::kInterrupt) {
      put(2, "\nKeyboardInterrupt\n");
      input.clear();
      continue;
    }
    if (got == Line::kEnd && input.empty()) {
      put(1, "\n");
      return 0;
    }
    if (got == Line::kText) {
      if (line.back() != '\n') line += '\n';
      if (input.empty() && line.find_first_not_of(" \t\r\n") == std::string::npos) continue;
      input += line;
      if (!krait_input_is_whole(input.data(), input.size())) continue;
    }
    const std::string name = "<python-input-" + std::to_string(number++) + ">";
    gTarget = isolate;
    if (gInterrupted) {  // after the line had come
      gTarget = nullptr;
      put(2, "\nKeyboardInterrupt\n");
      input.clear();
      continue;
    }
    const krait_status status = krait_feed(isolate, input.data(), input.size(), name.c_str());
    gTarget = nullptr;
    flush(data);
    input.clear();
    switch (status) {
      case KRAIT_VALUE: break;
      case KRAIT_EXCEPTION:
        put(2, krait_traceback(isolate));
        if (krait_exits(isolate)) return krait_exit_status(isolate);
        break;
      case KRAIT_LIMIT: put(2, "krait: limit: " + std::string(krait_limit(isolate)) + "\n"); return 3;
      case KRAIT_PAUSED:
      case KRAIT_BUSY:
      case KRAIT_INTERNAL: put(2, "krait: internal error\n"); return 70;
    }
  }
}

}  // namespace krait::cli
