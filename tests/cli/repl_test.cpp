// `krait` as a session: what is typed and what comes back, through pipes and a terminal; Ctrl-C and Ctrl-D.
#include <gtest/gtest.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <vector>

namespace {

// A child process behind a terminal or pipes; both of its outputs come as one.
class Session {
 public:
  Session(bool terminal, std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), KRAIT_COMMAND);
    arguments.push_back(nullptr);
    int in[2], out[2];
    if (!terminal && (pipe(in) || pipe(out))) abort();
    child_ = terminal ? forkpty(&in_, nullptr, nullptr, nullptr) : fork();
    if (child_ == 0) {
      if (terminal) {
        setenv("TERM", "dumb", 1);
      } else {
        dup2(in[0], 0);
        dup2(out[1], 1);
        dup2(out[1], 2);
        for (int fd : {in[0], in[1], out[0], out[1]}) close(fd);
      }
      execv(arguments[0], const_cast<char**>(arguments.data()));
      _exit(99);
    }
    if (terminal) {
      out_ = in_;
    } else {
      close(in[0]);
      close(out[1]);
      in_ = in[1];
      out_ = out[0];
    }
  }
  ~Session() {
    if (child_ > 0) kill(child_, SIGKILL), waitpid(child_, nullptr, 0);
  }
  void type(const std::string& text) { ASSERT_EQ(write(in_, text.data(), text.size()), static_cast<ssize_t>(text.size())); }
  void endInput() { close(in_); }
  void interrupt() { kill(child_, SIGINT); }
  // Reads on until `text` has come; what came before and it.
  std::string until(const std::string& text) {
    while (seen_.find(text) == std::string::npos && more()) {}
    size_t at = seen_.find(text);
    EXPECT_NE(at, std::string::npos) << "no \"" << text << "\" in: " << seen_;
    std::string came = seen_.substr(0, at == std::string::npos ? at : at + text.size());
    seen_.erase(0, came.size());
    return came;
  }
  std::string rest() {
    while (more()) {}
    return std::move(seen_);
  }
  // Waits for its end, at most 20 seconds; `nudge` is typed again and again.
  int status(const char* nudge = "") {
    for (int tries = 0; tries < 200; ++tries) {
      int status = 0;
      if (waitpid(child_, &status, WNOHANG) == child_) {
        child_ = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
      }
      if (*nudge && write(in_, nudge, 1) < 0) break;
      usleep(100'000);
    }
    return -1;
  }

 private:
  bool more() {
    pollfd ready{out_, POLLIN, 0};
    if (poll(&ready, 1, 20'000) <= 0) return false;
    char buffer[4096];
    ssize_t n = read(out_, buffer, sizeof buffer);
    if (n <= 0) return false;
    seen_.append(buffer, static_cast<size_t>(n));
    return true;
  }
  pid_t child_ = 0;
  int in_ = -1, out_ = -1;
  std::string seen_;
};

std::string answered(const std::string& typed, int* status) {
  Session session(false, {"-i"});
  session.type(typed);
  session.endInput();
  std::string all = session.rest();
  *status = session.status();
  return all;
}

TEST(Repl, ShowsWhatExpressionsGiveAndKeepsTheNamespace) {
  int status;
  EXPECT_EQ(answered("x = 5\nx * 2\n_ + 1\nNone\nfor i in range(2): i\n\n'a'; 3\n", &status), ">>> >>> 10\n>>> 11\n>>> >>> ... 0\n1\n>>> 'a'\n3\n>>> \n");
  EXPECT_EQ(status, 0);
}

TEST(Repl, WaitsForTheEndOfWhatWasBegun) {
  int status;
  EXPECT_EQ(answered("def f(n):\n    if n:\n        return n\n    return 'zero'\n\nf(0)\n(1 +\n\n2)\n'''a\n\nb'''\n1 + \\\n2\n", &status),
            ">>> ... ... ... ... >>> 'zero'\n>>> ... ... 3\n>>> ... ... 'a\\n\\nb'\n>>> ... 3\n>>> \n");
  EXPECT_NE(answered("if True:\n\n1\n", &status).find("IndentationError: expected an indented block after 'if' statement on line 1\n>>> 1\n"), std::string::npos);
}

TEST(Repl, ErrorsEndTheInputOnlyAndHaveItsName) {
  int status;
  std::string all = answered("def f(): 1/0\n\nf()\nx = = 1\nimport sys\nsys.exit(3)\n", &status);
  EXPECT_NE(all.find("Traceback (most recent call last):\n  File \"<python-input-1>\", line 1, in <module>\n    f()\n    ~^^\n"
                     "  File \"<python-input-0>\", line 1, in f\n    def f(): 1/0\n             ~^~\nZeroDivisionError: division by zero\n"),
            std::string::npos) << all;
  EXPECT_NE(all.find("  File \"<python-input-2>\", line 1\n    x = = 1\n        ^\nSyntaxError: invalid syntax\n"), std::string::npos) << all;
  EXPECT_EQ(status, 3);
}

TEST(Repl, ANameOfTheSessionsOwnIsNotTakenOver) {
  int status;
  EXPECT_EQ(answered("_ = 'mine'\n1\n_\ndel _\n2\n_\n", &status), ">>> >>> 1\n>>> 'mine'\n>>> >>> 2\n>>> 2\n>>> \n");
}

TEST(Repl, OnATerminalCtrlCInterruptsALoopAndCtrlDEnds) {
  Session session(true, {});
  session.until(">>> ");
  session.type("6 * 7\n");
  session.until("42");
  session.until(">>> ");
  session.type("while True: pass\n");
  session.until("... ");
  session.type("\n");
  usleep(300'000);
  session.interrupt();
  session.until("KeyboardInterrupt");
  session.until(">>> ");
  session.type("'still ' 'here'\n");
  session.until("'still here'");
  session.until(">>> ");
  session.interrupt();  // while it waits for a line
  session.until("KeyboardInterrupt");
  session.until(">>> ");
  EXPECT_EQ(session.status("\x04"), 0) << session.rest();
}

TEST(Interrupt, AProgramEndsWithATracebackAndStatus130) {
  for (const char* jit : {"--jit=off", "--jit=always"}) {
    Session session(false, {jit, "-c", "print('on', flush=True)\nimport sys\nsys.stderr.write('go\\n')\ndef f():\n    while True: pass\nf()"});
    session.until("go\n");
    usleep(200'000);
    session.interrupt();
    std::string all = session.rest();
    EXPECT_NE(all.find("Traceback (most recent call last):"), std::string::npos) << all;
    EXPECT_NE(all.find("in f\n    while True: pass"), std::string::npos) << all;
    EXPECT_TRUE(all.ends_with("\nKeyboardInterrupt\n")) << all;
    EXPECT_EQ(session.status(), 130) << jit;
  }
}

TEST(Interrupt, AProgramMayCatchIt) {
  Session session(false, {"-c", "import sys\ntry:\n    sys.stderr.write('go\\n')\n    while True: pass\nexcept KeyboardInterrupt as e: print(repr(e))"});
  session.until("go\n");
  usleep(100'000);
  session.interrupt();
  EXPECT_EQ(session.rest(), "KeyboardInterrupt()\n");
  EXPECT_EQ(session.status(), 0);
}

TEST(Command, ReadsAProgramFromAPipe) {
  Session session(false, {});
  session.type("print(__name__)\n1/0\n");
  session.endInput();
  EXPECT_EQ(session.rest(), "__main__\nTraceback (most recent call last):\n  File \"<stdin>\", line 2, in <module>\n    1/0\n    ~^~\nZeroDivisionError: division by zero\n");
  EXPECT_EQ(session.status(), 1);
}

}  // namespace
