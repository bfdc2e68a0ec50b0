/*
 * chart_samples: charts of every form for the cases that break charts: one
 * value, none, missing inside, negative, all equal, huge, tiny, long labels.
 * The golden pictures, the properties and the gallery are made from them.
 *
 * Values are written as text: "3.4 3.5 . 3.6* |3.7 4.0~" where '.' is missing,
 * '*' provisional, '~' forecast and '|' a break before the value.
 */
#ifndef TESTS_CHART_SAMPLES_H
#define TESTS_CHART_SAMPLES_H

#include "base/hyphenate.h"
#include "charts/chart.h"
#include "check.h"
#include "figures/format.h"

enum { SAMPLE_MAX_SERIES = 14 };

typedef struct SampleSeries {
    const char *label;
    const char *short_label;
    ChartRole role;
    const char *values;
    const char *first; /* another first period than the sample's */
} SampleSeries;

typedef struct Sample {
    const char *name; /* "line-typical": of its golden files */
    ChartKind kind;
    const char *title;
    const char *subtitle;
    const char *unit; /* "%", or a word */
    int decimals;
    const char *first; /* period; NULL for bars */
    SampleSeries series[SAMPLE_MAX_SERIES]; /* bars: one value each, own is the highlight */
} Sample;

static const Sample samples[] = {
    {"line-typical", CHART_LINE, "Werkloosheid in Utrecht blijft onder die van het land",
     "Werkloosheid, 1e kwartaal 2019 tot en met 2e kwartaal 2024, in procenten", "%", 1, "2019-1",
     {{"Nederland", "NL", CHART_ROLE_COUNTRY,
       "4.5 4.4 4.4 4.4 3.9 4.9 5.5 4.9 4.6 4.2 4.0 3.7 3.5 3.3 3.8 3.6 3.5 3.5 3.6 3.6 3.7 3.6", NULL},
      {"Utrecht", "UT", CHART_ROLE_OWN,
       "4.0 3.9 3.8 3.9 3.5 4.4 5.1 4.6 4.2 3.9 3.6 3.3 3.2 3.0 3.4 3.2 3.1 3.2 3.3 3.2 3.4 3.4", NULL}}},
    {"line-one-value", CHART_LINE, "Eén cijfer is een stip", "Werkloosheid, 2e kwartaal 2024, in procenten", "%", 1,
     "2024-2", {{"Utrecht", "UT", CHART_ROLE_OWN, "3.4", NULL}}},
    {"line-none", CHART_LINE, "Zonder cijfers blijft er niets te tekenen", "Werkloosheid, 2024, in procenten", "%", 1,
     "2024-1", {{"Utrecht", "UT", CHART_ROLE_OWN, ". . .", NULL}}},
    {"line-missing", CHART_LINE, "Waar cijfers ontbreken is de lijn er niet", "Vacaturegraad, in promille",
     "vacatures per 1.000 banen", 0, "2020-1",
     {{"Nederland", "NL", CHART_ROLE_COUNTRY, "26 21 24 . . 37 44 45 . 50 48 47", NULL},
      {"Utrecht", "UT", CHART_ROLE_OWN, "28 . 27 30 36 41 . 49 51 . . .", NULL}}},
    {"line-negative", CHART_LINE, "Ondernemers zijn al twee jaar somber", "Ondernemersvertrouwen, saldo", "saldo", 1,
     "2019-1",
     {{"Nederland", "NL", CHART_ROLE_COUNTRY,
       "13.1 11.8 8.5 5.6 4.8 -37.2 -20.7 -12.4 -8.8 9.0 13.6 15.2 10.3 4.9 -0.5 -5.4 -4.3 -4.9 -7.6 -9.1 -6.2 -5.1",
       NULL}}},
    {"line-equal", CHART_LINE, "Niets veranderde", "Aandeel, in procenten", "%", 1, "2022-1",
     {{"Utrecht", "UT", CHART_ROLE_OWN, "3.7 3.7 3.7 3.7 3.7 3.7 3.7 3.7", NULL}}},
    {"line-zero", CHART_LINE, "Alles is nul", "Aantal faillissementen", "faillissementen", 0, "2022-1",
     {{"Utrecht", "UT", CHART_ROLE_OWN, "0 0 0 0 0", NULL}}},
    {"line-provisional", CHART_LINE, "De laatste cijfers zijn voorlopig en gestreept",
     "Openstaande vacatures, in duizenden", "duizend vacatures", 1, "2021-3",
     {{"Utrecht", "UT", CHART_ROLE_OWN, "33.1 34.9 38.2 41.0 40.2 38.9 38.8 37.7 37.1 36.0* 35.2* 34.8*", NULL}}},
    {"line-break", CHART_LINE, "De nieuwe meetmethode breekt de lijn",
     "Werkloosheid, 1e kwartaal 2017 tot en met 2e kwartaal 2024, in procenten", "%", 1, "2017-1",
     {{"Nederland", "NL", CHART_ROLE_COUNTRY,
       "5.8 5.4 5.1 4.7 4.4 4.1 3.9 3.7 3.5 3.4 3.4 3.3 2.9 3.5 4.2 3.9 |4.6 4.2 4.0 3.7 3.5 3.3 3.8 3.6 3.5 3.5 3.6 "
       "3.6 3.7 3.6",
       NULL}}},
    {"line-forecast", CHART_LINE, "Het UWV verwacht weer meer uitkeringen", "Lopende WW-uitkeringen", "uitkeringen",
     0, "2016",
     {{"Nederland", "NL", CHART_ROLE_COUNTRY,
       "411000 330000 262000 223000 286000 191000 149000 156000 169000 184000~ 199000~", NULL}}},
    {"line-seven", CHART_LINE, "Zeven lijnen, elk met zijn naam aan het eind", "Spanning per richting", "", 2,
     "2021-1",
     {{"Techniek", "", CHART_ROLE_OTHER, "3.1 4.2 5.6 6.0 6.8 7.9 8.1 7.6 7.4 7.0 6.6 6.5 6.3 6.2", NULL},
      {"Zorg en welzijn", "Zorg", CHART_ROLE_OTHER, "2.0 2.8 3.9 4.4 4.9 5.8 6.0 5.9 5.8 6.0 6.2 6.2 6.3 6.3", NULL},
      {"Transport en logistiek", "Logistiek", CHART_ROLE_OTHER,
       "1.1 1.8 2.9 3.4 4.0 5.0 4.9 4.6 4.4 4.5 4.4 4.3 4.3 4.25", NULL},
      {"ICT", "", CHART_ROLE_OTHER, "3.0 4.1 5.4 5.7 6.9 7.2 6.8 6.0 5.6 5.1 4.7 4.4 4.2 4.15", NULL},
      {"Bedrijfseconomisch en administratief", "Administratief", CHART_ROLE_OTHER,
       "0.8 1.2 2.0 2.5 3.1 3.7 3.6 3.2 3.2 3.2 3.0 3.0 3.0 2.9", NULL},
      {"Pedagogisch", "", CHART_ROLE_OTHER, "0.9 1.4 1.7 2.2 2.6 3.3 3.3 3.0 3.1 3.2 2.9 3.0 2.9 2.86", NULL},
      {"Alle beroepen", "Alle", CHART_ROLE_OWN, "1.2 1.9 3.0 3.5 4.1 5.0 4.9 4.4 4.4 4.4 4.2 4.2 4.2 4.11", NULL}}},
    {"line-threads", CHART_LINE, "Utrecht loopt voor op het land", "Openstaande vacatures per 1.000 banen",
     "vacatures per 1.000 banen", 0, "2018-1",
     {{"Utrecht", "UT", CHART_ROLE_OWN, "30 32 33 33 35 36 37 36 31 24 27 29 33 40 46 47 52 54 53 51 50 49", NULL},
      {"Nederland", "NL", CHART_ROLE_COUNTRY, "26 28 29 29 31 32 33 32 27 21 24 25 29 36 42 44 50 52 50 48 47 46",
       NULL},
      {"Groningen", "GR", CHART_ROLE_OTHER, "20 22 23 23 25 26 27 26 23 18 20 21 25 30 36 38 43 45 44 42 41 40", NULL},
      {"Friesland", "FR", CHART_ROLE_OTHER, "19 21 22 22 24 26 26 25 21 17 20 21 24 31 35 38 44 46 43 41 40 41", NULL},
      {"Drenthe", "DR", CHART_ROLE_OTHER, "18 21 21 22 24 24 25 24 20 17 19 20 23 29 34 37 41 44 42 40 39 37", NULL},
      {"Overijssel", "OV", CHART_ROLE_OTHER, "25 27 28 28 30 30 31 30 26 20 23 24 28 34 40 42 47 50 49 46 45 44",
       NULL},
      {"Limburg", "LI", CHART_ROLE_OTHER, "23 25 26 27 29 29 30 29 25 19 21 23 27 33 39 41 . . 47 45 44 43", NULL},
      {"Zeeland", "ZE", CHART_ROLE_OTHER, "21 24 24 25 27 28 28 27 24 19 22 23 26 33 38 40 46 48 47 46 45 44", NULL},
      {"Flevoland", "FL", CHART_ROLE_OTHER, "22 24 26 26 28 28 29 29 25 20 22 24 28 35 40 41 48 49 47 45 45 42",
       NULL}}},
    {"line-sixty", CHART_LINE, "Zestig kwartalen", "Openstaande vacatures", "vacatures", 0, "2009-3",
     {{"Nederland", "NL", CHART_ROLE_COUNTRY,
       "126000 121000 118000 120000 121000 122000 125000 134000 132000 129000 121000 118000 112000 109000 100000 96000 "
       "93000 92000 91000 96000 105000 111000 116000 119000 128000 132000 137000 141000 150000 159000 164000 172000 "
       "187000 203000 210000 227000 235000 251000 262000 264000 277000 284000 286000 285000 226000 202000 214000 "
       "220000 246000 325000 368000 384000 451000 467000 449000 443000 437000 428000 416000 416000",
       NULL}}},
    {"line-huge", CHART_LINE, "Grote getallen staan in miljarden", "Bruto binnenlands product", "euro", 0, "2015",
     {{"Nederland", "NL", CHART_ROLE_OWN,
       "699175000000 720172000000 750852000000 787273000000 829767000000 816463000000 891550000000 993820000000 "
       "1067599000000",
       NULL}}},
    {"line-tiny", CHART_LINE, "Kleine getallen houden hun decimalen", "Kans op een arbeidsongeval", "per uur", 6,
     "2023-1", {{"Utrecht", "UT", CHART_ROLE_OWN, "0.000012 0.000014 0.000013 0.000011 0.000009", NULL}}},
    {"line-months", CHART_LINE, "Elke maand een cijfer", "Werkloosheid per maand, in procenten", "%", 1, "2022-11",
     {{"Nederland", "NL", CHART_ROLE_COUNTRY,
       "3.6 3.5 3.6 3.5 3.5 3.4 3.5 3.5 3.6 3.6 3.7 3.6 3.5 3.6 3.6 3.7 3.6 3.7 3.6 3.6 3.7 3.7 3.7*", NULL}}},
    {"line-long-labels", CHART_LINE, "Lange namen breken over twee regels", "Niet-werkenden naar reden",
     "personen", 0, "2015",
     {{"Arbeidsongeschiktheidsuitkering", "Arbeids\u00ADongeschikt", CHART_ROLE_OTHER,
       "41000 42500 43000 42000 41500 42000 43000 44000 45000", NULL},
      {"Pensioen of vervroegde uittreding", "Pensioen", CHART_ROLE_OTHER,
       "60000 62000 63500 65000 66000 67500 69000 70000 71000", NULL},
      {"Zorg voor gezin en huishouden", "Zorg voor gezin", CHART_ROLE_OWN,
       "39000 38000 37500 37000 36000 35000 34500 33000 32500", NULL}}},
    {"bars-typical", CHART_BARS, "Utrecht heeft na Groningen de meeste vacatures per baan",
     "Vacaturegraad per provincie, 2e kwartaal 2023", "%", 1, NULL,
     {{"Groningen", "GR", CHART_ROLE_OTHER, "5.3", NULL},
      {"Utrecht", "UT", CHART_ROLE_OWN, "5.2", NULL},
      {"Nederland", "NL", CHART_ROLE_COUNTRY, "4.7", NULL},
      {"Noord-Brabant", "NB", CHART_ROLE_OTHER, "4.6", NULL},
      {"Gelderland", "GE", CHART_ROLE_OTHER, "4.5", NULL},
      {"Zeeland", "ZE", CHART_ROLE_OTHER, "4.1", NULL},
      {"Limburg", "LI", CHART_ROLE_OTHER, "3.9", NULL}}},
    {"bars-one-value", CHART_BARS, "Eén waarde", "Aandeel, 2024", "%", 0, NULL,
     {{"Volgde een opleiding", "", CHART_ROLE_OWN, "54", NULL}}},
    {"bars-none", CHART_BARS, "Zonder cijfers", "Aandeel, 2024", "%", 0, NULL,
     {{"Volgde een opleiding", "", CHART_ROLE_OTHER, ".", NULL}, {"Volgde er geen", "", CHART_ROLE_OTHER, ".", NULL}}},
    {"bars-missing", CHART_BARS, "Wat ontbreekt staat er met een woord", "Aandeel dat een cursus volgde, 2023", "%", 0,
     NULL,
     {{"hoger opgeleid", "", CHART_ROLE_OTHER, "33", NULL},
      {"middelbaar opgeleid", "", CHART_ROLE_OTHER, "22*", NULL},
      {"lager opgeleid", "", CHART_ROLE_OTHER, "12", NULL},
      {"onbekend", "", CHART_ROLE_OTHER, ".", NULL}}},
    {"bars-negative", CHART_BARS, "In de bouw zijn ondernemers het somberst", "Ondernemersvertrouwen, saldo",
     "saldo", 1, NULL,
     {{"Informatie en communicatie", "ICT", CHART_ROLE_OTHER, "8.4", NULL},
      {"Vervoer", "", CHART_ROLE_OTHER, "2.1", NULL},
      {"Alle bedrijven", "", CHART_ROLE_OWN, "-5.1", NULL},
      {"Detailhandel", "", CHART_ROLE_OTHER, "-12.3", NULL},
      {"Bouwnijverheid", "", CHART_ROLE_OTHER, "-14.9*", NULL}}},
    {"bars-all-negative", CHART_BARS, "Overal minder banen", "Verandering in een jaar, in procenten", "%", 1, NULL,
     {{"Industrie", "", CHART_ROLE_OTHER, "-0.4", NULL},
      {"Landbouw en visserij", "", CHART_ROLE_OTHER, "-1.2", NULL},
      {"Uitzendbureaus", "", CHART_ROLE_OTHER, "-5.8", NULL}}},
    {"bars-equal", CHART_BARS, "Overal evenveel", "Aandeel, 2024", "%", 0, NULL,
     {{"Utrecht", "", CHART_ROLE_OWN, "25", NULL},
      {"Gelderland", "", CHART_ROLE_OTHER, "25", NULL},
      {"Flevoland", "", CHART_ROLE_OTHER, "25", NULL}}},
    {"bars-zero", CHART_BARS, "Nul is nul", "Aantal stakingen", "stakingen", 0, NULL,
     {{"Utrecht", "", CHART_ROLE_OWN, "0", NULL}, {"Gelderland", "", CHART_ROLE_OTHER, "0", NULL}}},
    {"bars-long-labels", CHART_BARS, "Beroepen met lange namen", "Ontstane vacatures, 2e kwartaal 2024", "vacatures",
     0, NULL,
     {{"Verzorgenden en begeleiders in de gehandicaptenzorg", "Verzorgenden", CHART_ROLE_OTHER, "12450", NULL},
      {"Elektriciens en elektronicamonteurs", "", CHART_ROLE_OTHER, "9870", NULL},
      {"Arbeidsmarktbemiddelingsdeskundigen", "Arbeidsmarkt\u00ADbemiddelaars", CHART_ROLE_OTHER, "4120", NULL},
      {"Vrachtwagenchauffeurs", "", CHART_ROLE_OTHER, "870", NULL},
      {"Koks", "", CHART_ROLE_OTHER, "31", NULL}}},
    {"bars-huge-tiny", CHART_BARS, "Groot naast klein", "Aantal", "personen", 0, NULL,
     {{"Nederland", "", CHART_ROLE_COUNTRY, "17942942", NULL}, {"Schiermonnikoog", "", CHART_ROLE_OTHER, "982", NULL}}},
    {"area-typical", CHART_AREA, "Het vlak begint bij nul", "Werkloosheid, in procenten", "%", 1, "2021-1",
     {{"Nederland", "NL", CHART_ROLE_COUNTRY, "4.6 4.2 4.0 3.7 3.5 3.3 3.8 3.6", NULL},
      {"Utrecht", "UT", CHART_ROLE_OWN, "4.2 3.9 3.6 . 3.2 3.0 3.4 3.2*", NULL}}},
    {"area-negative", CHART_AREA, "Onder nul hangt het vlak", "Saldo", "saldo", 1, "2021-1",
     {{"Utrecht", "UT", CHART_ROLE_OWN, "4 2 -3 -8 -2 5", NULL}}},
    {"columns-typical", CHART_COLUMNS, "Elke kolom zijn waarde", "Ontstane vacatures", "vacatures", 0, "2023-1",
     {{"Utrecht", "UT", CHART_ROLE_OWN, "9100 9400 8700 . 9900*", NULL}}},
    {"columns-grouped", CHART_COLUMNS, "Twee reeksen naast elkaar", "Ontstane vacatures", "vacatures", 0, "2020-1",
     {{"Utrecht", "UT", CHART_ROLE_OWN, "9100 9400 8700 8800 9900 9800 9700 9100 8700 8600 8800 8900", NULL},
      {"Flevoland", "FL", CHART_ROLE_OTHER, "3100 3400 2700 2800 3900 3800 3700 3100 2700 2600 2800 2900", NULL}}},
    {"columns-negative", CHART_COLUMNS, "Kolommen onder nul", "Saldo", "saldo", 1, "2021",
     {{"Utrecht", "UT", CHART_ROLE_OWN, "4.5 -3.2 0 -8.1", NULL}}},
    {"columns-one-value", CHART_COLUMNS, "Een kolom", "Saldo", "saldo", 1, "2024",
     {{"Utrecht", "UT", CHART_ROLE_OWN, "4.5", NULL}}},
    {"forecast-crossing", CHART_FORECAST, "De vraag groeit voorbij het aanbod", "Personen", "personen", 0, "2020",
     {{"vraag", "", CHART_ROLE_OWN, "1000 1040 1100 1180~ 1250~ 1330~", NULL},
      {"aanbod", "", CHART_ROLE_OTHER, "1200 1190 1190 1185~ 1180~ 1170~", NULL}}},
    {"multiples-typical", CHART_MULTIPLES, "Elke provincie een lijn, alle op een schaal", "Werkloosheid", "%", 1,
     "2021-1",
     {{"Nederland", "NL", CHART_ROLE_COUNTRY, "4.6 4.2 4.0 3.7 3.5 3.3 3.8 3.6", NULL},
      {"Utrecht", "UT", CHART_ROLE_OWN, "4.2 3.9 3.6 3.4 3.2 3.0 3.4 3.2*", NULL},
      {"Zuid-Holland", "ZH", CHART_ROLE_OTHER, "5.2 4.9 4.6 . 4.2 4.0 4.4 4.2", NULL},
      {"Groningen", "GR", CHART_ROLE_OTHER, "5.9 5.5 5.3 5.0 . . . .", NULL},
      {"Zeeland", "ZE", CHART_ROLE_OTHER, ". . . . . . . .", NULL}}},
    {"sparkline-typical", CHART_SPARKLINE, "", "", "%", 1, "2022-1",
     {{"Utrecht", "", CHART_ROLE_OWN, "3.2 3.0 3.4 3.2 3.1 3.2 3.3 3.2 3.4 3.4", NULL}}},
    {"sparkline-one-value", CHART_SPARKLINE, "", "", "%", 1, "2022-1",
     {{"Utrecht", "", CHART_ROLE_OWN, "3.2", NULL}}},
    {"sparkline-none", CHART_SPARKLINE, "", "", "%", 1, "2022-1", {{"Utrecht", "", CHART_ROLE_OWN, ". .", NULL}}},
    {"sparkline-missing", CHART_SPARKLINE, "", "", "%", 1, "2022-1",
     {{"Utrecht", "", CHART_ROLE_OWN, "3.2 3.0 . 3.2 3.1 . . 3.2 3.4* .", NULL}}},
    {"sparkline-negative", CHART_SPARKLINE, "", "", "%", 1, "2022-1",
     {{"Utrecht", "", CHART_ROLE_OWN, "-3 4 -8 2 -1", NULL}}},
    {"sparkline-equal", CHART_SPARKLINE, "", "", "%", 1, "2022-1",
     {{"Utrecht", "", CHART_ROLE_OWN, "3 3 3 3 3", NULL}}},
};
enum { SAMPLES = sizeof samples / sizeof *samples };

