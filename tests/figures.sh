#!/bin/bash
# The figures of the repository's own data: every number of the printed magazine, the provinces by hand, the country
# from CBS's series, and what the command says when it is asked for what is not there. TAP.
cd "$(dirname "$0")/.." || exit 1
kwartaal=${KWARTAAL:-$PWD/generator/build/kwartaal}
shared=${KWARTAAL_SHARED:-../shared}
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
number=0
result() { # OK NAME
  number=$((number + 1))
  if [ "$1" = 0 ]; then echo "ok $number - $2"; else echo "not ok $number - $2"; fi
}
skip() { # NAME REASON
  number=$((number + 1))
  echo "ok $number - $1 # SKIP $2"
}
# The CSV of a region and period, made once: rows_of REGION PERIOD → a file name.
rows_of() {
  [ -e "$work/$1-$2.csv" ] ||
    "$kwartaal" figures --region "$1" --period "$2" --format csv >"$work/$1-$2.csv" 2>"$work/err" ||
    sed 's/^/# /' "$work/err" >&2
  echo "$work/$1-$2.csv"
}
# field FILE INDICATOR COLUMN: one cell, by the name of its column.
field() {
  awk -F';' -v id="$2" -v column="$3" '
    NR == 1 { for (i = 1; i <= NF; i++) if ($i == column) at = i }
    $1 == id { print $at; found = 1 }
    END { if (!found) print "no-row" }' "$1"
}
is() { # NAME GOT WANT
  [ "$2" = "$3" ] || echo "# got '$2', want '$3'"
  [ "$2" = "$3" ]
  result $? "$1"
}
# value REGION PERIOD INDICATOR COLUMN WANT
value() {
  is "$3 of $1 in $2: $4 is ${5:-empty}" "$(field "$(rows_of "$1" "$2")" "$3" "$4")" "$5"
}

# ---- the columns, in their order ----
is "the columns of the CSV" "$(head -n 1 "$(rows_of utrecht 2024-2)")" \
  "indicator;label;value;unit;display;previous;change;year_before;year_change;class;status;source"

