#!/usr/bin/env bash
# Every language program in every mode of the matrix. Usage: matrix.sh DRIVER [MODE...]
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/modes.sh
driver=$1
shift
[ $# -eq 0 ] || modes=("$@")
arguments=()
for mode in "${modes[@]}"; do arguments+=("$mode --time-limit=60"); done
spread "$driver" tests/programs tests/humaneval
