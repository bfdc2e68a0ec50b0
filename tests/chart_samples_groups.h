/*
 * chart_samples_groups: charts of named values of several series, and of shares
 * and classes, for the cases that break them. Values are written as in
 * chart_samples.h: '.' is missing, '*' provisional.
 */
#ifndef TESTS_CHART_SAMPLES_GROUPS_H
#define TESTS_CHART_SAMPLES_GROUPS_H

#include "charts/chart.h"
#include "check.h"
#include "figures/format.h"

enum { GROUP_MOST_SERIES = 13, GROUP_MOST_ROWS = 24 };

typedef struct GroupSeries {
    const char *label;
    const char *short_label;
    ChartRole role;
    const char *values; /* one a row */
    bool earlier;
} GroupSeries;

typedef struct GroupSample {
    const char *name;
    ChartKind kind;
    const char *title;
    const char *unit; /* "%", or a word */
    int decimals;
    const char *rows; /* "Utrecht|Nederland": '!' before the highlighted one, '=' before the country */
    GroupSeries series[GROUP_MOST_SERIES];
    size_t middle; /* diverging */
    bool neutral;
    const char *ranks; /* ranking: "1<2 2<1 3<3 4<0" */
} GroupSample;

#define OWN CHART_ROLE_OWN
#define COUNTRY CHART_ROLE_COUNTRY
#define OTHER CHART_ROLE_OTHER

