#!/bin/bash
# Pictures of all sample charts, to look at: light and dark, on a phone and on
# a desk. Writes PNG files into the folder given (default tests/build/charts).
#
#     make unit && tests/charts-view.sh [FOLDER] [PROGRAM]
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-tests/build/charts}
program=${2:-generator/build/tests/charts_golden_test}
mkdir -p "$folder"
ln -sfn "$PWD/templates/assets" "$folder/assets"
"$program" --gallery > "$folder/gallery.html"
cat > "$folder/view.css" <<'CSS'
body { margin: 0; background: var(--paper); color: var(--ink); font-family: var(--sans) }
main { padding: 16px; column-gap: 48px }
.chart { margin: 0 0 48px } .sparkline { margin: 16px 0 }
@media (min-width: 1400px) { main { columns: 2 } }
CSS
shot() { # name, width, height, more options
    local name=$1 size=$2,$3
    shift 3
    HOME=$folder/home chromium --headless --no-sandbox --disable-gpu --disable-background-networking \
        --hide-scrollbars --window-size="$size" --screenshot="$folder/$name.png" "$@" \
        "file://$(realpath "$folder")/gallery.html" > /dev/null 2>&1
}
shot wide 1520 8600
shot wide-dark 1520 8600 --blink-settings=preferredColorScheme=0
shot narrow 500 16000
shot narrow-dark 500 16000 --blink-settings=preferredColorScheme=0
echo "$folder/*.png"
