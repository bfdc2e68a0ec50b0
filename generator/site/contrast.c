/*
 * contrast: see contrast.h. The papers are read from the theme's tokens, so
 * that a house style with another paper is judged on its own.
 */
#include "site/contrast.h"

#include <math.h>

#include "base/files.h"

/* The magazine's own theme, for a project whose tokens do not say. */
static const char *const default_papers[] = {"#fbfaf7", "#0f1521"};

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool colour_parse(Str text, Colour *out)
{
    unsigned char parts[3];
    if (text.len != 7 || text.data[0] != '#')
        return false;
    for (size_t i = 0; i < 3; i++) {
        int high = hex_digit(text.data[1 + 2 * i]);
        int low = hex_digit(text.data[2 + 2 * i]);
        if (high < 0 || low < 0)
            return false;
        parts[i] = (unsigned char)(high * 16 + low);
    }
    *out = (Colour){parts[0], parts[1], parts[2]};
    return true;
}

/* WCAG 2.2, "relative luminance". */
static double linear(unsigned char part)
{
    double value = part / 255.0;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(Colour colour)
{
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast_ratio(Colour a, Colour b)
{
    double first = luminance(a);
    double second = luminance(b);
    return first > second ? (first + 0.05) / (second + 0.05) : (second + 0.05) / (first + 0.05);
}

/* The value of the `nth` (from 0) declaration of a custom property. */
static bool find_token(Str css, Str name, int nth, Colour *out)
{
    for (;; nth--) {
        size_t at = str_index(css, name);
        if (at == css.len)
            return false;
        css = str_from_index(css, at + name.len);
        if (nth == 0)
            return colour_parse(str_trim(str_slice(css, 0, str_index_char(css, ';'))), out);
    }
}

/* The papers that accents stand on: light, dark. */
static void read_papers(Arena *arena, const Project *project, Colour papers[2])
{
    Str path = files_join(arena, project->folder, STR("templates/assets/css/tokens.css"));
    Str css = {0};
    if (files_exists(path))
        files_read_bytes(arena, path, (Place){0}, &css, diags_create(arena));
    for (int i = 0; i < 2; i++)
        if (!find_token(css, STR("--paper:"), i, &papers[i]))
            colour_parse(str_from(default_papers[i]), &papers[i]);
}

/* A ratio for people, cut and not rounded: 4.499 reads 4.4. */
static void report_contrast(Str region, const Value *value, Colour paper, double ratio, Diags *diags)
{
    int tenths = (int)(ratio * 10);
    diag_error(diags, value->place, "accent-contrast",
               "accent '" STR_FMT "' of '" STR_FMT
               "' on paper '#%02x%02x%02x' has a contrast of %d.%d:1, needs 4.5:1",
               STR_ARG(value->text), STR_ARG(region), paper.red, paper.green, paper.blue, tenths / 10, tenths % 10);
    diag_hint(diags, luminance(paper) > 0.2 ? "take a darker colour" : "take a lighter colour");
}

/* Whether the colour may be written. */
static bool check_accent(Str region, const Value *value, Colour paper, Diags *diags)
{
    Colour colour;
    if (!value_is_scalar(value))
        return false; /* reported where site.yaml is read */
    if (!colour_parse(value->text, &colour)) {
        diag_error(diags, value->place, "accent-colour", "'" STR_FMT "' is no colour", STR_ARG(value->text));
        diag_hint(diags, "write it as \"#a8123e\": six digits, in quotation marks");
        return false;
    }
    double ratio = contrast_ratio(colour, paper);
    if (ratio < CONTRAST_TEXT)
        report_contrast(region, value, paper, ratio, diags);
    return ratio >= CONTRAST_TEXT;
}

Str contrast_accents_css(Arena *arena, const Project *project, Diags *diags)
{
    const Value *accents = project->config.accents;
    Colour papers[2];
    read_papers(arena, project, papers);
    Buf css = {.arena = arena};
    BUF_LIT(&css, "/* The colour of each region, from content/site.yaml. */\n");
    for (size_t i = 0; value_is_map(accents) && i < accents->map.count; i++) {
        Str region = accents->map.entries[i].key;
        const Value *pair = accents->map.entries[i].value;
        const Value *light = value_get(pair, STR("light"));
        const Value *dark = value_get(pair, STR("dark"));
        bool light_right = check_accent(region, light, papers[0], diags);
        bool dark_right = check_accent(region, dark, papers[1], diags);
        if (light_right && dark_right)
            buf_printf(&css, ".region-" STR_FMT " { --accent-light: " STR_FMT "; --accent-dark: " STR_FMT "; }\n",
                       STR_ARG(region), STR_ARG(light->text), STR_ARG(dark->text));
    }
    return buf_str(&css);
}
