#!/bin/bash
# The CSV files of ../shared/specs/csv through `kwartaal inspect --format json`. Prints TAP. Run from the project's top.
#
# spectrum/ has the right answer beside each file: objects by the names of the first row. Its location_coordinates is
# wrong where it comes from and left out. messy/ has no answers: each file is read, with the number of rows and the cell
# given below, or refused with the code given below, and never anything else.
KWARTAAL=${KWARTAAL:-generator/build/kwartaal}
SPECS=${KWARTAAL_SHARED:-../shared}/specs/csv
if [ ! -d "$SPECS" ]; then
  echo "ok 1 - CSV files of others # SKIP no $SPECS"
  echo "1..1"
  exit 0
fi
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
export KWARTAAL SPECS work
perl -MJSON::PP -e '
use strict; use warnings;
my $json = JSON::PP->new->utf8->allow_nonref->canonical;
my ($count, $failed) = (0, 0);
sub read_file { open my $in, "<:raw", $_[0] or die "$_[0]: $!"; local $/; return scalar <$in> }
# Exit status (or -1 when it was killed), rows, messages.
sub inspect {
    my ($path) = @_;
    my $killed = system("\"$ENV{KWARTAAL}\" inspect --format json \"$path\" >\"$ENV{work}/out\" 2>\"$ENV{work}/err\"");
    my $status = $killed & 127 || $killed >> 8 > 127 ? -1 : $killed >> 8;
    return ($status, $status ? undef : $json->decode(read_file("$ENV{work}/out")), read_file("$ENV{work}/err"));
}
sub result {
    my ($ok, $name, @notes) = @_;
    printf "%sok %d - %s\n", $ok ? "" : "not ", ++$count, $name;
    return if $ok;
    $failed++;
    print map { "# $_\n" } map { split /\n/ } @notes;
}
sub objects {
    my ($names, @rows) = @{$_[0]};
    return [map { my $row = $_; +{map { ($names->[$_] => $row->[$_]) } 0 .. $#$row} } @rows];
}
for my $path (sort glob "\Q$ENV{SPECS}\E/spectrum/*.csv") {
    my ($name) = $path =~ m{([^/]+)\.csv$};
    next if $name eq "location_coordinates";
    my $want = $json->encode($json->decode(read_file($path =~ s/csv$/json/r)));
    my ($status, $rows, $messages) = inspect($path);
    my $got = $rows ? $json->encode(objects($rows)) : "";
    result($status == 0 && $got eq $want, "spectrum/$name", "status $status", " got: $got", "want: $want", $messages);
}
my %messy = (
    "begrotingsanalyse-2011.csv" => [43, 5, 2, "Groningen"],
    "characters.csv" => "file-encoding",                # Big5
    "complex.csv" => "csv-quote",                       # a space before a quoted field
    "example.tsv" => [141, 140, 0, "2012-06-27 19:00:00"],
    "excel_pasting.csv" => [21, 4, 1, "2,666"],
    "long.csv" => [4000, 3999, 0, "foo"],
    "mixedGLB.csv" => [137, 4, 1, "-43"],               # CR alone ends its lines
    "null.csv" => [10, 0, 1, "null"],
    "simple.csv" => [7, 1, 2, "Galway"],
    "simple.psv" => [29, 1, 1, "44000"],
    "simple.ssv" => [7, 1, 2, "Galway"],
    "skip_initials.csv" => [3, 1, 1, "    goodbye"],
    "small.csv" => [1, 0, 0, "a"],
    "spanish_chars.csv" => "file-encoding",             # Latin-1
    "sparse_with_column_errors.csv" => "file-encoding", # Latin-1
    "utf-16le_encoded.csv" => "file-encoding",
    "utf8bom.csv" => [1, 0, 0, "kitten"],
    "weird_head_padding.csv" => [86, 0, 0, undef],
);
for my $path (sort glob "\Q$ENV{SPECS}\E/messy/*") {
    my ($name) = $path =~ m{([^/]+)$};
    my $want = $messy{$name};
    my ($status, $rows, $messages) = inspect($path);
    if (!defined $want) {
        result($status == 0 || $status == 1, "messy/$name", "status $status", $messages);
    } elsif (!ref $want) {
        my $told = index($messages, "[$want]") >= 0 && index($messages, $name) >= 0;
        result($status == 1 && $told, "messy/$name is refused", "status $status, no [$want]", $messages);
    } else {
        my ($rows_wanted, $row, $column, $cell) = @$want;
        my $got = $rows ? $rows->[$row][$column] : undef;
        my $ok = $rows && @$rows == $rows_wanted && (!defined $cell || (defined $got && $got eq $cell));
        result($ok, "messy/$name", "status $status", $rows ? scalar(@$rows) . " rows" : "no rows",
            "cell: " . ($got // "none"), $messages);
    }
}
print "1..$count\n";
exit($failed > 0);
'
