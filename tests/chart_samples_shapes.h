/*
 * chart_samples_shapes: charts of the forms that are no series over time:
 * treemap, tile map, map, scatter, flow, model, timeline. Each for the cases
 * that break it.
 *
 * A value is written as in chart_samples.h: "4.1", '.' for missing, "3.6*" for
 * provisional. Points of maps are named by region id.
 */
#ifndef TESTS_CHART_SAMPLES_SHAPES_H
#define TESTS_CHART_SAMPLES_SHAPES_H

#include "chart_samples.h"
#include "charts/map_shape.h"

enum { SHAPE_MAX_POINTS = 40, SHAPE_MAX_NODES = 26, SHAPE_MAX_LINKS = 64, SHAPE_MAX_CLASSES = 7 };

typedef struct ShapePoint {
    const char *label; /* or the id of a region, or a period and what happened: "2020-2" and text */
    const char *value;
    const char *x;
    const char *group;
    const char *short_label;
    const char *text;
    bool own;
    bool country;
} ShapePoint;

typedef struct ShapeNode {
    const char *label;
    size_t column;
    const char *value; /* NULL for none */
    const char *text;
    bool own;
} ShapeNode;

typedef struct ShapeLink {
    size_t from, to;
    const char *value;
    const char *label;
} ShapeLink;

typedef struct ShapeSample {
    const char *name;
    ChartKind kind;
    const char *title;
    const char *subtitle;
    const char *unit;
    int decimals;
    ShapePoint points[SHAPE_MAX_POINTS];
    const char *classes[SHAPE_MAX_CLASSES]; /* "ruim;van 0,25;0.25": label, words, from */
    ShapeNode nodes[SHAPE_MAX_NODES];
    ShapeLink links[SHAPE_MAX_LINKS];
    const char *x_unit;
    const char *x_label;
    const char *y_label;
    const char *quadrants[4];
    bool map; /* with the borders of data/maps/provincies.geojson */
} ShapeSample;

#define TENSION_CLASSES                                                                                              \
    {"zeer ruim;tot 0,25", "ruim;0,25 tot 0,67;0.25", "gemiddeld;0,67 tot 1,5;0.67", "krap;1,5 tot 4,0;1.5",         \
     "zeer krap;4,0 en hoger;4.0"}

