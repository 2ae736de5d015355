#!/usr/bin/env bash
# Generated programs in several tiers, on all processors. Usage: generated.sh DRIVER FIRST COUNT
set -euo pipefail
driver=$1 first=$2 count=$3
parts=$(nproc)
each=$(((count + parts - 1) / parts))
jobs=()
for ((k = 0; k < parts; ++k)); do
  "$driver" --from=$((first + k * each)) --count=$each &
  jobs+=($!)
done
failed=0
for job in "${jobs[@]}"; do wait "$job" || failed=1; done
exit $failed
