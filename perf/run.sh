#!/usr/bin/env bash
# Times perf/programs with Krait and with a CPython, interleaved, and a pooled isolate.
# Usage: run.sh [--rounds=N] [--python=PATH] [--modes=off,on] [PROGRAM...|headline]; headline: the five rows that stand first.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v python3 >/dev/null || { echo "perf needs a CPython to compare with (python3)" >&2; exit 2; }
arguments=()
for argument in "$@"; do
  if [ "$argument" = headline ]; then arguments+=(json_loads loop concat comprehension fib); else arguments+=("$argument"); fi
done
build/release/krait-perf-isolate
exec python3 perf/compare.py "${arguments[@]}"
