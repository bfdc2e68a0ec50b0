#!/bin/bash
# The feeds of the example magazine: Atom that a feed reader takes (RFC 4287), of pages that are there, newest first; and
# none where nobody said where the magazine stands. TAP.
cd "$(dirname "$0")/.." || exit 1
kwartaal=${KWARTAAL:-$PWD/generator/build/kwartaal}
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
number=0
result() { # OK NAME
  number=$((number + 1))
  if [ "$1" = 0 ]; then echo "ok $number - $2"; else echo "not ok $number - $2"; fi
}
# Every value of an XPath expression on a line of its own.
values() { # FILE XPATH (of the feed's own elements: f:entry/f:id)
  perl -pe 's/ xmlns="[^"]*"//' "$1" | xmllint --xpath "$(sed 's/f://g' <<<"$2")" - 2>/dev/null | sed 's/<[^>]*>/\n/g' | grep -v '^$'
}
wrong() { printf '# %s\n' "$1"; faults=$((faults + 1)); }
if ! command -v xmllint >/dev/null; then
  echo "ok 1 - feeds # SKIP no xmllint"
  echo "1..1"
  exit 0
fi
echo 1..6

"$kwartaal" build -o "$work/site" >/dev/null 2>"$work/err" || sed 's/^/# /' "$work/err"
mapfile -t feeds < <(find "$work/site" -name feed.xml | LC_ALL=C sort)
regions=$(find "$work/site" -mindepth 3 -maxdepth 3 -path '*/20*/index.html' | sed "s|$work/site/||; s|/.*||" | sort -u | wc -l)
[ ${#feeds[@]} -eq $((regions + 1)) ] && [ "$regions" -gt 0 ]
result $? "one feed for every region, and one for all"

xmllint --noout "${feeds[@]}" 2>"$work/err" || sed 's/^/# /' "$work/err"
[ ! -s "$work/err" ]
result $? "all are well-formed"

faults=0
for feed in "${feeds[@]}"; do
  entries=$(grep -c '<entry>' "$feed")
  [ "$entries" -gt 0 ] || wrong "$feed has no entry"
  for field in id title updated summary; do
    [ "$(values "$feed" "//f:entry/f:$field" | wc -l)" = "$entries" ] || wrong "$feed: not every entry has a $field"
  done
  [ "$(values "$feed" '//f:id' | sort | uniq -d | wc -l)" = 0 ] || wrong "$feed: an id stands twice"
  values "$feed" '//f:updated' | grep -qvE '^[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z$' && wrong "$feed: a date is none"
  values "$feed" '//f:entry/f:updated' | LC_ALL=C sort -rc 2>/dev/null || wrong "$feed: an older entry stands before a newer one"
  grep -q '{{\|&lt;\|&amp;#' "$feed" && wrong "$feed: markup in a text"
done
[ "$faults" = 0 ]
result $? "every entry has its own address, a title, a date and a summary, the newest first"

url=$(sed -n 's/^url: *\([^ ]*\).*/\1/p' content/site.yaml)
faults=0
while read -r address; do
  path=${address#"$url"/}
  [ "$path" != "$address" ] || wrong "$address is not on the site"
  case $path in */ | '') path+=index.html ;; esac
  [ -f "$work/site/$path" ] || wrong "$address is not there"
done < <(cat "${feeds[@]}" | grep -oE 'href="[^"]*"' | sed 's/href="//; s/"//' | sort -u)
[ "$faults" = 0 ]
result $? "every address is that of a page"

faults=0
while read -r page; do
  link=$(grep -oE '<link rel="alternate" type="application/atom\+xml"[^>]*href="[^"]*"' "$page" | sed 's/.*href="//; s/"//')
  [ -n "$link" ] && [ -f "$(dirname "$page")/$link" ] || wrong "$page names no feed"
done < <(find "$work/site" -name index.html ! -path '*/figuur/*')
[ "$faults" = 0 ]
result $? "every page names the feed of its region"

mkdir "$work/project" && cp -r content data templates "$work/project" && sed -i '/^url:/d' "$work/project/content/site.yaml"
"$kwartaal" build -C "$work/project" -o "$work/bare" >/dev/null 2>"$work/err" || sed 's/^/# /' "$work/err"
[ -f "$work/bare/index.html" ] && [ -z "$(find "$work/bare" -name feed.xml)" ] && ! grep -rqF 'feed.xml' "$work/bare" --include=*.html
result $? "without an address in site.yaml there is no feed and no link to one"
