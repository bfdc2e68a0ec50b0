/*
 * claim_turns: see claim_turns.h. The words stand in the order of their bytes
 * and are found by halving, since every word of every text is looked up.
 */
#include "article/claim_turns.h"

static const TurnWord words[] = {
    {"aangetrokken", TURN_UP, TURN_SAYS}, {"aantrok", TURN_UP, TURN_SAYS}, {"aantrokken", TURN_UP, TURN_SAYS},
    {"aanwas", TURN_UP, TURN_NOUN}, {"afgenomen", TURN_DOWN, TURN_SAYS}, {"afgezwakt", TURN_DOWN, TURN_SAYS},
    {"afnam", TURN_DOWN, TURN_SAYS}, {"afname", TURN_DOWN, TURN_NOUN}, {"afnamen", TURN_DOWN, TURN_SAYS},
    {"afneemt", TURN_DOWN, TURN_SAYS}, {"afnemen", TURN_DOWN, 0}, {"bijgekomen", TURN_UP, TURN_COUNTS},
    {"bijkomen", TURN_UP, TURN_COUNTS}, {"bijkwam", TURN_UP, TURN_COUNTS}, {"bijkwamen", TURN_UP, TURN_COUNTS},
    {"constant", TURN_SAME, TURN_SAYS}, {"daalde", TURN_DOWN, TURN_SAYS}, {"daalden", TURN_DOWN, TURN_SAYS},
    {"daalt", TURN_DOWN, TURN_SAYS}, {"dalen", TURN_DOWN, TURN_SAYS}, {"daling", TURN_DOWN, TURN_NOUN},
    {"duikelde", TURN_DOWN, TURN_SAYS}, {"duikelden", TURN_DOWN, TURN_SAYS}, {"gaan", TURN_NONE, 0},
    {"gaat", TURN_NONE, 0}, {"gedaald", TURN_DOWN, TURN_SAYS}, {"gegroeid", TURN_UP, TURN_SAYS | TURN_SIGN},
    {"gekelderd", TURN_DOWN, TURN_SAYS}, {"geklommen", TURN_UP, TURN_SAYS},
    {"gekrompen", TURN_DOWN, TURN_SAYS | TURN_SIGN}, {"gelijk", TURN_SAME, TURN_SAYS},
    {"geslonken", TURN_DOWN, TURN_SAYS}, {"gesprongen", TURN_UP, TURN_SAYS},
    {"gestabiliseerd", TURN_SAME, TURN_SAYS}, {"gestegen", TURN_UP, TURN_SAYS}, {"gewonnen", TURN_UP, 0},
    {"gezakt", TURN_DOWN, TURN_SAYS}, {"ging", TURN_NONE, 0}, {"gingen", TURN_NONE, 0},
    {"groei", TURN_UP, TURN_NOUN}, {"groeide", TURN_UP, TURN_SAYS | TURN_SIGN},
    {"groeiden", TURN_UP, TURN_SAYS | TURN_SIGN}, {"groeien", TURN_UP, TURN_SAYS | TURN_SIGN},
    {"groeit", TURN_UP, TURN_SAYS | TURN_SIGN}, {"hersteld", TURN_UP, TURN_SAYS | TURN_GOOD},
    {"herstelde", TURN_UP, TURN_SAYS | TURN_GOOD}, {"herstelden", TURN_UP, TURN_SAYS | TURN_GOOD},
    {"herstelt", TURN_UP, TURN_SAYS | TURN_GOOD}, {"kelderde", TURN_DOWN, TURN_SAYS},
    {"kelderden", TURN_DOWN, TURN_SAYS}, {"keldert", TURN_DOWN, TURN_SAYS}, {"klimmen", TURN_UP, TURN_SAYS},
    {"klimt", TURN_UP, TURN_SAYS}, {"klom", TURN_UP, TURN_SAYS}, {"klommen", TURN_UP, TURN_SAYS},
    {"komen", TURN_NONE, 0}, {"komt", TURN_NONE, 0}, {"kostte", TURN_DOWN, TURN_COUNTS}, {"krabbelde", TURN_NONE, 0},
    {"krabbelden", TURN_NONE, 0}, {"krabbelt", TURN_NONE, 0}, {"krimp", TURN_DOWN, TURN_NOUN},
    {"krimpen", TURN_DOWN, TURN_SAYS | TURN_SIGN}, {"krimpt", TURN_DOWN, TURN_SAYS | TURN_SIGN},
    {"kromp", TURN_DOWN, TURN_SAYS | TURN_SIGN}, {"krompen", TURN_DOWN, TURN_SAYS | TURN_SIGN},
    {"kroop", TURN_NONE, 0}, {"kropen", TURN_NONE, 0}, {"kruipt", TURN_NONE, 0}, {"kwam", TURN_NONE, 0},
    {"kwamen", TURN_NONE, 0}, {"liep", TURN_NONE, 0}, {"liepen", TURN_NONE, 0}, {"loopt", TURN_NONE, 0},
    {"lopen", TURN_NONE, 0}, {"nam", TURN_NONE, 0}, {"namen", TURN_NONE, 0}, {"neemt", TURN_NONE, 0},
    {"nemen", TURN_NONE, 0}, {"ongewijzigd", TURN_SAME, TURN_SAYS}, {"onveranderd", TURN_SAME, TURN_SAYS},
    {"opgelopen", TURN_UP, TURN_SAYS}, {"opliep", TURN_UP, TURN_SAYS}, {"opliepen", TURN_UP, TURN_SAYS},
    {"oploopt", TURN_UP, TURN_SAYS}, {"oplopen", TURN_UP, 0}, {"plus", TURN_UP, TURN_NOUN}, {"schiet", TURN_NONE, 0},
    {"schoot", TURN_NONE, 0}, {"schoten", TURN_NONE, 0}, {"slinken", TURN_DOWN, TURN_SAYS},
    {"slinkt", TURN_DOWN, TURN_SAYS}, {"slonk", TURN_DOWN, TURN_SAYS}, {"slonken", TURN_DOWN, TURN_SAYS},
    {"springt", TURN_UP, TURN_SAYS}, {"sprong", TURN_UP, TURN_SAYS}, {"sprongen", TURN_UP, TURN_SAYS},
    {"stabiel", TURN_SAME, TURN_SAYS}, {"stabiliseerde", TURN_SAME, TURN_SAYS},
    {"stabiliseerden", TURN_SAME, TURN_SAYS}, {"stabiliseert", TURN_SAME, TURN_SAYS},
    {"stagneerde", TURN_SAME, TURN_SAYS}, {"stagneerden", TURN_SAME, TURN_SAYS}, {"stagneert", TURN_SAME, TURN_SAYS},
    {"steeg", TURN_UP, TURN_SAYS}, {"stegen", TURN_UP, TURN_SAYS}, {"stijgen", TURN_UP, TURN_SAYS},
    {"stijging", TURN_UP, TURN_NOUN}, {"stijgt", TURN_UP, TURN_SAYS}, {"teruggelopen", TURN_DOWN, TURN_SAYS},
    {"teruggevallen", TURN_DOWN, TURN_SAYS}, {"terugliep", TURN_DOWN, TURN_SAYS},
    {"terugliepen", TURN_DOWN, TURN_SAYS}, {"terugloopt", TURN_DOWN, TURN_SAYS}, {"teruglopen", TURN_DOWN, 0},
    {"terugval", TURN_DOWN, TURN_NOUN}, {"terugviel", TURN_DOWN, TURN_SAYS}, {"terugvielen", TURN_DOWN, TURN_SAYS},
    {"toegenomen", TURN_UP, TURN_SAYS}, {"toenam", TURN_UP, TURN_SAYS}, {"toename", TURN_UP, TURN_NOUN},
    {"toenamen", TURN_UP, TURN_SAYS}, {"toeneemt", TURN_UP, TURN_SAYS}, {"toenemen", TURN_UP, 0},
    {"trekken", TURN_NONE, 0}, {"trekt", TURN_NONE, 0}, {"trok", TURN_NONE, 0}, {"trokken", TURN_NONE, 0},
    {"tuimelde", TURN_DOWN, TURN_SAYS}, {"tuimelden", TURN_DOWN, TURN_SAYS}, {"vallen", TURN_NONE, 0},
    {"valt", TURN_NONE, 0}, {"veerde", TURN_NONE, 0}, {"veerden", TURN_NONE, 0}, {"veert", TURN_NONE, 0},
    {"verbeterd", TURN_UP, TURN_SAYS | TURN_GOOD}, {"verbeterde", TURN_UP, TURN_SAYS | TURN_GOOD},
    {"verbeterden", TURN_UP, TURN_SAYS | TURN_GOOD}, {"verbetert", TURN_UP, TURN_SAYS | TURN_GOOD},
    {"verdween", TURN_DOWN, TURN_COUNTS}, {"verdwenen", TURN_DOWN, TURN_COUNTS},
    {"verdwijnen", TURN_DOWN, TURN_COUNTS}, {"verdwijnt", TURN_DOWN, TURN_COUNTS}, {"verlies", TURN_DOWN, TURN_NOUN},
    {"verliest", TURN_DOWN, 0}, {"verloor", TURN_DOWN, 0}, {"vermeerderde", TURN_UP, 0},
    {"verminderd", TURN_DOWN, TURN_SAYS}, {"verminderde", TURN_DOWN, TURN_SAYS},
    {"verminderden", TURN_DOWN, TURN_SAYS}, {"vermindering", TURN_DOWN, TURN_NOUN},
    {"vermindert", TURN_DOWN, TURN_SAYS}, {"verschil", TURN_NONE, TURN_NOUN},
    {"verslechterd", TURN_DOWN, TURN_SAYS | TURN_GOOD}, {"verslechterde", TURN_DOWN, TURN_SAYS | TURN_GOOD},
    {"verslechterden", TURN_DOWN, TURN_SAYS | TURN_GOOD}, {"verslechtert", TURN_DOWN, TURN_SAYS | TURN_GOOD},
    {"viel", TURN_NONE, 0}, {"vielen", TURN_NONE, 0}, {"wint", TURN_UP, 0}, {"won", TURN_UP, 0},
    {"wonnen", TURN_UP, 0}, {"zakken", TURN_DOWN, TURN_SAYS}, {"zakt", TURN_DOWN, TURN_SAYS},
    {"zakte", TURN_DOWN, TURN_SAYS}, {"zakten", TURN_DOWN, TURN_SAYS}, {"zwakt", TURN_NONE, 0},
    {"zwakte", TURN_NONE, 0}, {"zwakten", TURN_NONE, 0},
};

