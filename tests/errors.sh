#!/bin/bash
# Runs every case of tests/errors: a project that is tests/project with some files replaced, and the lines that
# `kwartaal check` must say of it. TAP. Usage: tests/errors.sh [CASE...]
#
# tests/errors/<code>[--<variant>]/   files that are laid over tests/project; a file named X.remove takes X away
#   expected                          one extended regular expression a line; each must match a line of stderr
#   prepare                           optional: shell lines, run in the project's folder before
#   command                           optional: the command instead of `check -C .` (run in the project's folder)
# A case is named after the code it shows: its expected lines must hold that code, the exit status must be 1,
# and the old site must stand untouched.
cd "$(dirname "$0")/.." || exit 1
top=$PWD
kwartaal=${KWARTAAL:-$top/generator/build/kwartaal}
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
cases=("$@")
[ ${#cases[@]} -gt 0 ] || cases=(tests/errors/*/)
echo "1..$((${#cases[@]} + 1))"
number=0 failed=0

lay_project() { # CASE FOLDER
  mkdir -p "$2"
  cp -r tests/project/. "$2"
  [ -e "$2/templates" ] || cp -r templates "$2/templates"
  # Fonts are made by the build and only make this slower.
  rm -rf "$2/templates/assets/fonts"
  cp -r "$1/." "$2"
  rm -f "$2/expected" "$2/command" "$2/prepare"
  find "$2" -name '*.remove' | while read -r gone; do rm -rf "$gone" "${gone%.remove}"; done
  mkdir -p "$2/site" && echo '# Made by kwartaal and replaced as a whole at every build. Its files:' > "$2/site/.kwartaal"
}

for case in "${cases[@]}"; do
  case=${case%/}
  name=$(basename "$case") code=${name%%--*}
  project=$work/$name
  lay_project "$case" "$project"
  number=$((number + 1))
  [ -e "$case/prepare" ] && (cd "$project" && bash "$top/$case/prepare")
  words="check -C ."
  [ -e "$case/command" ] && words=$(<"$case/command")
  (cd "$project" && eval "$kwartaal $words" >"$work/out" 2>"$work/err" </dev/null)
  status=$?
  problems=""
  [ $status -eq 1 ] || problems+="# exit status $status, not 1"$'\n'
  grep -qF "[$code]" "$work/err" || problems+="# no [$code] was reported"$'\n'
  while IFS= read -r line; do
    [ -z "$line" ] || grep -qE -- "$line" "$work/err" || problems+="# no line matches: $line"$'\n'
  done <"$case/expected"
  # A hint or a place tells people what to do: every error has a path.
  grep -E ' error: ' "$work/err" | grep -qvE '^[^ ]+: error: ' && problems+="# an error without a path"$'\n'
  [ "$(ls -A "$project/site")" = ".kwartaal" ] || problems+="# the site was touched"$'\n'
  if [ -z "$problems" ]; then
    echo "ok $number - $name"
  else
    failed=1
    echo "not ok $number - $name"
    printf '%s' "$problems"
    sed 's/^/#   /' "$work/err" | head -n 20
  fi
done

# Every code in the source has a case here; those that only other commands or systems can show are told apart.
number=$((number + 1))
codes=$(grep -rhoE 'diag_(error|warning)\([^"]*"[a-z]+(-[a-z0-9]+)+"' generator --include='*.c' -z | tr '\0' '\n' |
  grep -oE '"[a-z]+(-[a-z0-9]+)+"$' | tr -d '"' | sort -u)
missing=""
for code in $codes; do
  compgen -G "tests/errors/$code" >/dev/null || compgen -G "tests/errors/$code--*" >/dev/null || missing+=" $code"
done
if [ -z "$missing" ] || [ $# -gt 0 ]; then
  echo "ok $number - every code has a case"
else
  failed=1
  echo "not ok $number - every code has a case"
  echo "# without one:$missing"
fi
exit $failed
