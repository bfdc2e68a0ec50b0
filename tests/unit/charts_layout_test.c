#include "check.h"
#include "charts/layout.h"

#include <math.h>

static Arena *arena;

static bool near(double a, double b)
{
    return fabs(a - b) < 0.001;
}

static void labels_with_room_stay_where_they_want(void)
{
    LayoutSpread labels[] = {{.wanted = 100, .height = 20}, {.wanted = 40, .height = 20}};
    layout_spread(arena, labels, 2, 0, 200);
    CHECK(near(labels[0].middle, 100));
    CHECK(near(labels[1].middle, 40));
}

/* Two that want the same place move equally; a third that touches them joins the pool. */
static void colliding_labels_centre_on_their_mean(void)
{
    LayoutSpread two[] = {{.wanted = 50, .height = 20}, {.wanted = 50, .height = 20}};
    layout_spread(arena, two, 2, 0, 200);
    CHECK(near(two[0].middle, 40));
    CHECK(near(two[1].middle, 60));
    LayoutSpread three[] = {{.wanted = 50, .height = 20}, {.wanted = 50, .height = 20}, {.wanted = 56, .height = 20}};
    layout_spread(arena, three, 3, 0, 200);
    CHECK(near(three[0].middle, 32));
    CHECK(near(three[1].middle, 52));
    CHECK(near(three[2].middle, 72));
}

static void labels_stay_inside(void)
{
    LayoutSpread labels[] = {{.wanted = 1, .height = 20}, {.wanted = 3, .height = 30}, {.wanted = 99, .height = 20}};
    layout_spread(arena, labels, 3, 0, 100);
    CHECK(near(labels[0].middle, 10));
    CHECK(near(labels[1].middle, 35));
    CHECK(near(labels[2].middle, 90));
}

/* Of all labels: none over another, order kept, whatever they want. */
static void spreading_never_overlaps(void)
{
    unsigned seed = 12345;
    for (int round = 0; round < 200; round++) {
        enum { COUNT = 9 };
        LayoutSpread labels[COUNT] = {0};
        for (size_t i = 0; i < COUNT; i++) {
            seed = seed * 1103515245u + 12345u;
            labels[i] = (LayoutSpread){.wanted = (double)(seed >> 16 & 0xFF), .height = 10 + (double)(seed >> 24 & 7)};
        }
        layout_spread(arena, labels, COUNT, 0, 255);
        for (size_t i = 0; i < COUNT; i++) {
            CHECK(labels[i].middle - labels[i].height / 2 > -0.001);
            CHECK(labels[i].middle + labels[i].height / 2 < 255.001);
            for (size_t j = 0; j < i; j++) {
                CHECK(fabs(labels[i].middle - labels[j].middle) > (labels[i].height + labels[j].height) / 2 - 0.001);
                if (labels[i].wanted < labels[j].wanted)
                    CHECK(labels[i].middle < labels[j].middle);
            }
        }
    }
}

static void crowded_axes_are_thinned(void)
{
    LayoutInterval labels[] = {{0, 30, false}, {20, 50, false}, {40, 70, false}, {90, 120, false}};
    layout_thin(labels, 4, 0, 100, 4);
    CHECK(labels[0].keep);
    CHECK(!labels[1].keep);
    CHECK(labels[2].keep);
    CHECK(!labels[3].keep); /* runs over the end */
}

static Hyphenator *dutch;

static LayoutText wrap(Str text, Str short_form, double width)
{
    LayoutType type = {16, MEASURE_REGULAR, NULL};
    return layout_wrap(arena, &type, text, short_form, width, 2);
}

static LayoutText wrap_dutch(Str text, Str short_form, double width, size_t lines)
{
    LayoutType type = {16, MEASURE_REGULAR, dutch};
    return layout_wrap(arena, &type, text, short_form, width, lines);
}

static void what_fits_stays_whole(void)
{
    LayoutText text = wrap(STR("Utrecht"), STR("UT"), 200);
    CHECK_INT(text.count, 1);
    CHECK_STR(text.lines[0], "Utrecht");
    CHECK_INT(text.fit, LAYOUT_WHOLE);
}

static void long_names_break_at_spaces_and_soft_hyphens(void)
{
    LayoutText text = wrap(STR("Zorg voor gezin en huishouden"), (Str){0}, 180);
    CHECK_INT(text.count, 2);
    CHECK_STR(text.lines[0], "Zorg voor gezin");
    CHECK_STR(text.lines[1], "en huishouden");
    text = wrap(STR("Arbeids\u00ADongeschiktheid"), (Str){0}, 160);
    CHECK_INT(text.count, 2);
    CHECK_STR(text.lines[0], "Arbeids-");
    CHECK_STR(text.lines[1], "ongeschiktheid");
    text = wrap(STR("Noord-Brabant"), (Str){0}, 90);
    CHECK_STR(text.lines[0], "Noord-");
    text = wrap(STR("Arbeids\u00ADmarkt"), (Str){0}, 200);
    CHECK_STR(text.lines[0], "Arbeidsmarkt");
}

