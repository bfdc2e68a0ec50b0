#!/bin/bash
# Runs TAP test programs and scripts, as many at once as there are processors, prints in their order what failed, and
# closes with one count. Usage: tests/run.sh PROGRAM...
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
export work
printf '%s\n' "$@" | cat -n | xargs -P "$(nproc)" -L 1 bash -c '"$1" >"$work/$0" 2>&1; echo $? >"$work/$0.status"'
passed=0 failed=0 skipped=0 number=0
for program in "$@"; do
  number=$((number + 1))
  output=$(<"$work/$number")
  status=$(<"$work/$number.status")
  ok=$(grep -cE '^ok ' <<<"$output")
  not_ok=$(grep -cE '^not ok ' <<<"$output")
  skips=$(grep -cE '^ok .*# SKIP' <<<"$output")
  # A program that ends badly without a failed test, or never says its plan, has failed as such.
  if ! grep -qE '^1\.\.[0-9]+' <<<"$output" || { [ "$status" -ne 0 ] && [ "$not_ok" -eq 0 ]; }; then
    not_ok=$((not_ok + 1))
    echo "not ok - $program ended with status $status"
    tail -n 60 <<<"$output"
  elif [ "$not_ok" -gt 0 ]; then
    echo "# $program"
    grep -E '^(not ok |#)' <<<"$output"
  fi
  [ "$skips" -gt 0 ] && grep -E '^ok .*# SKIP' <<<"$output"
  passed=$((passed + ok - skips)) failed=$((failed + not_ok)) skipped=$((skipped + skips))
done
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
