#!/bin/bash
# Runs fuzz targets one after another, for FUZZ_SECONDS each or to FUZZ_RUNS inputs, and prints one line for each:
# target, executions, seconds, executions a second, edges covered, findings. What is learnt is kept below
# tests/build/fuzz, and so is what was found: an input that ends a parser, leaks, or takes ten seconds.
cd "$(dirname "$0")/../.." || exit 1

length() { # the longest input worth trying: as long as a parser needs to see all it knows
  case $1 in
  data) echo 450 ;;
  article | blocks | chart | definitions | inspect | map | theme) echo 250 ;;
  formula | numbers | picture | request) echo 80 ;;
  *) echo 150 ;;
  esac
}

sources() { # what the target's parser is made of: the words in its code are its dictionary
  case $1 in
  article | blocks) echo article/*.c ;;
  chart) echo charts/{chart_spec,forms,spec_*}.c ;;
  claims) echo article/{claim*,prose_*}.c ;;
  data) echo data/{codebook,form_*,mapping*,odata,period}.c ;;
  definitions) echo data/{form_*,mapping,region,series,sources}.c figures/{indicator*,language,unit}.c \
    site/{config,lists}.c article/glossary.c ;;
  formula) echo figures/formula_functions.c ;;
  front) echo article/{frontmatter,kinds}.c ;;
  inspect) echo data/{column,inspect*,sniff}.c ;;
  map) echo charts/map_shape.c ;;
  marks | reference) echo article/{conditions,reference}.c ;;
  mustache) echo mustache/*.c ;;
  numbers) echo data/{codebook,column,period}.c ;;
  theme) echo site/theme_*.c ;;
  *) echo data/json.c ;;
  esac
}

dictionary() {
  (cd generator && grep -hv '#include' $(sources "$1")) | LC_ALL=C grep -oE '"[ !#-~]{2,20}"' | grep -v '[\\%]' | sort -u
  printf '"%s"\n' werkloosheid werkenden spanning utrecht nl 2024-2 procent '{{' '}}' '[^' '```' '---' '\n- ' '\n  '
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
  options=(-timeout=10 -rss_limit_mb=4096 -entropic=0 -print_final_stats=1 -max_len="$(length "$name")"
    -dict="$work.dict" -artifact_prefix="$work.found/")
  if [ -n "$FUZZ_RUNS" ]; then options+=(-runs="$FUZZ_RUNS"); else options+=(-max_total_time="${FUZZ_SECONDS:-60}"); fi
  dictionary "$name" | sed 's/\\n/\\x0a/g' >"$work.dict"
  start=$SECONDS
  ASAN_OPTIONS=malloc_context_size=1:quarantine_size_mb=2:thread_local_quarantine_size_kb=16 \
    "$program" "${options[@]}" "$work" "tests/fuzz/corpus/$name" >"$work.log" 2>&1
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
