#!/bin/bash
# The site works under the strictest policy that lets it be seen:
#
#     Content-Security-Policy: default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self';
#                              base-uri 'none'; form-action 'none'; frame-ancestors 'self'
#
# so no page holds a style or a script, a handler, or anything that is fetched from elsewhere. TAP.
cd "$(dirname "$0")/.." || exit 1
kwartaal=${KWARTAAL:-$PWD/generator/build/kwartaal}
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
number=0
result() { # OK NAME
  number=$((number + 1))
  if [ "$1" = 0 ]; then echo "ok $number - $2"; else echo "not ok $number - $2"; fi
}
echo 1..8

# Tags only, one finding a line: text that tells of a style attribute is none.
findings() { # FILE...
  perl -0777 -ne '
    s/<!--.*?-->//gs;
    while (/<([a-zA-Z][\w:-]*)((?:[^<>"\x27]|"[^"]*"|\x27[^\x27]*\x27)*)>/g) {
      my ($tag, $attributes) = (lc $1, $2);
      print "$ARGV: <$tag>\n" if $tag =~ /^(script|style|iframe|frame|object|embed|applet|base|form|video|audio|track|portal)$/;
      print "$ARGV: <meta http-equiv>\n" if $tag eq "meta" && $attributes =~ /\shttp-equiv\b/i;
      while ($attributes =~ /([\w:-]+)\s*=\s*("[^"]*"|\x27[^\x27]*\x27|[^\s"\x27>]+)/g) {
        my ($name, $value) = (lc $1, $2);
        $value =~ s/^["\x27]|["\x27]$//g;
        my $fetched = $name =~ /^(src|srcset|poster|data|background|manifest|ping)$/
          || ($name =~ /^(xlink:)?href$/ && $tag =~ /^(link|use|image|script|feimage)$/);
        print "$ARGV: <$tag $name=\"$value\">\n" if $name eq "style" || $name =~ /^on/ || $value =~ /^\s*javascript:/i
          || ($fetched && $value =~ m{^\s*([a-z][a-z0-9+.-]*:|//)}i);
      }
    }' "$@"
}

"$kwartaal" build -o "$work/site" >/dev/null 2>"$work/err" || sed 's/^/# /' "$work/err"
mapfile -d '' pages < <(find "$work/site" -name '*.html' -print0)
[ ${#pages[@]} -gt 20 ]
result $? "the example magazine is built"
found=$(findings "${pages[@]}")
[ -z "$found" ] || sed "s|^$work/site/|# |" <<<"$found" | head -n 12
[ -z "$found" ]
result $? "no page holds a style, a script or a handler, or fetches from elsewhere"

cat >"$work/bad.html" <<'HTML'
<p style="x"> <a onclick="x" href="https://example.org/">right</a> <a href="javascript:x">x</a> <img src=//example.org/x.png>
<script src="x"></script> <link rel="preload" href="https://example.org/x"> <style>a{}</style> <p>style="right"</p>
HTML
[ "$(findings "$work/bad.html" | wc -l)" = 7 ]
result $? "and the test sees each of them when there is one"

outside=$(find "$work/site" -name '*.css' -exec grep -noEH '@import|url\( *["'\'']?([a-z][a-z0-9+.-]*:|//)[^)]*|expression\(|javascript:' {} +)
[ -z "$outside" ] || sed 's/^/# /' <<<"$outside"
[ -z "$outside" ]
result $? "no style sheet fetches from elsewhere"

scripts=$(find "$work/site" -name '*.svg' -exec grep -liE '<script|<foreignObject|[[:space:]]on[a-z]+=|[[:space:]]style=|href="(https?:)?//|@import|url\([^#)]' {} +)
[ -z "$scripts" ] || sed 's/^/# /' <<<"$scripts"
[ -z "$scripts" ]
result $? "no picture holds a script or fetches anything"

grep -qF "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'" templates/README.md
result $? "the designers' guide names the policy"

# A server shows 404.html at whatever address was asked for: a relative link on it would lead nowhere.
leans() { # FILE
  grep -oE '(href|src|action)="[^"]*"' "$1" | grep -v '^href="assets/css/site.css"$'
}
address=$(sed -n 's|^url: *\([^ ]*\).*|\1|p' content/site.yaml)
[ -n "$address" ] && grep -qF "href=\"$address/index.html\"" "$work/site/404.html" &&
  [ -z "$(leans "$work/site/404.html" | grep -vF "href=\"$address/")" ]
result $? "the page for what is not there has whole addresses only"

cp -r tests/project "$work/project" && cp -r templates "$work/project/"
"$kwartaal" build -C "$work/project" -o "$work/plain" >/dev/null 2>"$work/err" || sed 's/^/# /' "$work/err"
[ -s "$work/plain/404.html" ] && [ -z "$(leans "$work/plain/404.html")" ]
result $? "and none at all when site.yaml names no address"
