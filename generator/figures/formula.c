/*
 * formula: from text to a tree, by recursive descent.
 *
 * Every error is reported at its character. The first syntax error ends the
 * formula; unknown functions and wrong arguments are reported on the way and
 * parsing goes on, so that one run shows them all. Which arguments are values,
 * counts, periods or regions is known from the function's table row, because
 * `2015-1` is a period in one place and a subtraction in another.
 */
#include "figures/formula_tree.h"

typedef struct Parser {
    Arena *arena;
    Formula *formula;
    Str text;
    size_t at;
    int depth;
    int operators; /* a chain of them is a tree as deep as it is long */
    bool failed; /* a syntax error: nothing more is read or reported */
    Diags *diags;
} Parser;

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || is_digit(c);
}

/* Where the scalar's own text starts: behind a quote, or behind the line of a `>` or `|`. */
static size_t scalar_start(Str raw)
{
    if (raw.len && (raw.data[0] == '"' || raw.data[0] == '\''))
        return 1;
    if (raw.len && (raw.data[0] == '>' || raw.data[0] == '|'))
        return str_index_char(raw, '\n');
    return 0;
}

/* YAML folds lines and takes quotes off, so the text is found back sign by sign, white space aside. */
Place formula_place(const Formula *formula, uint32_t start, uint32_t end)
{
    Place place = formula->place;
    if (!place.source || !str_trim(formula->text).len)
        return place;
    Str raw = str_slice(place.source->text, place.start, place.end);
    size_t from = place.end;
    size_t to = place.end;
    size_t r = scalar_start(raw);
    for (size_t i = 0; i < formula->text.len; i++) {
        if (is_space(formula->text.data[i]))
            continue;
        while (r < raw.len && is_space(raw.data[r]))
            r++;
        if (r >= raw.len || raw.data[r] != formula->text.data[i])
            return place;
        if (i >= start && from == place.end)
            from = place.start + r;
        if (i < end)
            to = place.start + r + 1;
        r++;
    }
    /* An error at the end of the text stands behind its last sign. */
    if (from == place.end)
        return source_place(place.source, to, to);
    return source_place(place.source, from, to > from ? to : from + 1);
}

Str formula_node_text(const Formula *formula, const FormulaNode *node)
{
    return str_slice(formula->text, node->start, node->end);
}

static void skip_space(Parser *parser)
{
    while (parser->at < parser->text.len && is_space(parser->text.data[parser->at]))
        parser->at++;
}

/* The next sign that is no space, or 0 at the end. */
static char peek(Parser *parser)
{
    skip_space(parser);
    return parser->at < parser->text.len ? parser->text.data[parser->at] : '\0';
}

static bool accept(Parser *parser, char c)
{
    if (peek(parser) != c)
        return false;
    parser->at++;
    return true;
}

/* The offending sign for messages: a whole UTF-8 character, or a word for the end. */
static Str found_text(Parser *parser)
{
    if (peek(parser) == '\0' && parser->at >= parser->text.len)
        return STR("the end of the formula");
    size_t end = parser->at + 1;
    while (end < parser->text.len && ((unsigned char)parser->text.data[end] & 0xC0) == 0x80)
        end++;
    return arena_printf(parser->arena, "'" STR_FMT "'", STR_ARG(str_slice(parser->text, parser->at, end)));
}

static FormulaNode *syntax_error(Parser *parser, const char *expected, const char *hint)
{
    if (parser->failed)
        return NULL;
    parser->failed = true;
    Str found = found_text(parser);
    Place place = formula_place(parser->formula, (uint32_t)parser->at, (uint32_t)parser->at + 1);
    diag_error(parser->diags, place, "formula-syntax", "expected %s, found " STR_FMT, expected, STR_ARG(found));
    diag_hint(parser->diags, "%s", hint);
    return NULL;
}

static FormulaNode *create_node(Parser *parser, NodeKind kind, size_t start)
{
    FormulaNode *node = ARENA_NEW(parser->arena, FormulaNode);
    node->kind = kind;
    node->start = (uint32_t)start;
    node->end = (uint32_t)parser->at;
    node->count = 1;
    return node;
}

static void add_operand(Parser *parser, FormulaNode *node, FormulaNode *operand)
{
    ARENA_RESERVE_ONE(parser->arena, node->operands, node->operand_count, node->operand_capacity);
    node->operands[node->operand_count++] = operand;
}

static FormulaNode *parse_sum(Parser *parser);

static FormulaNode *parse_number(Parser *parser)
{
    size_t start = parser->at;
    while (parser->at < parser->text.len && (is_digit(parser->text.data[parser->at]) ||
                                             parser->text.data[parser->at] == '.'))
        parser->at++;
    Decimal value;
    if (!decimal_parse(str_slice(parser->text, start, parser->at), '.', &value)) {
        parser->at = start;
        return syntax_error(parser, "a number", "write a number as 1000 or 0.5, with at most 18 digits");
    }
    FormulaNode *node = create_node(parser, NODE_NUMBER, start);
    node->number = rational_from_decimal(parser->arena, value);
    return node;
}

