#!/bin/bash
# make install puts the program and its manual below PREFIX, and the installed program works. TAP.
cd "$(dirname "$0")/.." || exit 1
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
echo 1..3
result() { if [ "$1" = 0 ]; then echo "ok $2"; else echo "not ok $2"; fi; }
make --no-print-directory install PREFIX="$work/usr" >/dev/null 2>&1
[ -x "$work/usr/bin/kwartaal" ] && [ -s "$work/usr/share/man/man1/kwartaal.1" ]
result $? "1 - installs the program and its manual"
(cd "$work" && PATH="$work/usr/bin:$PATH" kwartaal --version | grep -q '^kwartaal ')
result $? "2 - the installed program runs"
make --no-print-directory uninstall PREFIX="$work/usr" >/dev/null 2>&1
[ -z "$(find "$work/usr" -type f)" ]
result $? "3 - uninstall leaves nothing"
