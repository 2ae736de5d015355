#!/usr/bin/env bash
# Every language program in every mode of the matrix. Usage: matrix.sh DRIVER [MODE...]
set -euo pipefail
cd "$(dirname "$0")/.."
driver=$1
shift
modes=("$@")
if [ ${#modes[@]} -eq 0 ]; then
  modes=("--jit=off" "--jit=off --gc-every-alloc=7" "--jit=on" "--jit=on --jit-patience=0" "--jit=always" "--jit=always --fail-every-nth-guard=1"
    "--jit=always --fail-every-nth-guard=2" "--jit=always --fail-every-nth-guard=7" "--jit=always --gc-every-alloc=7"
    "--jit=always --pause-every-nth-call=1" "--jit=always --pause-every-nth-call=7"
    "--jit-install=1" "--jit-install=2" "--jit-install=3")
fi
arguments=()
for mode in "${modes[@]}"; do arguments+=("--mode=$mode --time-limit=60"); done
exec "$driver" "${arguments[@]}" tests/programs tests/humaneval
