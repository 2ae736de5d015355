#!/usr/bin/env bash
# A program costs the same fuel interpreted and compiled. Usage: fuel.sh KRAIT
set -euo pipefail
krait=$(realpath "$1")
cd "$(dirname "$0")/programs"
programs=0 bad=0
fuel() { { "$krait" --deterministic "$1" --stats "$2" 2>&1 >/dev/null || true; } | sed -n "s/^krait: fuel spent: //p"; }
for file in */*.py; do
  off=$(fuel --jit=off "$file") always=$(fuel --jit=always "$file")
  [ -z "$off" ] || programs=$((programs + 1))  # a syntax error costs nothing
  [ "$off" = "$always" ] || { echo "$file: fuel $off interpreted, $always compiled"; bad=1; }
done
[ "$programs" -gt 50 ] || { echo "no programs found"; bad=1; }
[ $bad = 0 ] && echo "fuel: $programs programs cost the same in both tiers"
exit $bad