static Str parse_word(Parser *parser, const char *extra)
{
    skip_space(parser);
    size_t start = parser->at;
    while (parser->at < parser->text.len && (is_name(parser->text.data[parser->at]) ||
                                             (*extra && parser->text.data[parser->at] == *extra)))
        parser->at++;
    return str_slice(parser->text, start, parser->at);
}

/* From `start` to here, one sign at least. */
static Place word_place(const Parser *parser, size_t start)
{
    size_t end = parser->at > start ? parser->at : start + 1;
    return formula_place(parser->formula, (uint32_t)start, (uint32_t)end);
}

static bool parse_count(Parser *parser, FormulaNode *call)
{
    skip_space(parser);
    size_t start = parser->at;
    Str word = parse_word(parser, "");
    Decimal number;
    if (decimal_parse(word, '.', &number) && number.scale == 0 && number.digits >= 1 &&
        number.digits <= FORMULA_MAX_PERIODS) {
        call->count = (int)number.digits;
        return true;
    }
    parser->formula->broken = true;
    diag_error(parser->diags, word_place(parser, start), "formula-arguments",
               "'" STR_FMT "' needs a whole number from 1 to %d here", STR_ARG(call->name), (int)FORMULA_MAX_PERIODS);
    diag_hint(parser->diags, "%s: n counts periods", call->function->usage);
    return peek(parser) == ',' || peek(parser) == ')' || syntax_error(parser, "',' or ')'", call->function->usage);
}

static bool parse_period(Parser *parser, FormulaNode *call)
{
    skip_space(parser);
    size_t start = parser->at;
    Str word = parse_word(parser, "-");
    if (period_parse(word, &call->period))
        return true;
    parser->formula->broken = true;
    diag_error(parser->diags, word_place(parser, start), "formula-arguments",
               "'" STR_FMT "' needs a period here, found '" STR_FMT "'", STR_ARG(call->name), STR_ARG(word));
    diag_hint(parser->diags, "write a quarter as 2015-1, a month as 2015-01, a year as 2015");
    return peek(parser) == ',' || peek(parser) == ')' || syntax_error(parser, "',' or ')'", call->function->usage);
}

static bool parse_region(Parser *parser, FormulaNode *call)
{
    skip_space(parser);
    call->region_start = (uint32_t)parser->at;
    call->region_id = parse_word(parser, "-");
    if (call->region_id.len)
        return true;
    return syntax_error(parser, "the id of a region", call->function->usage);
}

/* Which kind of argument stands at `index`: a letter of the parameters, 'v' behind a '*', 0 for one too many. */
static char parameter_at(const char *parameters, size_t index)
{
    for (const char *p = parameters; *p; p++) {
        if (*p == '?')
            continue;
        if (*p == '*')
            return 'v';
        if (index-- == 0)
            return *p;
    }
    return '\0';
}

static size_t parameters_needed(const char *parameters)
{
    size_t needed = 0;
    while (parameters[needed] && parameters[needed] != '?' && parameters[needed] != '*')
        needed++;
    return needed;
}

/* Values of an unknown function, and what is too much, are read as values and then left out. */
static bool parse_argument(Parser *parser, FormulaNode *call, size_t index)
{
    char kind = call->function ? parameter_at(call->function->parameters, index) : 'v';
    if (kind == 'n')
        return parse_count(parser, call);
    if (kind == 'p')
        return parse_period(parser, call);
    if (kind == 'r')
        return parse_region(parser, call);
    FormulaNode *operand = parse_sum(parser);
    if (operand)
        add_operand(parser, call, operand);
    return operand;
}

static void check_arguments(Parser *parser, const FormulaNode *call, size_t given)
{
    if (!call->function)
        return;
    const char *parameters = call->function->parameters;
    bool too_many = given > 0 && !parameter_at(parameters, given - 1);
    if (!too_many && given >= parameters_needed(parameters))
        return;
    parser->formula->broken = true;
    diag_error(parser->diags, formula_place(parser->formula, call->start, call->end), "formula-arguments",
               "'" STR_FMT "' was given %zu argument%s", STR_ARG(call->name), given, given == 1 ? "" : "s");
    diag_hint(parser->diags, "write %s: %s", call->function->usage, call->function->help);
}

static void report_function(Parser *parser, Str name, size_t start)
{
    parser->formula->broken = true;
    Place place = formula_place(parser->formula, (uint32_t)start, (uint32_t)(start + name.len));
    diag_error(parser->diags, place, "formula-name", "there is no function '" STR_FMT "'", STR_ARG(name));
    size_t count;
    Str *names = formula_function_names(parser->diags->arena, &count);
    diag_hint_nearest(parser->diags, name, names, count);
}

