#!/bin/bash
# `kwartaal new`: what it makes passes `kwartaal check`, and nothing is ever overwritten. TAP.
cd "$(dirname "$0")/.." || exit 1
kwartaal=${KWARTAAL:-$PWD/generator/build/kwartaal}
project=$(mktemp -d)
cp -r tests/project/. "$project" && cp -r templates "$project" && rm -rf "$project/templates/assets/fonts"
# The new issue tells of the quarter before it: data for 2024-2 make that 2024-3; the project's own issue gives way.
rm -rf "$project/content/2024-3"
number=0
result() { # OK NAME
  number=$((number + 1))
  if [ "$1" = 0 ]; then echo "ok $number - $2"; else echo "not ok $number - $2"; fi
}
new() { "$kwartaal" new -C "$project" "$@" >"$project.out" 2>"$project.err" </dev/null; }
trap 'rm -rf "$project" "$project.out" "$project.err"' EXIT
echo 1..15

new edition utrecht/2024-3 && [ -f "$project/content/2024-3/issue.yaml" ] &&
  [ -f "$project/content/2024-3/utrecht/edition.yaml" ] && [ -f "$project/content/2024-3/voorwoord.md" ]
result $? "a new edition has an issue, a foreword and a file of its own"
grep -q '^title: September 2024' "$project/content/2024-3/issue.yaml" &&
  grep -q '^period: 2024-2' "$project/content/2024-3/issue.yaml"
result $? "the issue is named after its month and tells of the quarter before"
new article 2024-3 wat-nu --kind interview && grep -q '^kind: interview' "$project/content/2024-3/wat-nu.md" &&
  grep -q '^title: Wat nu' "$project/content/2024-3/wat-nu.md"
result $? "a new article has its kind and title"
new article utrecht/2024-3 van-hier && [ -f "$project/content/2024-3/utrecht/van-hier.md" ]
result $? "an article of one region stands in its folder"
kinds=$(awk '/^kinds:/ { inside = 1; next } /^[^ ]/ { inside = 0 } inside { sub(":.*", ""); print $1 }' templates/language/nl.yaml)
made=0
for kind in $kinds; do new article utrecht/2024-3 "stuk-$kind" --kind "$kind" && made=$((made + 1)); done
[ $made -ge 10 ] && [ $made = "$(wc -w <<<"$kinds")" ]
result $? "there is a form for every kind of article"
"$kwartaal" check --strict -C "$project" >"$project.out" 2>&1
status=$?
[ $status = 0 ] || sed 's/^/# /' "$project.out"
result $status "what was made passes the check, without a remark"
before=$(find "$project/content" -type f -exec cksum {} + | sort)
new article 2024-3 wat-nu; [ $? = 1 ]
result $? "an article that is there is refused"
new edition utrecht/2024-3; [ $? = 1 ]
result $? "an edition that is there is refused"
[ "$before" = "$(find "$project/content" -type f -exec cksum {} + | sort)" ]
result $? "and nothing was overwritten"
new edition nl/2024-3 && grep -q "add 'nl' to 'regions:'" "$project.out"
result $? "a second region is told to add itself to the issue"
new article 2031-1 iets; [ $? = 1 ] && grep -q 'new edition REGION/2031-1' "$project.err"
result $? "an article needs an issue"
new edition utrect/2024-4; [ $? = 2 ] && grep -q "did you mean 'utrecht'" "$project.err"
result $? "an unknown region is named with the nearest"
new edition utrecht/2024K4; [ $? = 2 ]
result $? "a quarter is written 2024-4"
new article 2024-3 'Twee Woorden'; [ $? = 2 ] && grep -q "'twee-woorden'" "$project.err"
result $? "a slug that cannot be an address is refused with one that can"
new article --kind essay 2024-3 iets; [ $? = 2 ]
result $? "an unknown kind is refused"
