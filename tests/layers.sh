#!/bin/bash
# Each floor of generator/ includes only itself and the floors below it, and each library has one adapter. TAP.
cd "$(dirname "$0")/.." || exit 1
floors=${FLOORS:-base data figures mustache charts article site serve cli}
echo 1..2

wrong="" below=""
for floor in $floors; do
  below="$below $floor"
  while IFS=: read -r file line include; do
    target=${include#*\"}
    target=${target%%/*}
    [[ " $below " == *" $target "* ]] ||
      wrong+="# $file:$line: floor '$floor' includes '$target', which stands above it"$'\n'
  done < <(grep -nE '^#include "' generator/"$floor"/*.[ch] /dev/null)
done
if [ -z "$wrong" ]; then echo "ok 1 - no floor includes what stands above it"; else
  echo "not ok 1 - no floor includes what stands above it"; printf '%s' "$wrong"; fi

wrong=""
while read -r header owners; do
  for file in $(grep -lE "^#include <$header>" generator/*/*.[ch]); do
    grep -qw "${file#generator/}" <<<"$owners" || wrong+="# $file includes <$header>, which is for $owners"$'\n'
  done
done <<'TABLE'
csv.h data/csv.c
cjson/cJSON.h data/json.c
yaml.h base/yaml.c
gmp.h base/rational.c
microhttpd.h serve/server.c serve/serve.c
TABLE
if [ -z "$wrong" ]; then echo "ok 2 - each library has one adapter"; else
  echo "not ok 2 - each library has one adapter"; printf '%s' "$wrong"; fi
