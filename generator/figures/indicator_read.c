/*
 * indicator_read: the first round of reading indicators.yaml: groups, scales
 * and indicators, each checked on its own. What names something else (a group,
 * a scale, another indicator) is bound afterwards, in indicator.c.
 */
#include "base/yaml.h"
#include "figures/indicator_load.h"

static const char *const indicator_keys[] = {
    "id",          "label",      "short", "group",   "formula",  "formula_words", "frequency", "unit", "decimals",
    "definition",  "explanation", "favourable", "scale", "part_of", "headline", "link",
    "sentence",    "words",      "change_of", "by", "once", NULL,
};

/* What a sentence may hold: see view_sentence.c, which fills them in. */
static const char *const sentence_fields[] = {"value", "number", "about", "About", "side", "in", "In", "region", "class",
                                              "period"};
enum { SENTENCE_FIELDS = sizeof sentence_fields / sizeof *sentence_fields };

Place indicator_place(const Value *item, const char *key)
{
    const Value *member = value_get(item, str_from(key));
    return member ? member->place : item->place;
}

/* The items of a list that are maps; the others are reported. */
static const Value **map_items(Loader *loader, const Value *list, const char *what, size_t *count)
{
    const Value **items = ARENA_ARRAY(loader->arena, const Value *, value_count(list));
    *count = 0;
    for (size_t i = 0; i < value_count(list); i++) {
        const Value *item = value_item(list, i);
        if (value_is_map(item))
            items[(*count)++] = item;
        else
            diag_error(loader->diags, item->place, "yaml-kind", "%s must be a mapping, not %s", what,
                       value_kind_name(item));
    }
    return items;
}

/* ---- groups ---- */

static void read_groups(Loader *loader, const Value *file)
{
    static const char *const keys[] = {"id", "label", "question", NULL};
    size_t count;
    const Value *list = yaml_list(file, "groups", "indicators.yaml", loader->diags);
    const Value **items = map_items(loader, list, "a group", &count);
    /* Never none: an indicator whose group was reported falls into the first. */
    IndicatorGroup *groups = ARENA_ARRAY(loader->arena, IndicatorGroup, count + 1);
    for (size_t i = 0; i < count; i++) {
        yaml_check_keys(items[i], keys, "group", loader->diags);
        groups[i].id = yaml_text(items[i], "id", "group", loader->diags);
        groups[i].label = yaml_text(items[i], "label", "group", loader->diags);
        groups[i].question = yaml_text_optional(items[i], "question", "group", loader->diags);
        groups[i].index = i;
        if (map_find(&loader->groups, groups[i].id))
            diag_error(loader->diags, indicator_place(items[i], "id"), "indicator-duplicate",
                       "group '" STR_FMT "' is declared twice", STR_ARG(groups[i].id));
        else
            map_set(&loader->groups, groups[i].id, &groups[i]);
    }
    loader->indicators->groups = groups;
    loader->indicators->group_count = count ? count : 1;
}

/* ---- scales ---- */

static const Rational *read_border(Loader *loader, const Value *item)
{
    const Value *from = value_get(item, STR("from"));
    Decimal border;
    if (!from)
        return NULL;
    if (from->kind == VALUE_NUMBER && decimal_parse(from->text, '.', &border))
        return rational_from_decimal(loader->arena, border);
    diag_error(loader->diags, from->place, "yaml-kind", "'from' must be a number, not %s", value_kind_name(from));
    diag_hint(loader->diags, "with a point: from: 0.25");
    return NULL;
}

/* Only the first class may begin at the beginning; every next one must begin higher. */
static void check_order(Loader *loader, const Value *item, const FigureClass *classes, size_t index)
{
    const Rational *from = classes[index].from;
    bool unreadable = value_get(item, STR("from")) && !from;
    if (index == 0 || unreadable)
        return;
    const Rational *before = classes[index - 1].from;
    if (from && (!before || rational_compare(from, before) > 0))
        return;
    diag_error(loader->diags, indicator_place(item, "from"), "scale-order",
               "class '" STR_FMT "' must start above the class before it", STR_ARG(classes[index].id));
    diag_hint(loader->diags, "list classes from low to high, each but the first with its own 'from'");
}

