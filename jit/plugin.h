// The whole boundary of the JIT: one entry point that gives this table. Everything else of jit/, ir's passes and LLVM
// stays inside; the runtime is reached only through the helper table.
//
// Only plain data and texts cross it, and nobody frees what the other side allocated: the two may have allocators of
// their own. What a Request points to is the host's and only read.
#pragma once

#include "jit/plan/specialise.h"
#include "runtime/program/native_tables.h"

namespace krait::jit {

// Host and plug-in come from one build, or the plug-in is not used.
#ifndef KRAIT_BUILD_ID
#define KRAIT_BUILD_ID "krait-jit-1"
#endif

struct HelperAddress {
  const char* name;
  void* address;
};

// A function that may become a part of its callers' code.
struct Inlinable {
  const ir::Function* function;
  const ir::Layout* layout;
  const Profile* profile;
};

struct Request {
  const ir::Function* function;  // generic SSA and its layout: the job's own
  const ir::Layout* layout;
  const Profile* profile;
  const ProgramTables* program;  // global names, code ids; its atomics only
  NativeTables* native;
  const Inlinable* inlinable = nullptr;  // what it calls; functions that others of them call come first
  uint32_t inlinableCount = 0;
  uint32_t loopResume = 0;       // the poll of the loop to compile, or 0 for the function
  bool forceExits = false;
  enum Dump : uint8_t { kPlan = 1, kLlvm = 2, kAsm = 4, kExits = 8 };
  uint8_t dumpWhat = 0;
  uint64_t codeLimit = 0;        // bytes of native code of this cache, with data; 0: none
  bool plain = false;            // tests: the code generator moves nothing, so that what only that made right goes wrong
  bool failFatally = false;      // tests: as if LLVM found a fatal error
  // Gets texts while compile() runs, and copies them: the stages that `dumpWhat` asks for, or why code was refused.
  enum Text : uint8_t { kDump, kDetail };
  void (*say)(void* to, Text what, const char* text, size_t length) = nullptr;
  void* sayTo = nullptr;
};

struct Result {
  Refusal refusal = Refusal::kNone;
  uint32_t unit = 0;             // of NativeTables::exits
  uint64_t codeBytes = 0;        // native code of this cache, after the job
  void* code = nullptr;          // uint64_t (char* base, uint32_t function or frame); lives as long as the cache
};

// Compiled code of one Program. Used by one thread at a time.
struct Plugin {
  const char* buildId;
  // Null when LLVM does not work here.
  void* (*create)(const HelperAddress* helpers, uint32_t count);
  // Frees all code; nothing may run in it.
  void (*destroy)(void* cache);
  void (*compile)(void* cache, const Request& request, Result& result);
  // Once, first: what is called when LLVM finds a fatal error. It must not return; the plug-in must not be called again.
  void (*onFatal)(void (*handler)(const char* reason));
  // Bytes of native code of all caches together.
  uint64_t (*codeBytes)();
};

}  // namespace krait::jit

extern "C" __attribute__((visibility("default"))) const krait::jit::Plugin* kraitJitPlugin();
