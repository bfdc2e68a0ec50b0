#!/bin/bash
# The example magazine and the one with an article of every kind (tests/articles) in headless Chromium, on paper, and
# under the Nu HTML checker (browser/site.test.mjs). Gets what it needs from npm, by the lock file, the first time. TAP.
cd "$(dirname "$0")/.." || exit 1
kwartaal=${KWARTAAL:-$PWD/generator/build/kwartaal}
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
problems=$(tests/browser/packages.sh) ||
  { echo "1..1"; echo "not ok 1 - npm ci"; sed 's/^/# /' <<<"$problems"; exit 1; }
make --no-print-directory fonts >/dev/null && "$kwartaal" build -o "$work/example" >/dev/null &&
  tests/articles.sh --site "$work/articles" >"$work/tap" || [ -s "$work/articles/index.html" ] ||
  { echo "1..1"; echo "not ok 1 - the sites are built"; sed 's/^/# /' "$work/tap"; exit 1; }
export HOME=$work # Chromium keeps things in its home
node tests/browser/site.test.mjs "$work/example" "$work/articles"