static const ShapeSample shape_samples[] = {
    {.name = "treemap-typical", .kind = CHART_TREEMAP,
     .title = "De helft van wie niet werkt of zoekt is met pensioen",
     .subtitle = "Niet-beroepsbevolking naar reden, provincie Utrecht, 2023", .unit = "personen", .decimals = 0,
     .points = {{"Pensioen of hoge leeftijd", "118000", .group = "Wil of kan niet werken", .short_label = "Pensioen"},
                {"Opleiding of studie", "43000", .group = "Wil of kan niet werken", .short_label = "Opleiding"},
                {"Ziekte of arbeidsongeschiktheid", "46000", .group = "Wil of kan niet werken",
                .short_label = "Ziekte"},
                {"Zorg voor gezin of huishouden", "17000", .group = "Wil of kan niet werken", .short_label = "Zorg"},
                {"Zocht niet recent", "14000", .group = "Wil wel werken", .own = true},
                {"Niet beschikbaar", "9000", .group = "Wil wel werken", .own = true}}},
    {.name = "treemap-plain", .kind = CHART_TREEMAP, .title = "Zonder groepen is er één vlak",
     .subtitle = "Banen naar sector, 2024", .unit = "%", .decimals = 0,
     .points = {{"Zorg", "31"}, {"Handel", "24", .own = true}, {"Zakelijke diensten", "22"}, {"Onderwijs", "13"},
                {"Industrie", "10"}}},
    {.name = "treemap-one-value", .kind = CHART_TREEMAP, .title = "Eén deel is het geheel",
     .subtitle = "Aandeel, 2024",
     .unit = "%", .decimals = 0, .points = {{"Alles", "100", .own = true}}},
    {.name = "treemap-none", .kind = CHART_TREEMAP, .title = "Zonder cijfers", .subtitle = "Aandeel, 2024",
     .unit = "%",
     .points = {{"Zorg", "."}, {"Handel", "."}}},
    {.name = "treemap-missing", .kind = CHART_TREEMAP, .title = "Wat ontbreekt staat eronder",
     .subtitle = "Aandeel, 2024", .unit = "%", .decimals = 0,
     .points = {{"Zorg", "40"}, {"Handel", "."}, {"Onderwijs", "0"}, {"Industrie", "60"}}},
    {.name = "treemap-equal", .kind = CHART_TREEMAP, .title = "Overal evenveel", .subtitle = "Aandeel, 2024",
     .unit = "%", .decimals = 0,
     .points = {{"Noord", "25"}, {"Oost", "25"}, {"Zuid", "25"}, {"West", "25"}}},
    {.name = "treemap-huge-tiny", .kind = CHART_TREEMAP, .title = "Groot naast klein", .subtitle = "Aantal",
     .unit = "personen", .decimals = 0,
     .points = {{"Nederland", "17942942"}, {"Schiermonnikoog", "982"}, {"Rozendaal", "1760"}}},
    {.name = "treemap-long-labels", .kind = CHART_TREEMAP, .title = "Lange namen staan naast de balk",
     .subtitle = "Werkzame beroepsbevolking naar beroepsklasse, 2024", .unit = "personen", .decimals = 0,
     .points = {{"Arbeidsmarktbemiddelingsdeskundigen", "41200"},
                {"Verzorgenden en begeleiders in de gehandicaptenzorg", "124500"},
                {"Elektriciens en elektronicamonteurs", "98700"},
                {"Hulpverleningsmedewerkers", "2100"}, {"Vrachtwagenchauffeurs", "8700"}, {"Koks", "310"}}},
    {.name = "treemap-many", .kind = CHART_TREEMAP, .title = "Twintig delen", .subtitle = "Banen naar sector",
     .unit = "%", .decimals = 1,
     .points = {{"Zorg", "18.1"}, {"Handel", "15.2"}, {"Zakelijke diensten", "11"}, {"Industrie", "9.4"},
                {"Onderwijs", "7.1"}, {"Bouw", "6"}, {"Openbaar bestuur", "5.8"}, {"Horeca", "5"}, {"Vervoer", "4.7"},
                {"ICT", "4.1"}, {"Uitzendbureaus", "3.2"}, {"Financiële diensten", "2.7"}, {"Landbouw", "2.2"},
                {"Cultuur", "1.9"}, {"Overige diensten", "1.2"}, {"Onroerend goed", "0.9"}, {"Energie", "0.6"},
                {"Water en afval", "0.5"}, {"Huishoudens", "0.3"}, {"Delfstoffen", "0.1"}}},

    {.name = "tilemap-typical", .kind = CHART_TILEMAP, .title = "Alleen in Utrecht is de arbeidsmarkt zeer krap",
     .subtitle = "Spanning per provincie, 2e kwartaal 2024", .unit = "", .decimals = 1, .classes = TENSION_CLASSES,
     .points = {{"groningen", "2.4"}, {"fryslan", "2.9"}, {"drenthe", "1.4"}, {"overijssel", "3.1"},
                {"flevoland", "0.6"}, {"gelderland", "3.3"}, {"utrecht", "4.7", .own = true},
                {"noord-holland", "3.6"},
                {"zuid-holland", "3.0"}, {"zeeland", "4.1"}, {"noord-brabant", "0.2"}, {"limburg", "2.7"},
                {"nl", "3.1", .country = true}}},
    {.name = "tilemap-missing", .kind = CHART_TILEMAP, .title = "Zonder cijfer blijft een tegel leeg",
     .subtitle = "Vacaturegraad per provincie, 2e kwartaal 2024", .unit = "%", .decimals = 1,
     .points = {{"groningen", "5.3"}, {"fryslan", "."}, {"drenthe", "4.1"}, {"utrecht", ".", .own = true},
                {"limburg", "12.4"}}},
    {.name = "tilemap-one-value", .kind = CHART_TILEMAP, .title = "Eén tegel", .subtitle = "Vacatures, 2024",
     .unit = "vacatures", .decimals = 0, .points = {{"utrecht", "34800", .own = true}}},
    {.name = "tilemap-none", .kind = CHART_TILEMAP, .title = "Zonder cijfers", .subtitle = "Vacatures, 2024",
     .unit = "vacatures", .points = {{"utrecht", "."}, {"groningen", "."}}},
    {.name = "tilemap-huge", .kind = CHART_TILEMAP, .title = "Grote getallen passen niet in een tegel",
     .subtitle = "Omzet in euro, 2024", .unit = "euro", .decimals = 0,
     .points = {{"groningen", "123456789012"}, {"fryslan", "7"}, {"utrecht", "9876543210", .own = true},
                {"limburg", "0"}}},
    {.name = "tilemap-nowhere", .kind = CHART_TILEMAP, .title = "Het land heeft geen tegel",
     .subtitle = "Spanning, 2024", .unit = "", .decimals = 1, .classes = TENSION_CLASSES,
     .points = {{"nl", "3.1", .country = true}}},

    {.name = "map-typical", .kind = CHART_MAP, .title = "Alleen in Utrecht en Zeeland is de arbeidsmarkt zeer krap",
     .subtitle = "Spanning per provincie, 2e kwartaal 2024", .unit = "", .decimals = 1, .classes = TENSION_CLASSES,
     .map = true,
     .points = {{"groningen", "2.4"}, {"fryslan", "2.9"}, {"drenthe", "1.4"}, {"overijssel", "3.1"},
                {"flevoland", "0.6"}, {"gelderland", "3.3"}, {"utrecht", "4.7", .own = true},
                {"noord-holland", "3.6"},
                {"zuid-holland", "3.0"}, {"zeeland", "4.1"}, {"noord-brabant", "0.2"}, {"limburg", "2.7"},
                {"nl", "3.1", .country = true}}},
    {.name = "map-missing", .kind = CHART_MAP, .title = "Zonder cijfer blijft een provincie leeg",
     .subtitle = "Openstaande vacatures, 2e kwartaal 2024", .unit = "vacatures", .decimals = 0, .map = true,
     .points = {{"groningen", "12300"}, {"fryslan", "."}, {"utrecht", "34800", .own = true}, {"limburg", "1234567"}}},
    {.name = "map-one-value", .kind = CHART_MAP, .title = "Eén provincie", .subtitle = "Vacatures, 2024",
     .unit = "vacatures", .decimals = 0, .map = true, .points = {{"utrecht", "34800", .own = true}}},
    {.name = "map-none", .kind = CHART_MAP, .title = "Zonder cijfers", .subtitle = "Vacatures, 2024",
     .unit = "vacatures", .map = true, .points = {{"utrecht", "."}}},
    {.name = "map-nowhere", .kind = CHART_MAP, .title = "Zonder grenzen blijft de lijst",
     .subtitle = "Spanning, 2024",
     .decimals = 1, .classes = TENSION_CLASSES, .points = {{"utrecht", "4.7", .own = true}, {"nl", "3.1"}}},

    {.name = "scatter-typical", .kind = CHART_SCATTER,
     .title = "In de zorg is het werk goed, maar weinig productief",
     .subtitle = "Productiviteit en kwaliteit van het werk per sector, 2023", .unit = "score", .decimals = 1,
     .x_unit = "euro per uur", .x_label = "Arbeidsproductiviteit", .y_label = "Kwaliteit van het werk",
     .quadrants = {"goed werk, weinig opbrengst", "goed werk, veel opbrengst", "kwetsbaar",
                   "veel opbrengst, matig werk"},
     .points = {{"Zorg", "7.4", "38", .own = true}, {"Onderwijs", "7.6", "44"}, {"Industrie", "6.9", "71"},
                {"Informatie en communicatie", "7.5", "82", .short_label = "ICT"}, {"Horeca", "5.9", "24"},
                {"Handel", "6.3", "45"}, {"Vervoer en opslag", "6.2", "50", .short_label = "Vervoer"},
                {"Bouw", "7.0", "52"}, {"Financiële dienstverlening", "7.3", "96", .short_label = "Financieel"},
                {"Landbouw", "6.6", "36"}, {"Uitzendbureaus", "5.6", "31"}, {"Cultuur en recreatie", "6.8", "35"},
                {"Alle sectoren", "6.8", "54", .country = true}}},
    {.name = "scatter-one-value", .kind = CHART_SCATTER, .title = "Eén punt", .subtitle = "Twee maten, 2024",
     .unit = "%", .x_unit = "%", .decimals = 1, .x_label = "Werkloosheid", .y_label = "Vacaturegraad",
     .points = {{"Utrecht", "5.2", "3.4", .own = true}}},
    {.name = "scatter-none", .kind = CHART_SCATTER, .title = "Zonder cijfers", .subtitle = "Twee maten, 2024",
     .unit = "%", .x_unit = "%", .x_label = "Werkloosheid", .y_label = "Vacaturegraad",
     .points = {{"Utrecht", ".", "3"}}},
    {.name = "scatter-equal", .kind = CHART_SCATTER, .title = "Alle punten op één plaats",
     .subtitle = "Twee maten, 2024", .unit = "%", .x_unit = "%", .decimals = 1, .x_label = "Werkloosheid",
     .y_label = "Vacaturegraad",
     .points = {{"Utrecht", "5.2", "3.4", .own = true}, {"Zeeland", "5.2", "3.4"}, {"Limburg", "5.2", "3.4"},
                {"Drenthe", "5.2", "3.4"}}},
    {.name = "scatter-huge-negative", .kind = CHART_SCATTER, .title = "Groot, klein en onder nul",
     .subtitle = "Twee maten, 2024", .unit = "personen", .x_unit = "saldo", .decimals = 0, .x_label = "Vertrouwen",
     .y_label = "Banen",
     .points = {{"Nederland", "9800000", "-12", .country = true}, {"Utrecht", "780000", "14", .own = true},
                {"Zeeland", "190000", "-40"}, {"Bonaire", "12000", "3"}}},
    {.name = "scatter-many", .kind = CHART_SCATTER, .title = "Veertig punten in een wolk",
     .subtitle = "Twee maten, 2024",
     .unit = "%", .x_unit = "%", .decimals = 1,
     .x_label = "Aandeel van de beroepsbevolking dat langer dan een jaar werkloos is", .y_label = "Vacaturegraad",
     .points = {{"Achterhoek", "3.1", "2.2"}, {"Amersfoort", "3.4", "2.4"}, {"Drechtsteden", "3.3", "2.6"},
                {"Drenthe", "2.9", "2.9"}, {"Flevoland", "3.6", "3.4"}, {"FoodValley", "3.2", "2.1"},
                {"Friesland", "3.0", "3.1"}, {"Gooi en Vechtstreek", "3.5", "2.7"}, {"Gorinchem", "3.3", "2.0"},
                {"Groningen", "3.2", "3.9"}, {"Groot Amsterdam", "4.4", "3.8"}, {"Haaglanden", "3.9", "4.3"},
                {"Helmond-De Peel", "3.4", "2.5"}, {"Holland Rijnland", "3.4", "2.5"},
                {"Midden-Brabant", "3.5", "2.8"},
                {"Midden-Gelderland", "3.6", "3.2"}, {"Midden-Holland", "3.2", "2.2"},
                {"Midden-Limburg", "3.3", "2.6"},
                {"Midden-Utrecht", "4.7", "2.9", .own = true}, {"Noord-Holland Noord", "3.2", "2.4"},
                {"Noord-Limburg", "3.3", "2.5"}, {"Noordoost-Brabant", "3.5", "2.3"}, {"Regio Zwolle", "3.4", "2.2"},
                {"Rijk van Nijmegen", "3.5", "3.4"}, {"Rijnmond", "3.8", "4.6"}, {"Rivierenland", "3.3", "2.1"},
                {"Stedendriehoek en Noordwest Veluwe", "3.3", "2.4"}, {"Twente", "3.4", "3.0"},
                {"West-Brabant", "3.5", "2.6"}, {"Zaanstreek/Waterland", "3.4", "2.8"}, {"Zeeland", "3.3", "2.3"},
                {"Zuid-Holland Centraal", "3.5", "3.0"}, {"Zuid-Kennemerland en IJmond", "3.6", "2.6"},
                {"Zuid-Limburg", "3.2", "3.6"}, {"Zuidoost-Brabant", "4.1", "2.4"},
                {"Nederland", "3.6", "3.0", .country = true}}},

    {.name = "timeline-typical", .kind = CHART_TIMELINE, .title = "In vijf jaar werd scholing van iedereen",
     .subtitle = "Regelingen voor leren en ontwikkelen, 2019 tot en met 2024",
     .points = {{"2019-2", .text = "Het pensioenakkoord belooft geld om gezond en vaardig door te werken."},
                {"2020-3", .text = "NL leert door: gratis ontwikkeladvies in de coronacrisis.", .group = "corona"},
                {"2021-1", .text = "SLIM-regeling voor leren in het mkb wordt ruimer."},
                {"2022-1", .text = "Het STAP-budget begint: duizend euro voor wie wil leren.", .own = true},
                {"2022-2", .text = "Het eerste tijdvak is binnen een dag op."},
                {"2023-4", .text = "Het STAP-budget stopt na vijf tijdvakken.", .own = true},
                {"2024-3", .text = "Regionale Werkcentra openen in de eerste arbeidsmarktregio's."}}},
    {.name = "timeline-one-value", .kind = CHART_TIMELINE, .title = "Eén gebeurtenis", .subtitle = "2024",
     .points = {{"2024-3", .text = "Het Werkcentrum opent.", .own = true}}},
    {.name = "timeline-none", .kind = CHART_TIMELINE, .title = "Zonder gebeurtenissen", .subtitle = "2024"},
    {.name = "timeline-equal", .kind = CHART_TIMELINE, .title = "Alles tegelijk", .subtitle = "1e kwartaal 2022",
     .points = {{"2022-1", .text = "Het STAP-budget begint."}, {"2022-1", .text = "Het minimumloon stijgt."},
                {"2022-1", .text = "De coronasteun loopt af."}}},
    {.name = "timeline-long-labels", .kind = CHART_TIMELINE, .title = "Lange zinnen over een eeuw",
     .subtitle = "Van 1919 tot en met 2024",
     .points = {{"1919", .text = "De Arbeidswet van minister Aalberse voert de achturige werkdag in, voor wie in een "
                                 "fabriek of werkplaats werkt."},
                {"1949", .text = "Werkloosheidswet.", .group = "wederopbouw"},
                {"2015", .text = "Arbeidsongeschiktheidsverzekeringsmaatschappijen en de Participatiewet."},
                {"2015-2", .text = "Wet werk en zekerheid."}, {"2015-3", .text = "WW korter."},
                {"2024-02", .text = "Wet toekomst pensioenen, eerste fondsen."}}},

    {.name = "flow-typical", .kind = CHART_FLOW, .title = "Er kwamen meer WW-uitkeringen bij dan er af gingen",
     .subtitle = "WW-uitkeringen in de provincie Utrecht, 2e kwartaal 2024", .unit = "uitkeringen", .decimals = 0,
     .nodes = {{"Begin van het kwartaal", 0, "10200"}, {"Nieuwe uitkeringen", 0, "4300", .own = true},
               {"Lopende uitkeringen", 1, "14500"}, {"Eind van het kwartaal", 2, "10700"},
               {"Werk gevonden", 2, "2500"}, {"Maximale duur bereikt", 2, "900"}, {"Andere reden", 2, "400"}},
     .links = {{0, 2, "10200"}, {1, 2, "4300"}, {2, 3, "10700"}, {2, 4, "2500"}, {2, 5, "900"}, {2, 6, "400"}}},
    {.name = "flow-crossing", .kind = CHART_FLOW, .title = "De volgorde vermijdt kruisingen",
     .subtitle = "Werkzoekenden naar uitkering, 2023 en 2024", .unit = "personen", .decimals = 0,
     .nodes = {{"WW", 0, "400"}, {"Bijstand", 0, "300"}, {"Geen uitkering", 0, "200", .own = true},
               {"Bijstand", 1, "350"}, {"Geen uitkering", 1, "250", .own = true}, {"WW", 1, "300"},
               {"Werk", 2, "500"}, {"Geen werk", 2, "400"}},
     .links = {{0, 5, "280"}, {0, 3, "80"}, {0, 4, "40"}, {1, 3, "270"}, {1, 4, "30"}, {2, 4, "180"}, {2, 5, "20"},
               {5, 6, "200"}, {5, 7, "100"}, {3, 7, "250"}, {3, 6, "100"}, {4, 6, "200"}, {4, 7, "50"}}},
    {.name = "flow-one-value", .kind = CHART_FLOW, .title = "Eén stroom", .subtitle = "2024", .unit = "personen",
     .nodes = {{"Onderwijs", 0, "100"}, {"Werk", 1, "100", .own = true}}, .links = {{0, 1, "100"}}},
    {.name = "flow-none", .kind = CHART_FLOW, .title = "Zonder cijfers", .subtitle = "2024", .unit = "personen",
     .nodes = {{"Onderwijs", 0, "."}, {"Werk", 1, "."}}, .links = {{0, 1, "."}}},
    {.name = "flow-missing", .kind = CHART_FLOW, .title = "Een stroom over een kolom heen en een die ontbreekt",
     .subtitle = "2024", .unit = "personen",
     .nodes = {{"School", 0, "80"}, {"Studie", 1, "50"}, {"Werk", 2, "70"}, {"Onbekend", 2, "."}},
     .links = {{0, 1, "50"}, {0, 2, "30"}, {1, 2, "40"}, {1, 3, "."}}},
    {.name = "flow-small", .kind = CHART_FLOW, .title = "Kleine stromen gaan samen", .subtitle = "2024",
     .unit = "personen",
     .nodes = {{"Nederland", 0, "1000000"}, {"Utrecht", 1, "600000", .own = true}, {"Gelderland", 1, "370000"},
               {"Zeeland", 1, "9000"}, {"Drenthe", 1, "8000"}, {"Flevoland", 1, "13000"}},
     .links = {{0, 1, "600000"}, {0, 2, "370000"}, {0, 3, "9000"}, {0, 4, "8000"}, {0, 5, "13000"}}},
    {.name = "flow-huge", .kind = CHART_FLOW, .title = "Te grote getallen staan in de tabel", .subtitle = "2024",
     .unit = "euro", .decimals = 1,
     .nodes = {{"Zorg", 0, "423456789012.7"}, {"Logistiek", 0, "1246913578024.8"}, {"Werk", 1, "1670370367037.5"}},
     .links = {{0, 2, "423456789012.7"}, {1, 2, "1246913578024.8"}}},
    {.name = "flow-long-labels", .kind = CHART_FLOW, .title = "Vijf kolommen met lange namen", .subtitle = "2024",
     .unit = "personen",
     .nodes = {{"Arbeidsongeschiktheidsuitkering", 0, "120"}, {"Werkloosheidsuitkering", 0, "90"},
               {"Zorgverzekeringsmaatschappijen", 1, "110"}, {"Gemeentelijke arbeidsbemiddeling", 1, "100"},
               {"Omscholingstrajecten", 2, "210"}, {"Leerwerkplek", 3, "130"}, {"Proefplaatsing", 3, "80"},
               {"Vast werk", 4, "150", .own = true}, {"Uitkering", 4, "60"}},
     .links = {{0, 2, "70"}, {0, 3, "50"}, {1, 2, "40"}, {1, 3, "50"}, {2, 4, "110"}, {3, 4, "100"}, {4, 5, "130"},
               {4, 6, "80"}, {5, 7, "110"}, {5, 8, "20"}, {6, 7, "40"}, {6, 8, "40"}}},

    {.name = "model-typical", .kind = CHART_MODEL, .title = "Wie leert, blijft langer aan het werk",
     .subtitle = "Wat leren en ontwikkelen beïnvloedt en wat het oplevert", .unit = "",
     .nodes = {{"Persoon", 0, NULL, "leeftijd, opleiding, motivatie"},
               {"Werk", 0, NULL, "taken, leidinggevende, tijd"},
               {"Omgeving", 0, NULL, "regelingen en aanbod in de regio"},
               {"Leren en ontwikkelen", 1, NULL, "cursus, werkend leren", true},
               {"Duurzame inzetbaarheid", 2, NULL, "gezond, vaardig en gemotiveerd"},
               {"Productiviteit", 2, NULL, NULL}},
     .links = {{0, 3, NULL, "+"}, {1, 3, NULL, "+"}, {2, 3, NULL, "+"}, {3, 4, NULL, "versterkt"},
               {3, 5, NULL, "verhoogt"}, {5, 1, NULL, "geeft ruimte"}}},
    {.name = "model-skip", .kind = CHART_MODEL, .title = "Een pijl over een kolom heen", .subtitle = "Schema",
     .nodes = {{"Oorzaak", 0}, {"Schakel", 1}, {"Andere schakel", 1}, {"Gevolg", 2, NULL, NULL, true}},
     .links = {{0, 1}, {0, 2}, {0, 3, NULL, "direct"}, {1, 3}, {2, 3}, {1, 2}}},
    {.name = "model-one-value", .kind = CHART_MODEL, .title = "Eén vak", .subtitle = "Schema",
     .nodes = {{"Leren", 0, NULL, "op het werk", true}}},
    {.name = "model-none", .kind = CHART_MODEL, .title = "Zonder vakken", .subtitle = "Schema"},
    {.name = "model-long-labels", .kind = CHART_MODEL, .title = "Vijf kolommen passen niet naast elkaar",
     .subtitle = "Schema",
     .nodes = {{"Arbeidsomstandigheden", 0, NULL, "fysieke en psychosociale belasting op het werk"},
               {"Personeelsbeleid", 1}, {"Organisatieverandering", 1}, {"Leercultuur", 2},
               {"Ontwikkelmogelijkheden", 3}, {"Arbeidsproductiviteit en inzetbaarheid", 4}},
     .links = {{0, 1, NULL, "beïnvloedt"}, {0, 2}, {1, 3, NULL, "versterkt"}, {2, 3}, {3, 4}, {4, 5}, {0, 5}}},
};
enum { SHAPE_SAMPLES = sizeof shape_samples / sizeof *shape_samples };

