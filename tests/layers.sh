#!/bin/bash
# Checks that each floor of generator/ includes only itself and the floors below it.
# Usage: tests/layers.sh FLOOR... (from the lowest to the highest)
cd "$(dirname "$0")/.." || exit 1
status=0 below=""
for floor in "$@"; do
  below="$below $floor"
  while IFS=: read -r file line include; do
    target=$(sed -E 's/.*"([^/"]+)\/.*/\1/' <<<"$include")
    if ! grep -qw "$target" <<<"$below"; then
      echo "$file:$line: floor '$floor' includes '$target', which stands above it"
      status=1
    fi
  done < <(grep -nE '^#include "' generator/"$floor"/*.[ch] /dev/null)
done
# Each third-party library has one adapter.
while read -r header owner; do
  others=$(grep -lE "^#include <$header>" generator/*/*.[ch] | grep -v "^generator/$owner$")
  if [ -n "$others" ]; then
    echo "only generator/$owner includes <$header>, but so does: $others"
    status=1
  fi
done <<'TABLE'
csv.h data/csv.c
cjson/cJSON.h data/json.c
yaml.h base/yaml.c
gmp.h base/rational.c
TABLE
exit $status
