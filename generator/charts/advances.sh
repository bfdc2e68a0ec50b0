#!/bin/bash
# Writes advances.c: how wide every character of the charts' font is.
#
# Run after another font or version of it is chosen:
#     make advances        (or: generator/charts/advances.sh > generator/charts/advances.c)
# Needs hb-shape (libharfbuzz-bin) and fonts-inter. Figures are measured
# tabular, as the style sheet sets them.
set -euo pipefail
export LC_ALL=C.UTF-8

folder=${FONTS:-/usr/share/fonts/opentype/inter}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Latin with the accents of Europe's languages, then the punctuation and signs that labels use.
{
    for ((code = 0x20; code <= 0x17F; code++)); do
        if ((code < 0x7F || code > 0x9F)); then echo $code; fi
    done
    for code in 0x2009 0x200A 0x2010 0x2011 0x2012 0x2013 0x2014 0x2018 0x2019 0x201A 0x201C 0x201D 0x201E 0x2022 \
        0x2026 0x202F 0x2030 0x2032 0x2033 0x2039 0x203A 0x2044 0x20AC 0x2190 0x2191 0x2192 0x2193 0x2212 0x2248 \
        0x2260 0x2264 0x2265 0x25B2 0x25BC; do
        echo $((code))
    done
} > "$work/codes"
while read -r code; do
    printf "\\U$(printf %08x "$code")\n"
done < "$work/codes" > "$work/text"

# A line "[glyph+advance]" for each character; 1000 advance units to the em, rounded up.
advances() {
    hb-shape --no-glyph-names --no-clusters --features=tnum --text-file="$work/text" --font-size=1000 \
        "$folder/$1" | sed -E 's/^\[[0-9]+[^+]*\+([0-9]+).*/\1/'
}
advances Inter-Regular.otf > "$work/regular"
advances Inter-SemiBold.otf > "$work/semibold"

cat <<'END'
/*
 * advances: made by advances.sh from Debian's fonts-inter; do not edit.
 * In thousandths of an em, by code point: regular, semibold.
 */
#include "charts/measure.h"

const MeasureAdvance measure_advances[] = {
END
paste -d' ' "$work/codes" "$work/regular" "$work/semibold" |
    awk '{ printf "%s{0x%04X, %d, %d},", NR % 4 == 1 ? "    " : " ", $1, $2, $3; if (NR % 4 == 0) print "" }
         END { if (NR % 4) print "" }'
cat <<'END'
};
const size_t measure_advance_count = sizeof measure_advances / sizeof *measure_advances;
END
