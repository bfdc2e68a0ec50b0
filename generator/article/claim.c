/*
 * claim: the fact checker's main loop: block by block, sentence by sentence.
 *
 * A sentence is read with what the paragraph spoke of before it (Thread), so
 * that "een jaar eerder was dat 3,8 procent" has a subject and a time.
 */
#include "article/claim_reading.h"

#include "base/value.h"

typedef struct Checker {
    Arena *arena;
    const Article *article;
    const ArticleBody *body;
    const ClaimContext *context;
    Diags *diags;
    Map explained; /* abbreviations that were seen */
    const ProseBlock *table_block; /* the first cell of the table that is gone through; NULL when none is */
    size_t unspoken; /* numbers of it */
} Checker;

/* ---- reading a sentence ---- */

static void add_hit(NameHit *hits, size_t *count, NameHit hit)
{
    if (*count < MAX_HITS)
        hits[(*count)++] = hit;
}

/* A bound figure names its indicator as a word does. */
static NameHit figure_hit(const Reading *reading, size_t at, const ProseSpan *span)
{
    const Indicator **one = ARENA_NEW(reading->arena, const Indicator *);
    *one = span->figure->indicator;
    return (NameHit){.at = at, .end = at + 1, .indicators = one, .count = 1};
}

static void find_names(Reading *reading)
{
    const Sentence *sentence = reading->sentence;
    for (size_t at = 0; at < sentence->count;) {
        NameHit hit;
        bool found = facts_find_name(reading->context->facts, sentence->tokens, sentence->count, at, &hit);
        const ProseSpan *span = sentence->tokens[at].kind == TOKEN_FIGURE ? sentence->tokens[at].span : NULL;
        if (span && span->figure)
            add_hit(reading->subjects, &reading->subject_count, figure_hit(reading, at, span));
        if (found && hit.region)
            add_hit(reading->regions, &reading->region_count, hit);
        else if (found)
            add_hit(reading->subjects, &reading->subject_count, hit);
        at = found ? hit.end : at + 1;
    }
}

/* The group that all indicators of a name belong to; NULL when they have several. */
static const IndicatorGroup *group_of(const NameHit *hit)
{
    for (size_t i = 1; i < hit->count; i++)
        if (hit->indicators[i]->group != hit->indicators[0]->group)
            return NULL;
    return hit->count ? hit->indicators[0]->group : NULL;
}

/* "van de beroepsbevolking" may be two things: what else the sentence names tells which. */
static void narrow(Reading *reading, NameHit *hit)
{
    const Indicator **kept = ARENA_ARRAY(reading->arena, const Indicator *, hit->count);
    size_t count = 0;
    for (size_t i = 0; i < hit->count; i++) {
        bool named = false;
        for (size_t k = 0; k < reading->subject_count; k++)
            named |= group_of(&reading->subjects[k]) == hit->indicators[i]->group;
        if (named)
            kept[count++] = hit->indicators[i];
    }
    if (!count)
        return;
    hit->indicators = kept;
    hit->count = count;
}

static void narrow_names(Reading *reading)
{
    for (size_t i = 0; i < reading->subject_count; i++)
        if (!group_of(&reading->subjects[i]))
            narrow(reading, &reading->subjects[i]);
}

/* ---- what is exempt ---- */

static bool is_word_claim(const Reading *reading, size_t at);

/* The number that stands at most three words before the mark, or the word right before it. */
static void exempt_before(Reading *reading, const ProseSpan *span)
{
    const Sentence *sentence = reading->sentence;
    size_t last = sentence->count;
    while (last && sentence->tokens[last - 1].start >= span->start)
        last--;
    for (size_t back = 1; back <= 3 && back <= last; back++) {
        if (sentence->tokens[last - back].kind != TOKEN_NUMBER)
            continue;
        reading->exempt[last - back] = true;
        return;
    }
    if (last && is_word_claim(reading, last - 1)) {
        reading->exempt[last - 1] = true;
        return;
    }
    diag_error(reading->diags, span->place, "exempt-unused", "'{geen-cijfer}' stands behind no number");
    diag_hint(reading->diags, "put it right behind the number that is no figure of ours, or take it out");
}