static void read_classes(Loader *loader, const Value *item, ClassScale *scale)
{
    static const char *const keys[] = {"id", "label", "from", NULL};
    const Value *list = yaml_list(item, "classes", "scale", loader->diags);
    const Value **items = map_items(loader, list, "a class", &scale->count);
    FigureClass *classes = ARENA_ARRAY(loader->arena, FigureClass, scale->count);
    for (size_t i = 0; i < scale->count; i++) {
        yaml_check_keys(items[i], keys, "class", loader->diags);
        classes[i].id = yaml_text(items[i], "id", "class", loader->diags);
        classes[i].label = yaml_text(items[i], "label", "class", loader->diags);
        classes[i].from = read_border(loader, items[i]);
        check_order(loader, items[i], classes, i);
    }
    scale->classes = classes;
}

static void read_scales(Loader *loader, const Value *file)
{
    static const char *const keys[] = {"id", "definition", "classes", NULL};
    size_t count;
    const Value *list = yaml_list_optional(file, "scales", "indicators.yaml", loader->diags);
    const Value **items = map_items(loader, list, "a scale", &count);
    for (size_t i = 0; i < count; i++) {
        ClassScale *scale = ARENA_NEW(loader->arena, ClassScale);
        yaml_check_keys(items[i], keys, "scale", loader->diags);
        scale->id = yaml_text(items[i], "id", "scale", loader->diags);
        scale->definition = yaml_text(items[i], "definition", "scale", loader->diags);
        read_classes(loader, items[i], scale);
        if (map_find(&loader->scales, scale->id))
            diag_error(loader->diags, indicator_place(items[i], "id"), "indicator-duplicate",
                       "scale '" STR_FMT "' is declared twice", STR_ARG(scale->id));
        map_set(&loader->scales, scale->id, scale);
    }
}

/* ---- formulas ---- */

static void add_formula(Loader *loader, Draft *draft, Indicator *indicator, const Value *text, Str level)
{
    Str words = {0};
    const Value *all_words = value_get(draft->item, STR("formula_words"));
    const Value *own_words = value_is_map(all_words) ? value_get(all_words, level) : all_words;
    if (value_is_scalar(own_words))
        words = own_words->text;
    size_t i = indicator->formula_count++;
    draft->levels[i] = (LevelFormula){.level = level, .words = words};
    if (!value_is_scalar(text)) {
        diag_error(loader->diags, text->place, "yaml-kind", "a formula must be a text, not %s",
                   value_kind_name(text));
        return;
    }
    draft->levels[i].text = text->text;
    draft->trees[i] = formula_parse(loader->arena, text->text, text->place, loader->diags);
}

static bool level_exists(Loader *loader, Str level, Place place)
{
    const Regions *regions = loader->dataset->regions;
    for (size_t i = 0; i < regions->level_count; i++)
        if (str_equal(regions->levels[i], level))
            return true;
    diag_error(loader->diags, place, "indicator-level", "regions.yaml has no level '" STR_FMT "'", STR_ARG(level));
    diag_hint_nearest(loader->diags, level, regions->levels, regions->level_count);
    return false;
}

static void check_words(Loader *loader, const Draft *draft)
{
    const Value *words = value_get(draft->item, STR("formula_words"));
    if (!words || value_is_scalar(words))
        return;
    if (!value_is_map(words)) {
        diag_error(loader->diags, words->place, "yaml-kind", "'formula_words' must be a text or a mapping from level "
                                                             "to text, not %s", value_kind_name(words));
        return;
    }
    for (size_t i = 0; i < words->map.count; i++) {
        const Value *member = words->map.entries[i].value;
        level_exists(loader, words->map.entries[i].key, member->key_place);
    }
}

/* `formula:` is one text, or a mapping from level of region to text. */
static void read_formulas(Loader *loader, Draft *draft, Indicator *indicator)
{
    const Value *formula = value_get(draft->item, STR("formula"));
    size_t count = value_is_map(formula) ? formula->map.count : 1;
    draft->levels = ARENA_ARRAY(loader->arena, LevelFormula, count);
    draft->trees = ARENA_ARRAY(loader->arena, Formula *, count);
    indicator->formulas = draft->levels;
    check_words(loader, draft);
    if (!formula) {
        yaml_text(draft->item, "formula", "indicator", loader->diags);
        return;
    }
    if (!value_is_map(formula)) {
        add_formula(loader, draft, indicator, formula, (Str){0});
        return;
    }
    for (size_t i = 0; i < formula->map.count; i++) {
        const Value *text = formula->map.entries[i].value;
        if (level_exists(loader, formula->map.entries[i].key, text->key_place))
            add_formula(loader, draft, indicator, text, formula->map.entries[i].key);
    }
}

