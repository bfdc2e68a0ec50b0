#!/bin/bash
# JSONTestSuite through `kwartaal inspect --format json`: y_ is taken, n_ refused with the file's name, i_ one of the two,
# and none crashes. Prints TAP. Run from the project's top.
KWARTAAL=${KWARTAAL:-generator/build/kwartaal}
CASES=${KWARTAAL_SHARED:-../shared}/specs/json/test_parsing
if [ ! -d "$CASES" ]; then
  echo "ok 1 - JSONTestSuite # SKIP no $CASES"
  echo "1..1"
  exit 0
fi
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
number=0 failed=0
for path in "$CASES"/*.json; do
  name=${path##*/}
  "$KWARTAAL" inspect --format json "$path" >"$work/out" 2>"$work/err"
  status=$?
  case $name-$status in
    # What is taken gives rows: an array, even where the JSON is no table.
    y_*-0 | i_*-0) [ "$(head -c 1 "$work/out")" = "[" ] ;;
    n_*-1 | i_*-1) [ ! -s "$work/out" ] && grep -qF "$name" "$work/err" ;;
    *) false ;;
  esac && ok="" || ok="not "
  number=$((number + 1))
  echo "${ok}ok $number - $name"
  [ -z "$ok" ] && continue
  failed=1
  echo "# status $status"
  head -c 400 "$work/err" | tr -c '[:print:]\n' '?' | sed 's/^/# /'
done
echo "1..$number"
exit $failed
