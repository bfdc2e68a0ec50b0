#!/bin/bash
# One build of the example magazine under valgrind, every arena block an allocation of its own: no error. TAP.
cd "$(dirname "$0")/.." || exit 1
echo 1..1
make --no-print-directory VARIANT=valgrind >/dev/null 2>&1
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
if valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite \
  generator/build/valgrind/kwartaal build -j 2 -o "$work/site" >"$work/log" 2>&1 && [ -s "$work/site/index.html" ]; then
  echo "ok 1 - a build under valgrind"
else
  echo "not ok 1 - a build under valgrind"
  head -n 40 "$work/log" | sed 's/^/# /'
fi
