/*
 * file_style: see file_style.h. What templates/assets/css/charts.css says, with
 * the colours of the first theme written out; charts_file_style_test finds a
 * class that is drawn with and not named here.
 */
#include "charts/file_style.h"

const char file_style[] =
    "svg{background:#fff;font-family:Inter,'Helvetica Neue',Arial,sans-serif;font-size:16px;"
    "font-variant-numeric:tabular-nums}"
    "text{fill:#15171c}text.c-tick,text.c-note,text.c-other,.c-source{fill:#505258}"
    ".c-title{font-size:20px;font-weight:600}.c-value,.c-strong{font-weight:600}text[class=c-value]{font-weight:400}"
    ".c-big{font-size:2.4em}"
    ".c-own,.c-own-text{fill:#1b3d8f}.c-name,.c-end,.c-head,.c-now,.c-axis{}tspan.c-value{fill:inherit}"
    /* behind */
    "line{stroke:#e4e1d9}.c-grid,.c-row{stroke:#e4e1d9}.c-mark,.c-leader,.c-moment,.c-span,.c-rule{stroke:#86878a}"
    ".c-span{stroke-width:3}.c-zero{stroke:#15171c;stroke-width:1.5}.c-band,.c-track{fill:#f3f1eb}"
    /* lines */
    ".c-line{fill:none;stroke:#86878a;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}"
    ".c-line.c-own{fill:none;stroke:#1b3d8f;stroke-width:3.5}.c-line.c-country{stroke:#15171c;stroke-width:2.5}"
    ".c-line.c-thread{stroke:#c9c6be;stroke-width:1.25}.c-dashed{stroke-dasharray:2 5}"
    ".c-outline{fill:none;stroke:#15171c;stroke-width:2}.c-outline-edge{stroke:#fff;stroke-width:5}"
    ".c-reference{stroke:#15171c;stroke-width:1.25;stroke-dasharray:6 3}.c-line.c-thin{stroke:#15171c;stroke-width:1}"
    /* marks */
    ".c-dot{fill:#86878a}.c-dot.c-thread{fill:#c9c6be}.c-dot.c-country{fill:#15171c}.c-dot.c-own{fill:#1b3d8f}"
    ".c-bar{fill:#86878a}.c-bar.c-country{fill:#15171c}.c-bar.c-own{fill:#1b3d8f}"
    ".c-dot.c-hollow{fill:#fff;stroke:#86878a;stroke-width:2}.c-dot.c-hollow.c-country{stroke:#15171c}"
    ".c-dot.c-hollow.c-own{stroke:#1b3d8f}"
    ".c-bar.c-hollow{fill:#fff;stroke:#86878a;stroke-width:2;stroke-dasharray:4 3}"
    ".c-bar.c-hollow.c-country{stroke:#15171c}.c-bar.c-hollow.c-own{stroke:#1b3d8f}"
    ".c-person{fill:#c9c9c9}.c-person.c-own{fill:#1b3d8f}"
    ".c-person.c-hollow{fill:#fff;stroke:#1b3d8f;stroke-width:1.75}.c-arrow{fill:#505258}"
    ".c-point{fill:#86878a;stroke:#fff;stroke-width:1.5}.c-point.c-country{fill:#15171c}.c-point.c-own{fill:#1b3d8f}"
    ".c-area,.c-range{fill-opacity:.18}.c-area.c-other,.c-range.c-other{fill:#86878a}"
    ".c-area.c-own,.c-range.c-own{fill:#1b3d8f}.c-area.c-country,.c-range.c-country{fill:#15171c}"
    /* bars cut in parts */
    ".c-cut-1{fill:#172139}.c-cut-2{fill:#1b3d8f}.c-cut-3{fill:#889ac5;stroke:#1b3d8f}"
    ".c-cut-4{fill:#c1cbe1;stroke:#1b3d8f}.c-cut-5{fill:#fafbfd;stroke:#1b3d8f}.c-cut-a{fill:#c9c9c9;stroke:#86878a}"
    ".c-cut-b{fill:#ececec;stroke:#86878a}.c-no-1{fill:#484a4e}.c-no-2{fill:#afb0b1;stroke:#86878a}"
    ".c-no-3{fill:#dadada;stroke:#86878a}.c-cut.c-hollow{stroke:#15171c;stroke-width:2;stroke-dasharray:4 3}"
    ".c-cut-rest{fill:none;stroke:#86878a;stroke-dasharray:2 3}.c-empty{fill:#ececec;stroke:#c9c6be}"
    "line.c-cut{stroke:#15171c}text.c-cut-on-1,text.c-cut-on-2,text.c-cut-on-no-1{fill:#fff}"
    "text.c-cut-on-3,text.c-cut-on-4,text.c-cut-on-5,text.c-cut-on-a,text.c-cut-on-b,text.c-cut-on-no-2,"
    "text.c-cut-on-no-3{fill:#15171c}"
    /* classes and tiles */
    ".c-class,.c-tile,.c-part,.c-missing{stroke:#86878a;stroke-width:1}.c-tile,.c-part-2{fill:#f3f1eb}"
    ".c-part-1{fill:#e4e1d9}.c-part-3{fill:#fff}.c-part.c-own{fill:#1b3d8f;stroke:#1b3d8f}"
    ".c-missing{fill:none;stroke-dasharray:3 3}.c-class-1{fill:#3b4cc0}.c-class-2{fill:#9dbdff}"
    ".c-class-3{fill:#e8e8e8}.c-class-4{fill:#f4b183}.c-class-5{fill:#9e2a0b}"
    "text.c-on-1,text.c-on-5,text.c-on-own{fill:#fff}text.c-on-2,text.c-on-3,text.c-on-4{fill:#000}"
    ".c-frame{fill:none;stroke:#1b3d8f;stroke-width:3}"
    ".c-halo{stroke:#fff;stroke-width:4px;stroke-linejoin:round;paint-order:stroke}"
    ".c-ribbon{fill:#c9c6be;fill-opacity:.45;stroke:#86878a;stroke-width:.75}"
    ".c-ribbon.c-own{fill:#1b3d8f;fill-opacity:.3;stroke:#1b3d8f}"
    ".c-route{fill:none;stroke:#86878a;stroke-width:1.25}.c-route.c-own{stroke:#1b3d8f}"
    ".c-tip{fill:#86878a}.c-tip.c-own{fill:#1b3d8f}.c-box.c-own{stroke:#1b3d8f;stroke-width:2.5}";