/* ---- one indicator ---- */

/* One of the words given, by its place among them; `otherwise` when absent or, after a report, when unknown. */
static size_t read_choice(Loader *loader, const Value *item, const char *key, const Str *words, size_t count,
                          size_t otherwise)
{
    Str text = yaml_text_optional(item, key, "indicator", loader->diags);
    if (!text.len)
        return otherwise;
    for (size_t i = 0; i < count; i++)
        if (str_equal(text, words[i]))
            return i;
    diag_error(loader->diags, indicator_place(item, key), "yaml-kind", "'%s' cannot be '" STR_FMT "'", key,
               STR_ARG(text));
    diag_hint_nearest(loader->diags, text, words, count);
    return otherwise;
}

static Favourable read_favourable(Loader *loader, const Value *item)
{
    Str words[] = {STR("higher"), STR("lower")};
    static const Favourable meanings[] = {FAVOURABLE_HIGHER, FAVOURABLE_LOWER, FAVOURABLE_NEITHER};
    return meanings[read_choice(loader, item, "favourable", words, 2, 2)];
}

static PeriodKind read_frequency(Loader *loader, const Value *item)
{
    Str words[] = {STR("year"), STR("quarter"), STR("month")};
    static const PeriodKind meanings[] = {PERIOD_YEAR, PERIOD_QUARTER, PERIOD_MONTH};
    return meanings[read_choice(loader, item, "frequency", words, 3, 1)];
}

static PeriodKind read_change_of(Loader *loader, const Value *item)
{
    Str words[] = {STR("year"), STR("quarter")};
    static const PeriodKind meanings[] = {PERIOD_YEAR, PERIOD_QUARTER, PERIOD_NONE};
    return meanings[read_choice(loader, item, "change_of", words, 2, 2)];
}

/* What the indicator is called in running text. */
static void read_words(Loader *loader, const Value *item, Indicator *indicator)
{
    const Value *list = yaml_list_optional(item, "words", "indicator", loader->diags);
    Str *words = ARENA_ARRAY(loader->arena, Str, value_count(list));
    for (size_t i = 0; i < value_count(list); i++) {
        const Value *word = value_item(list, i);
        if (value_is_scalar(word) && word->text.len)
            words[indicator->word_count++] = word->text;
        else
            diag_error(loader->diags, word->place, "yaml-kind", "a word must be a text, not %s",
                       value_kind_name(word));
    }
    indicator->words = words;
}

/* A unit is always there: for an unknown one a stand-in with its name, after the report. */
static const Unit *read_unit(Loader *loader, const Value *item)
{
    Str id = yaml_text(item, "unit", "indicator", loader->diags);
    const Unit *unit = id.len ? unit_get(loader->units, id, indicator_place(item, "unit"), loader->diags) : NULL;
    if (unit)
        return unit;
    Unit *stand_in = ARENA_NEW(loader->arena, Unit);
    *stand_in = (Unit){.id = id, .dimension = id, .type = {.over = id}, .factor = {1, 0}, .difference = id};
    stand_in->difference_unit = stand_in;
    return stand_in;
}

/* Ids stand in paths and in {{references}}. */
static void check_id(Loader *loader, const Value *item, Str id)
{
    bool right = id.len == 0 || (id.data[0] >= 'a' && id.data[0] <= 'z');
    for (size_t i = 0; i < id.len && right; i++) {
        char c = id.data[i];
        right = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }
    if (right)
        return;
    diag_error(loader->diags, indicator_place(item, "id"), "indicator-id",
               "'" STR_FMT "' cannot be the id of an indicator", STR_ARG(id));
    diag_hint(loader->diags, "a letter, then lower-case letters, digits and underscores: ww_lopend");
}

