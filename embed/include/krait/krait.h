/* Krait's C interface: run Python that nobody has read, inside your program.
 *
 * Threads: an engine and a program may be used by several threads at once, an isolate by one at a time; only
 * krait_interrupt may be called from any thread. While a host function runs, its isolate answers KRAIT_BUSY.
 * Ownership: *_new gives, *_free takes back; a program and an engine must outlive their isolates. Texts are UTF-8 with a
 * length; those handed out live until the isolate (or program) is next used. Sizes are bytes, times seconds. */
#ifndef KRAIT_H
#define KRAIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define KRAIT_API __attribute__((visibility("default")))

typedef struct krait_engine krait_engine;
typedef struct krait_program krait_program;
typedef struct krait_isolate krait_isolate;

typedef enum krait_kind { KRAIT_NONE, KRAIT_BOOL, KRAIT_INT, KRAIT_FLOAT, KRAIT_STR, KRAIT_OTHER } krait_kind;

/* A plain value that crosses the border by copy. What is none of these (and ints beyond 64 bits) comes as KRAIT_OTHER. */
typedef struct krait_value {
  krait_kind kind;
  bool boolean;
  int64_t integer;
  double number;
  const char* text;
  size_t length;
} krait_value;

typedef enum krait_status {
  KRAIT_VALUE,     /* ran to its end */
  KRAIT_EXCEPTION, /* an exception nobody caught: krait_traceback */
  KRAIT_LIMIT,     /* a limit: krait_limit; the isolate refuses further use */
  KRAIT_PAUSED,    /* a host function answers later: krait_pending, then krait_resume */
  KRAIT_INTERNAL,  /* a fault of Krait's own; the isolate refuses further use */
  KRAIT_BUSY       /* the isolate is running, or there is nothing to resume */
} krait_status;

typedef enum krait_answer { KRAIT_ANSWER_VALUE, KRAIT_ANSWER_LATER, KRAIT_ANSWER_DENIED } krait_answer;

/* Nanoseconds since 1970; since a moment of the host's choice and never less than before; of processors' time that the
 * process, or the calling thread, has used. A host may deny any of them. */
typedef enum krait_clock { KRAIT_CLOCK_WALL, KRAIT_CLOCK_MONOTONIC, KRAIT_CLOCK_PROCESS, KRAIT_CLOCK_THREAD } krait_clock;

/* What a script may reach. Null members deny. `functions` are names a script sees as built-ins; `call` gets their index. */
typedef struct krait_host {
  void* data;
  bool (*write)(void* data, int stream, const char* text, size_t length); /* stream 1: output, 2: errors */
  const char* const* functions;
  uint32_t function_count;
  krait_answer (*call)(void* data, uint32_t function, const krait_value* args, uint32_t count, krait_value* result);
  bool (*entropy)(void* data, void* into, size_t bytes); /* fills bytes with what nobody can foresee */
  bool (*clock)(void* data, krait_clock which, int64_t* nanoseconds);
} krait_host;

/* How isolates run: limits, the JIT, switches for tests. They are set as on the command line ("--time-limit=2",
 * "--memory-limit=64M", "--jit=off"); krait_options_help lists them. New ones have finite limits and the JIT on. One thread
 * at a time; isolates copy what they need. */
typedef struct krait_options krait_options;
KRAIT_API krait_options* krait_options_new(void);
KRAIT_API void krait_options_free(krait_options* options);
/* Null when the argument was taken, else what is wrong with it: lives until `options` is next used. */
KRAIT_API const char* krait_options_set(krait_options* options, const char* argument);
/* A line an option, zero-terminated; lives until `options` is next used. */
KRAIT_API const char* krait_options_help(krait_options* options);

/* Optional, once, before other threads: from now on a touch of an isolate's guard memory (only a fault of Krait's own
 * leads there) ends that run with KRAIT_INTERNAL. Handles SIGSEGV and SIGBUS for the whole process; every other fault
 * goes to the handler that was there. Without it such a touch kills the process. False when the system refuses. */
