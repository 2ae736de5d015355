#!/usr/bin/env bash
# Times perf/programs with Krait and with a CPython (and PyPy, if there is one), interleaved; a pooled isolate;
# small programs back to back in one process.
# Usage: run.sh [--rounds=N] [--python=PATH] [--modes=off,on] [PROGRAM...|headline]; headline: the five rows that stand first.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v python3 >/dev/null || { echo "perf needs a CPython to compare with (python3)" >&2; exit 2; }
peers=()
if pypy=$(command -v pypy3); then peers=("--peer=$pypy"); fi
build/release/krait-perf-isolate
build/release/krait-perf-batch tests/humaneval
exec python3 perf/compare.py "${peers[@]}" "$@"
