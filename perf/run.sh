#!/usr/bin/env bash
# Times perf/programs with Krait and with a CPython, interleaved. Usage: run.sh [--rounds=N] [--python=PATH] [PROGRAM...]
set -euo pipefail
cd "$(dirname "$0")/.."
command -v python3 >/dev/null || { echo "perf needs a CPython to compare with (python3)" >&2; exit 2; }
exec python3 perf/compare.py "$@"
