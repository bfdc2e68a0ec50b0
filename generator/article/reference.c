/*
 * reference: see reference.h. Reading the name, finding the figure and saying
 * it are three steps, each in a file of its own (reference_work.h); here they
 * are put together and written as HTML.
 */
#include "article/reference_work.h"
#include "article/typography.h"

#include "base/escape.h"
#include "figures/format.h"
#include "figures/phrase.h"

static bool has_page(const ArticleContext *context, const Indicator *indicator)
{
    for (size_t i = 0; i < context->indicator_count; i++)
        if (context->indicators[i] == indicator)
            return true;
    return false;
}

/* What the figure is and where it comes from: the reader's first answer, before the page behind the link. */
Str reference_describe(Work *work, const Figure *figure)
{
    const Language *language = work->context->charts.language;
    const PatternField fields[] = {
        {"label", figure->indicator->label},
        {"region", figure->region->full_name},
        {"period", format_period(work->arena, language, figure->period)},
        {"source", phrase_sources(work->arena, figure)},
    };
    return language_fill(work->arena, language_word(language, "reference.title"), fields,
                         sizeof fields / sizeof *fields);
}

static Str write_html(const ReferenceLookup *lookup, const ReferencePart *part, Str plain, ReferenceForm form)
{
    Work *work = lookup->work;
    const Figure *figure = lookup->figure;
    const char *element = "span";
    Buf out = {.arena = work->arena};
    if (form == REFERENCE_LINKED && has_page(work->context, figure->indicator)) {
        element = "a";
        BUF_LIT(&out, "<a class=\"cijfer\" href=\"");
        escape_html(&out, work->context->edition_root);
        BUF_LIT(&out, "cijfers/");
        buf_add(&out, escape_slug(work->arena, figure->indicator->id));
        BUF_LIT(&out, "/index.html\"");
    } else if (part->is_value) {
        element = "data";
        buf_printf(&out, "<data class=\"cijfer\" value=\"" STR_FMT "\"",
                   STR_ARG(format_plain(work->arena, figure->value, FORMAT_PLAIN_DECIMALS)));
    } else {
        BUF_LIT(&out, "<span class=\"cijfer\"");
    }
    BUF_LIT(&out, " title=\"");
    escape_html(&out, reference_describe(work, figure));
    BUF_LIT(&out, "\">");
    escape_html(&out, typography_numbers(work, plain));
    buf_printf(&out, "</%s>", element);
    return buf_str(&out);
}

const Figure *reference_lookup(Work *work, Str content, Place place)
{
    Reference reference;
    return reference_read(work, content, place, &reference) ? reference_find_figure(work, &reference, place) : NULL;
}

const Figure *reference_find(Work *work, Str content, Place place)
{
    Reference reference;
    if (!reference_read(work, content, place, &reference))
        return NULL;
    const Figure *figure = reference_find_figure(work, &reference, place);
    ReferenceLookup lookup = {work, place, figure};
    if (figure && !figure->value)
        reference_report_missing(&lookup, figure->period, "there is no figure of");
    return figure && figure->value ? figure : NULL;
}

bool reference_fill(Work *work, Str content, Place place, ReferenceForm form, Filled *out)
{
    Reference reference;
    if (!reference_read(work, content, place, &reference))
        return false;
    const Figure *figure = reference_find_figure(work, &reference, place);
    const ReferencePart *part = reference_find_part(work, reference.part, place);
    if (!figure || !part)
        return false;
    ReferenceLookup lookup = {work, place, figure};
    if (!figure->value)
        return reference_report_missing(&lookup, figure->period, "there is no figure of");
    bool said = reference.has_forms ? reference_say_form(&lookup, &reference, part, &out->plain)
                                    : part->say(&lookup, &out->plain);
    if (!said)
        return false;
    out->html = write_html(&lookup, part, out->plain, form);
    return true;
}
