#!/bin/bash
# Publishing under bad luck: killed at any moment, disk full, no permission, two at once. The visible site is always
# the whole old one or the whole new one. TAP.
cd "$(dirname "$0")/.." || exit 1
kwartaal=${KWARTAAL:-$PWD/generator/build/kwartaal}
work=$(mktemp -d) && trap 'umount "$work/small" 2>/dev/null; rm -rf "$work"' EXIT
echo 1..6
number=0
result() { # OK NAME
  number=$((number + 1))
  if [ "$1" = 0 ]; then echo "ok $number - $2"; else echo "not ok $number - $2"; fi
}
sum() { (cd "$1" && find . -type f -not -name .kwartaal -exec sha256sum {} + | sort | sha256sum); }

cp -r content data templates "$work/"
mkdir "$work/a" "$work/b"
site=$work/site
"$kwartaal" build -C "$work" -o "$work/a/site" >/dev/null || exit 1
sed -i 's/^title: .*/title: Een andere naam/' "$work/content/site.yaml"
"$kwartaal" build -C "$work" -o "$work/b/site" >/dev/null || exit 1
old=$(sum "$work/a/site") new=$(sum "$work/b/site")
[ "$old" != "$new" ]
result $? "the two versions differ"

# Killed after ever longer times: always whole.
bad=0 seen_old=0
for delay in 0.005 0.01 0.02 0.03 0.04 0.06 0.08 0.1 0.13 0.16 0.2 0.25 0.3; do
  rm -rf "$site" && cp -r "$work/a/site" "$site"
  "$kwartaal" build -C "$work" -o "$site" >/dev/null 2>&1 &
  pid=$!
  sleep "$delay"
  kill -KILL $pid 2>/dev/null
  wait $pid 2>/dev/null
  now=$(sum "$site")
  [ "$now" = "$old" ] && seen_old=1
  [ "$now" = "$old" ] || [ "$now" = "$new" ] || bad=1
done
[ $bad = 0 ] && [ $seen_old = 1 ]
result $? "killed at any moment, the site is whole"

"$kwartaal" build -C "$work" -o "$site" >/dev/null && [ -z "$(find "$work" -maxdepth 1 -name '.site-new-*')" ] &&
  [ "$(sum "$site")" = "$new" ]
result $? "the next build finishes and clears what was left"

if mkdir "$work/small" && mount -t tmpfs -o size=600k tmpfs "$work/small" 2>/dev/null; then
  mkdir -p "$work/small/site" && cp "$work/a/site/.kwartaal" "$work/a/site/index.html" "$work/small/site/" 
  before=$(sum "$work/small/site")
  "$kwartaal" build -C "$work" -o "$work/small/site" >/dev/null 2>"$work/err"
  [ $? = 3 ] && grep -q 'disk is full' "$work/err" && [ "$(sum "$work/small/site")" = "$before" ] &&
    [ "$(ls -A "$work/small")" = site ]
  result $? "a full disk leaves the old site and says so"
else
  number=$((number + 1))
  echo "ok $number - a full disk leaves the old site # SKIP mounting needs root"
fi

"$kwartaal" build -C "$work" -o "$site" >"$work/out1" & "$kwartaal" build -C "$work" -o "$site" >"$work/out2"
wait $! && [ "$(sum "$site")" = "$new" ]
result $? "two builds at once"

echo 'regions: [' >"$work/data/regions.yaml"
"$kwartaal" build -C "$work" -o "$site" >/dev/null 2>&1
[ $? = 1 ] && [ "$(sum "$site")" = "$new" ]
result $? "errors publish nothing"
