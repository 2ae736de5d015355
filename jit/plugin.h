// The whole boundary of the JIT: one entry point that gives this table. Everything else of jit/, ir's passes and LLVM
// stays inside; the runtime is reached only through the helper table.
#pragma once

#include <string>

#include "jit/specialise.h"
#include "runtime/exec/native_tables.h"

namespace krait::jit {

// Host and plug-in come from one build, or the plug-in is not used.
#ifndef KRAIT_BUILD_ID
#define KRAIT_BUILD_ID "krait-jit-1"
#endif

struct HelperAddress {
  const char* name;
  void* address;
};

struct Request {
  const ir::Function* function;  // generic SSA and its layout: the job's own
  const ir::Layout* layout;
  const Profile* profile;
  const ProgramTables* program;  // global names, code ids; its atomics only
  NativeTables* native;
  uint32_t loopResume = 0;       // the poll of the loop to compile, or 0 for the function
  bool forceExits = false;
  std::string* dump = nullptr;   // gets what `dumpWhat` asks for
  enum Dump : uint8_t { kPlan = 1, kLlvm = 2, kAsm = 4, kExits = 8 };
  uint8_t dumpWhat = 0;
};

struct Result {
  Refusal refusal = Refusal::kNone;
  std::string detail;
  void* code = nullptr;          // uint64_t (char* base, uint32_t function or frame)
  Signature signature;
};

// Compiled code of one Program. Used by one thread at a time, but for find(), which any thread may call.
struct Plugin {
  const char* buildId;
  // Null when LLVM does not work here.
  void* (*create)(const HelperAddress* helpers, uint32_t count);
  void (*destroy)(void* cache);
  void (*compile)(void* cache, const Request& request, Result& result);
  // The signature of the compiled function with this code id, or null.
  const Signature* (*find)(void* cache, uint32_t codeId);
};

}  // namespace krait::jit

extern "C" __attribute__((visibility("default"))) const krait::jit::Plugin* kraitJitPlugin();
