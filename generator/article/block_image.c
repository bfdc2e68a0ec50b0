/*
 * block_image: a picture with what it shows, who made it, and what there is to
 * see in it for those who cannot see it.
 *
 *     ```image
 *     file: beeld/werkplaats.jpg
 *     alt: Een vrouw met een lasbril buigt zich over een stalen balk.
 *     caption: In de werkplaats leren zij-instromers van vakmensen.
 *     credit: Noor de Wit
 *     ```
 *
 * A picture that says nothing must be declared so: `decorative: true`. The
 * picture itself is an ordinary one for the passes that follow.
 */
#include "article/blocks.h"
#include "article/picture.h"
#include "article/prose_work.h"
#include "article/reference.h"
#include "article/typography.h"
#include "base/escape.h"
#include "base/yaml.h"
#include "figures/language.h"

static const char *const known_keys[] = {"file", "alt", "caption", "credit", "decorative", "wide", NULL};

static bool check_alt(Work *work, const Block *block, const Value *spec, Str alt)
{
    const Value *field = value_get(spec, STR("alt"));
    bool decorative = yaml_bool(spec, "decorative", false, work->diags);
    if (alt.len && decorative) {
        diag_error(work->diags, field->place, "image-alt", "a decorative picture has no alternative text");
        diag_hint(work->diags, "take out 'decorative: true', or the text");
        return false;
    }
    if (alt.len || decorative)
        return true;
    diag_error(work->diags, field ? field->place : block->place, "image-alt", "the picture has no alternative text");
    diag_hint(work->diags, "write 'alt:' and what the picture shows; one that shows nothing that matters gets "
                           "'decorative: true'");
    return false;
}

static bool check_file(Work *work, const Value *spec, Str file)
{
    if (!file.len)
        return false;
    Place place = value_get(spec, STR("file"))->place;
    if (picture_is_remote(file)) {
        diag_error(work->diags, place, "image-remote", "the picture '" STR_FMT "' stands on another site",
                   STR_ARG(file));
        diag_hint(work->diags, "put the file in a folder 'beeld' beside the article and write 'file: beeld/name.jpg'");
        return false;
    }
    Picture picture;
    size_t errors = work->diags->errors;
    picture_find(work, file, place, &picture);
    return work->diags->errors == errors;
}

static Str fill_field(Work *work, const Value *spec, const char *key, bool as_html)
{
    Str text = yaml_text_optional(spec, key, "image", work->diags);
    if (!text.len)
        return (Str){0};
    Filled filled = reference_fill_text(work, typography_quotes(work->arena, text), value_get(spec, str_from(key)));
    return as_html ? filled.html : filled.plain;
}

/* As HTML; empty when there is nothing to say below the picture. */
static Str make_caption(Work *work, const Value *spec)
{
    Str caption = fill_field(work, spec, "caption", true);
    Str credit = yaml_text_optional(spec, "credit", "image", work->diags);
    Buf out = {.arena = work->arena};
    if (!caption.len && !credit.len)
        return (Str){0};
    BUF_LIT(&out, "<figcaption>");
    buf_add(&out, caption);
    if (credit.len) {
        PatternField field = {"credit", credit};
        Str pattern = language_word(work->context->charts.language, "article.credit");
        BUF_LIT(&out, " <span class=\"credit\">");
        escape_html(&out, language_fill(work->arena, pattern, &field, 1));
        BUF_LIT(&out, "</span>");
    }
    BUF_LIT(&out, "</figcaption>\n");
    return buf_str(&out);
}

void block_make_image(Work *work, const Block *block)
{
    Value *spec = block_read_yaml(work, block);
    if (!spec)
        return;
    yaml_check_keys(spec, known_keys, "image", work->diags);
    Str file = str_trim(yaml_text(spec, "file", "image", work->diags));
    Str alt = str_trim(fill_field(work, spec, "alt", false));
    bool good = check_alt(work, block, spec, alt);
    if (!check_file(work, spec, file) || !good)
        return;
    bool wide = yaml_bool(spec, "wide", false, work->diags);
    Str exit = arena_printf(work->arena, STR_FMT "</figure>", STR_ARG(make_caption(work, spec)));
    cmark_node *figure = block_replace(work, block, wide ? STR("<figure class=\"picture picture-wide\">")
                                                         : STR("<figure class=\"picture\">"), exit);
    cmark_node *image = cmark_node_new(CMARK_NODE_IMAGE);
    cmark_node_set_url(image, arena_cstr(work->arena, file));
    cmark_node *text = cmark_node_new(CMARK_NODE_TEXT);
    node_set_literal(work, text, alt);
    cmark_node_append_child(image, text);
    cmark_node *line = node_custom(work, CMARK_NODE_CUSTOM_INLINE, (Str){0}, STR("\n"));
    cmark_node_append_child(line, image);
    cmark_node_append_child(figure, line);
    prose_note_field(work, PROSE_CAPTION, value_get(spec, STR("alt")));
    prose_skip_node(work, image);
    prose_note_field(work, PROSE_CAPTION, value_get(spec, STR("caption")));
    if (!alt.len)
        cmark_node_set_user_data(image, work->arena); /* asked for; see pass_images.c */
}
