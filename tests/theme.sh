#!/bin/bash
# Themes: colours have names and stand in the theme only, all themes know the same names, each of them passes on the
# example magazine, and choosing another changes the style sheet and nothing else. TAP.
cd "$(dirname "$0")/.." || exit 1
kwartaal=${KWARTAAL:-$PWD/generator/build/kwartaal}
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
number=0
result() { # OK NAME
  number=$((number + 1))
  if [ "$1" = 0 ]; then echo "ok $number - $2"; else echo "not ok $number - $2"; fi
}
own=templates/assets/css/tokens.css
themes=(templates/themes/*.css)
echo "1..$((2 + 3 * ${#themes[@]}))"

# What is a colour: hexadecimal digits, a colour function, or one of CSS's names as a value. Not: the reader's system's.
literal_colours() {
  perl -0777 -ne '
    s{/\*.*?\*/}{ my $c = $&; $c =~ s/[^\n]//g; $c }ges;
    my $names = "aqua|beige|black|blue|brown|crimson|cyan|gold|gray|grey|green|indigo|ivory|khaki|lime|magenta|maroon" .
      "|navy|olive|orange|orchid|pink|plum|purple|red|salmon|silver|tan|teal|tomato|violet|wheat|white|yellow";
    my $line = 0;
    for (split /\n/) {
      $line++;
      print "$ARGV:$line: $_\n" if /:[^;{]*(#[0-9a-fA-F]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|(?<![\w-])($names)(?![\w-]))/
        && !/^[^{}]*[>+~,]?\s*[.#\w:()\[\]="*^-]*\{\s*$/;
    }' "$@"
}
colours=$(literal_colours $(ls templates/assets/css/*.css | grep -vx "$own"))
[ -z "$colours" ] || sed 's/^/# /' <<<"$colours"
[ -z "$colours" ]
result $? "no style sheet beside the theme holds a colour"
printf '.a { color: #FFF }\n.b { border: 1px solid red; }\n.c { fill: rgb(1 2 3); }\n.d-red:hover { color: inherit; }\n/* #fff */\n' >"$work/bad.css"
[ "$(literal_colours "$work/bad.css" | wc -l)" = 3 ]
result $? "and the test sees one when there is one"

names() { grep -oE '^ *--[a-z0-9-]+:' "$1" | tr -d ' :' | LC_ALL=C sort -u; }
cp -r content data templates "$work/"
"$kwartaal" build -C "$work" -o "$work/own" >/dev/null 2>"$work/err" || sed 's/^/# /' "$work/err"
for theme in "${themes[@]}"; do
  name=$(basename "$theme" .css)
  difference=$(diff <(names "$own") <(names "$theme")) || sed 's/^/# /' <<<"$difference"
  [ -z "$difference" ]
  result $? "$name has the names of tokens.css"
  sed -e '/^theme:/d' -e "\$atheme: $name" content/site.yaml >"$work/content/site.yaml"
  "$kwartaal" build -C "$work" -o "$work/$name" >/dev/null 2>"$work/err"
  status=$?
  [ $status = 0 ] || sed 's/^/# /' "$work/err"
  [ $status = 0 ]
  result $? "$name passes every pair, with the accents of the example"
  changed=$(diff -rq "$work/own" "$work/$name" | sed -E 's/^Files [^ ]*\/own\/([^ ]+) .*/\1/' | grep -vx '.kwartaal')
  [ "$changed" = assets/css/site.css ] || sed 's/^/# changed: /' <<<"$changed"
  [ "$changed" = assets/css/site.css ]
  result $? "$name changes the style sheet and nothing else"
done
