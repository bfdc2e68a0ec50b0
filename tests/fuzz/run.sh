#!/bin/bash
# Runs fuzz targets one after another, for FUZZ_SECONDS each or to FUZZ_RUNS inputs, and prints one line for each:
# target, executions, seconds, executions a second, edges covered, findings. What is learnt is kept below
# tests/build/fuzz, and so is what was found: an input that ends a parser, leaks, or takes ten seconds.
cd "$(dirname "$0")/../.." || exit 1

length() { # the longest input worth trying
  case $1 in
  article | claims | data | tables) echo 1500 ;;
  numbers | formula | hyphenate | request) echo 100 ;;
  *) echo 600 ;;
  esac
}

# Files that a target writes for its parser lie in memory where the system has such a place.
TMPDIR=$(mktemp -d -p "$([ -w /dev/shm ] && echo /dev/shm || echo /tmp)" kwartaal-fuzz-XXXXXX)
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT

found_any=0
printf '%-14s %12s %8s %9s %7s  %s\n' target executions seconds exec/s edges findings
for program in "$@"; do
  name=$(basename "$program")
  work=tests/build/fuzz/$name
  mkdir -p "$work" "$work.found"
  options=(-timeout=10 -rss_limit_mb=4096 -max_len="$(length "$name")" -artifact_prefix="$work.found/" -print_final_stats=1)
  if [ -n "$FUZZ_RUNS" ]; then options+=(-runs="$FUZZ_RUNS"); else options+=(-max_total_time="${FUZZ_SECONDS:-60}"); fi
  [ -f "tests/fuzz/$name.dict" ] && options+=(-dict="tests/fuzz/$name.dict")
  start=$SECONDS
  ASAN_OPTIONS=malloc_context_size=4 "$program" "${options[@]}" "$work" "tests/fuzz/corpus/$name" >"$work.log" 2>&1
  status=$?
  seconds=$((SECONDS - start))
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$work.log")
  edges=$(grep -oE 'cov: [0-9]+' "$work.log" | tail -n 1 | cut -d' ' -f2)
  findings=$(find "$work.found" -type f | wc -l)
  [ $status = 0 ] || [ "$findings" != 0 ] || findings="ended with status $status"
  [ "$findings" = 0 ] || found_any=1
  printf '%-14s %12s %8s %9s %7s  %s\n' "$name" "${runs:-0}" "$seconds" "$((${runs:-0} / (seconds ? seconds : 1)))" \
    "${edges:-0}" "$findings"
  [ "$findings" = 0 ] || grep -E 'ERROR|SUMMARY|runtime error' "$work.log" | sed 's/^/  /'
done
exit $found_any
