#!/bin/bash
# `kwartaal serve`: pages, refusals, rebuilding at a change, a failing build, and a clean end. TAP.
cd "$(dirname "$0")/.." || exit 1
kwartaal=${KWARTAAL:-$PWD/generator/build/kwartaal}
work=$(mktemp -d) || exit 3
server=""
finish() { [ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$work"; }
trap finish EXIT
number=0
result() { # STATUS NAME
  number=$((number + 1))
  if [ "$1" = 0 ]; then echo "ok $number - $2"; else echo "not ok $number - $2"; fi
}
plan=22
echo "1..$plan"

project=$work/project
mkdir -p "$project" "$work/tmp"
cp -r tests/project/. "$project"
[ -e "$project/templates" ] || cp -r templates "$project/templates"
rm -rf "$project/templates/assets/fonts"
article=$(find "$project/content" -name '*.md' -path '*20*' | LC_ALL=C sort | head -n 1)

start() { # OPTION...: sets server and port
  TMPDIR=$work/tmp "$kwartaal" serve -C "$project" "$@" >"$work/out" 2>"$work/err" &
  server=$!
  port=""
  for _ in $(seq 300); do
    port=$(sed -nE 's,^http://127\.0\.0\.1:([0-9]+)/.*,\1,p' "$work/out")
    [ -n "$port" ] && return 0
    kill -0 "$server" 2>/dev/null || return 1
    sleep 0.05
  done
  return 1
}
ask() { # METHOD PATH [HOST]: the answer in $work/answer
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
  printf '%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$1" "$2" "${3:-127.0.0.1:$port}" >&3
  cat <&3 >"$work/answer"
  exec 3>&-
}
status_is() { head -n 1 "$work/answer" | grep -q "^HTTP/1.1 $1 "; }
answer_has() { grep -qaiE -- "$1" "$work/answer"; }
wait_until() { # COMMAND...: up to 20 seconds
  for _ in $(seq 200); do
    "$@" && return 0
    sleep 0.1
  done
  return 1
}
count_in() { grep -cE "$1" "$2"; }
built_more_than() { [ "$(count_in '^built: ' "$work/out")" -gt "$1" ]; }
says_not_built() { grep -q '^kwartaal: not built' "$work/err"; }
version() { ask GET /.kwartaal/version && tail -n 1 "$work/answer"; }
stop() { # SIGNAL: the exit status
  kill -"$1" "$server"
  wait "$server"
  local status=$?
  server=""
  return $status
}

start -p 0
result $? "it starts and says its address"
wait_until built_more_than 0
result $? "it builds the project"
[ -n "$(ls -A "$work/tmp")" ] && [ ! -e "$project/site" ]
result $? "it builds into a temporary folder, not into site/"
ask GET / && status_is 200 && answer_has '^content-type: text/html; charset=utf-8' && answer_has '</html>'
result $? "the front page"
answer_has '<script src="/.kwartaal/reload.js"></script>' &&
  ! grep -rqF '.kwartaal/reload.js' "$work/tmp"
result $? "pages get the reloading script on their way out, files do not have it"
stylesheet=$(cd "$work"/tmp/kwartaal-*/site && find assets -name '*.css' | head -n 1)
ask GET "/$stylesheet" && status_is 200 && answer_has '^content-type: text/css' && ! answer_has '<script'
result $? "a style sheet"
ask HEAD / && status_is 200 && ! answer_has '<html'
result $? "HEAD has no body"
ask POST / && status_is 405 && answer_has '^allow: GET, HEAD'
result $? "other methods are refused"
ask GET /geen/pagina && status_is 404 && answer_has '</html>'
result $? "an unknown address is the 404 page"
ask GET /assets && status_is 404 && ask GET /assets/ && status_is 404
result $? "folders are not listed"

echo secret >"$work/tmp/secret.txt"
refused=0
for path in /../../secret.txt /../secret.txt /%2e%2e/%2e%2e/secret.txt /..%2f..%2fsecret.txt //etc/passwd \
  /assets/../../../secret.txt '/%2fetc%2fpasswd' '/index.html%00' '/%' '/.kwartaal' '/..\..\secret.txt' /%c0%ae%c0%ae/x; do
  ask GET "$path"
  { status_is 404 || status_is 400; } && ! answer_has '^secret|root:' || { echo "# $path"; head -1 "$work/answer"; refused=1; }
done
result $refused "nothing outside the site is served"
ask GET / evil.example.org && status_is 403
result $? "other host names are refused"
! (exec 4<>"/dev/tcp/$(hostname -i 2>/dev/null | cut -d' ' -f1)/$port") 2>/dev/null ||
  [[ "$(hostname -i)" == 127.* ]]
result $? "it listens on the loopback address only"

"$kwartaal" serve -C "$project" -p "$port" >"$work/second" 2>&1
[ $? = 3 ] && grep -q "cannot listen on 127.0.0.1:$port: Address already in use" "$work/second" &&
  grep -q 'hint: choose another port' "$work/second"
result $? "a taken port is refused with status 3"

before=$(version) builds=$(count_in '^built: ' "$work/out")
printf '\nEen versgeschreven slotzin.\n' >>"$article"
wait_until built_more_than "$builds" && grep -rqF 'versgeschreven slotzin' "$work"/tmp/kwartaal-*/site
result $? "a change is built"
[ -n "$before" ] && [ "$(version)" != "$before" ]
result $? "and open pages hear of it"
builds=$(count_in '^built: ' "$work/out")
mkdir -p "$project/templates/assets/nieuw/diep" && echo 'nieuw' >"$project/templates/assets/nieuw/diep/bestand.txt"
wait_until built_more_than "$builds"
builds=$(count_in '^built: ' "$work/out")
echo 'anders' >"$project/templates/assets/nieuw/diep/bestand.txt"
wait_until built_more_than "$builds" && ask GET /assets/nieuw/diep/bestand.txt && status_is 200 && answer_has '^anders'
result $? "folders that are new are watched too"

cp "$article" "$work/article"
printf -- '---\ntitle: kapot\n' >"$article"
wait_until says_not_built && grep -q ': error: ' "$work/err"
result $? "a build with errors prints them"
ask GET / && status_is 200
result $? "and leaves the site standing"
builds=$(count_in '^built: ' "$work/out")
cp "$work/article" "$article"
wait_until built_more_than "$builds"
result $? "and the next good build replaces it"

rm "$work/tmp/secret.txt"
stop INT && [ -z "$(ls -A "$work/tmp")" ]
result $? "Ctrl-C ends it with status 0 and leaves nothing behind"

printf -- '---\ntitle: kapot\n' >"$article"
start -p 0 && wait_until says_not_built && ask GET / && status_is 503 && answer_has 'reload.js' &&
  stop TERM && [ -z "$(ls -A "$work/tmp")" ]
result $? "a project with errors from the start is awaited"