static const GroupSample group_samples[] = {
    {"stacked-typical", CHART_STACKED, "De helft van de werkzoekenden is hoger of middelbaar opgeleid", "personen", 0,
     "Utrecht|Flevoland|Gelderland|Overijssel",
     {{"basisonderwijs", "", OTHER, "8200 5100 12400 7300", 0},
      {"vmbo, mbo 1", "", OTHER, "9100 6200 15800 9900", 0},
      {"havo, vwo, mbo 2-4", "havo, mbo", OTHER, "16300 9700 27100 16400", 0},
      {"hbo, wo", "", OTHER, "17900 6100 21500 10800", 0}}, 0, 0, NULL},
    {"stacked-one-value", CHART_STACKED, "Eén waarde is een staaf", "personen", 0, "Utrecht",
     {{"man", "", OTHER, "8200", 0}}, 0, 0, NULL},
    {"stacked-none", CHART_STACKED, "Zonder cijfers", "personen", 0, "Utrecht|Flevoland",
     {{"man", "", OTHER, ". .", 0}, {"vrouw", "", OTHER, ". .", 0}}, 0, 0, NULL},
    {"stacked-missing", CHART_STACKED, "Waar een deel ontbreekt is er geen totaal", "personen", 0,
     "Utrecht|Flevoland|Gelderland",
     {{"man", "", OTHER, "8200 . .", 0}, {"vrouw", "", OTHER, "9100* . 6200", 0}}, 0, 0, NULL},
    {"stacked-negative", CHART_STACKED, "Onder nul kan een deel geen deel zijn", "banen", 0, "Utrecht|Flevoland",
     {{"groei", "", OTHER, "1200 800", 0}, {"krimp", "", OTHER, "-900 -1100", 0}}, 0, 0, NULL},
    {"stacked-equal", CHART_STACKED, "Alles gelijk", "personen", 0, "Utrecht|Flevoland|Gelderland",
     {{"man", "", OTHER, "500 500 500", 0}, {"vrouw", "", OTHER, "500 500 500", 0}, {"anders", "", OTHER, "500 500 500", 0}},
     0, 0, NULL},
    {"stacked-huge-tiny", CHART_STACKED, "Groot naast klein", "personen", 0, "Nederland|Schiermonnikoog",
     {{"man", "", OTHER, "8901234 480", 0}, {"vrouw", "", OTHER, "9041708 502", 0}, {"onbekend", "", OTHER, "12 0", 0}},
     0, 0, NULL},
    {"stacked-long-labels", CHART_STACKED, "Lange namen in rijen en delen", "personen", 0,
     "Verzorgenden en begeleiders in de gehandicaptenzorg|Arbeidsmarktbemiddelingsdeskundigen|Koks",
     {{"Arbeidsongeschiktheidsuitkering", "", OTHER, "4100 2500 900", 0},
      {"Werkloosheidsuitkering en bijstand", "", OTHER, "3100 2100 400", 0},
      {"Pensioen of vervroegde uittreding", "", OTHER, "900 700 1200", 0}}, 0, 0, NULL},
    {"stacked-twelve", CHART_STACKED, "Twaalf delen zijn niet uit elkaar te houden", "personen", 0, "Utrecht|Flevoland",
     {{"jan", "", OTHER, "10 20", 0}, {"feb", "", OTHER, "11 21", 0}, {"mrt", "", OTHER, "12 22", 0},
      {"apr", "", OTHER, "13 23", 0}, {"mei", "", OTHER, "14 24", 0}, {"jun", "", OTHER, "15 25", 0},
      {"jul", "", OTHER, "16 26", 0}, {"aug", "", OTHER, "17 27", 0}, {"sep", "", OTHER, "18 28", 0},
      {"okt", "", OTHER, "19 29", 0}, {"nov", "", OTHER, "20 30", 0}, {"dec", "", OTHER, "21 31", 0}}, 0, 0, NULL},
    {"stacked-highlight", CHART_STACKED, "Jongeren zijn een klein deel van de WW", "uitkeringen", 0,
     "Utrecht|Flevoland|Gelderland|Overijssel|Noord-Holland",
     {{"tot 27 jaar", "", OWN, "820 510 1240 730 2210", 0}, {"27 tot 50 jaar", "", OTHER, "9100 6200 15800 9900 21900", 0},
      {"50 jaar en ouder", "50 plus", OTHER, "6300 3700 11100 6400 16800", 0}}, 0, 0, NULL},

    {"shares-typical", CHART_SHARES, "Utrecht heeft de meeste hoger opgeleiden", "%", 0,
     "!Utrecht|Noord-Holland|=Nederland|Gelderland|Flevoland|Drenthe",
     {{"laag opgeleid", "laag", OTHER, "16 19 23 24 27 28", 0}, {"middelbaar opgeleid", "middelbaar", OTHER, "34 35 41 43 45 47", 0},
      {"hoog opgeleid", "hoog", OTHER, "50 46 36 33 28 25", 0}}, 0, 0, NULL},
    {"shares-one-value", CHART_SHARES, "Eén rij", "%", 0, "Utrecht",
     {{"werkt", "", OWN, "73", 0}, {"werkt niet", "", OTHER, "27", 0}}, 0, 0, NULL},
    {"shares-none", CHART_SHARES, "Zonder cijfers", "%", 0, "Utrecht", {{"werkt", "", OWN, ".", 0}, {"werkt niet", "", OTHER, ".", 0}}, 0, 0, NULL},
    {"shares-missing", CHART_SHARES, "Wat ontbreekt blijft open", "%", 1, "Utrecht|Flevoland|Drenthe",
     {{"vast", "", OTHER, "61.2 58.3 .", 0}, {"flexibel", "", OTHER, "24.4 . .", 0}, {"zelfstandig", "", OTHER, "14.4 13.9 .", 0}}, 0, 0, NULL},
    {"shares-negative", CHART_SHARES, "Een aandeel onder nul bestaat niet", "%", 1, "Utrecht|Flevoland",
     {{"a", "", OTHER, "61.2 58.3", 0}, {"b", "", OTHER, "-4.4 -3", 0}}, 0, 0, NULL},
    {"shares-equal", CHART_SHARES, "Overal een vijfde", "%", 0, "Utrecht|Flevoland",
     {{"zeer ruim", "", OTHER, "20 20", 0}, {"ruim", "", OTHER, "20 20", 0}, {"gemiddeld", "", OTHER, "20 20", 0},
      {"krap", "", OTHER, "20 20", 0}, {"zeer krap", "", OTHER, "20 20", 0}}, 0, 0, NULL},
    {"shares-tiny", CHART_SHARES, "Kleine delen staan onder de staaf", "%", 1, "Utrecht|Flevoland|Zeeland",
     {{"bruto", "", OTHER, "97.2 95.1 96.0", 0}, {"netto", "", OTHER, "1.6 2.7 3.1", 0}, {"overig", "", OTHER, "0.9 1.3 0.6", 0},
      {"onbekend", "", OTHER, "0.3 0.9 0.3", 0}}, 0, 0, NULL},
    {"shares-long-labels", CHART_SHARES, "Lange namen", "%", 0, "Verzorgenden en begeleiders in de gehandicaptenzorg|Elektriciens en elektronicamonteurs",
     {{"helemaal niet opgeleid in het afgelopen jaar", "niet", OTHER, "44 51", 0},
      {"een korte cursus of training gevolgd", "kort", OTHER, "33 34", 0}, {"een volledige opleiding gevolgd", "volledig", OTHER, "23 15", 0}}, 0, 0, NULL},
    {"shares-twelve", CHART_SHARES, "Twaalf rijen", "%", 0,
     "Groningen|Friesland|Drenthe|Overijssel|Flevoland|Gelderland|!Utrecht|Noord-Holland|Zuid-Holland|Zeeland|Noord-Brabant|Limburg",
     {{"vast", "", OWN, "61 62 63 60 58 59 57 55 56 62 60 61", 0}, {"flexibel", "", OTHER, "24 22 23 26 27 26 27 28 27 21 25 24", 0},
      {"zelfstandig", "", OTHER, "15 16 14 14 15 15 16 17 17 17 15 15", 0}}, 0, 0, NULL},

    {"diverging-typical", CHART_DIVERGING, "Zes van de tien ondernemers verwachten personeelstekort", "%", 0,
     "Personeelstekort blijft|Wij leren genoeg bij|AI verandert ons werk|Wij nemen mensen aan zonder diploma",
     {{"helemaal oneens", "", OTHER, "4 8 6 22", 0}, {"oneens", "", OTHER, "14 21 17 31", 0}, {"neutraal", "", OTHER, "21 24 33 19", 0},
      {"eens", "", OTHER, "38 33 31 21", 0}, {"helemaal eens", "", OTHER, "23 14 13 7", 0}}, 2, true, NULL},
    {"diverging-two", CHART_DIVERGING, "Ja of nee", "%", 0, "Scholing gevolgd|Scholing aangeboden|Scholing nodig",
     {{"nee", "", OTHER, "46 38 12", 0}, {"ja", "", OTHER, "54 62 88", 0}}, 1, false, NULL},
    {"diverging-one-value", CHART_DIVERGING, "Eén antwoord", "%", 0, "Scholing gevolgd", {{"ja", "", OTHER, "54", 0}}, 0, false, NULL},
    {"diverging-none", CHART_DIVERGING, "Geen antwoorden", "%", 0, "Scholing gevolgd", {{"nee", "", OTHER, ".", 0}, {"ja", "", OTHER, ".", 0}}, 1, false, NULL},
    {"diverging-missing", CHART_DIVERGING, "Antwoorden die ontbreken", "%", 0, "Scholing gevolgd|Scholing aangeboden|Scholing nodig",
     {{"nee", "", OTHER, "46 . .", 0}, {"weet niet", "", OTHER, "4 12 .", 0}, {"ja", "", OTHER, "50* 62 .", 0}}, 1, true, NULL},
    {"diverging-negative", CHART_DIVERGING, "Onder nul", "%", 0, "Scholing gevolgd", {{"nee", "", OTHER, "-46", 0}, {"ja", "", OTHER, "54", 0}}, 1, false, NULL},
    {"diverging-equal", CHART_DIVERGING, "Overal gelijk", "%", 0, "Een|Twee", {{"nee", "", OTHER, "25 25", 0}, {"een beetje niet", "", OTHER, "25 25", 0},
      {"een beetje wel", "", OTHER, "25 25", 0}, {"ja", "", OTHER, "25 25", 0}}, 2, false, NULL},
    {"diverging-long-labels", CHART_DIVERGING, "Lange stellingen", "%", 0,
     "Mijn leidinggevende stimuleert mij om een opleiding of cursus te volgen|Ik heb genoeg tijd om naast mijn werk te leren",
     {{"helemaal niet mee eens", "oneens", OTHER, "12 31", 0}, {"niet mee eens", "", OTHER, "20 30", 0}, {"niet eens, niet oneens", "neutraal", OTHER, "22 14", 0},
      {"wel mee eens", "", OTHER, "33 18", 0}, {"helemaal mee eens", "helemaal", OTHER, "13 7", 0}}, 2, true, NULL},
    {"diverging-tiny", CHART_DIVERGING, "Bijna niemand tegen", "%", 1, "Leren is belangrijk|Leren is leuk",
     {{"oneens", "", OTHER, "0.2 1.1", 0}, {"neutraal", "", OTHER, "0.3 2.2", 0}, {"eens", "", OTHER, "99.5 96.7", 0}}, 1, true, NULL},

    {"dots-typical", CHART_DOTS, "In Utrecht daalde de werkloosheid het meest", "%", 1,
     "Flevoland|Zuid-Holland|=Nederland|!Utrecht|Gelderland|Zeeland",
     {{"2014", "", OTHER, "9.1 8.7 7.4 7.0 6.8 5.1", 0}, {"2024", "", OTHER, "4.3 4.2 3.7 3.1 3.3 2.9", 0}}, 0, 0, NULL},
    {"dots-one", CHART_DOTS, "Eén stip per regio", "%", 1, "Flevoland|Zuid-Holland|=Nederland|!Utrecht|Gelderland",
     {{"2024", "", OTHER, "4.3 4.2* 3.7 3.1 .", 0}}, 0, 0, NULL},
    {"dots-one-value", CHART_DOTS, "Eén waarde", "%", 1, "Utrecht", {{"2024", "", OTHER, "3.1", 0}}, 0, 0, NULL},
    {"dots-none", CHART_DOTS, "Geen waarden", "%", 1, "Utrecht", {{"2024", "", OTHER, ".", 0}}, 0, 0, NULL},
    {"dots-four", CHART_DOTS, "Vier groepen op een rij", "%", 0, "Utrecht|Flevoland|Gelderland|Limburg",
     {{"laag", "", OTHER, "51 48 53 50", 0}, {"middelbaar", "", OTHER, "71 68 73 69", 0}, {"hoog", "", OWN, "84 81 84 80", 0},
      {"Nederland, alle niveaus", "Nederland", COUNTRY, "73 73 73 73", 0}}, 0, 0, NULL},
    {"dots-missing", CHART_DOTS, "Wat ontbreekt", "%", 1, "Utrecht|Flevoland|Gelderland",
     {{"2014", "", OTHER, ". 8.7 .", 0}, {"2024", "", OTHER, "3.1 . .", 0}}, 0, 0, NULL},
    {"dots-negative", CHART_DOTS, "Van somber naar minder somber", "punten", 1, "Bouw|Handel|Zorg",
     {{"2023", "", OTHER, "-14.9 -8.2 1.4", 0}, {"2024", "", OTHER, "-3.1 2.2 6.8*", 0}}, 0, 0, NULL},
    {"dots-equal", CHART_DOTS, "Alles gelijk", "%", 0, "Bouw|Handel|Zorg",
     {{"2023", "", OTHER, "25 25 25", 0}, {"2024", "", OTHER, "25 25 25", 0}}, 0, 0, NULL},
    {"dots-huge-tiny", CHART_DOTS, "Groot en klein", "personen", 0, "Nederland|Schiermonnikoog",
     {{"2014", "", OTHER, "16829289 942", 0}, {"2024", "", OTHER, "17942942 982", 0}}, 0, 0, NULL},
    {"dots-long-labels", CHART_DOTS, "Lange namen", "%", 0,
     "Verzorgenden en begeleiders in de gehandicaptenzorg|Arbeidsmarktbemiddelingsdeskundigen|Koks",
     {{"voor de coronaperiode", "", OTHER, "33 41 52", 0}, {"na de coronaperiode", "", OTHER, "48 44 71", 0}}, 0, 0, NULL},
    {"dots-twelve", CHART_DOTS, "Utrecht tussen de andere provincies", "%", 0, "Techniek|Zorg|Transport|Handel",
     {{"Groningen", "", OTHER, "31 28 22 19", 0}, {"Friesland", "", OTHER, "33 26 21 18", 0}, {"Drenthe", "", OTHER, "29 30 23 17", 0},
      {"Overijssel", "", OTHER, "36 31 27 22", 0}, {"Flevoland", "", OTHER, "28 24 31 26", 0}, {"Gelderland", "", OTHER, "35 32 26 21", 0},
      {"Utrecht", "", OWN, "41 35 24 25", 0}, {"Nederland", "", COUNTRY, "34 30 26 22", 0}, {"Zuid-Holland", "", OTHER, "32 27 28 24", 0},
      {"Zeeland", "", OTHER, "37 33 25 16", 0}, {"Noord-Brabant", "", OTHER, "39 29 29 23", 0}, {"Limburg", "", OTHER, "34 28 30 20", 0}}, 0, 0, NULL},

    {"slope-typical", CHART_SLOPE, "Zorg en techniek wisselden van plaats", "vacatures", 0,
     "Zorg en welzijn|!Techniek|Handel|=Alle beroepen|Transport en logistiek|ICT",
     {{"2e kwartaal 2014", "2014", OTHER, "620 910 540 480 260 470", 0}, {"2e kwartaal 2024", "2024", OTHER, "1480 1390 760 980 590 610", 0}}, 0, 0, NULL},
    {"slope-three", CHART_SLOPE, "Drie momenten", "%", 1, "!Utrecht|=Nederland|Flevoland|Zeeland",
     {{"2014", "", OTHER, "7.0 7.4 9.1 5.1", 0}, {"2019", "", OTHER, "3.9 4.4 4.9 3.2", 0}, {"2024", "", OTHER, "3.1 3.7 4.3* 2.9", 0}}, 0, 0, NULL},
    {"slope-one-value", CHART_SLOPE, "Eén waarde", "%", 1, "Utrecht", {{"2014", "", OTHER, "7.0", 0}, {"2024", "", OTHER, ".", 0}}, 0, 0, NULL},
    {"slope-none", CHART_SLOPE, "Geen waarden", "%", 1, "Utrecht", {{"2014", "", OTHER, ".", 0}, {"2024", "", OTHER, ".", 0}}, 0, 0, NULL},
    {"slope-missing", CHART_SLOPE, "Zonder een eind geen lijn", "%", 1, "!Utrecht|=Nederland|Flevoland",
     {{"2014", "", OTHER, "7.0 7.4 .", 0}, {"2019", "", OTHER, "3.9 . 4.9", 0}, {"2024", "", OTHER, "3.1 3.7 .", 0}}, 0, 0, NULL},
    {"slope-negative", CHART_SLOPE, "Onder nul", "punten", 1, "Bouw|Handel|Zorg",
     {{"2023", "", OTHER, "-14.9 -8.2 1.4", 0}, {"2024", "", OTHER, "-3.1 2.2 6.8", 0}}, 0, 0, NULL},
    {"slope-equal", CHART_SLOPE, "Alles gelijk", "%", 0, "Bouw|Handel|Zorg", {{"2023", "", OTHER, "25 25 25", 0}, {"2024", "", OTHER, "25 25 25", 0}}, 0, 0, NULL},
    {"slope-huge-tiny", CHART_SLOPE, "Groot en klein", "personen", 0, "Nederland|Schiermonnikoog",
     {{"2014", "", OTHER, "16829289 942", 0}, {"2024", "", OTHER, "17942942 982", 0}}, 0, 0, NULL},
    {"slope-long-labels", CHART_SLOPE, "Lange namen", "personen", 0,
     "Verzorgenden en begeleiders in de gehandicaptenzorg|Arbeidsmarktbemiddelingsdeskundigen|Elektriciens en elektronicamonteurs",
     {{"voor de coronaperiode", "", OTHER, "3300 4100 5200", 0}, {"na de coronaperiode", "", OTHER, "4800 4400 7100", 0}}, 0, 0, NULL},
    {"slope-twelve", CHART_SLOPE, "Utrecht zakte van de vierde naar de negende plaats", "%", 1,
     "Groningen|Friesland|Drenthe|Overijssel|Flevoland|Gelderland|!Utrecht|=Nederland|Zuid-Holland|Zeeland|Noord-Brabant|Limburg",
     {{"2014", "", OTHER, "8.9 8.6 8.0 7.6 9.1 6.8 7.0 7.4 8.7 5.1 6.9 7.1", 0},
      {"2024", "", OTHER, "4.4 3.7 3.4 3.5 4.3 3.3 3.1 3.7 4.2 2.9 3.2 3.6", 0}}, 0, 0, NULL},

    {"pyramid-typical", CHART_PYRAMID, "De beroepsbevolking schuift omhoog", "duizend personen", 1,
     "0-5|5-10|10-15|15-20|20-25|25-30|30-35|35-40|40-45|45-50|50-55|55-60|60-65|65-70|70-75|75-80|80-85|85-90|90+",
     {{"Mannen 2024", "Mannen", OTHER, "35.1 37.4 38.9 42.3 54.7 56.1 50.2 46.3 43.9 42.1 46.4 47.2 42.6 36.2 31.3 25.1 15.2 7.1 2.6", 0},
      {"Vrouwen 2024", "Vrouwen", OTHER, "33.4 35.6 37.2 43.1 58.6 57.3 50.8 46.9 44.2 42.5 46.8 47.9 43.7 38.1 33.9 28.4 19.3 11.2 6.1", 0},
      {"Mannen 2004", "2004", OTHER, "38.2 38.0 36.4 35.1 39.9 41.2 45.1 48.9 48.2 43.2 38.9 38.1 28.4 21.9 17.6 13.2 7.9 3.1 1.1", 1},
      {"Vrouwen 2004", "2004", OTHER, "36.4 36.3 34.9 34.8 43.6 43.3 46.2 49.1 48.6 43.6 39.2 38.0 28.9 23.8 21.1 18.9 14.1 7.4 3.9", 1}}, 0, 0, NULL},
    {"pyramid-few", CHART_PYRAMID, "Weinig banden, met hun waarden", "personen", 0, "15-25|!25-35|35-45|45-55|55-65|65+",
     {{"mannen", "", OTHER, "4200 5100 4800 4700 4400 900", 0}, {"vrouwen", "", OTHER, "4500 5300 4900 4600 4100 500*", 0}}, 0, 0, NULL},
    {"pyramid-one-value", CHART_PYRAMID, "Eén band", "personen", 0, "15-25", {{"mannen", "", OTHER, "4200", 0}, {"vrouwen", "", OTHER, "4500", 0}}, 0, 0, NULL},
    {"pyramid-none", CHART_PYRAMID, "Geen waarden", "personen", 0, "15-25", {{"mannen", "", OTHER, ".", 0}, {"vrouwen", "", OTHER, ".", 0}}, 0, 0, NULL},
    {"pyramid-missing", CHART_PYRAMID, "Een band ontbreekt", "personen", 0, "15-25|25-35|35-45", {{"mannen", "", OTHER, "4200 . 4800", 0}, {"vrouwen", "", OTHER, "4500 5300 .", 0},
      {"mannen toen", "", OTHER, "4400 . 4900", 1}, {"vrouwen toen", "", OTHER, "4300 5100 4500", 1}}, 0, 0, NULL},
    {"pyramid-negative", CHART_PYRAMID, "Onder nul", "personen", 0, "15-25|25-35", {{"mannen", "", OTHER, "-42 51", 0}, {"vrouwen", "", OTHER, "45 -53", 0}}, 0, 0, NULL},
    {"pyramid-equal", CHART_PYRAMID, "Alles gelijk", "personen", 0, "15-25|25-35|35-45", {{"mannen", "", OTHER, "5 5 5", 0}, {"vrouwen", "", OTHER, "5 5 5", 0}}, 0, 0, NULL},
    {"pyramid-huge-tiny", CHART_PYRAMID, "Groot en klein", "personen", 0, "werkend|werkloos|onbekend", {{"mannen", "", OTHER, "8901234 31002 4", 0}, {"vrouwen", "", OTHER, "9041708 29871 2", 0}}, 0, 0, NULL},
    {"pyramid-long-labels", CHART_PYRAMID, "Lange namen", "%", 0, "zonder startkwalificatie|middelbaar beroepsonderwijs|wetenschappelijk onderwijs",
     {{"werkzame mannen in de provincie", "mannen", OTHER, "12 41 22", 0}, {"werkzame vrouwen in de provincie", "vrouwen", OTHER, "10 38 27", 0}}, 0, 0, NULL},

    {"waffle-typical", CHART_WAFFLE, "Een op de zes werkenden is zelfstandige", "%", 1, "van de werkenden is zelfstandige zonder personeel", {{"", "", OTHER, "16.7", 0}}, 0, 0, NULL},
    {"waffle-parts", CHART_WAFFLE, "De helft heeft een vaste baan", "%", 1, "vaste baan|flexibele baan|zelfstandig", {{"", "", OTHER, "61.3 24.2 14.5", 0}}, 0, 0, NULL},
    {"waffle-counts", CHART_WAFFLE, "Ook aantallen zijn te verdelen", "personen", 0, "mannen|vrouwen|onbekend", {{"", "", OTHER, "123400 130200 12", 0}}, 0, 0, NULL},
    {"waffle-none", CHART_WAFFLE, "Geen cijfers", "%", 0, "deel", {{"", "", OTHER, ".", 0}}, 0, 0, NULL},
    {"waffle-missing", CHART_WAFFLE, "Waar een deel ontbreekt staan staven", "%", 0, "vast|flexibel", {{"", "", OTHER, "61 .", 0}}, 0, 0, NULL},
    {"waffle-negative", CHART_WAFFLE, "Onder nul is geen deel", "%", 1, "groei", {{"", "", OTHER, "-3.1", 0}}, 0, 0, NULL},
    {"waffle-equal", CHART_WAFFLE, "Vier kwarten", "%", 0, "lente|zomer|herfst|winter", {{"", "", OTHER, "25 25 25 25", 0}}, 0, 0, NULL},
    {"waffle-tiny", CHART_WAFFLE, "Minder dan een vakje", "%", 2, "van de werkenden staakte", {{"", "", OTHER, "0.03", 0}}, 0, 0, NULL},
    {"waffle-full", CHART_WAFFLE, "Allemaal", "%", 0, "van de scholen doet mee", {{"", "", OTHER, "100", 0}}, 0, 0, NULL},
    {"waffle-long-labels", CHART_WAFFLE, "Lange namen", "%", 0, "Arbeidsongeschiktheidsuitkering of een andere regeling|Pensioen of vervroegde uittreding uit het arbeidsproces", {{"", "", OTHER, "58 42", 0}}, 0, 0, NULL},
    {"waffle-twelve", CHART_WAFFLE, "Twaalf delen zijn staven", "%", 0, "a|b|c|d|e|f|g|h|i|j|k|l", {{"", "", OTHER, "10 8 8 9 8 8 8 8 9 8 8 8", 0}}, 0, 0, NULL},

    {"pictogram-typical", CHART_PICTOGRAM, "Een op de zes werkenden is zelfstandige", "%", 1, "werkenden in Utrecht", {{"", "", OTHER, "16.7", 0}}, 0, 0, NULL},
    {"pictogram-ten", CHART_PICTOGRAM, "Zeven op de tien werken", "%", 1, "van 15 tot 75 jaar", {{"", "", OTHER, "73.2*", 0}}, 0, 0, NULL},
    {"pictogram-several", CHART_PICTOGRAM, "Hoger opgeleiden volgen vaker een cursus", "%", 0, "hoog opgeleid|middelbaar opgeleid|laag opgeleid|onbekend", {{"", "", OTHER, "33 22 12 .", 0}}, 0, 0, NULL},
    {"pictogram-none", CHART_PICTOGRAM, "Geen cijfers", "%", 0, "deel", {{"", "", OTHER, ".", 0}}, 0, 0, NULL},
    {"pictogram-negative", CHART_PICTOGRAM, "Onder nul", "%", 1, "groei", {{"", "", OTHER, "-3.1", 0}}, 0, 0, NULL},
    {"pictogram-equal", CHART_PICTOGRAM, "Gelijk", "%", 0, "mannen|vrouwen", {{"", "", OTHER, "50 50", 0}}, 0, 0, NULL},
    {"pictogram-tiny", CHART_PICTOGRAM, "Te klein voor twaalf mensen", "%", 1, "van de werkenden werkt in de visserij", {{"", "", OTHER, "1.2", 0}}, 0, 0, NULL},
    {"pictogram-twelve", CHART_PICTOGRAM, "Een op de twaalf", "%", 1, "van alle banen zijn oproepbanen", {{"", "", OTHER, "8.3", 0}}, 0, 0, NULL},
    {"pictogram-long-labels", CHART_PICTOGRAM, "Lange namen", "%", 1, "Verzorgenden en begeleiders in de gehandicaptenzorg die naast hun werk een opleiding volgen", {{"", "", OTHER, "25", 0}}, 0, 0, NULL},
    {"pictogram-counts", CHART_PICTOGRAM, "Aantallen zijn staven", "personen", 0, "mannen|vrouwen", {{"", "", OTHER, "1200 1300", 0}}, 0, 0, NULL},

    {"scale-typical", CHART_SCALE, "De arbeidsmarkt in Utrecht is zeer krap", "", 2, "!Utrecht|=Nederland|Flevoland|Gelderland",
     {{"", "", OTHER, "5.91 4.11 2.74 4.02", 0}}, 0, 0, NULL},
    {"scale-one-value", CHART_SCALE, "Eén regio", "", 2, "Utrecht", {{"", "", OTHER, "1.50*", 0}}, 0, 0, NULL},
    {"scale-none", CHART_SCALE, "Geen cijfers", "", 2, "Utrecht", {{"", "", OTHER, ".", 0}}, 0, 0, NULL},
    {"scale-missing", CHART_SCALE, "Eén ontbreekt", "", 2, "!Utrecht|Flevoland", {{"", "", OTHER, "5.91 .", 0}}, 0, 0, NULL},
    {"scale-negative", CHART_SCALE, "Onder nul", "", 2, "!Utrecht|Flevoland", {{"", "", OTHER, "-1.2 0.3", 0}}, 0, 0, NULL},
    {"scale-equal", CHART_SCALE, "Gelijk", "", 2, "!Utrecht|=Nederland|Flevoland", {{"", "", OTHER, "2 2 2", 0}}, 0, 0, NULL},
    {"scale-huge-tiny", CHART_SCALE, "Ver buiten de schaal", "", 2, "!Utrecht|=Nederland|Flevoland", {{"", "", OTHER, "9123.45 0.01 0.66", 0}}, 0, 0, NULL},
    {"scale-long-labels", CHART_SCALE, "Lange namen", "", 2, "Verzorgenden en begeleiders in de gehandicaptenzorg|!Elektriciens en elektronicamonteurs|Koks",
     {{"", "", OTHER, "5.9 7.1 0.9", 0}}, 0, 0, NULL},
    {"scale-twelve", CHART_SCALE, "Twaalf provincies", "", 2,
     "Groningen|Friesland|Drenthe|Overijssel|Flevoland|Gelderland|!Utrecht|Noord-Holland|Zuid-Holland|Zeeland|Noord-Brabant|Limburg",
     {{"", "", OTHER, "2.61 3.22 3.41 4.36 2.74 4.02 5.91 3.81 3.52 6.20 4.90 4.44", 0}}, 0, 0, NULL},

    {"ranking-typical", CHART_RANKING, "Monteurs staan nog steeds bovenaan", "vacatures", 0,
     "Elektriciens en elektronicamonteurs|Verpleegkundigen|!Leraren basisonderwijs|Software- en applicatieontwikkelaars|Vrachtwagenchauffeurs",
     {{"", "", OTHER, "4120 3980 2710 2710 1890", 0}}, 0, 0, "1<1 2<4 3<2 3<0 5<3"},
    {"ranking-one-value", CHART_RANKING, "Eén beroep", "vacatures", 0, "Koks", {{"", "", OTHER, "12", 0}}, 0, 0, "1<0"},
    {"ranking-none", CHART_RANKING, "Geen beroepen", "vacatures", 0, "Koks", {{"", "", OTHER, ".", 0}}, 0, 0, "0<0"},
    {"ranking-missing", CHART_RANKING, "Eén ontbreekt", "vacatures", 0, "Koks|Bakkers", {{"", "", OTHER, "12 .", 0}}, 0, 0, "1<2 0<1"},
    {"ranking-negative", CHART_RANKING, "Onder nul is een staaf er niet", "%", 1, "Groei|Krimp", {{"", "", OTHER, "3.1 -2.2", 0}}, 0, 0, "1<1 2<2"},
    {"ranking-equal", CHART_RANKING, "Alles gedeeld", "vacatures", 0, "Koks|Bakkers|Slagers", {{"", "", OTHER, "12 12 12", 0}}, 0, 0, "1<0 1<0 1<0"},
    {"ranking-huge-tiny", CHART_RANKING, "Groot en klein", "vacatures", 0, "Koks|Bakkers", {{"", "", OTHER, "17942942 1*", 0}}, 0, 0, "1<12 2<1"},
    {"ranking-long-labels", CHART_RANKING, "Lange namen", "vacatures", 0, "Verzorgenden en begeleiders in de gehandicaptenzorg|!Arbeidsmarktbemiddelingsdeskundigen",
     {{"", "", OTHER, "1200 940", 0}}, 0, 0, "1<1 2<12"},
    {"ranking-twelve", CHART_RANKING, "Twaalf", "%", 1,
     "Groningen|Friesland|Drenthe|Overijssel|Flevoland|Gelderland|!Utrecht|Noord-Holland|Zuid-Holland|Zeeland|Noord-Brabant|Limburg",
     {{"", "", OTHER, "12 11 10 9 8 7 6 5 4 3 2 1", 0}}, 0, 0, "1<2 2<1 3<3 4<6 5<5 6<4 7<7 8<8 9<9 10<12 11<10 12<11"},
};
enum { GROUP_SAMPLES = sizeof group_samples / sizeof *group_samples };

