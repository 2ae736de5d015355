#!/usr/bin/env bash
# What the rooms below embed/ need from outside equals tests/symbols.allow: no way to a system call. Usage: symbols.sh BUILD
set -euo pipefail
cd "$(dirname "$0")/.."
build=$1
archives=("$build"/runtime/libruntime.a "$build"/ir/libir.a "$build"/frontend/libfrontend.a "$build"/interp/libinterp.a)
nm -u "${archives[@]}" 2>/dev/null | awk 'NF == 2 && $1 == "U" { print $2 }' | sort -u >"$build/undefined.txt"
nm --defined-only "${archives[@]}" 2>/dev/null | awk 'NF == 3 { print $3 }' | sort -u >"$build/defined.txt"
comm -23 "$build/undefined.txt" "$build/defined.txt" >"$build/needed.txt"
awk '!/^#/ && NF { print $1 }' tests/symbols.allow | sort -u >"$build/allowed.txt"
if ! diff "$build/allowed.txt" "$build/needed.txt" >"$build/symbols.diff"; then
  echo "symbols below embed/ differ from tests/symbols.allow (< allowed, > needed):"
  cat "$build/symbols.diff"
  exit 1
fi
echo "symbols: $(wc -l <"$build/needed.txt") needed below embed/, all allowed"
