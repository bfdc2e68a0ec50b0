#!/bin/bash
# The same input gives the same bytes: two builds of the example magazine, from different folders, with different
# time zones, locales, umasks, users' homes, numbers of threads and order of folders, must not differ. TAP.
cd "$(dirname "$0")/.." || exit 1
kwartaal=${KWARTAAL:-$PWD/generator/build/kwartaal}
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
echo 1..3

mkdir -p "$work/one" "$work/two/a much longer folder"
cp -r content data templates "$work/one/"
# Copied in the other order, so that the folders list their files otherwise.
find content data templates -type f | sort -r | cpio -pdm --quiet "$work/two/a much longer folder/" 2>/dev/null ||
  cp -r templates data content "$work/two/a much longer folder/"
find "$work/two" -exec touch -d '1999-12-31 23:59' {} +

# A Dutch locale (decimal comma) of our own, so that it is really there.
mkdir "$work/locales" && localedef -i nl_NL -f UTF-8 "$work/locales/nl_NL.UTF-8" 2>/dev/null
export LOCPATH=$work/locales

(cd "$work/one" && umask 022 && env -i PATH="$PATH" HOME=/root TZ=Europe/Amsterdam LC_ALL=C.UTF-8 \
  "$kwartaal" build -j 1 -o "$work/site-one" >/dev/null)
one=$?
(cd / && umask 077 && env -i PATH="$PATH" LOCPATH="$LOCPATH" HOME=/nowhere TZ=Pacific/Kiritimati LC_ALL=nl_NL.UTF-8 LANG=nl_NL.UTF-8 \
  "$kwartaal" build -j 4 -C "$work/two/a much longer folder" -o "$work/site-two" >/dev/null)
two=$?
if [ $one -eq 0 ] && [ $two -eq 0 ]; then echo "ok 1 - both builds succeed"; else echo "not ok 1 - both builds succeed"; fi

if difference=$(diff -r "$work/site-one" "$work/site-two" 2>&1) && [ -s "$work/site-one/index.html" ]; then
  echo "ok 2 - the same bytes in $(find "$work/site-one" -type f | wc -l) files"
else
  echo "not ok 2 - the same bytes"
  head -n 10 <<<"$difference" | sed 's/^/# /'
fi

modes() { (cd "$1" && find . -printf '%m %p\n' | sort -k2); }
if diff <(modes "$work/site-one") <(modes "$work/site-two") >/dev/null; then
  echo "ok 3 - the same permissions"
else
  echo "not ok 3 - the same permissions"
fi
