#!/bin/bash
# Every header compiles alone. TAP.
cd "$(dirname "$0")/.." || exit 1
headers=(generator/*/*.h)
echo "1..${#headers[@]}"
number=0
for header in "${headers[@]}"; do
  number=$((number + 1))
  if message=$(echo "#include \"${header#generator/}\"" |
    gcc -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Wpedantic -fsyntax-only -Igenerator -x c - 2>&1); then
    echo "ok $number - $header"
  else
    echo "not ok $number - $header"
    sed 's/^/# /' <<<"$message"
  fi
done
