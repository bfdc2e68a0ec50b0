#!/bin/bash
# What a reader fetches to see the key figures, as it goes over the wire (text by gzip -9, fonts as they are):
#
#     page and style sheet  60 kB      fonts  60 kB      requests  6      script  0
#
# Counted from the files, and in a browser when there is one: a face is fetched only when its letters are. TAP.
cd "$(dirname "$0")/.." || exit 1
kwartaal=${KWARTAAL:-$PWD/generator/build/kwartaal}
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
limit_text=60000 limit_fonts=60000 limit_requests=6
number=0
result() { # OK NAME
  number=$((number + 1))
  if [ "$1" = 0 ]; then echo "ok $number - $2"; else echo "not ok $number - $2"; fi
}
zipped() { gzip -9 -c "$1" | wc -c; }
# What tags of a page fetch: FILE → paths, one a line, as they are written.
fetched() {
  perl -0777 -ne '
    print "$1\n" while /<link\b(?=[^>]*\brel="(?:stylesheet|icon|preload)")[^>]*\bhref="([^"]*)"/g;
    print "$1\n" while /<(?:script|img|source|video|audio|iframe|embed)\b[^>]*\bsrc="([^"]*)"/g;
    print "$1\n" while /<(?:use|image)\b[^>]*\bhref="([^"#][^"]*)"/g' "$1" | sort -u
}

"$kwartaal" build -o "$work/site" >/dev/null 2>"$work/err" || sed 's/^/# /' "$work/err"
mapfile -t pages < <(cd "$work/site" && find . -path '*/kerncijfers/index.html' | LC_ALL=C sort)
echo "1..$((4 * ${#pages[@]} + 3))"
[ ${#pages[@]} -gt 0 ]
result $? "there are pages of key figures"

for page in "${pages[@]}"; do
  file=$work/site/$page name=${page#./}
  text=$(zipped "$file") sheets=0 requests=1
  while read -r path; do
    requests=$((requests + 1))
    target=$(dirname "$file")/$path
    case $path in *.css) sheets=$((sheets + $(zipped "$target"))) ;; *.js) ;; *) text=$((text + $(zipped "$target"))) ;; esac
  done < <(fetched "$file")
  # The faces in the sheet; the slanted one only for a page that slants something.
  faces=$(grep -ohE 'url\("[^"]*\.woff2"\)' "$work/site/assets/css/site.css" | sed -E 's/.*\/([^"]*)".*/\1/' | sort -u)
  grep -qE '<(em|i|cite|dfn|address|blockquote)[ >]' "$file" || faces=$(grep -v italic <<<"$faces")
  requests=$((requests + $(wc -l <<<"$faces")))
  [ $((text + sheets)) -le $limit_text ]
  result $? "$name: $text bytes of page and $sheets of style, at most $limit_text"
  [ $requests -le $limit_requests ]
  result $? "$name: $requests requests, at most $limit_requests"
  ! grep -q '<script' "$file"
  result $? "$name: no script"
  if [ -x /usr/bin/chromium ] && tests/browser/packages.sh >/dev/null; then
    got=$(node tests/browser/requests.mjs "$file" 2>&1)
    count=$(grep -c . <<<"$got")
    [ "$count" -le $limit_requests ] || sed 's/^/# /' <<<"$got"
    [ "$count" -ge 2 ] && [ "$count" -le $limit_requests ]
    result $? "$name: $count requests by a browser"
  else
    result 0 "$name: requests by a browser # SKIP there is no browser, or no npm"
  fi
done
fonts=$(cat "$work"/site/assets/fonts/*.woff2 2>/dev/null | wc -c)
[ "$fonts" -gt 0 ] && [ "$fonts" -le $limit_fonts ]
result $? "all faces together $fonts bytes, at most $limit_fonts"
parts=$(find "$work/site/assets" -name '*.css' | wc -l)
[ "$parts" = 1 ]
result $? "the parts of the style sheet are not published beside it"
