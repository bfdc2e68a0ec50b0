/*
 * claim_roles: whether a number is a level ("is 3,7 procent", "daalde naar
 * 4,0") or a change ("steeg met 0,3 procentpunt", "17 duizend minder"), and
 * which way it goes.
 */
#include "article/claim_numbers.h"

typedef struct ChangeWord {
    const char *word;
    int sign;
} ChangeWord;

static const ChangeWord change_words[] = {
    {"steeg", 1},      {"stegen", 1},     {"stijgt", 1},     {"stijgen", 1},    {"gestegen", 1},   {"toegenomen", 1},
    {"groeide", 1},    {"groeiden", 1},   {"groeit", 1},     {"groeien", 1},    {"gegroeid", 1},   {"stijging", 1},
    {"toename", 1},    {"groei", 1},      {"klom", 1},       {"klommen", 1},    {"opgelopen", 1},  {"daalde", -1},
    {"daalden", -1},   {"daalt", -1},     {"dalen", -1},     {"gedaald", -1},   {"afgenomen", -1}, {"kromp", -1},
    {"krimpt", -1},    {"gekrompen", -1}, {"krompen", -1},   {"daling", -1},    {"afname", -1},    {"krimp", -1},
    {"zakte", -1},     {"zakten", -1},    {"zakt", -1},      {"gezakt", -1},    {"terugval", -1},  {"plus", 1},
    {"verschil", 0},   {"wisten", 0},     {"gekelderd", -1}, {"kelderde", -1},  {"verloor", -1},   {"won", 1},
    {"verloren", -1},  {"nam", 0},        {"namen", 0},      {"neemt", 0},      {"nemen", 0},      {"liep", 0},
    {"liepen", 0},     {"loopt", 0},      {"ging", 0},       {"gingen", 0},     {"gaat", 0},       {"steegt", 1},
    {NULL, 0},
};

static const ChangeWord *change_word_at(const Reading *reading, size_t at)
{
    for (const ChangeWord *word = change_words; word->word; word++)
        if (reading_is(reading, at, word->word))
            return word;
    return NULL;
}

/* The words of degree that stand between a word and its number. */
size_t number_before_approx(const Reading *reading, size_t at)
{
    static const char *const words[] = {"ruim", "bijna", "ongeveer", "circa", "zo'n", "krap", "meer", "minder", "dan",
                                        "de", "maar", "liefst", "slechts", "nog", "een", "iets", "geen", "net", "rond",
                                        "dik", "haast", "minstens", "om", "nabij", NULL};
    static const char *const signs[] = {"-", "−", "–", "min", "minus", NULL};
    if (at && reading_is_one_of(reading, at - 1, signs))
        at--;
    while (at && reading_is_one_of(reading, at - 1, words))
        at--;
    return at;
}

/* "gestegen" after, "nam … toe": the direction that the clause gives a change. */
static int clause_sign(const Reading *reading, size_t at, bool *found)
{
    static const char *const up[] = {"toe", "op", "omhoog", "bij", "erbij", "meer", "hoger", NULL};
    static const char *const down[] = {"af", "terug", "omlaag", "eraf", "minder", "lager", NULL};
    bool particle_verb = false;
    for (size_t i = 0; i < reading->sentence->count; i++) {
        if (reading_clause(reading, i) != reading_clause(reading, at))
            continue;
        const ChangeWord *word = change_word_at(reading, i);
        *found |= word != NULL;
        if (word && word->sign)
            return word->sign;
        particle_verb |= word && !reading_is(reading, i, "verschil");
    }
    for (size_t i = at + 1; particle_verb && i < reading->sentence->count; i++) {
        if (reading_is_one_of(reading, i, up))
            return 1;
        if (reading_is_one_of(reading, i, down))
            return -1;
    }
    return 0;
}

/* "17 duizend minder", "0,3 procentpunt hoger", "275 duizend werkenden bij" */
static bool followed_by_change(const Reading *reading, size_t at, int *sign)
{
    static const char *const up[] = {"meer", "hoger", "groter", "extra", "erbij", NULL};
    static const char *const down[] = {"minder", "lager", "kleiner", "eraf", NULL};
    for (size_t next = at + 1; next <= at + 3 && next < reading->sentence->count; next++) {
        static const char *const verbs[] = {"is", "was", "ligt", "lag", "zijn", "waren", "bleef", "blijft", "en", "dan",
                                            NULL};
        if (reading_is_one_of(reading, next, verbs))
            return false;
        if (reading->sentence->tokens[next].kind != TOKEN_WORD || reading_clause(reading, next) != reading_clause(reading, at))
            return false;
        static const char *const joined[] = {"gekomen", "kwamen", "komen", "gegaan", "dan", NULL};
        bool last = next + 1 >= reading->sentence->count ||
                    reading->sentence->tokens[next + 1].kind != TOKEN_WORD ||
                    reading_is_one_of(reading, next + 1, joined);
        if (reading_is_one_of(reading, next, up) || (last && reading_is(reading, next, "bij")))
            *sign = 1;
        else if (reading_is_one_of(reading, next, down) || (last && reading_is(reading, next, "af")))
            *sign = -1;
        else
            continue;
        return true;
    }
    return false;
}

/* A level in spite of the words around it: "daalde naar 4,0 procent", "opgelopen tot", "staat op". */
static bool is_target(const Reading *reading, size_t before)
{
    static const char *const targets[] = {"naar", "tot", "op", "uit", "rond", NULL};
    return before && reading_is_one_of(reading, before - 1, targets);
}

void number_read_role(const Reading *reading, NumberClaim *claim)
{
    size_t at = claim->at;
    size_t before = number_before_approx(reading, at);
    bool verb = false;
    int sign = clause_sign(reading, at, &verb);
    if (is_target(reading, before))
        return;
    int own_sign = 0;
    if (followed_by_change(reading, at, &own_sign) && claim->number->approx != APPROX_AT_LEAST) {
        claim->is_change = true;
        claim->sign = own_sign;
        return;
    }
    bool with = before && reading_is(reading, before - 1, "met");
    /* "nam af, met 8 duizend" */
    for (size_t i = 0; with && !verb && i < before; i++)
        if (reading_clause(reading, i) + 1 == reading_clause(reading, at))
            sign = clause_sign(reading, i, &verb);
    bool behind_verb = before && change_word_at(reading, before - 1) && change_word_at(reading, before - 1)->sign;
    static const char *const nouns[] = {"stijging", "toename", "groei", "daling", "afname", "krimp", "terugval",
                                        "plus", "verschil", NULL};
    bool of = before > 1 && reading_is(reading, before - 1, "van") && reading_is_one_of(reading, before - 2, nouns);
    const ChangeWord *next = change_word_at(reading, at + 1);
    bool then_verb = next && next->sign;
    bool plainly = claim->number->measure == MEASURE_POINT ||
                   (claim->number->measure == MEASURE_SCORE && verb && sign);
    claim->is_change = plainly || (with && verb) || behind_verb || of || then_verb;
    claim->sign = claim->is_change ? (of ? change_word_at(reading, before - 2)->sign : sign) : 0;
}
