#!/usr/bin/env bash
# Every hostile program in every mode of the matrix, in one process. Usage: attacks.sh DRIVER [MODE...]
set -euo pipefail
cd "$(dirname "$0")/.."
. tests/modes.sh
driver=$1
shift
[ $# -eq 0 ] || modes=("$@")
arguments=()
# What fills its memory and is collected all the time ends after hours.
for mode in "${modes[@]}"; do arguments+=("${mode/gc-every-alloc=7/gc-every-alloc=9973}"); done
spread "$driver" tests/attacks/*.txt
