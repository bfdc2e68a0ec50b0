/*
 * block_qr: an address that a phone can read from paper, drawn by libqrencode,
 * which is included here and nowhere else.
 *
 *     ```qr
 *     address: https://www.leeroverzicht.nl
 *     label: Alle opleidingen en subsidies op een rij
 *     ```
 *
 * The address stands beside it as a link: nobody scans the screen they read.
 * Dark on light whatever the page looks like, with the white border that
 * readers of such codes need.
 */
#include <qrencode.h>

#include "article/blocks.h"
#include "article/prose_work.h"
#include "base/escape.h"
#include "base/yaml.h"
#include "figures/language.h"

enum { ADDRESS_MAX = 300, BORDER = 4 };

static const char *const known_keys[] = {"address", "label", NULL};

static bool read_address(Work *work, const Value *spec, Str *out)
{
    *out = str_trim(yaml_text(spec, "address", "qr", work->diags));
    if (!out->len)
        return false;
    bool web = str_starts_with(*out, STR("https://")) || str_starts_with(*out, STR("http://"));
    if (web && out->len <= ADDRESS_MAX && !str_contains(*out, STR(" ")))
        return true;
    diag_error(work->diags, value_get(spec, STR("address"))->place, "qr-address",
               "a QR code holds a web address of at most %d characters", (int)ADDRESS_MAX);
    diag_hint(work->diags, "write the whole address, for instance 'address: https://www.cbs.nl'");
    return false;
}

/* Every dark run of a row is one piece of the path. */
static void add_path(Buf *out, const QRcode *code)
{
    BUF_LIT(out, "<path d=\"");
    for (int y = 0; y < code->width; y++) {
        for (int x = 0; x < code->width;) {
            int start = x;
            while (x < code->width && (code->data[y * code->width + x] & 1))
                x++;
            if (x > start)
                buf_printf(out, "M%d %dh%dv1h-%dz", start + BORDER, y + BORDER, x - start, x - start);
            else
                x++;
        }
    }
    BUF_LIT(out, "\" fill=\"#000\"/>");
}

static Str draw(Work *work, Str address)
{
    QRcode *code = QRcode_encodeString8bit(arena_cstr(work->arena, address), 0, QR_ECLEVEL_M);
    if (!code)
        arena_out_of_memory(address.len); /* an address this short always fits */
    int size = code->width + 2 * BORDER;
    PatternField field = {"address", address};
    Str pattern = language_word(work->context->charts.language, "article.qr");
    Buf out = {.arena = work->arena};
    buf_printf(&out, "<svg class=\"qr-code\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"", size, size);
    escape_html(&out, language_fill(work->arena, pattern, &field, 1));
    buf_printf(&out, "\" shape-rendering=\"crispEdges\"><rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", size, size);
    add_path(&out, code);
    BUF_LIT(&out, "</svg>");
    QRcode_free(code);
    return buf_str(&out);
}

/* What is read beside it: "www.cbs.nl/arbeid" for "https://www.cbs.nl/arbeid/". */
static Str shown_address(Str address)
{
    Str shown = str_from_index(address, str_index(address, STR("//")) + 2);
    return str_ends_with(shown, STR("/")) ? str_slice(shown, 0, shown.len - 1) : shown;
}

static cmark_node *text_node(Work *work, Str text)
{
    cmark_node *node = cmark_node_new(CMARK_NODE_TEXT);
    node_set_literal(work, node, text);
    return node;
}

/* The link is an ordinary one: the passes mark and check it. */
static cmark_node *make_caption(Work *work, Str label, Str address)
{
    cmark_node *caption = node_custom(work, CMARK_NODE_CUSTOM_INLINE, STR("<figcaption>"), STR("</figcaption>"));
    if (label.len) {
        cmark_node *words = node_custom(work, CMARK_NODE_CUSTOM_INLINE, STR("<b>"), STR("</b> "));
        cmark_node_append_child(words, text_node(work, label));
        cmark_node_append_child(caption, words);
    }
    cmark_node *link = cmark_node_new(CMARK_NODE_LINK);
    cmark_node_set_url(link, arena_cstr(work->arena, address));
    cmark_node_append_child(link, text_node(work, shown_address(address)));
    cmark_node_append_child(caption, link);
    return caption;
}

void block_make_qr(Work *work, const Block *block)
{
    Value *spec = block_read_yaml(work, block);
    Str address;
    if (!spec)
        return;
    yaml_check_keys(spec, known_keys, "qr", work->diags);
    Str label = yaml_text_optional(spec, "label", "qr", work->diags);
    if (!read_address(work, spec, &address))
        return;
    Str enter = arena_printf(work->arena, "<figure class=\"qr\">\n" STR_FMT, STR_ARG(draw(work, address)));
    cmark_node *figure = block_replace(work, block, enter, STR("</figure>"));
    cmark_node_append_child(figure, make_caption(work, label, address));
    prose_note_node(work, figure, value_get(spec, STR("label")));
}
