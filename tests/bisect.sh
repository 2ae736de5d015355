#!/usr/bin/env bash
# Which compiled functions make a program differ from the interpreter? Usage: bisect.sh KRAIT FILE [OPTION...]
# The options are the failing mode, --jit=always if none. Prints a smallest set of qualified names found by halving.
set -euo pipefail
krait=$1 file=$2
shift 2
[ $# -gt 0 ] || set -- --jit=always
expected=$("$krait" --jit=off "$file" 2>&1 || true)
# Whether compiling only these names (or all, without names) goes wrong.
fails() {
  local names
  names=$(IFS=,; echo "$*")
  [ "$("$krait" "${mode[@]}" "--jit-only=$names" "$file" 2>&1 || true)" != "$expected" ]
}
mode=("$@")
mapfile -t names < <("$krait" "${mode[@]}" --stats "$file" 2>&1 >/dev/null | sed -n 's/^jit: compiled //p' | sed 's/ loop @[0-9]*$//' | sort -u)
if [ ${#names[@]} -eq 0 ] || ! fails "${names[@]}"; then
  echo "no difference in ${#names[@]} compiled functions"
  exit 0
fi
# Zeller's ddmin: drop ever smaller parts while it still fails.
part=$(((${#names[@]} + 1) / 2))
while true; do
  shrunk=
  for ((i = 0; i < ${#names[@]}; i += part)); do
    rest=("${names[@]:0:i}" "${names[@]:i+part}")
    [ ${#rest[@]} -gt 0 ] || continue
    if fails "${rest[@]}"; then
      names=("${rest[@]}")
      shrunk=1
      break
    fi
  done
  if [ -z "$shrunk" ]; then
    [ "$part" -gt 1 ] || break
    part=$(((part + 1) / 2))
  elif [ "$part" -gt ${#names[@]} ]; then
    part=${#names[@]}
  fi
done
printf '%s\n' "${names[@]}"
exit 1
