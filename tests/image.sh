#!/usr/bin/env bash
# The boot image is the same each time it is made, and the one that was linked in is that one. Usage: image.sh BUILD
set -euo pipefail
export LC_ALL=C  # modules in the same order as the build has them
cd "$(dirname "$0")/.."
again=$(mktemp)
trap 'rm -f "$again"' EXIT
"$1/embed/krait-boot" "$again" runtime/modules/*/*.py
cmp "$again" "$1/boot.image"
echo "image: made again, it is the same, $(stat -c %s "$again") bytes"