static FormulaNode *parse_call(Parser *parser, Str name, size_t start)
{
    FormulaNode *call = create_node(parser, NODE_CALL, start);
    call->name = name;
    call->function = formula_function_find(name);
    if (!call->function)
        report_function(parser, name, start);
    parser->at++; /* ( */
    size_t given = 0;
    if (!accept(parser, ')')) {
        do {
            if (!parse_argument(parser, call, given++))
                return NULL;
        } while (accept(parser, ','));
        if (!accept(parser, ')'))
            return syntax_error(parser, "',' or ')'", "each '(' needs a ')'; arguments are divided by a comma");
    }
    call->end = (uint32_t)parser->at;
    check_arguments(parser, call, given);
    return call;
}

static FormulaNode *parse_parentheses(Parser *parser)
{
    size_t start = parser->at++;
    FormulaNode *inner = parse_sum(parser);
    if (!inner)
        return NULL;
    if (!accept(parser, ')'))
        return syntax_error(parser, "')'", "each '(' needs a ')'");
    inner->start = (uint32_t)start;
    inner->end = (uint32_t)parser->at;
    return inner;
}

static FormulaNode *parse_negation(Parser *parser);

static FormulaNode *parse_primary(Parser *parser)
{
    char c = peek(parser);
    if (is_digit(c))
        return parse_number(parser);
    if (c == '(')
        return parse_parentheses(parser);
    if (!is_name(c))
        return syntax_error(parser, "a number, a name or '('",
                            "a formula is made of series, indicators, numbers, + - * / ( ) and functions");
    size_t start = parser->at;
    Str name = parse_word(parser, "");
    size_t end = parser->at;
    if (peek(parser) == '(')
        return parse_call(parser, name, start);
    parser->at = end;
    FormulaNode *node = create_node(parser, NODE_NAME, start);
    node->name = name;
    return node;
}

static FormulaNode *parse_negation(Parser *parser)
{
    if (peek(parser) != '-' && peek(parser) != '(' && !is_name(peek(parser)))
        return parse_primary(parser);
    if (parser->depth >= FORMULA_MAX_DEPTH)
        return syntax_error(parser, "a simpler formula", "this is nested more than 100 deep: "
                                                         "give a part of it a name as an indicator of its own");
    parser->depth++;
    FormulaNode *node = NULL;
    size_t start = parser->at;
    if (!accept(parser, '-')) {
        node = parse_primary(parser);
    } else {
        FormulaNode *operand = parse_negation(parser);
        node = operand ? create_node(parser, NODE_NEGATE, start) : NULL;
        if (node)
            add_operand(parser, node, operand);
    }
    parser->depth--;
    return node;
}

static FormulaNode *create_binary(Parser *parser, NodeKind kind, FormulaNode *left, FormulaNode *right)
{
    if (++parser->operators > FORMULA_MAX_OPERATORS)
        return syntax_error(parser, "a shorter formula", "this has more than 500 operators: use sum(a, b, …)");
    FormulaNode *node = create_node(parser, kind, left->start);
    node->end = right->end;
    add_operand(parser, node, left);
    add_operand(parser, node, right);
    return node;
}

static FormulaNode *parse_product(Parser *parser)
{
    FormulaNode *left = parse_negation(parser);
    while (left && (peek(parser) == '*' || peek(parser) == '/')) {
        NodeKind kind = parser->text.data[parser->at++] == '*' ? NODE_MULTIPLY : NODE_DIVIDE;
        FormulaNode *right = parse_negation(parser);
        left = right ? create_binary(parser, kind, left, right) : NULL;
    }
    return left;
}

static FormulaNode *parse_sum(Parser *parser)
{
    FormulaNode *left = parse_product(parser);
    while (left && (peek(parser) == '+' || peek(parser) == '-')) {
        NodeKind kind = parser->text.data[parser->at++] == '+' ? NODE_ADD : NODE_SUBTRACT;
        FormulaNode *right = parse_product(parser);
        left = right ? create_binary(parser, kind, left, right) : NULL;
    }
    return left;
}

Formula *formula_parse(Arena *arena, Str text, Place place, Diags *diags)
{
    Formula *formula = ARENA_NEW(arena, Formula);
    formula->text = text;
    formula->place = place;
    Parser parser = {.arena = arena, .formula = formula, .text = text, .diags = diags};
    formula->root = parse_sum(&parser);
    skip_space(&parser);
    if (!parser.failed && parser.at < text.len)
        syntax_error(&parser, "an operator (+ - * /) or the end",
                     "two names or numbers need an operator between them; a number has a point: 0.5");
    if (parser.failed || formula->broken)
        return NULL;
    return formula;
}
