/*
 * spec_flow: boxes and what runs between them: flows with an amount, and models
 * in words. Boxes that only links name need no declaration of their own; a
 * column that is not given follows from the links: one further than the
 * furthest box that leads to it.
 */
#include "charts/spec.h"

#include <math.h>

#include "base/yaml.h"

static const char *const node_fields[] = {"id", "label", "column", "value", "highlight", NULL};
static const char *const link_fields[] = {"from", "to", "value", NULL};
static const char *const box_fields[] = {"id", "label", "text", "column", "highlight", NULL};
static const char *const arrow_fields[] = {"from", "to", "label", NULL};

enum { MOST_NODES = 40, MOST_COLUMN = 12 };

typedef struct Flow {
    Spec *spec;
    bool model;
    Str ids[MOST_NODES];
    bool placed[MOST_NODES]; /* its column was given */
    ChartNode *nodes;
    const Rational **sums_in;
    const Rational **sums_out;
    size_t count;
    ChartLink *links;
    size_t link_count;
} Flow;

/* ---- boxes ---- */

static bool add_node(Flow *flow, Str id, Place place, ChartNode node, bool placed)
{
    if (flow->count == MOST_NODES) {
        diag_error(flow->spec->diags, place, "chart-data", "there are more than %d boxes", MOST_NODES);
        diag_hint(flow->spec->diags, "take small ones together: more than five a column are hard to read");
        return false;
    }
    flow->ids[flow->count] = id;
    flow->placed[flow->count] = placed;
    flow->nodes[flow->count++] = node;
    return true;
}

static size_t find_node(const Flow *flow, Str id)
{
    for (size_t i = 0; i < flow->count; i++)
        if (str_equal(flow->ids[i], id))
            return i;
    return flow->count;
}

static void set_amount(Spec *spec, ChartNode *node, const Rational *value)
{
    ChartPoint point = spec_point(spec, (Period){0}, value, STATUS_FINAL, spec->unit, spec->decimals);
    node->has_value = point.has_value;
    node->value = point.value;
    node->display = point.display;
    node->plain = point.plain;
}

static bool read_node(Flow *flow, const Value *item)
{
    Spec *spec = flow->spec;
    if (!spec_check_item(spec, item, flow->model ? box_fields : node_fields))
        return false;
    Str id = str_trim(value_get_text(item, "id"));
    Str label = str_trim(value_get_text(item, "label"));
    if (id.len == 0 && !spec_item_text(spec, item, "label", &label))
        return false;
    id = id.len ? id : label;
    if (find_node(flow, id) < flow->count)
        return diag_error(spec->diags, item->place, "chart-data", "'" STR_FMT "' is there twice", STR_ARG(id));
    bool placed = value_get(item, STR("column")) != NULL;
    ChartNode node = {.label = label.len ? label : id,
                      .text = str_trim(value_get_text(item, "text")),
                      .highlight = yaml_bool(item, "highlight", false, spec->diags)};
    node.column = placed ? (size_t)yaml_integer(item, "column", 1, 1, MOST_COLUMN, spec->diags) - 1 : 0;
    const Value *value = value_get(item, STR("value"));
    const Rational *amount = NULL;
    if (value && !spec_number(spec, value, spec->decimals, &amount))
        return false;
    if (amount)
        set_amount(spec, &node, amount);
    return add_node(flow, id, item->place, node, placed);
}

static bool read_nodes(Flow *flow)
{
    Spec *spec = flow->spec;
    const char *name = flow->model ? "boxes" : "nodes";
    if (!flow->model && !spec_field(spec, name))
        return true;
    const Value *list = spec_list(spec, name, flow->model ? "{id, label}" : "{id, label, column}");
    bool fine = list != NULL;
    for (size_t i = 0; list && i < value_count(list); i++)
        fine = read_node(flow, value_item(list, i)) && fine;
    return fine;
}

/* ---- links ---- */

static bool find_end(Flow *flow, const Value *item, const char *name, size_t *out)
{
    Spec *spec = flow->spec;
    Str id;
    if (!spec_item_text(spec, item, name, &id))
        return false;
    *out = find_node(flow, id);
    if (*out < flow->count)
        return true;
    Place place = value_get(item, str_from(name))->place;
    if (!spec_field(spec, flow->model ? "boxes" : "nodes"))
        return add_node(flow, id, place, (ChartNode){.label = id}, false);
    diag_error(spec->diags, place, "chart-data", "there is no box '" STR_FMT "'", STR_ARG(id));
    diag_hint_nearest(spec->diags, id, flow->ids, flow->count);
    return false;
}