static bool is_word_claim(const Reading *reading, size_t at)
{
    return reading->sentence->tokens[at].kind == TOKEN_WORD && reading->sentence->tokens[at].key.len > 3;
}

/* The first span that ends at or behind a place: spans stand in order. */
static size_t first_span(const ProseBlock *block, size_t at)
{
    size_t low = 0, high = block->span_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (block->spans[middle].end < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void find_exempt(Reading *reading)
{
    const ProseBlock *block = reading->block;
    for (size_t i = first_span(block, reading->sentence->start); i < block->span_count; i++) {
        const ProseSpan *span = &block->spans[i];
        if (span->start > reading->sentence->end)
            return;
        bool here = span->start > reading->sentence->start;
        if (span->kind == SPAN_EXEMPT && here)
            exempt_before(reading, span);
    }
}

/* Front matter `geen_cijfer:`: a piece of text that stands in one place. */
static void exempt_pieces(Reading *reading)
{
    const Value *list = value_get(reading->article->front_matter, STR("geen_cijfer"));
    for (size_t i = 0; i < value_count(list); i++) {
        Str piece = value_is_scalar(value_item(list, i)) ? value_item(list, i)->text : (Str){0};
        const Sentence *sentence = reading->sentence;
        Str text = str_slice(reading->block->text, sentence->start, sentence->end);
        size_t start = str_index(text, piece);
        if (!piece.len || start >= text.len)
            continue;
        start += sentence->start;
        for (size_t t = 0; t < reading->sentence->count; t++) {
            const Token *token = &reading->sentence->tokens[t];
            reading->exempt[t] |= token->start < start + piece.len && token->end > start;
        }
    }
}

static void check_pieces(Checker *checker)
{
    const Value *list = value_get(checker->article->front_matter, STR("geen_cijfer"));
    for (size_t i = 0; i < value_count(list); i++) {
        const Value *item = value_item(list, i);
        Str piece = value_is_scalar(item) ? item->text : (Str){0};
        size_t places = 0;
        for (size_t b = 0; piece.len && b < checker->body->prose->block_count; b++) {
            Str text = checker->body->prose->blocks[b].text;
            for (size_t at = str_index(text, piece); at < text.len; at = str_index(text, piece)) {
                places++;
                text = str_from_index(text, at + piece.len);
            }
        }
        if (places == 1)
            continue;
        diag_error(checker->diags, item->place, "exempt-unused", "this text stands in %zu places, not in one",
                   places);
        diag_hint(checker->diags,
                  "give so many words of the text that one place is meant, or write {geen-cijfer} there");
    }
}

/* ---- bound figures ---- */

/* A reference compares with the quarter before by itself. */
static void check_references(Reading *reading)
{
    for (size_t at = 0; at < reading->sentence->count; at++) {
        const ProseSpan *span = reading->sentence->tokens[at].span;
        if (!span || !span->figure || reading->exempt[at] || reading->sentence->tokens[at].kind != TOKEN_FIGURE)
            continue;
        bool compares = str_equal(span->part, STR("change")) || str_equal(span->part, STR("direction"));
        if (!compares || !span->figure->previous.may_be_seasonal)
            continue;
        diag_warning(reading->diags, span->place, "claim-seasonal",
                     "'" STR_FMT "' is not seasonally adjusted and is compared with the quarter before",
                     STR_ARG(span->figure->indicator->id));
        diag_hint(reading->diags, "compare with a year before: {{" STR_FMT ".year_change}}",
                  STR_ARG(span->figure->indicator->id));
        claim_add_fact(reading, "style", NULL);
    }
}

/* ---- what is handed on to the next sentence ---- */

static void follow_figures(const Reading *reading, Thread *thread)
{
    const ProseBlock *block = reading->block;
    for (size_t i = first_span(block, reading->sentence->start); i < block->span_count; i++) {
        const ProseSpan *span = &block->spans[i];
        if (span->start >= reading->sentence->end)
            return;
        if (!span->figure || span->start < reading->sentence->start)
            continue;
        const Indicator **one = ARENA_NEW(reading->arena, const Indicator *);
        *one = span->figure->indicator;
        thread->subject = (NameHit){.indicators = one, .count = 1};
    }
}

static void follow(const Reading *reading, Thread *thread)
{
    Thread next = *thread;
    if (!reading->subject_count)
        follow_figures(reading, &next);
    if (reading->subject_count) {
        next.subject = reading->subjects[0];
        next.last = reading->last.indicator;
    }
    Periods periods = {0};
    for (size_t i = 0; i < reading->when.count; i++) {
        const When *when = &reading->when.items[i];
        if (when->compare || when->span || when->since || when->kind == WHEN_MONTH)
            continue;
        Periods own;
        reading_periods(reading, when->at, &own);
        periods = own;
        if (when->kind == WHEN_NOW)
            periods.count = 0;
        periods.named = true;
    }
    if (periods.named) {
        next.period_count = periods.count < MAX_PERIODS ? periods.count : MAX_PERIODS;
        for (size_t i = 0; i < next.period_count; i++)
            next.periods[i] = periods.items[i];
    }
    *thread = next;
}

/* ---- all ---- */

static void check_sentence(Checker *checker, Arena *scratch, const ProseBlock *block, const Sentence *sentence,
                           Thread *thread)
{
    Reading *reading = ARENA_NEW(scratch, Reading);
    *reading = (Reading){.arena = scratch, .context = checker->context, .article = checker->article,
                         .body = checker->body, .block = block, .sentence = sentence, .diags = checker->diags,
                         .thread = thread};
    reading->exempt = ARENA_ARRAY(scratch, bool, sentence->count);
    reading->used = ARENA_ARRAY(scratch, bool, sentence->count);
    find_names(reading);
    narrow_names(reading);
    when_find(reading, &reading->when);
    find_exempt(reading);
    if (block->heads) {
        reading->unspoken = &checker->unspoken;
        claim_read_heads(reading);
        claims_of_numbers(reading);
        return;
    }
    exempt_pieces(reading);
    if (block->kind != PROSE_CHART && block->kind != PROSE_QUOTE && checker->context->region) {
        check_references(reading);
        claims_of_ranks(reading);
        claims_of_heights(reading);
        claims_of_classes(reading);
        claims_of_pairs(reading);
        claims_of_words(reading);
        claims_of_seasons(reading);
        claims_of_regions(reading);
    }
    if (block->chart)
        claims_of_chart(reading);
    claims_of_numbers(reading);
    prose_check_style(reading, &checker->explained);
    follow(reading, thread);
    thread->before = sentence;
}

/* A table's numbers that nothing is known of are told once. */
static void end_table(Checker *checker)
{
    const ProseBlock *block = checker->table_block;
    checker->table_block = NULL;
    if (!block || !checker->unspoken)
        return;
    diag_note(checker->diags, prose_place(checker->body->prose, block, 0, 0), "claim-table",
              "the heads of this table name no figure that %zu of its numbers could be", checker->unspoken);
    diag_fact(checker->diags, (DiagFact){.verdict = "table"});
    checker->unspoken = 0;
}

static void check_block(Checker *checker, Arena *scratch, const ProseBlock *block)
{
    Sentences sentences = prose_sentences(scratch, block);
    if (checker->table_block && block->table != checker->table_block->table)
        end_table(checker);
    /* A head that is no sentence says nothing by itself. */
    if (block->table && !block->heads && !claim_is_text_cell(&sentences, block))
        return;
    if (block->heads && claim_is_text_cell(&sentences, block)) {
        ProseBlock text = claim_without_heads(scratch, block);
        check_block(checker, scratch, &text);
        return;
    }
    if (block->heads && !checker->table_block)
        checker->table_block = block;
    Thread thread = {0};
    for (size_t i = 0; i < sentences.count; i++)
        check_sentence(checker, scratch, block, &sentences.items[i], &thread);
}

void claims_check(Arena *arena, const Article *article, const ArticleBody *body, const ClaimContext *context,
                  Diags *diags)
{
    if (!body->prose)
        return;
    Checker checker = {.arena = arena, .article = article, .body = body, .context = context, .diags = diags,
                       .explained = {.arena = arena}};
    Arena *scratch = arena_create();
    for (size_t i = 0; i < body->prose->block_count; i++) {
        check_block(&checker, scratch, &body->prose->blocks[i]);
        arena_reset(scratch);
    }
    end_table(&checker);
    arena_free(scratch);
    check_pieces(&checker);
}