static inline ChartPoint group_point(Arena *arena, const GroupSample *sample, const Unit *unit,
                                     const Language *language, Str text)
{
    ChartPoint point = {0};
    if (str_equal(text, STR("."))) {
        point.display = language_word(language, "status.missing");
        return point;
    }
    point.provisional = str_ends_with(text, STR("*"));
    Decimal value;
    if (!decimal_parse(str_slice(text, 0, text.len - point.provisional), '.', &value))
        BUG("a sample has a value that is none");
    const Rational *rational = rational_from_decimal(arena, value);
    point.has_value = true;
    point.value = rational_to_double(rational);
    point.display = format_value(arena, language, rational, unit, sample->decimals);
    Decimal rounded;
    rational_round(rational, sample->decimals, &rounded);
    Buf plain = {.arena = arena};
    decimal_write(&plain, rounded, language->numbers.decimal_mark);
    point.plain = buf_str(&plain);
    return point;
}

/* "2<4": second, and fourth before. */
static inline void group_ranks(ChartPoint *points, size_t count, Str ranks)
{
    for (size_t i = 0; i < count && ranks.data; i++) {
        Str text = str_cut(&ranks, ' ');
        Str rank = str_cut(&text, '<');
        points[i].rank = (size_t)strtoul(rank.data, NULL, 10);
        points[i].rank_before = (size_t)strtoul(text.data, NULL, 10);
    }
}