# ---- every number that the magazine of September 2024 prints, at its precision ----
facts=$shared/facts/kerncijfers-utrecht-2024-3.csv
if [ -e "$facts" ]; then
  rows=$(rows_of utrecht 2024-2)
  while IFS=';' read -r group id label printed rest; do
    display=$(field "$rows" "$id" display)
    shown=${display//./}
    is "printed: $id is $printed" "${shown%\%}" "$printed"
  done < <(tail -n +2 "$facts")
else
  skip "the numbers of the printed magazine" "no $facts here"
fi

# ---- what the magazine's numbers must be to each other ----
value utrecht 2024-2 werkloosheid value 3.6803364879   # 100 × 35 / 951 = 3,680 336 487 907…
value utrecht 2024-2 ww_percentage value 1.5063091483  # 100 × 14 325 / 951 000 = 1,506 309 148 264…
value utrecht 2024-2 gwu_totaal value 78555            # 19 993 + 58 562
value utrecht 2024-2 spanning class "zeer krap"        # 5,93 is 4,0 or more
value utrecht 2024-2 spanning display 5,93
value utrecht 2024-2 spanning status final
value utrecht 2024-2 ontstane_vacatures display 62.730
value utrecht 2024-2 ww_instroom display 1735
value utrecht 2024-2 consumentenvertrouwen display -19
value utrecht 2024-2 ondernemersvertrouwen display -2,1

# ---- the provinces in the second quarter of 2023: CBS's own measure of tension ----
# Open vacancies × 1000 (83599NED, T001081, 2023KW02) per 100 unemployed × 1000 (85268NED, 2023KW02), by hand:
value groningen     2023-2 spanning_cbs value 96.1538461538   # 100 × 12,5 / 13
value fryslan       2023-2 spanning_cbs value 100.7692307692  # 100 × 13,1 / 13
value drenthe       2023-2 spanning_cbs value 132.5           # 100 × 10,6 /  8
value overijssel    2023-2 spanning_cbs value 132.380952381   # 100 × 27,8 / 21 = 132,380 952 380 95…
value flevoland     2023-2 spanning_cbs value 94              # 100 ×  9,4 / 10
value gelderland    2023-2 spanning_cbs value 134.1666666667  # 100 × 48,3 / 36
value utrecht       2023-2 spanning_cbs value 152.5925925926  # 100 × 41,2 / 27
value noord-holland 2023-2 spanning_cbs value 125.9090909091  # 100 × 83,1 / 66
value zuid-holland  2023-2 spanning_cbs value 117.4683544304  # 100 × 92,8 / 79 = 117,468 354 430 37…
value zeeland       2023-2 spanning_cbs value 161.6666666667  # 100 ×  9,7 /  6
value noord-brabant 2023-2 spanning_cbs value 142.5           # 100 × 68,4 / 48
value limburg       2023-2 spanning_cbs value 116.1904761905  # 100 × 24,4 / 21
# Rounded half away from zero: 132,5 and 142,5 go up.
value drenthe       2023-2 spanning_cbs display 133
value noord-brabant 2023-2 spanning_cbs display 143
# Unemployed / labour force (85268NED): the printed rate of CBS where its rounded thousands allow it.
value utrecht       2023-2 werkloosheid value 3.3415841584    # 100 × 27 / (781 + 27)
value groningen     2023-2 werkloosheid display 3,9%          # 100 × 13 / (320 + 13) = 3,903…
value limburg       2023-2 werkloosheid display 3,5%          # 100 × 21 / (586 + 21) = 3,459…
value utrecht       2023-2 nettoparticipatie display 75,5%

# ---- the country, from the seasonally adjusted series ----
value nl 2026-2 werkloosheid_sc value 3.8690766976   # 100 × 396 / (9 839 + 396) = 3,869 076 697 6…
value nl 2026-2 werkloosheid_sc display 3,9%
value nl 2026-2 werkloosheid_sc previous 4.0253411306 # 100 × 413 / (9 847 + 413) = 4,025 341 130 6…
value nl 2026-2 werkloosheid_sc change -0.156264433  # percentage points, of the unrounded values
value nl 2024-1 spanning_cbs display 110             # 100 × 410,8 / 373 = 110,13…
value nl 2022-4 spanning_cbs display 122             # 100 × 437,1 / 359 = 121,75…

# ---- what is not there is missing, with its reason, never an older value ----
value utrecht 2024-2 openstaande_vacatures value ""
value utrecht 2024-2 openstaande_vacatures display ""
value utrecht 2024-2 openstaande_vacatures status missing
value zeeland 2023-2 bbp_groei status missing
# Measured differently from 2024-2 on: the earlier figure is kept, the change is not made up.
value utrecht 2024-2 werkenden year_before 781000
value utrecht 2024-2 werkenden year_change ""

# ---- the command ----
cut -d';' -f1 "$(rows_of utrecht 2024-2)" | tail -n +2 >"$work/rows"
sed -n '/^indicators:/,$s/^  - id: \([a-z0-9_]*\)$/\1/p' data/indicators.yaml >"$work/declared"
cmp "$work/rows" "$work/declared" >&2
result $? "every indicator has a row, in the order of indicators.yaml, whether it has a figure or not"
grep -q $'\xe2\x88\x92\|\xc2\xa0' "$(rows_of utrecht 2024-2)"
is "the CSV has neither typographic minus nor no-break space" $? 1
"$kwartaal" figures >"$work/out"
head -n 1 "$work/out" | grep -q '^Nederland, 2e kwartaal 2026$'
result $? "without options: the first region, its latest quarter"
"$kwartaal" figures --region utrech --format csv >"$work/out" 2>"$work/err"
is "an unknown region is a usage error" $? 2
grep -q "did you mean 'utrecht'" "$work/err"
result $? "it names the nearest region"
is "and prints no figures" "$(wc -c <"$work/out" | tr -d ' ')" 0
"$kwartaal" figures --period 2026K2 >/dev/null 2>"$work/err"
is "an unknown period is a usage error" $? 2
"$kwartaal" figures --format xml >/dev/null 2>&1
is "an unknown format is a usage error" $? 2
"$kwartaal" figures --region utrecht --period 2024KW02 --format csv | cmp -s - "$(rows_of utrecht 2024-2)"
result $? "CBS's period codes are read too"
"$kwartaal" figures --region utrecht --period 2024-2 --format csv -C . | cmp -s - "$(rows_of utrecht 2024-2)"
result $? "the same bytes every time"
if command -v perl >/dev/null; then
  "$kwartaal" figures --region utrecht --period 2024-2 --format json |
    perl -MJSON::PP -e 'local $/; my $d = decode_json(<STDIN>);
      my ($f) = grep { $_->{indicator} eq "werkloosheid" } @{$d->{figures}};
      exit !($f->{value} == 3.6803364879 && $f->{rank_count} == 1 && @{$f->{observations}} == 2
             && $f->{observations}[0]{row} > 1 && $f->{year_before}{across_break})'
  result $? "the JSON is JSON, with observations and rank"
else
  skip "the JSON is JSON" "no perl here"
fi
echo "1..$number"
