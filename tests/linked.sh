#!/usr/bin/env bash
# What the linker took out of the libraries below embed/ (GMP, LibTomCrypt) names neither files, locale nor memory mapping: by
# the linker's map and the undefined symbols of each object in it. Usage: linked.sh BUILD
set -euo pipefail
map=$1/krait.map
forbidden='^(std(in|out|err)|_IO_.*|f?open(64)?|f?(write|read|close|printf|scanf|puts|gets)|v?s?n?printf|__v?[fs]?n?printf_chk|(new|use|free|set)locale|localeconv|nl_langinfo.*|(secure_)?getenv|m(un)?map|mprotect|raise|syscall)$'
seen=0 bad=0
while IFS=: read -r archive member; do
  seen=$((seen + 1))
  found=$(nm -u "$archive" 2>/dev/null | awk -v m="$member:" '$1 == m { on = 1; next } /:$/ { on = 0 } on && NF == 2 { print $2 }' | grep -E "$forbidden" || true)
  [ -z "$found" ] || { echo "$(basename "$archive") $member needs" $found; bad=1; }
done < <(grep -oE '[^ ()]*lib(gmp|tomcrypt)\.a\([^)]*\)' "$map" | sort -u | sed -E 's/\(([^)]*)\)/:\1/')
[ "$seen" -gt 30 ] || { echo "only $seen objects in $map: the search is broken"; bad=1; }
[ $bad = 0 ] && echo "linked: $seen objects of libraries, none with files, locale or mappings"
exit $bad