typedef struct SplitVerb {
    const char *verb;
    const char *particle;
    Turn turn;
} SplitVerb;

static const SplitVerb split_verbs[] = {
    {"nam", "toe", TURN_UP}, {"nam", "af", TURN_DOWN}, {"namen", "toe", TURN_UP}, {"namen", "af", TURN_DOWN},
    {"neemt", "toe", TURN_UP}, {"neemt", "af", TURN_DOWN}, {"nemen", "toe", TURN_UP}, {"nemen", "af", TURN_DOWN},
    {"liep", "op", TURN_UP}, {"liep", "terug", TURN_DOWN}, {"liepen", "op", TURN_UP}, {"liepen", "terug", TURN_DOWN},
    {"loopt", "op", TURN_UP}, {"loopt", "terug", TURN_DOWN}, {"lopen", "op", TURN_UP}, {"lopen", "terug", TURN_DOWN},
    {"ging", "omhoog", TURN_UP}, {"ging", "vooruit", TURN_UP}, {"ging", "omlaag", TURN_DOWN},
    {"ging", "achteruit", TURN_DOWN}, {"gingen", "omhoog", TURN_UP}, {"gingen", "vooruit", TURN_UP},
    {"gingen", "omlaag", TURN_DOWN}, {"gingen", "achteruit", TURN_DOWN}, {"gaat", "omhoog", TURN_UP},
    {"gaat", "vooruit", TURN_UP}, {"gaat", "omlaag", TURN_DOWN}, {"gaat", "achteruit", TURN_DOWN},
    {"gaan", "omhoog", TURN_UP}, {"gaan", "vooruit", TURN_UP}, {"gaan", "omlaag", TURN_DOWN},
    {"gaan", "achteruit", TURN_DOWN}, {"viel", "terug", TURN_DOWN}, {"vielen", "terug", TURN_DOWN},
    {"valt", "terug", TURN_DOWN}, {"vallen", "terug", TURN_DOWN}, {"trok", "aan", TURN_UP},
    {"trokken", "aan", TURN_UP}, {"trekt", "aan", TURN_UP}, {"trekken", "aan", TURN_UP},
    {"schoot", "omhoog", TURN_UP}, {"schoot", "omlaag", TURN_DOWN}, {"schoten", "omhoog", TURN_UP},
    {"schoten", "omlaag", TURN_DOWN}, {"schiet", "omhoog", TURN_UP}, {"schiet", "omlaag", TURN_DOWN},
    {"kroop", "omhoog", TURN_UP}, {"kroop", "omlaag", TURN_DOWN}, {"kropen", "omhoog", TURN_UP},
    {"kropen", "omlaag", TURN_DOWN}, {"kruipt", "omhoog", TURN_UP}, {"kruipt", "omlaag", TURN_DOWN},
    {"veerde", "op", TURN_UP}, {"veerden", "op", TURN_UP}, {"veert", "op", TURN_UP}, {"krabbelde", "op", TURN_UP},
    {"krabbelden", "op", TURN_UP}, {"krabbelt", "op", TURN_UP}, {"zwakte", "af", TURN_DOWN},
    {"zwakten", "af", TURN_DOWN}, {"zwakt", "af", TURN_DOWN}, {"kwam", "bij", TURN_UP}, {"kwam", "erbij", TURN_UP},
    {"kwamen", "bij", TURN_UP}, {"kwamen", "erbij", TURN_UP}, {"komt", "bij", TURN_UP}, {"komt", "erbij", TURN_UP},
    {"komen", "bij", TURN_UP}, {"komen", "erbij", TURN_UP}, {"won", "terrein", TURN_UP},
    {"wonnen", "terrein", TURN_UP}, {"wint", "terrein", TURN_UP}, {"verloor", "terrein", TURN_DOWN},
    {"verloren", "terrein", TURN_DOWN}, {"verliest", "terrein", TURN_DOWN},
};

const TurnWord *turn_word_at(const Reading *reading, size_t at)
{
    const Token *token = &reading->sentence->tokens[at];
    size_t low = 0, high = sizeof words / sizeof *words;
    while (token->kind == TOKEN_WORD && low < high) {
        size_t middle = (low + high) / 2;
        int order = str_compare(token->key, str_from(words[middle].word));
        if (!order)
            return &words[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

static bool clause_has_after(const Reading *reading, size_t at, const char *word)
{
    for (size_t i = at + 1; i < reading->sentence->count && reading_clause(reading, i) == reading_clause(reading, at);
         i++)
        if (reading_is(reading, i, word))
            return true;
    return false;
}

Turn turn_of_split_verb(const Reading *reading, size_t at)
{
    for (size_t i = 0; i < sizeof split_verbs / sizeof *split_verbs; i++)
        if (reading_is(reading, at, split_verbs[i].verb) && clause_has_after(reading, at, split_verbs[i].particle))
            return split_verbs[i].turn;
    return TURN_NONE;
}
