#include "check.h"
#include "charts/measure.h"

#include <math.h>

static bool near(double a, double b)
{
    return fabs(a - b) < 0.001;
}

/* hb-shape says: Inter Regular, A 1904, 1 (tabular) 1824, space 792, euro 1872 of 2816 units. */
static void widths_are_those_of_the_font(void)
{
    CHECK(fabs(measure_text(STR("A"), 2816, MEASURE_REGULAR) - 1904) < 3);
    CHECK(fabs(measure_text(STR("1"), 2816, MEASURE_REGULAR) - 1824) < 3);
    CHECK(fabs(measure_text(STR("€"), 2816, MEASURE_REGULAR) - 1872) < 3);
    CHECK(fabs(measure_text(STR("A"), 2816, MEASURE_SEMIBOLD) - 2038) < 3);
}

static void figures_are_tabular(void)
{
    double one = measure_text(STR("1"), 16, MEASURE_REGULAR);
    CHECK(near(measure_text(STR("2"), 16, MEASURE_REGULAR), one));
    CHECK(near(measure_text(STR("9"), 16, MEASURE_REGULAR), one));
}

static void accents_cost_as_their_letters(void)
{
    CHECK(near(measure_text(STR("é"), 16, MEASURE_REGULAR), measure_text(STR("e"), 16, MEASURE_REGULAR)));
    CHECK(near(measure_text(STR("e\u0301"), 16, MEASURE_REGULAR), measure_text(STR("e"), 16, MEASURE_REGULAR)));
}

static void what_is_not_seen_takes_no_room(void)
{
    CHECK(near(measure_text(STR("arbeids\u00ADmarkt"), 16, MEASURE_REGULAR),
               measure_text(STR("arbeidsmarkt"), 16, MEASURE_REGULAR)));
    CHECK(near(measure_text((Str){0}, 16, MEASURE_REGULAR), 0));
}

static void what_the_font_lacks_is_taken_wide(void)
{
    CHECK(near(measure_text(STR("漢"), 16, MEASURE_REGULAR), 16));
    CHECK(near(measure_text(STR("\xff"), 16, MEASURE_REGULAR), 16));
}

static void room_allows_for_text_spacing(void)
{
    Str text = STR("Utrecht 3,7%");
    double width = measure_text(text, 16, MEASURE_REGULAR);
    CHECK(near(measure_room(text, 16, MEASURE_REGULAR), width + 16 * (12 * 0.12 + 0.16)));
    CHECK(measure_room(text, 16, MEASURE_REGULAR) > 1.15 * width);
}

static void the_table_is_in_order(void)
{
    for (size_t i = 1; i < measure_advance_count; i++)
        CHECK(measure_advances[i].code_point > measure_advances[i - 1].code_point);
    for (uint16_t code = 0x20; code < 0x7F; code++)
        CHECK_INT(measure_advances[code - 0x20].code_point, code);
}

int main(void)
{
    RUN(widths_are_those_of_the_font);
    RUN(figures_are_tabular);
    RUN(accents_cost_as_their_letters);
    RUN(what_is_not_seen_takes_no_room);
    RUN(what_the_font_lacks_is_taken_wide);
    RUN(room_allows_for_text_spacing);
    RUN(the_table_is_in_order);
    return check_done();
}