/* ---- building ---- */

static inline Unit *shape_unit(Arena *arena, const char *name)
{
    Unit *unit = ARENA_NEW(arena, Unit);
    bool percent = strcmp(name, "%") == 0;
    *unit = (Unit){.id = STR("sample"), .factor = {1, 0}, .symbol = percent ? STR("%") : (Str){0},
                   .one = str_from(percent ? "" : name), .many = str_from(percent ? "" : name)};
    return unit;
}

/* "krap;1,5 tot 4,0;1.5" */
static inline void shape_add_classes(Arena *arena, Chart *chart, const ShapeSample *sample)
{
    ChartClass *classes = ARENA_ARRAY(arena, ChartClass, SHAPE_MAX_CLASSES);
    for (; chart->class_count < SHAPE_MAX_CLASSES && sample->classes[chart->class_count]; chart->class_count++) {
        Str rest = str_from(sample->classes[chart->class_count]);
        ChartClass *item = &classes[chart->class_count];
        item->label = str_cut(&rest, ';');
        item->display = str_cut(&rest, ';');
        item->has_from = rest.data != NULL;
        item->from = rest.data ? strtod(rest.data, NULL) : 0;
    }
    chart->classes = classes;
}

static inline size_t shape_class(const Chart *chart, double value)
{
    size_t number = 0;
    for (size_t i = 0; i < chart->class_count; i++)
        if (!chart->classes[i].has_from || value >= chart->classes[i].from)
            number = i + 1;
    return number;
}