static bool read_amount(Flow *flow, const Value *item, ChartLink *link)
{
    Spec *spec = flow->spec;
    const Value *field = value_get(item, STR("value"));
    if (!field)
        return diag_error(spec->diags, item->place, "chart-data", "a flow has no 'value'");
    const Rational *value;
    if (!spec_number(spec, field, spec->decimals, &value))
        return false;
    if (value && rational_sign(value) < 0) {
        diag_error(spec->diags, field->place, "chart-data", "a flow is never negative");
        diag_hint(spec->diags, "let it run the other way");
        return false;
    }
    ChartPoint point = spec_point(spec, (Period){0}, value, STATUS_FINAL, spec->unit, spec->decimals);
    link->has_value = point.has_value;
    link->value = point.value;
    link->display = point.display;
    link->plain = point.plain;
    if (!value)
        return true;
    const Rational **in = &flow->sums_in[link->to];
    const Rational **out = &flow->sums_out[link->from];
    *in = *in ? rational_add(spec->arena, *in, value) : value;
    *out = *out ? rational_add(spec->arena, *out, value) : value;
    return true;
}

static bool read_link(Flow *flow, const Value *item)
{
    Spec *spec = flow->spec;
    ChartLink link = {0};
    if (!spec_check_item(spec, item, flow->model ? arrow_fields : link_fields))
        return false;
    bool fine = find_end(flow, item, "from", &link.from);
    fine = find_end(flow, item, "to", &link.to) && fine;
    if (!fine)
        return false;
    if (link.from == link.to)
        return diag_error(spec->diags, item->place, "chart-data", "this runs from '" STR_FMT "' to itself",
                          STR_ARG(flow->ids[link.from]));
    if (!flow->model && !read_amount(flow, item, &link))
        return false;
    link.label = flow->model ? str_trim(value_get_text(item, "label")) : (Str){0};
    flow->links[flow->link_count++] = link;
    return true;
}

static bool read_links(Flow *flow)
{
    Spec *spec = flow->spec;
    const char *name = flow->model ? "arrows" : "links";
    if (flow->model && !spec_field(spec, name))
        return true;
    const Value *list = spec_list(spec, name, flow->model ? "{from, to}" : "{from, to, value}");
    if (!list || (!spec->unit && !flow->model))
        return false;
    flow->links = ARENA_ARRAY(spec->arena, ChartLink, value_count(list));
    bool fine = true;
    for (size_t i = 0; i < value_count(list); i++)
        fine = read_link(flow, value_item(list, i)) && fine;
    return fine;
}

/* ---- columns ---- */

/* As often as there are boxes: if something still moves then, the links run in a circle. */
static bool place_columns(Flow *flow)
{
    bool moved = true;
    for (size_t round = 0; moved && round <= flow->count; round++) {
        moved = false;
        for (size_t i = 0; i < flow->link_count; i++) {
            const ChartLink *link = &flow->links[i];
            size_t least = flow->nodes[link->from].column + 1;
            if (flow->placed[link->to] || flow->nodes[link->to].column >= least)
                continue;
            flow->nodes[link->to].column = least;
            moved = true;
        }
    }
    return !moved;
}

static bool check_columns(Flow *flow)
{
    Spec *spec = flow->spec;
    const char *name = flow->model ? "arrows" : "links";
    if (!place_columns(flow)) {
        diag_error(spec->diags, spec_place(spec, name), "chart-data", "the %s run in a circle", name);
        diag_hint(spec->diags, flow->model ? "give each box its 'column'" : "a flow runs from left to right");
        return false;
    }
    for (size_t i = 0; !flow->model && i < flow->link_count; i++) {
        const ChartLink *link = &flow->links[i];
        if (flow->nodes[link->from].column < flow->nodes[link->to].column)
            continue;
        diag_error(spec->diags, value_item(spec_field(spec, name), i)->place, "chart-data",
                   "this runs back: '" STR_FMT "' is not left of '" STR_FMT "'", STR_ARG(flow->ids[link->from]),
                   STR_ARG(flow->ids[link->to]));
        diag_hint(spec->diags, "a flow runs from left to right: change the 'column' of one");
        return false;
    }
    return true;
}

/* What a box holds when the editor does not say: the larger of what comes and what goes. */
static void sum_nodes(Flow *flow)
{
    for (size_t i = 0; i < flow->count; i++) {
        const Rational *in = flow->sums_in[i];
        const Rational *out = flow->sums_out[i];
        const Rational *most = !in ? out : !out ? in : rational_compare(in, out) > 0 ? in : out;
        if (!flow->nodes[i].has_value && most)
            set_amount(flow->spec, &flow->nodes[i], most);
    }
}

bool spec_flow(Spec *spec)
{
    Flow flow = {.spec = spec, .model = spec->form->kind == CHART_MODEL};
    flow.nodes = ARENA_ARRAY(spec->arena, ChartNode, MOST_NODES);
    flow.sums_in = ARENA_ARRAY(spec->arena, const Rational *, MOST_NODES);
    flow.sums_out = ARENA_ARRAY(spec->arena, const Rational *, MOST_NODES);
    bool nodes = read_nodes(&flow);
    if (!nodes || !read_links(&flow) || !check_columns(&flow))
        return false;
    if (!flow.model)
        sum_nodes(&flow);
    spec->chart.nodes = flow.nodes;
    spec->chart.node_count = flow.count;
    spec->chart.links = flow.links;
    spec->chart.link_count = flow.link_count;
    return true;
}
