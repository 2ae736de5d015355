#!/usr/bin/env bash
# Every path that README.md and docs/ name in backquotes exists.
set -euo pipefail
cd "$(dirname "$0")/.."
bad=0 seen=0
while IFS=: read -r file path; do
  seen=$((seen + 1))
  compgen -G "$path" >/dev/null || { echo "$file names $path, which is not there"; bad=1; }
done < <(grep -oHE '`[a-z_.]+(/[A-Za-z0-9_.*-]+)+`' README.md docs/*.md tests/divergences.md | tr -d '`' | grep -v ':build/')
[ "$seen" -gt 20 ] || { echo "no paths found: the search is broken"; bad=1; }
[ $bad = 0 ] && echo "docs: $seen paths are there"
exit $bad
