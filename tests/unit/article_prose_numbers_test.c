/* Numbers as Dutch writes them, sentences, and when a value agrees with what was printed. */
#include "article/prose_tokens.h"
#include "check.h"

static Arena *arena;

static Number read(const char *text)
{
    Number number = {0};
    CHECK(prose_read_number(arena, str_from(text), &number));
    return number;
}

#define READS(text, wanted) CHECK_INT((read(text).value) * 1000 + 0.5, (wanted) * 1000)

static void reads_digits(void)
{
    READS("3,7", 3.7);
    READS("62.730", 62730);
    READS("1.234.567,5", 1234567.5);
    READS("43 duizend", 43000);
    READS("1,3 miljoen", 1300000);
    CHECK(read("3,7%").measure == MEASURE_PERCENT);
    CHECK(read("0,3 procentpunt").measure == MEASURE_POINT);
    CHECK(read("25 jaar").measure == MEASURE_TIME);
    CHECK(read("€ 12").measure == MEASURE_EURO);
}

static void reads_words(void)
{
    READS("zes", 6);
    READS("vijfentwintig", 25);
    READS("tweeëntwintig", 22);
    READS("veertienduizend", 14000);
    READS("driehonderdvijftig", 350);
    READS("Eén", 1);
    READS("twee miljoen", 2000000);
}

static void reads_shares(void)
{
    READS("een kwart", 25);
    READS("de helft", 50);
    READS("driekwart", 75);
    READS("drie op de tien", 30);
    CHECK(read("twee derde").share);
    CHECK(read("één op de zes").value > 16.6 && read("één op de zes").value < 16.7);
    Number number;
    CHECK(!prose_read_number(arena, STR("een derde reden"), &number));
    CHECK(!prose_read_number(arena, STR("het kwartaal"), &number));
}

static void rounds_as_printed(void)
{
    Number number = read("3,7 procent");
    CHECK(number_agrees(&number, 3.68));
    CHECK(number_agrees(&number, 3.65));
    CHECK(!number_agrees(&number, 3.64));
    number = read("44 duizend");
    CHECK(number_agrees(&number, 43900));
    CHECK(!number_agrees(&number, 43400));
}

static void knows_degrees(void)
{
    Number almost = read("bijna zes"), over = read("ruim 43 duizend"), about = read("ongeveer 100");
    Number least = read("meer dan 200 duizend"), most = read("nog geen 400 duizend");
    CHECK(number_agrees(&almost, 5.93) && !number_agrees(&almost, 6.1) && !number_agrees(&almost, 5.2));
    CHECK(number_agrees(&over, 43600) && !number_agrees(&over, 42900) && !number_agrees(&over, 52000));
    CHECK(number_agrees(&about, 96) && !number_agrees(&about, 92));
    CHECK(number_agrees(&least, 202100) && !number_agrees(&least, 199000));
    CHECK(number_agrees(&most, 396000) && !number_agrees(&most, 401000));
}

static size_t sentences(const char *text)
{
    ProseBlock block = {.text = str_from(text)};
    return prose_sentences(arena, &block).count;
}

static void cuts_sentences(void)
{
    CHECK_INT(sentences("Een zin. En nog een! Is dit er ook een?"), 3);
    CHECK_INT(sentences("Dat zijn er 3.100, ca. 5 procent van de mensen."), 1);
    CHECK_INT(sentences("Zij zei: “Ik zoek werk.” Toen ging zij."), 2);
    ProseBlock block = {.text = STR("Eén op de zes mensen werkt niet.")};
    CHECK_INT(prose_sentences(arena, &block).items[0].words, 6);
}

int main(void)
{
    arena = arena_create();
    RUN(reads_digits);
    RUN(reads_words);
    RUN(reads_shares);
    RUN(rounds_as_printed);
    RUN(knows_degrees);
    RUN(cuts_sentences);
    arena_free(arena);
    return check_done();
}
