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
# In memory where the system has such a place: copying two hundred projects is most of the work.
work=$(mktemp -d -p "$([ -w /dev/shm ] && echo /dev/shm || echo "${TMPDIR:-/tmp}")") && trap 'rm -rf "$work"' EXIT
cases=("$@")
[ ${#cases[@]} -gt 0 ] || cases=(tests/errors/*/)
echo "1..$((${#cases[@]} + 1))"
number=0 failed=0

# What all cases start from; fonts are made by the build and only make this slower.
cp -r tests/project "$work/base"
[ -e "$work/base/templates" ] || cp -r templates "$work/base/templates"
rm -rf "$work/base/templates/assets/fonts"
mkdir -p "$work/base/site"
echo '# Made by kwartaal and replaced as a whole at every build. Its files:' >"$work/base/site/.kwartaal"

# Two hundred cases: a process less in each is half a second less, so the shell does what it can by itself.
shopt -s nullglob dotglob globstar

lay_project() { # CASE FOLDER
  cp -r "$work/base" "$2"
  cp -r "$1/." "$2"
  local gone=("$2"/**/*.remove)
  rm -rf "$2/expected" "$2/command" "$2/prepare" "${gone[@]}" "${gone[@]%.remove}"
}

is_said() { # PATTERN: an extended regular expression that a line of stderr must match
  local line
  for line in "${said[@]}"; do
    [[ $line =~ $1 ]] && return 0
  done
  return 1
}

for case in "${cases[@]}"; do
  case=${case%/}
  name=${case##*/}
  code=${name%%--*}
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
  mapfile -t said <"$work/err"
  mapfile -t expected <"$case/expected"
  is_said "\\[$code\\]" || problems+="# no [$code] was reported"$'\n'
  for line in "${expected[@]}"; do
    [ -z "$line" ] || is_said "$line" || problems+="# no line matches: $line"$'\n'
  done
  # A hint or a place tells people what to do: every error has a path.
  for line in "${said[@]}"; do
    [[ $line == *' error: '* && ! $line =~ ^[^\ ]+:\ error:\  ]] && problems+="# an error without a path"$'\n'
  done
  left=("$project/site"/*)
  [ "${#left[@]}" = 1 ] && [ "${left[0]##*/}" = .kwartaal ] || problems+="# the site was touched"$'\n'
  rm -rf "$project"
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
