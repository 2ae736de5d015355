#!/usr/bin/env bash
# The arrows between folders: fails on an include against them, and on a cycle of headers.
set -euo pipefail
cd "$(dirname "$0")/.."
bad=0
check() {  # folder, folders it may include
  local folder=$1 allowed=$2
  while IFS=: read -r file line; do
    target=$(sed -E 's/.*#include "([a-z_]+)\/.*/\1/' <<<"$line")
    case " $allowed " in
      *" $target "*) ;;
      *) echo "$file includes $target/: $line"; bad=1 ;;
    esac
  done < <(grep -rEo --include=*.h --include=*.cpp --include=*.def '#include "(runtime|ir|frontend|interp|jit|embed|cli|tests)/[^"]*"' "$folder" || true)
}
check runtime "runtime"
check ir "ir runtime"
check frontend "frontend ir runtime"
check interp "interp ir runtime"
check jit "jit ir runtime"
check embed "embed jit interp frontend ir runtime"
check cli "cli"
if grep -rlE '#include [<"]llvm/' --include=*.h --include=*.cpp . | grep -v '^./jit/' | grep -v '^./build/' | grep -v '^./tests/jit/'; then
  echo "LLVM outside jit/"
  bad=1
fi
# Headers that include each other: tsort knows a circle when it sees one.
circles=$(grep -rEo --include=*.h '#include "[a-z_]+/[^"]*\.h"' runtime ir frontend interp jit embed tests | sed -E 's/^([^:]+):#include "([^"]+)"/\1 \2/' | tsort 2>&1 >/dev/null || true)
if [ -n "$circles" ]; then
  echo "$circles"
  bad=1
fi
[ $bad = 0 ] && echo "layers: every include follows the arrows, no header includes itself"
exit $bad