static void longer_ones_take_their_short_form(void)
{
    LayoutText text = wrap(STR("Arbeidsongeschiktheidsuitkering"), STR("WIA"), 100);
    CHECK_STR(text.lines[0], "WIA");
    CHECK_INT(text.fit, LAYOUT_SHORT);
}

static void without_one_they_are_cut(void)
{
    LayoutText text = wrap(STR("Arbeidsongeschiktheidsuitkering"), (Str){0}, 100);
    CHECK_INT(text.fit, LAYOUT_CUT);
    CHECK(str_ends_with(text.lines[0], STR("…")));
    CHECK(text.room <= 100);
    text = wrap(STR("Arbeid"), (Str){0}, 1);
    CHECK_STR(text.lines[0], "…");
}

static void long_words_break_at_hyphens_before_anything_is_lost(void)
{
    LayoutText text = wrap_dutch(STR("Arbeidsongeschiktheidsuitkering"), (Str){0}, 190, 2);
    CHECK_INT(text.fit, LAYOUT_HYPHENATED);
    CHECK_INT(text.count, 2);
    CHECK_STR(text.lines[0], "Arbeidsongeschikt-");
    CHECK_STR(text.lines[1], "heidsuitkering");
    CHECK(text.room <= 190);
    text = wrap_dutch(STR("Arbeidsongeschiktheidsuitkering"), (Str){0}, 120, 2); /* three lines */
    CHECK_INT(text.fit, LAYOUT_CUT);
    text = wrap_dutch(STR("Arbeidsongeschiktheidsuitkering"), (Str){0}, 190, 1);
    CHECK_INT(text.fit, LAYOUT_CUT);
}

static void a_short_form_goes_before_a_hyphen(void)
{
    LayoutText text = wrap_dutch(STR("Arbeidsongeschiktheidsuitkering"), STR("WIA"), 190, 2);
    CHECK_STR(text.lines[0], "WIA");
    CHECK_INT(text.fit, LAYOUT_SHORT);
    text = wrap_dutch(STR("Arbeidsmarktbemiddelingsdeskundigen"), STR("Arbeidsmarktbemiddelaars"), 200, 2);
    CHECK_STR(text.lines[0], "Arbeidsmarktbemid-"); /* neither is whole: the name itself */
    CHECK_INT(text.fit, LAYOUT_HYPHENATED);
}

static void a_space_goes_before_a_hyphen(void)
{
    LayoutText text = wrap_dutch(STR("Overige werkloosheidsuitkeringen"), (Str){0}, 245, 2);
    CHECK_INT(text.fit, LAYOUT_WHOLE);
    CHECK_STR(text.lines[0], "Overige");
    CHECK_STR(text.lines[1], "werkloosheidsuitkeringen");
    text = wrap_dutch(STR("Overige werkloosheidsuitkeringen"), (Str){0}, 180, 2);
    CHECK_INT(text.fit, LAYOUT_HYPHENATED);
    CHECK_STR(text.lines[0], "Overige werkloos-");
    CHECK_STR(text.lines[1], "heidsuitkeringen");
}

/* Ten thousand words take no time and no memory to speak of. */
static void endless_labels_end(void)
{
    Buf buf = {.arena = arena};
    for (int i = 0; i < 10000; i++)
        BUF_LIT(&buf, "woord ");
    LayoutText text = wrap(buf_str(&buf), (Str){0}, 200);
    CHECK_INT(text.fit, LAYOUT_CUT);
}

int main(void)
{
    arena = arena_create();
    RUN(labels_with_room_stay_where_they_want);
    RUN(colliding_labels_centre_on_their_mean);
    RUN(labels_stay_inside);
    RUN(spreading_never_overlaps);
    RUN(crowded_axes_are_thinned);
    RUN(what_fits_stays_whole);
    RUN(long_names_break_at_spaces_and_soft_hyphens);
    RUN(longer_ones_take_their_short_form);
    RUN(without_one_they_are_cut);
    dutch = hyphenator_open(arena, STR("/usr/share/hyphen/hyph_nl_NL.dic"), (Place){0}, diags_create(arena));
    if (dutch) {
        RUN(long_words_break_at_hyphens_before_anything_is_lost);
        RUN(a_short_form_goes_before_a_hyphen);
        RUN(a_space_goes_before_a_hyphen);
    }
    RUN(endless_labels_end);
    hyphenator_close(dutch);
    arena_free(arena);
    return check_done();
}
