#!/bin/bash
# Every language file has the same keys, with the same {names} in their texts. TAP.
cd "$(dirname "$0")/.." || exit 1
files=(templates/language/*.yaml)

# One line a text: its path and the {names} in it. Knows the YAML that these files use: maps by indentation.
keys() {
  perl -CSD -ne '
    next if /^\s*(#|$)/;
    next unless /^(\s*)([\w-]+):\s*(.*)$/;
    my ($depth, $key, $text) = (length($1), $2, $3);
    pop @path while @path && $path[-1][0] >= $depth;
    push @path, [$depth, $key];
    next if $text eq "" || $text =~ /^#/;
    my $names = join ",", sort { $a cmp $b } $text =~ /\{(\w+)\}/g;
    my $path = join ".", map { $_->[1] } @path;
    # How a language sets numbers and dates is its own.
    $names = "" if $path =~ /^(periods|numbers|rank)\./;
    print "$path {$names}\n";
  ' "$1" | LC_ALL=C sort
}

echo "1..${#files[@]}"
failed=0 number=0
for file in "${files[@]}"; do
  number=$((number + 1))
  # Words for units are a language's own choice: without them the words of data/units.yaml stand.
  if difference=$(diff <(keys templates/language/nl.yaml | grep -v '^units\.') <(keys "$file" | grep -v '^units\.')); then
    echo "ok $number - $(basename "$file") has the keys of nl.yaml"
  else
    echo "not ok $number - $(basename "$file") has the keys of nl.yaml"
    sed 's/^/# /' <<<"$difference"
    failed=1
  fi
done
exit $failed