static inline ChartPoint shape_point(Arena *arena, const Chart *chart, const ShapeSample *sample,
                                     const ShapePoint *from, const Regions *regions)
{
    Sample settings = {.decimals = sample->decimals};
    ChartPoint point = {0};
    if (from->value)
        point = sample_point(arena, &settings, chart->unit, chart->language, str_from(from->value));
    if (from->x) {
        ChartPoint x = sample_point(arena, &settings, chart->x_unit, chart->language, str_from(from->x));
        point.x = x.value;
        point.x_display = x.display;
        point.x_plain = x.plain;
    }
    point.label = str_from(from->label);
    point.short_label = str_from(from->short_label);
    point.group = str_from(from->group);
    point.text = str_from(from->text);
    point.highlight = from->own;
    point.country = from->country;
    point.region = region_find(regions, str_from(from->label));
    if (point.region) {
        point.label = point.region->name;
        point.short_label = point.region->short_name;
    }
    point.class_number = point.has_value ? shape_class(chart, point.value) : 0;
    if (sample->kind == CHART_TIMELINE && period_parse(str_from(from->label), &point.period))
        point.label = format_period(arena, chart->language, point.period);
    return point;
}

static inline void shape_add_nodes(Arena *arena, Chart *chart, const ShapeSample *sample)
{
    Sample settings = {.decimals = sample->decimals};
    ChartNode *nodes = ARENA_ARRAY(arena, ChartNode, SHAPE_MAX_NODES);
    for (; chart->node_count < SHAPE_MAX_NODES && sample->nodes[chart->node_count].label; chart->node_count++) {
        const ShapeNode *from = &sample->nodes[chart->node_count];
        ChartNode *node = &nodes[chart->node_count];
        *node = (ChartNode){.label = str_from(from->label), .text = str_from(from->text), .column = from->column,
                            .highlight = from->own};
        if (!from->value)
            continue;
        ChartPoint point = sample_point(arena, &settings, chart->unit, chart->language, str_from(from->value));
        node->has_value = point.has_value;
        node->value = point.value;
        node->display = point.display;
        node->plain = point.plain;
    }
    ChartLink *links = ARENA_ARRAY(arena, ChartLink, SHAPE_MAX_LINKS);
    for (; chart->link_count < SHAPE_MAX_LINKS && sample->links[chart->link_count].from !=
                                                      sample->links[chart->link_count].to; chart->link_count++) {
        const ShapeLink *from = &sample->links[chart->link_count];
        ChartLink *link = &links[chart->link_count];
        *link = (ChartLink){.from = from->from, .to = from->to, .label = str_from(from->label)};
        if (!from->value)
            continue;
        ChartPoint point = sample_point(arena, &settings, chart->unit, chart->language, str_from(from->value));
        link->has_value = point.has_value;
        link->value = point.value;
        link->display = point.display;
        link->plain = point.plain;
    }
    chart->nodes = nodes;
    chart->links = links;
}

