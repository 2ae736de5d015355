// The trusted record of one isolate, at a constant displacement before its cage: compiled code reaches both with one
// register. Nothing in a cage points here.
//
//   [ side tables | Context, kContextBytes | cage: 4 GiB, 4 GiB-aligned | 36 GiB of guard ]
//                                          ^ base
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "runtime/base/sizes.h"
#include "runtime/heap/cells.h"
#include "runtime/program/code.h"

namespace krait {

struct Heap;
struct NativeTables;
struct Tiers;
class Host;
struct CodeBlock;

enum class Limit : uint8_t {
  kNone,
#define LIMIT(Name, word) k##Name,
#include "runtime/errors/limits.def"
#undef LIMIT
};

// Why a Value is `exit`.
enum class State : uint32_t {
  kRunning,
  kException,  // Context::exception
  kCall,       // a leaf found that Python must run: Context::callee, callArgs, callCount
  kPause,
  kFlatten,
  kWrongKind,  // Context::result holds a boxed result of another kind than the unboxed entry promised
  kContinue    // on-stack replacement went back to the interpreter: chainTop, chainMode
};

// What a resumer does with the frame on top.
enum class ResumeMode : uint32_t { kExecute, kComplete, kUnwind };

struct AllocationRun {
  uint32_t cursor, limit;  // offsets; memory between them is zero
};

// What loading a method of an instance gave, for one site of compiled code; alive while shape and version are right.
struct MethodCache {
  uint32_t shape, version;
  Value function;
};

// What calling a user class without __new__ runs, while the class's version is right.
struct ConstructorCache {
  Ref cls;
  uint32_t version;
  Value initialise;  // a Function
};

// What looking a name up in a user class and its bases gave, while the class's version is right.
struct LookupCache {
  Ref cls;
  uint32_t version;
  Symbol name;
  Value found;  // unbound: nothing
};

constexpr uint32_t kSizeClassCount = 40;
constexpr uint32_t kMaxCallArgs = 256;
constexpr uint32_t kExitBufferSlots = 256;
constexpr uint32_t kMaxNativeDepth = 10'000;
constexpr size_t kContextBytes = 64 * 1024;

struct alignas(64) Context {
  // --- read and written by compiled code; offsets are in runtime/exec/helpers.def's users by offsetof ---
  int64_t fuel;                    // left; a poll is slow when fuel < fuelFloor
  std::atomic<int64_t> fuelFloor;  // 0, or INT64_MAX when someone (watchdog, host) wants attention
  uintptr_t nativeLimit;           // compiled entries and nested runs flatten below this stack pointer
  uint32_t depth, depthLimit;      // Python frames, in all tiers
  uint32_t nativeDepth;            // steppers' frames; kMaxNativeDepth bounds nesting of repr, ==, sort keys
  uint32_t frameTop, frameLimit;   // the frame stack, cage offsets
  State state;
  uint32_t callCount;
  Value exception;                 // pending, when state is kException
  Value result;                    // kWrongKind; value handed to a resumer
  Value handled;                   // the exception being handled (sys.exc_info), or None
  Value callee;                    // kCall
  Ref chainTop, chainBottom;       // kPause, kFlatten: frames from innermost to outermost
  ResumeMode chainMode;
  Ref callNames;                   // kCall: tuple of the keywords' names, or 0; callFrom clears it
  Ref currentFrame;                // interpreter's frame while a helper runs; for GC and tracebacks
  int64_t guardCountdown;          // --fail-every-nth-guard; INT64_MAX when off
  AllocationRun runs[kSizeClassCount];
  bool countsAllocations;          // --gc-every-alloc: none is made from a run without being counted
  Value callArgs[kMaxCallArgs];
  uint64_t exitBuffer[kExitBufferSlots];

  // --- C++ only ---
  Ref callMore;                    // runtime/calls/arguments.h: a tuple with the arguments when callArgs is too short, or 0
  char* base;
  Heap* heap;
  ProgramTables* program;
  uint32_t blockCount;             // places in `blocks`
  struct LocalCodes* localCodes;   // code made at run time (runtime/program/local_code.h); null where there can be none
  Value callerLocals;              // of the call to eval, exec, locals ... that comes next: its frame's names, or unbound
  Ref callerGlobals;
  CodeBlock** blocks;              // by code id: this isolate's copy of code, caches, constants; null until first use
  CodeBlock* lastBlock;            // the last one made for the Program's or the image's code: a list, by CodeBlock::before
  CodeBlock** spareBlocks;         // a table that an earlier isolate left in this cage, all null; or null
  uint32_t spareCount;             // its places
  const Tiers* tiers;
  Host* host;
  Budget* budget;                  // memory of this isolate outside the cage
  uintptr_t nativeBase;            // highest stack address to scan
  std::atomic<uint32_t> keyboard;  // someone wants KeyboardInterrupt raised at the next loop turn or call of a function
  uint32_t keyboardPolls;          // that have passed since without such a place
  std::atomic<uint32_t> interrupt; // a Limit to end with, set by other threads, else 0
  Limit limit;                     // sticky
  uint32_t loopHeat, entryHeat;    // counts at which loops and functions are compiled; UINT32_MAX: never
  uint32_t classVersions;          // last version given to a class
  Ref classes;                     // list of the user classes: whose versions a change may bump
  uint32_t nativeNesting;          // run() inside run()
  bool unwatched;                  // nobody watches the deadline yet: the first slow poll asks for it (Tiers::watch)
  uint64_t outputLeft;             // bytes
  uint64_t identityCounter;
  struct IdentityTable* identities;  // runtime/objects/identity.h; null until first asked
  uint64_t hashSecret;
  int64_t guardPeriod;
  uint64_t installSeed;            // --jit-install: state of its generator
  int64_t pausePeriod;             // --pause-every-nth-call: 0, or units of fuel between two forced flattenings
  uint64_t corruptSeed, corruptState;  // --corrupt-cage: 0, or the seed and the state of its generator
  uintptr_t nativeLimitFound;      // nativeLimit as it is when no flattening is forced
  Ref typeRefs[256];               // ClassCell of each row of types.def
  Ref kindTypes[256];              // ClassCell of each Kind
  Ref mainModule, builtinsModule, modules;  // modules: dict of imported ones
  uint32_t depthGranted;           // what depthLimit may be at most
  Value displayed;                 // what an interactive session last called `_`
  Ref sysGlobals;                  // namespace of the module sys, once it is there
  Ref emptyTuple;
  uint32_t loadedModules[8];       // bits: modules of the boot image that were copied in
  Value* symbolTexts;              // of the Program's own symbols: interned StrCell or unbound; grown by symbolText
  uint32_t symbolCapacity;
  struct ShapeCacheEntry { Shape shape; Symbol name; uint32_t slot; } shapeCache[kShapeCacheEntries];
  LookupCache lookupCaches[kLookupCaches];
  Ref* builtinRefs;                // while the boot image is made: the cells of built-ins by id; else null
  struct Statistics* statistics;
  void* owner;                     // embed's Isolate

