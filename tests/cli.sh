#!/bin/bash
# The command line: help everywhere, exit codes, and a manual that names every command and option. TAP.
cd "$(dirname "$0")/.." || exit 1
kwartaal=${KWARTAAL:-$PWD/generator/build/kwartaal}
commands="build check serve figures inspect new chart render markdown"
number=0
result() { # OK NAME
  number=$((number + 1))
  if [ "$1" = 0 ]; then echo "ok $number - $2"; else echo "not ok $number - $2"; fi
}
status_is() { # STATUS COMMAND...
  local want=$1
  shift
  "$kwartaal" "$@" >/dev/null 2>&1 </dev/null
  [ $? = "$want" ]
}
echo 1..$((9 * 3 + 9))

for command in $commands; do
  help=$("$kwartaal" "$command" --help 2>/dev/null)
  [ $? = 0 ] && grep -q "^usage: kwartaal $command" <<<"$help"
  result $? "$command --help"
  status_is 2 "$command" --no-such-option
  result $? "$command refuses an unknown option with status 2"
  missing=""
  for option in $(grep -oE -- '--[a-z-]+' <<<"$help" | sort -u); do
    sed 's/\\-/-/g' generator/kwartaal.1 | grep -qE -- "(Fl -|--)${option#--}" || missing+=" $option"
  done
  [ -z "$missing" ] || echo "# the manual lacks:$missing"
  [ -z "$missing" ] && grep -q "Nm kwartaal Cm $command\|Cm $command" generator/kwartaal.1
  result $? "the manual tells of $command and its options"
done
status_is 0 --help;    result $? "--help"
status_is 0 --version; result $? "--version"
status_is 2;           result $? "no command is a usage error"
status_is 2 biuld;     result $? "an unknown command is a usage error"
"$kwartaal" biuld 2>&1 | grep -q "did you mean 'build'"
result $? "an unknown command names the nearest"
status_is 1 check -C tests/no-such-folder; result $? "a project that is not there has errors"
status_is 2 build -j 0;  result $? "-j 0 is a usage error"
status_is 2 build -C;    result $? "an option without its value is a usage error"
if [ -e /dev/full ]; then "$kwartaal" --help >/dev/full 2>/dev/null; [ $? = 3 ]; else true; fi
result $? "a full disk behind standard output is told with status 3"
