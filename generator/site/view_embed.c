/*
 * view_embed: a page for one chart, to link to and to set in a frame on
 * another site: figuur/<id>/index.html beside the page that the chart stands
 * on. It is that page's file, made from the same data, and has a bare template
 * of its own: title, picture, source, table, and the way back.
 */
#include "site/view_parts.h"

static const char embed_template[] = "embed";

/* The folder of the page in the site: "utrecht/2024-3/cijfers/werkloosheid/". */
static Str page_folder(const View *view)
{
    Str path = view->page->path;
    return str_slice(path, 0, path.len - (sizeof "index.html" - 1));
}

Str view_url(const View *view, Str path)
{
    Str url = value_get_text(view->project->config.all, "url");
    if (!url.len)
        return (Str){0};
    bool closed = str_ends_with(url, STR("/"));
    return arena_printf(view->arena, STR_FMT "%s" STR_FMT, STR_ARG(url), closed ? "" : "/", STR_ARG(path));
}

Str view_address(const View *view)
{
    return view_url(view, page_folder(view));
}

static Value *embed_page(const View *view, Str path, Str title)
{
    const Value *own = view->page_data;
    Value *page = value_map(view->arena);
    PatternField fields[] = {{"title", title}, {"site", view->project->config.title}};
    value_set_text(page, "title", view_fill(view, "page.title", fields, 2));
    value_set_text(page, "description", title);
    value_set_text(page, "path", path);
    value_set_text(page, "root", arena_printf(view->arena, "../../" STR_FMT, STR_ARG(view->page->root)));
    value_set_text(page, "kind", STR("embed"));
    value_set_text(page, "lang", view->language->code);
    value_set_text(page, "feed", (Str){0});
    value_set_text(page, "region_id", value_get_text(own, "region_id"));
    return page;
}

/* The same chart, first on its page; its files lie two folders up. */
static Str embed_chart(const View *view, const Chart *chart)
{
    Chart *alone = ARENA_NEW(view->arena, Chart);
    *alone = *chart;
    alone->files = arena_printf(view->arena, "../../" STR_FMT, STR_ARG(chart->files));
    alone->heading_level = 1;
    alone->number = 0;
    alone->number_text = (Str){0};
    alone->has_page = false;
    return chart_figure_html(view->arena, alone);
}

void view_attach_embed(View *view, const Chart *chart, Str from)
{
    const TemplateSet *templates = view->project->templates;
    const Template *template = template_find(templates, STR(embed_template));
    if (!chart->has_page)
        return;
    if (!template) {
        diag_error(view->diags, (Place){0}, "tpl-missing", "there is no template '%s.mustache'", embed_template);
        return;
    }
    Str path = arena_printf(view->arena, STR_FMT STR_FMT, STR_ARG(page_folder(view)),
                            STR_ARG(chart_page(view->arena, chart)));
    Value *data = value_map(view->arena);
    Value *embed = value_map(view->arena);
    value_set_markup(embed, "html", embed_chart(view, chart));
    value_set_text(embed, "from", from);
    value_set_text(embed, "href", arena_printf(view->arena, "../../index.html#" STR_FMT, STR_ARG(chart->id)));
    value_set(data, "t", view->language->words);
    value_set(data, "site", value_get(view->data, STR("site")));
    value_set(data, "page", embed_page(view, path, chart->title));
    value_set(data, "embed", embed);
    Buf html = {.arena = view->arena};
    if (template_render(&html, view->arena, template, templates, data, TEMPLATE_STRICT, view->diags))
        view_attach_at(view, path, buf_str(&html));
}