/* The hyphens of the Dutch language file, as in a project; opened once and kept till the end. */
static inline Hyphenator *sample_hyphenator(void)
{
    static Arena *arena;
    static Hyphenator *dutch;
    if (!arena) {
        arena = arena_create();
        dutch = hyphenator_open(arena, STR("/usr/share/hyphen/hyph_nl_NL.dic"), (Place){0}, diags_create(arena));
    }
    return dutch;
}

static inline const Language *sample_language(Arena *arena, const char *code)
{
    Diags *diags = diags_create(arena);
    Language *language =
        language_load(arena, arena_printf(arena, "templates/language/%s.yaml", code), diags);
    if (!language || !chart_require_words(language, diags)) {
        diags_print(diags, stdout);
        BUG("the language file is needed by every test");
    }
    language->hyphenator = strcmp(code, "nl") == 0 ? sample_hyphenator() : NULL;
    return language;
}

/* "|3.6*" and the like. */
static inline ChartPoint sample_point(Arena *arena, const Sample *sample, const Unit *unit, const Language *language,
                                      Str text)
{
    ChartPoint point = {.break_before = str_starts_with(text, STR("|"))};
    text = point.break_before ? str_from_index(text, 1) : text;
    if (str_equal(text, STR("."))) {
        point.display = language_word(language, "status.missing");
        return point;
    }
    point.provisional = str_ends_with(text, STR("*"));
    point.forecast = str_ends_with(text, STR("~"));
    Decimal value;
    if (!decimal_parse(str_slice(text, 0, text.len - (point.provisional || point.forecast)), '.', &value))
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

static inline ChartPoint *sample_points(Arena *arena, const Sample *sample, const SampleSeries *series,
                                        const Unit *unit, const Language *language, size_t *count)
{
    ChartPoint *points = NULL;
    size_t capacity = 0;
    Period period = {0};
    if (sample->first)
        period_parse(str_from(sample->first), &period);
    for (Str rest = str_from(series->values); rest.data;) {
        Str text = str_cut(&rest, ' ');
        ARENA_RESERVE_ONE(arena, points, *count, capacity);
        points[*count] = sample_point(arena, sample, unit, language, text);
        points[*count].period = period;
        points[*count].label = str_from(series->label);
        points[*count].short_label = str_from(series->short_label);
        (*count)++;
        if (sample->first)
            period = period_add(period, 1);
    }
    return points;
}

/* Bars: the first value of each series is a point of one. */
static inline void sample_categories(ChartSeries *series, const Sample *sample, ChartPoint *points, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        points[i].highlight = sample->series[i].role == CHART_ROLE_OWN;
        points[i].country = sample->series[i].role == CHART_ROLE_COUNTRY;
    }
    *series = (ChartSeries){.points = points, .count = count};
}