/* A slip in a {name} would be printed as it stands. */
static void check_sentence(const Value *item, Str sentence, Diags *diags)
{
    Str names[SENTENCE_FIELDS];
    for (size_t i = 0; i < SENTENCE_FIELDS; i++)
        names[i] = str_from(sentence_fields[i]);
    for (Str rest = sentence; rest.data;) {
        str_cut(&rest, '{');
        if (!rest.data)
            return;
        Str name = str_cut(&rest, '}');
        size_t i = 0;
        while (i < SENTENCE_FIELDS && !str_equal(name, names[i]))
            i++;
        if (i < SENTENCE_FIELDS)
            continue;
        diag_error(diags, indicator_place(item, "sentence"), "indicator-sentence",
                   "a sentence has no '{" STR_FMT "}'", STR_ARG(name));
        diag_hint_nearest(diags, name, names, SENTENCE_FIELDS);
    }
}

static void read_texts(Loader *loader, const Value *item, Indicator *indicator)
{
    Diags *diags = loader->diags;
    indicator->label = yaml_text(item, "label", "indicator", diags);
    indicator->short_label = yaml_text_optional(item, "short", "indicator", diags);
    if (!indicator->short_label.len)
        indicator->short_label = indicator->label;
    indicator->definition = yaml_text(item, "definition", "indicator", diags);
    indicator->explanation = yaml_text_optional(item, "explanation", "indicator", diags);
    indicator->link = yaml_text_optional(item, "link", "indicator", diags);
    indicator->by = yaml_text_optional(item, "by", "indicator", diags);
    indicator->sentence = yaml_text_optional(item, "sentence", "indicator", diags);
    check_sentence(item, indicator->sentence, diags);
}

static void read_indicator(Loader *loader, Draft *draft, Indicator *indicator)
{
    const Value *item = draft->item;
    Diags *diags = loader->diags;
    yaml_check_keys(item, indicator_keys, "indicator", diags);
    indicator->place = indicator_place(item, "id");
    indicator->id = yaml_text(item, "id", "indicator", diags);
    check_id(loader, item, indicator->id);
    read_texts(loader, item, indicator);
    read_words(loader, item, indicator);
    indicator->change_of = read_change_of(loader, item);
    read_formulas(loader, draft, indicator);
    indicator->frequency = read_frequency(loader, item);
    indicator->unit = read_unit(loader, item);
    indicator->decimals = (int)yaml_integer(item, "decimals", 0, 0, INDICATOR_MAX_DECIMALS, diags);
    indicator->favourable = read_favourable(loader, item);
    indicator->headline = yaml_bool(item, "headline", false, diags);
    indicator->once = yaml_bool(item, "once", false, diags);
    draft->group_id = yaml_text(item, "group", "indicator", diags);
    draft->scale_id = yaml_text_optional(item, "scale", "indicator", diags);
    draft->part_of_id = yaml_text_optional(item, "part_of", "indicator", diags);
}

static void add_indicator(Loader *loader, Indicator *indicator)
{
    if (!indicator->id.len)
        return;
    const Indicator *earlier = indicator_find(loader->indicators, indicator->id);
    if (!earlier) {
        map_set(&loader->indicators->by_id, indicator->id, indicator);
        return;
    }
    diag_error(loader->diags, indicator->place, "indicator-duplicate", "indicator '" STR_FMT "' is declared twice",
               STR_ARG(indicator->id));
    diag_related(loader->diags, earlier->place, "first here");
}

static void read_indicators(Loader *loader, const Value *file)
{
    size_t count;
    const Value *list = yaml_list(file, "indicators", "indicators.yaml", loader->diags);
    const Value **items = map_items(loader, list, "an indicator", &count);
    Indicators *indicators = loader->indicators;
    indicators->items = ARENA_ARRAY(loader->arena, Indicator, count);
    loader->drafts = ARENA_ARRAY(loader->arena, Draft, count);
    for (size_t i = 0; i < count; i++) {
        Indicator *indicator = &indicators->items[i];
        indicator->index = i;
        loader->drafts[i].item = items[i];
        read_indicator(loader, &loader->drafts[i], indicator);
        add_indicator(loader, indicator);
    }
    indicators->count = count;
}

void indicators_read(Loader *loader, const Value *file)
{
    static const char *const keys[] = {"groups", "scales", "indicators", NULL};
    yaml_check_keys(file, keys, "indicators.yaml", loader->diags);
    read_groups(loader, file);
    read_scales(loader, file);
    read_indicators(loader, file);
}