static inline const MapShape *shape_map(Arena *arena, const Regions *regions, Diags *diags)
{
    const Region **wanted = ARENA_ARRAY(arena, const Region *, regions->count);
    MapQuery query = {.path = STR("data/maps/provincies.geojson"), .property = STR("code"), .regions = regions,
                      .wanted = wanted};
    for (size_t i = 0; i < regions->count; i++)
        if (regions->items[i].parent)
            wanted[query.wanted_count++] = &regions->items[i];
    const MapShape *shape = map_shape_read(arena, &query, diags);
    diags_print(diags, stdout);
    return shape;
}

static inline Chart *shape_chart(Arena *arena, const ShapeSample *sample, const Language *language)
{
    Chart *chart = ARENA_NEW(arena, Chart);
    *chart = (Chart){.kind = sample->kind, .id = str_from(sample->name), .files = str_from(sample->name), .number = 1,
                     .title = str_from(sample->title), .subtitle = str_from(sample->subtitle),
                     .source = STR("Bron: proefcijfers"), .unit = shape_unit(arena, sample->unit ? sample->unit : ""),
                     .x_unit = shape_unit(arena, sample->x_unit ? sample->x_unit : ""),
                     .x_label = str_from(sample->x_label), .y_label = str_from(sample->y_label),
                     .decimals = sample->decimals, .language = language};
    for (size_t i = 0; i < 4; i++)
        chart->quadrants[i] = str_from(sample->quadrants[i]);
    shape_add_classes(arena, chart, sample);
    Diags *diags = diags_create(arena);
    const Regions *regions = regions_load(arena, STR("data/regions.yaml"), diags);
    ChartPoint *points = ARENA_ARRAY(arena, ChartPoint, SHAPE_MAX_POINTS);
    ChartSeries *series = ARENA_NEW(arena, ChartSeries);
    for (; series->count < SHAPE_MAX_POINTS && sample->points[series->count].label; series->count++)
        points[series->count] = shape_point(arena, chart, sample, &sample->points[series->count], regions);
    series->points = points;
    chart->series = series;
    chart->series_count = series->count ? 1 : 0;
    if (sample->map)
        chart->map = shape_map(arena, regions, diags);
    shape_add_nodes(arena, chart, sample);
    return chart;
}

static inline const Chart *shape_named(Arena *arena, const char *name, const Language *language)
{
    for (size_t i = 0; i < SHAPE_SAMPLES; i++)
        if (strcmp(shape_samples[i].name, name) == 0)
            return shape_chart(arena, &shape_samples[i], language);
    BUG("no such sample");
}

#endif
