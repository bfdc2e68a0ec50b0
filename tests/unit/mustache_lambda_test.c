/* Lambdas: the ten cases of the specification's ~lambdas.json with C functions in the place of code, and what can go
   wrong in them. */
#include "check.h"
#include "mustache/mustache.h"

static Arena *arena;
static Diags *diags;

static Str render(const char *text, const Lambda *lambda, TemplateMode mode)
{
    const Source *source = source_create(arena, STR("case.mustache"), str_from(text));
    const Template *template = template_compile(arena, source, diags);
    Value *data = value_map(arena);
    value_set_text(data, "planet", STR("Earth"));
    value_set_text(data, "static", STR("static"));
    value_set_text(data, "x", STR("Error!"));
    value_set(data, "lambda", value_lambda(arena, lambda));
    Buf out = {.arena = arena};
    template_render(&out, arena, template, template_set_create(arena), data, mode, diags);
    return buf_str(&out);
}

static Str with(const char *text, Str (*call)(void *, Arena *, Str), void *data)
{
    arena_reset(arena);
    diags = diags_create(arena);
    Lambda lambda = {call, data};
    return render(text, &lambda, TEMPLATE_LENIENT);
}

/* Returns its data whatever it is called with. */
static Str constant(void *data, Arena *to, Str raw)
{
    (void)to;
    (void)raw;
    return str_from(data);
}

static char world[] = "world";
static char planet[] = "{{planet}}";
static char both_delimiters[] = "|planet| => {{planet}}";
static char greater[] = ">";

static Str counter(void *data, Arena *to, Str raw)
{
    (void)raw;
    int *calls = data;
    return arena_printf(to, "%d", ++*calls);
}

static Str is_x(void *data, Arena *to, Str raw)
{
    (void)data;
    (void)to;
    return str_equal(raw, STR("{{x}}")) ? STR("yes") : STR("no");
}

static Str around(void *data, Arena *to, Str raw)
{
    return arena_printf(to, STR_FMT "%s" STR_FMT, STR_ARG(raw), (const char *)data, STR_ARG(raw));
}

static Str underlined(void *data, Arena *to, Str raw)
{
    (void)data;
    return arena_printf(to, "__" STR_FMT "__", STR_ARG(raw));
}

static void interpolation(void)
{
    CHECK_STR(with("Hello, {{lambda}}!", constant, world), "Hello, world!");
}

static void interpolation_is_expanded(void)
{
    CHECK_STR(with("Hello, {{lambda}}!", constant, planet), "Hello, Earth!");
}

static void interpolation_has_default_delimiters(void)
{
    CHECK_STR(with("{{= | | =}}\nHello, (|&lambda|)!", constant, both_delimiters), "Hello, (|planet| => Earth)!");
}

static void interpolation_is_not_cached(void)
{
    int calls = 0;
    CHECK_STR(with("{{lambda}} == {{{lambda}}} == {{lambda}}", counter, &calls), "1 == 2 == 3");
}

static void interpolation_is_escaped(void)
{
    CHECK_STR(with("<{{lambda}}{{{lambda}}}", constant, greater), "<&gt;>");
}

static void section_gets_raw_text(void)
{
    CHECK_STR(with("<{{#lambda}}{{x}}{{/lambda}}>", is_x, NULL), "<yes>");
}

static void section_is_expanded(void)
{
    CHECK_STR(with("<{{#lambda}}-{{/lambda}}>", around, planet), "<-Earth->");
}

static void section_has_current_delimiters(void)
{
    static char text[] = "{{planet}} => |planet|";
    CHECK_STR(with("{{= | | =}}<|#lambda|-|/lambda|>", around, text), "<-{{planet}} => Earth->");
}

static void section_is_not_cached(void)
{
    CHECK_STR(with("{{#lambda}}FILE{{/lambda}} != {{#lambda}}LINE{{/lambda}}", underlined, NULL),
              "__FILE__ != __LINE__");
}

static void inverted_section_is_not_rendered(void)
{
    CHECK_STR(with("<{{^lambda}}{{static}}{{/lambda}}>", constant, world), "<>");
}

static void standalone_section_gets_its_lines(void)
{
    CHECK_STR(with("{{#lambda}}\n  {{x}}\n{{/lambda}}\n", underlined, NULL), "__  Error!\n__");
}

static void lambda_that_returns_itself_ends(void)
{
    static char itself[] = "{{lambda}}";
    with("{{lambda}}", constant, itself);
    CHECK_CODE(diags, "tpl-recursion");
    CHECK_INT(diags->errors, 1);
}

static void lambda_that_returns_a_broken_template(void)
{
    static char broken[] = "{{#a}}";
    with("{{lambda}}", constant, broken);
    CHECK_CODE(diags, "tpl-mismatch");
}

static void strict_mode_knows_lambdas(void)
{
    arena_reset(arena);
    diags = diags_create(arena);
    Lambda lambda = {constant, planet};
    CHECK_STR(render("{{{lambda}}}", &lambda, TEMPLATE_STRICT), "Earth");
    CHECK_INT(diags->errors, 0);
}

int main(void)
{
    arena = arena_create();
    RUN(interpolation);
    RUN(interpolation_is_expanded);
    RUN(interpolation_has_default_delimiters);
    RUN(interpolation_is_not_cached);
    RUN(interpolation_is_escaped);
    RUN(section_gets_raw_text);
    RUN(section_is_expanded);
    RUN(section_has_current_delimiters);
    RUN(section_is_not_cached);
    RUN(inverted_section_is_not_rendered);
    RUN(standalone_section_gets_its_lines);
    RUN(lambda_that_returns_itself_ends);
    RUN(lambda_that_returns_a_broken_template);
    RUN(strict_mode_knows_lambdas);
    arena_free(arena);
    return check_done();
}
