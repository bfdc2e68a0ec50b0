#!/bin/bash
# The gallery of charts in headless Chromium and under the Nu HTML checker (browser/gallery.test.mjs). TAP.
cd "$(dirname "$0")/.." || exit 1
problems=$(tests/browser/packages.sh) ||
  { echo "1..1"; echo "not ok 1 - npm ci"; sed 's/^/# /' <<<"$problems"; exit 1; }
make --no-print-directory gallery >/dev/null || { echo "1..1"; echo "not ok 1 - the gallery is built"; exit 1; }
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
export HOME=$work # Chromium keeps things in its home
node tests/browser/gallery.test.mjs tests/build/gallery