static inline ChartPoint *group_points(Arena *arena, const GroupSample *sample, const GroupSeries *series,
                                       const Unit *unit, const Language *language, size_t *count)
{
    ChartPoint *points = ARENA_ARRAY(arena, ChartPoint, GROUP_MOST_ROWS);
    Str names = str_from(sample->rows);
    for (Str rest = str_from(series->values); rest.data;) {
        ChartPoint *point = &points[(*count)++];
        *point = group_point(arena, sample, unit, language, str_cut(&rest, ' '));
        Str name = str_cut(&names, '|');
        point->highlight = str_starts_with(name, STR("!"));
        point->country = str_starts_with(name, STR("="));
        point->label = str_from_index(name, point->highlight || point->country);
    }
    if (sample->ranks)
        group_ranks(points, *count, str_from(sample->ranks));
    return points;
}

/* The tension classes of UWV. */
enum { GROUP_CLASSES = 5 };

static inline const ChartClass *group_classes(Arena *arena)
{
    static const struct { const char *label, *display; double from; } texts[GROUP_CLASSES] = {
        {"zeer ruim", "onder 0,25", 0}, {"ruim", "0,25 tot 0,67", 0.25}, {"gemiddeld", "0,67 tot 1,5", 0.67},
        {"krap", "1,5 tot 4,0", 1.5}, {"zeer krap", "4,0 en hoger", 4}};
    ChartClass *classes = ARENA_ARRAY(arena, ChartClass, GROUP_CLASSES);
    for (size_t i = 0; i < GROUP_CLASSES; i++)
        classes[i] = (ChartClass){str_from(texts[i].label), str_from(texts[i].display), i > 0, texts[i].from};
    return classes;
}

