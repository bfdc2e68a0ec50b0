#!/bin/bash
# Builds the articles of tests/articles with the data of tests/project and holds the main part of every article's page
# against tests/golden/articles. TAP. `tests/articles.sh --accept` makes what is built the new golden; look at the
# difference with git before it is committed. With --site FOLDER the site is left there, for the browser's tests.
cd "$(dirname "$0")/.." || exit 1
top=$PWD
kwartaal=${KWARTAAL:-$top/generator/build/kwartaal}
golden=$top/tests/golden/articles
accept="" site=""
while [ $# -gt 0 ]; do
  case $1 in
  --accept) accept=yes ;;
  --site) site=$2; shift ;;
  esac
  shift
done
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
[ -n "$site" ] || site=$work/site
cp -r tests/project/data tests/articles/content templates "$work"
# The fonts and what the charts draw are held against goldens of their own.
[ "$site" != "$work/site" ] || rm -rf "$work/templates/assets/fonts"
if ! (cd "$work" && "$kwartaal" build -o "$site" >out 2>&1); then
  echo 1..1
  echo "not ok 1 - the articles are built"
  sed 's/^/# /' "$work/out" | head -40
  exit 1
fi

# The text of a page: its <main>, drawings left out, one tag a line where lines begin anyway.
text_of() {
  perl -0777 -ne 'm{<main[^>]*>(.*)</main>}s or die "no main in $ARGV"; $_ = $1;
    s{<svg[^>]*class="qr-code".*?</svg>}{<svg class="qr-code"/>}gs;
    s{<figure[^>]*class="chart.*?</figure>}{<figure class="chart"/>}gs; s{<svg.*?</svg>}{<svg/>}gs; print' "$1"
}

number=0 failed=0
result() { # OK NAME
  number=$((number + 1))
  [ "$1" = 0 ] && echo "ok $number - $2" && return
  failed=1
  echo "not ok $number - $2"
}

# One region shows each article; the one that differs by region is looked at in both.
pages=(nl/2024-3/hoe-staat-de-regio-ervoor colofon)
for file in tests/articles/content/2024-3/*.md tests/articles/content/2024-3/*/index.md; do
  name=$(basename "$file" .md)
  [ "$name" = index ] && name=$(basename "$(dirname "$file")")
  pages+=("utrecht/2024-3/$name")
done
report=$site/utrecht/2024-3/werk-dat-blijft/index.html
echo "1..$((${#pages[@]} + 5))"
mkdir -p "$golden"
for page in "${pages[@]}"; do
  name=${page//\//--}
  text_of "$site/$page/index.html" >"$work/text" || { result 1 "$page"; continue; }
  [ -z "$accept" ] || cp "$work/text" "$golden/$name.html"
  if difference=$(diff -u "$golden/$name.html" "$work/text" 2>&1); then
    result 0 "$page is what was looked at"
  else
    result 1 "$page is what was looked at"
    echo "$difference" | head -30 | sed 's/^/# /'
  fi
done

# What the report is to show.
count() { grep -oE "$1" "$report" | sort -u | wc -l; }
[ "$(grep -oE '<h2 id="[^"]*"><span class="section-number">[0-9]+' "$report" | wc -l)" = 10 ]
result $? "the report has ten chapters"
[ "$(grep -oE '<h2 id="[^"]*"><span class="section-number">[A-Z]<' "$report" | wc -l)" = 2 ]
result $? "and two appendices with letters"
cited=$(cat tests/articles/content/2024-3/werk-dat-blijft/*.md | grep -cE '^\[\^[a-z0-9]+\]:')
[ "$cited" -ge 70 ] && [ "$(grep -oE 'class="note-back"' "$report" | wc -l)" -ge "$cited" ]
result $? "its $cited footnotes have a way back"
references=$(cat tests/articles/content/2024-3/werk-dat-blijft/*.md | grep -oiE '\[@[a-z]+:[a-z-]+\]' | wc -l)
resolved=$(grep -oE '<a class="cross"' "$report" | wc -l)
[ "$references" -ge 40 ] && [ "$resolved" -ge "$references" ]
result $? "its $references references lead somewhere ($resolved)"
tables=$(grep -oE '<table' "$report" | wc -l) charts=$(grep -oE '<figure[^>]*class="chart' "$report" | wc -l)
[ "$tables" -ge 15 ] && [ "$charts" -ge 5 ]
result $? "it has $tables tables and $charts figures"
exit $failed
