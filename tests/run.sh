#!/bin/bash
# Runs TAP test programs and scripts, prints what failed, and closes with one count.
# Usage: tests/run.sh PROGRAM...
passed=0 failed=0 skipped=0
for program in "$@"; do
  output=$("$program" 2>&1)
  status=$?
  ok=$(grep -cE '^ok ' <<<"$output")
  not_ok=$(grep -cE '^not ok ' <<<"$output")
  skips=$(grep -cE '^ok .*# SKIP' <<<"$output")
  # A program that ends badly without a failed test, or never says its plan, has failed as such.
  if ! grep -qE '^1\.\.[0-9]+' <<<"$output" || { [ $status -ne 0 ] && [ "$not_ok" -eq 0 ]; }; then
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