  // --- for compiled code (jit/), which reads these at constant displacements too
  Value links[kLinkCount];         // values of NativeTables::links in this isolate; 0 bits until first use
  MethodCache methodCaches[kMethodCaches];
  ConstructorCache constructorCaches[kConstructorCaches];
  const NativeTables* native;      // exit tables and links of the Program; null with the JIT off
  Ref chainKept;                   // last frame of the chain that keeps the stack's top (ir/exit/reify); 0: none yet
  uint32_t chainFloor;             // lowest savedTop among those frames
  uint64_t exitCount;              // exits of compiled code, of any reason

  static Context* ofBase(char* base) { return reinterpret_cast<Context*>(base - kContextBytes); }
  template <class T>
  T* at(Ref offset) const { return reinterpret_cast<T*>(base + offset); }
};
static_assert(sizeof(Context) <= kContextBytes);

// Ends the run at once, from anywhere below run(): native frames are dropped, nothing more of the script runs, the
// limit stays. Limits need no exit path of their own, since nothing that they leave behind is ever executed.
// No caller below embed/ may own anything outside the cage while it can reach this (allocation, polls).
[[noreturn]] void abandon(Context& ctx, Limit limit);
// The cage holds something that no correct run could have put there.
[[noreturn]] void corrupt(Context& ctx);

// KeyboardInterrupt is wanted: raises it and says so. Where Python's own code polls.
bool raiseKeyboardInterrupt(Context& ctx);
inline bool keyboardInterrupted(Context& ctx) {
  return __builtin_expect(ctx.keyboard.load(std::memory_order_relaxed), 0) && raiseKeyboardInterrupt(ctx);
}

// Answers interrupts. Only for what must cost no fuel, since when it happens depends on the tier.
void pollSlow(Context& ctx);
inline void poll(Context& ctx) {
  if (__builtin_expect(ctx.fuel < ctx.fuelFloor.load(std::memory_order_relaxed), 0)) pollSlow(ctx);
}
// What an operation costs beyond the instruction that has been paid for: nothing while its operands are short, since
// compiled code may do those by itself. Never the only cost of something that is repeated.
inline void spendAlong(Context& ctx, uint64_t units) {
  ctx.fuel -= static_cast<int64_t>(units);
  poll(ctx);
}
// Spends `units` of fuel, one at least, and answers interrupts; every loop in runtime/ whose length a script chooses
// calls it. Nothing that can be repeated is free: that is what starts the watch on the clock.
inline void spend(Context& ctx, uint64_t units) {
  ctx.fuel -= static_cast<int64_t>(units + !units);
  poll(ctx);
}

// The header of a referenced cell. `v` must be a reference.
inline Header& headerOf(const Context& ctx, Value v) { return *ctx.at<Header>(v.offset()); }
inline bool isKind(const Context& ctx, Value v, Kind kind) { return v.isRef() && headerOf(ctx, v).kind == kind; }
// Of exactly the built-in type of `kind`, not of a subclass.
inline bool isExactly(const Context& ctx, Value v, Kind kind) {
  return v.isRef() && headerOf(ctx, v).kind == kind && headerOf(ctx, v).subclass == kExact;
}
// The cell at `ref`, whose kind is compared in release builds too (law 3): a mismatch ends the run as corrupt.
template <class T>
T& cellCast(Context& ctx, Ref ref) {
  T* cell = ctx.at<T>(ref);
  if (__builtin_expect(cell->header.kind != KindOf<T>::value, 0)) corrupt(ctx);
  return *cell;
}
template <class T>
T& cellCast(Context& ctx, Value v) {
  if (__builtin_expect(!v.isRef(), 0)) corrupt(ctx);
  return cellCast<T>(ctx, v.offset());
}
// Null when `v` is not of T's kind.
template <class T>
T* cellOrNull(const Context& ctx, Value v) {
  return isKind(ctx, v, KindOf<T>::value) ? ctx.at<T>(v.offset()) : nullptr;
}
inline Value valueOf(const Context& ctx, const void* cell) {
  return Value::reference(static_cast<uint32_t>(static_cast<const char*>(cell) - ctx.base));
}
inline Ref refOf(const Context& ctx, const void* cell) {
  return static_cast<uint32_t>(static_cast<const char*>(cell) - ctx.base);
}

}  // namespace krait