static inline const Chart *group_chart(Arena *arena, const GroupSample *sample, const Language *language)
{
    Unit *unit = ARENA_NEW(arena, Unit);
    bool percent = strcmp(sample->unit, "%") == 0;
    *unit = (Unit){.id = STR("sample"), .factor = {1, 0}, .symbol = percent ? STR("%") : (Str){0},
                   .one = str_from(percent ? "" : sample->unit), .many = str_from(percent ? "" : sample->unit)};
    ChartSeries *series = ARENA_ARRAY(arena, ChartSeries, GROUP_MOST_SERIES);
    size_t count = 0;
    for (; count < GROUP_MOST_SERIES && sample->series[count].label; count++) {
        const GroupSeries *from = &sample->series[count];
        series[count] = (ChartSeries){.label = str_from(from->label), .short_label = str_from(from->short_label),
                                      .role = from->role, .earlier = from->earlier};
        size_t points = 0;
        series[count].points = group_points(arena, sample, from, unit, language, &points);
        series[count].count = points;
    }
    Chart *chart = ARENA_NEW(arena, Chart);
    *chart = (Chart){.kind = sample->kind, .id = str_from(sample->name), .files = str_from(sample->name), .number = 1,
                     .title = str_from(sample->title), .subtitle = STR("Proefcijfers, 2e kwartaal 2024"),
                     .source = STR("Bron: proefcijfers"), .unit = unit, .decimals = sample->decimals,
                     .series = series, .series_count = count, .language = language,
                     .middle = sample->middle, .has_neutral = sample->neutral};
    if (sample->kind == CHART_SCALE) {
        chart->classes = group_classes(arena);
        chart->class_count = GROUP_CLASSES;
    }
    return chart;
}

#endif
