#!/bin/bash
# Every example of the CommonMark 0.30 specification through `kwartaal markdown --raw-html`, compared byte for byte,
# heading ids aside. Prints TAP. Run from the project's top.
KWARTAAL=${KWARTAAL:-generator/build/kwartaal}
SPEC=${KWARTAAL_SHARED:-../shared}/specs/commonmark/spec-0.30.txt
if [ ! -f "$SPEC" ]; then
  echo "ok 1 - CommonMark specification # SKIP no $SPEC"
  echo "1..1"
  exit 0
fi
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
export KWARTAAL SPEC work
perl -e '
use strict; use warnings;
sub read_file { open my $in, "<:raw", $_[0] or die "$_[0]: $!"; local $/; return scalar <$in> }
sub tabs { my $text = shift; $text =~ s/\xe2\x86\x92/\t/g; return $text }
my $spec = read_file($ENV{SPEC});
my ($count, $failed, $section) = (0, 0, "");
my $fence = "`" x 32;
while ($spec =~ /^#{1,6} +([^\n]*)$|^$fence example\n(.*?)^\.\n(.*?)^$fence$/msg) {
    if (defined $1) { $section = $1; next }
    my ($markdown, $want) = (tabs($2), tabs($3));
    open my $out, ">:raw", "$ENV{work}/case.md" or die $!;
    print $out $markdown;
    close $out or die $!;
    open my $run, "-|:raw", $ENV{KWARTAAL}, "markdown", "--raw-html", "$ENV{work}/case.md" or die "$ENV{KWARTAAL}: $!";
    my $got = do { local $/; scalar <$run> } // "";
    close $run;
    my $status = $? >> 8;
    # Only a heading of ours has exactly this form; none of the examples has an id.
    $got =~ s/<(h[1-6]) id="[a-z0-9-]+">/<$1>/g;
    my $ok = $status == 0 && $got eq $want;
    printf "%sok %d - %s\n", $ok ? "" : "not ", ++$count, $section;
    next if $ok;
    $failed++;
    print map { "# $_\n" } "status $status, markdown:", split(/\n/, $markdown), "got:", split(/\n/, $got), "want:", split(/\n/, $want);
}
print "not ok ", ++$count, " - the specification has 652 examples\n" and $failed++ if $count != 652;
print "1..$count\n";
exit($failed > 0);
'