KRAIT_API bool krait_catch_faults(void);

KRAIT_API krait_engine* krait_engine_new(void);
KRAIT_API void krait_engine_free(krait_engine* engine);

/* Parses a source, within the memory limit of `options` (null: the defaults). A syntax error gives a program that only has
 * an error text; never null but when memory is short. */
KRAIT_API krait_program* krait_program_new(const char* source, size_t length, const char* file_name, const krait_options* options);
/* Its isolates are freed before. Does not wait for code that is being compiled for it: the compile thread frees what it needs. */
KRAIT_API void krait_program_free(krait_program* program);
/* Null when the program is sound, else CPython's message, zero-terminated; "limit: memory\n" when it did not fit. */
KRAIT_API const char* krait_program_error(const krait_program* program);
/* Whether the error is that the memory limit was too low. */
KRAIT_API bool krait_program_out_of_memory(const krait_program* program);
/* The stage that --dump asks for, as text that lives until the program is next used. False when there is no such function;
 * *text is null when the options ask for none. */
KRAIT_API bool krait_program_dump(krait_program* program, const krait_options* options, const char** text);

/* Takes a cage from the engine's pool for one run. Null when the program has an error or memory is short. `host` is copied,
 * what it points to must outlive the isolate. `options` null: the defaults. */
KRAIT_API krait_isolate* krait_isolate_new(krait_engine* engine, krait_program* program, const krait_host* host, const krait_options* options);
KRAIT_API void krait_isolate_free(krait_isolate* isolate);
KRAIT_API krait_status krait_run(krait_isolate* isolate);
/* After krait_run: one input of an interactive session, run in the same namespace; what its expressions give is written as
 * output. An exception or SystemExit ends the input only, a limit the isolate. The texts must live as long as the call. Such
 * code is interpreted. */
KRAIT_API krait_status krait_feed(krait_isolate* isolate, const char* source, size_t length, const char* file_name);
/* Whether an input (lines, each with its newline) can be run, or more lines must come: an open bracket, a block without the
 * empty line that ends it. */
KRAIT_API bool krait_input_is_whole(const char* source, size_t length);
/* After KRAIT_PAUSED: which function waits, and its arguments. */
KRAIT_API uint32_t krait_pending(const krait_isolate* isolate, const krait_value** args, uint32_t* count);
/* Answers the waiting call with a value, or with an exception of a built-in type ("ValueError") and a message. */
KRAIT_API krait_status krait_resume(krait_isolate* isolate, const krait_value* answer);
KRAIT_API krait_status krait_resume_exception(krait_isolate* isolate, const char* type, const char* message);
/* Ends the run at its next poll as the limit "time" does. Any thread. */
KRAIT_API void krait_interrupt(krait_isolate* isolate);
/* Raises KeyboardInterrupt in the run at its next loop turn or call. Any thread, and signal handlers. */
KRAIT_API void krait_keyboard_interrupt(krait_isolate* isolate);
/* After KRAIT_EXCEPTION: the traceback as CPython prints it. After KRAIT_LIMIT: the limit's name. Zero-terminated. */
KRAIT_API const char* krait_traceback(const krait_isolate* isolate);
/* After KRAIT_EXCEPTION: what a process should exit with: 1, 130 for KeyboardInterrupt, or the code of SystemExit (then krait_traceback is only what it
 * has to say). */
KRAIT_API int krait_exit_status(const krait_isolate* isolate);
/* Whether it was SystemExit. */
KRAIT_API bool krait_exits(const krait_isolate* isolate);
KRAIT_API const char* krait_limit(const krait_isolate* isolate);
/* What --stats and dumps of compiled code asked for, after a run; empty when they asked for nothing. Zero-terminated. */
KRAIT_API const char* krait_report(krait_isolate* isolate);

#ifdef __cplusplus
}
#endif
#endif
