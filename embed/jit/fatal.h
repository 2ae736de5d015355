// A fatal error inside LLVM: nobody enters LLVM again in this process; the host and its scripts go on, interpreted.
#pragma once

namespace krait {

// Why LLVM failed, or null while it has not.
const char* jitFailure();

// Runs body(argument), which enters LLVM; true when it came back. After a fatal error inside, `parked` tells how this
// thread ends: if set, it is called and the thread sleeps for ever (a compile thread: nothing that LLVM holds is touched
// again); if null, the call comes back with false, and what LLVM held leaks.
bool runGuarded(void (*body)(void*), void* argument, void (*parked)(void*));

// What the plug-in calls instead of ending the process (jit::Plugin::onFatal).
[[noreturn]] void jitFatal(const char* reason);

}  // namespace krait
