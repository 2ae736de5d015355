// Globals of a unit that live in variables between the instructions that could see or change them elsewhere.
//
// Rules
//  1. A global is promoted when every planned load of it is a plain one that has not failed too often.
//  2. At each point a promoted global is in memory only, in its variable too, or in its variable alone: dirty.
//  3. An instruction that may run other code, or look at a namespace, finds no dirty ones (they are written before it)
//     and leaves all of them in memory only.
//  4. What leaves writes the dirty ones: its state lists them.
//  5. In a loop that runs no other code, the globals it uses are in variables from its entry on.
#pragma once

#include "jit/plan/specialise.h"

namespace krait::jit {

// The promoted globals of the planned code, without representations: Plan::globals.
void findGlobals(const ir::Function& function, const Profile& profile, Plan& plan);
// Where they are, once forms and representations are known: Plan::globalsAt.
void placeGlobals(const ir::Function& function, const Profile& profile, ir::BlockId loopHeader, Plan& plan);

// The promoted global in this slot of the namespace, or kNone.
uint32_t globalOf(const Plan& plan, uint64_t slot);
// Rule 3: whether the planned instruction may run other code or look at a namespace.
bool mayTouchGlobals(const ir::Function& function, const Profile& profile, const Plan& plan, ir::ValueId v);
// What `v`, which may not, does to where globals are.
void stepGlobals(const ir::Function& function, const Plan& plan, ir::ValueId v, GlobalPlaces* places);

}  // namespace krait::jit
