#!/usr/bin/env bash
# Law 3: every language program with a damaged cage, by interpreter and by compiled code. Usage: corrupt.sh DRIVER FROM TO
# (seeds; the driver is a hostile build's). Any Python outcome is right; a crash, a hang and what differs afterwards fail.
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/modes.sh
arguments=()
for seed in $(seq "$2" "$3"); do
  for jit in off always; do arguments+=("--jit=$jit --corrupt-cage=$seed --time-limit=3 --output-limit=1M"); done
done
spread "$1" tests/programs tests/humaneval
