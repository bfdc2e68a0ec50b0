#!/bin/bash
# Every input that fuzzing kept, replayed through its parser. TAP.
cd "$(dirname "$0")/.." || exit 1
folder=$(dirname "${KWARTAAL:-generator/build/kwartaal}")/tests
TMPDIR=$(mktemp -d)
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT
targets=(tests/fuzz/*_fuzz.c)
echo "1..${#targets[@]}"
number=0
for target in "${targets[@]}"; do
  number=$((number + 1))
  name=$(basename "$target" _fuzz.c)
  if output=$("$folder/replay-$name" tests/fuzz/corpus/"$name"/* 2>&1); then
    echo "ok $number - $name: $(grep -oE '[0-9]+ inputs' <<<"$output")"
  else
    echo "not ok $number - $name"
    tail -n 20 <<<"$output" | sed 's/^/# /'
  fi
done
