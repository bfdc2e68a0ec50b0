#!/bin/bash
# Every test, as `make test` runs them: the quick ones, then those that need a built site, sanitizers, valgrind and a
# browser. Closes with one line of counts.
cd "$(dirname "$0")/.." || exit 1
passed=0 failed=0 skipped=0
run() { # TITLE COMMAND...
  local title=$1 started=$SECONDS output counts
  shift
  printf '== %s\n' "$title"
  output=$("$@" 2>&1)
  printf '%s\n' "$output" | grep -vE '^ok |^1\.\.'
  counts=$(grep -oE '[0-9]+ passed, [0-9]+ failed, [0-9]+ skipped' <<<"$output" | tail -n 1)
  if [[ $counts =~ ([0-9]+)\ passed,\ ([0-9]+)\ failed,\ ([0-9]+)\ skipped ]]; then
    passed=$((passed + BASH_REMATCH[1])) failed=$((failed + BASH_REMATCH[2])) skipped=$((skipped + BASH_REMATCH[3]))
  else
    echo "-- no tests were counted here: that is a failure"
    failed=$((failed + 1))
  fi
  printf -- '-- %d s\n' $((SECONDS - started))
}
run "quick tests" make --no-print-directory check
run "publishing, reproducibility, preview, themes, weight" tests/run.sh tests/publish.sh tests/reproducible.sh tests/serve.sh tests/theme.sh \
  tests/weight.sh tests/policy.sh tests/feeds.sh tests/install.sh
run "hostile input in full" tests/run.sh tests/hostile.sh
run "quick tests under ASan and UBSan" make --no-print-directory VARIANT=asan check
run "one build under valgrind" tests/run.sh tests/valgrind.sh
run "pages and charts in a browser" tests/run.sh tests/browser.sh tests/gallery.sh
echo
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