static inline const Chart *sample_chart(Arena *arena, const Sample *sample, const Language *language)
{
    Unit *unit = ARENA_NEW(arena, Unit);
    bool percent = strcmp(sample->unit, "%") == 0;
    *unit = (Unit){.id = STR("sample"), .factor = {1, 0}, .symbol = percent ? STR("%") : (Str){0},
                   .one = str_from(percent ? "" : sample->unit), .many = str_from(percent ? "" : sample->unit)};
    ChartSeries *series = ARENA_ARRAY(arena, ChartSeries, SAMPLE_MAX_SERIES);
    ChartPoint *categories = ARENA_ARRAY(arena, ChartPoint, SAMPLE_MAX_SERIES);
    size_t count = 0;
    for (; count < SAMPLE_MAX_SERIES && sample->series[count].label; count++) {
        const SampleSeries *from = &sample->series[count];
        size_t points = 0;
        series[count] = (ChartSeries){.label = str_from(from->label), .short_label = str_from(from->short_label),
                                      .role = from->role};
        series[count].points = sample_points(arena, sample, from, unit, language, &points);
        series[count].count = points;
        categories[count] = series[count].points[0];
    }
    if (sample->kind == CHART_BARS) {
        sample_categories(&series[0], sample, categories, count);
        count = 1;
    }
    Chart *chart = ARENA_NEW(arena, Chart);
    *chart = (Chart){.kind = sample->kind, .id = str_from(sample->name), .files = str_from(sample->name), .number = 1,
                     .title = str_from(sample->title), .subtitle = str_from(sample->subtitle),
                     .source = STR("Bron: proefcijfers"), .unit = unit, .decimals = sample->decimals,
                     .series = series, .series_count = count, .language = language,
                     .columns_over_time = sample->kind == CHART_COLUMNS};
    return chart;
}

#endif
