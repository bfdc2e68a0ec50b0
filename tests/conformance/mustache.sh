#!/bin/bash
# Every case of the official Mustache specification (core, inheritance, dynamic names) through `kwartaal render`.
# Lambdas are C functions and tested in tests/unit/mustache_lambda_test.c. Prints TAP. Run from the project's top.
KWARTAAL=${KWARTAAL:-generator/build/kwartaal}
SPECS=${KWARTAAL_SHARED:-../shared}/specs/mustache
if [ ! -d "$SPECS" ]; then
  echo "ok 1 - mustache specification # SKIP no $SPECS"
  echo "1..1"
  exit 0
fi
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
export KWARTAAL SPECS work
perl -MJSON::PP -MFile::Path=make_path,remove_tree -e '
use strict; use warnings;
my $json = JSON::PP->new->utf8->allow_nonref->canonical;
sub read_file { open my $in, "<:raw", $_[0] or die "$_[0]: $!"; local $/; return scalar <$in> }
sub write_file { open my $out, ">:raw", $_[0] or die "$_[0]: $!"; print $out $_[1]; close $out or die $! }
sub utf8 { my $text = shift; utf8::encode($text); return $text }
my ($count, $failed) = (0, 0);
for my $path (sort glob "\Q$ENV{SPECS}\E/*.json") {
    my ($module) = $path =~ m{([^/]+)\.json$};
    next if $module eq "~lambdas";
    for my $case (@{$json->decode(read_file($path))->{tests}}) {
        my $partials = "$ENV{work}/partials";
        remove_tree($partials);
        make_path($partials);
        write_file("$ENV{work}/case.mustache", utf8($case->{template}));
        write_file("$ENV{work}/case.json", $json->encode($case->{data}));
        write_file("$partials/$_.mustache", utf8($case->{partials}{$_})) for keys %{$case->{partials} || {}};
        open my $run, "-|:raw", $ENV{KWARTAAL}, "render", "--partials", $partials,
            "$ENV{work}/case.mustache", "$ENV{work}/case.json" or die "$ENV{KWARTAAL}: $!";
        my $got = do { local $/; scalar <$run> } // "";
        close $run;
        my $status = $? >> 8;
        my $want = utf8($case->{expected});
        my $ok = $status == 0 && $got eq $want;
        printf "%sok %d - %s: %s\n", $ok ? "" : "not ", ++$count, $module, $case->{name};
        next if $ok;
        $failed++;
        print "# status $status\n# template: ", $json->encode($case->{template}), "\n#  got: ", $json->encode($got),
            "\n# want: ", $json->encode($case->{expected}), "\n";
    }
}
print "1..$count\n";
exit($failed > 0);
'
