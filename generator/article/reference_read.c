/*
 * reference_read: the pieces of what stands between two braces. The order of
 * the signs is fixed (. @ : |), so each piece is cut off at the next sign.
 */
#include "article/reference_work.h"

static bool is_name(Str text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        bool good = letter || (c >= '0' && c <= '9') || c == '_' || c == '-';
        if (!good)
            return false;
    }
    return text.len > 0;
}

bool reference_report_syntax(Work *work, Place place, const char *what)
{
    diag_error(work->diags, place, "figure-syntax", "%s", what);
    diag_hint(work->diags, "write {{name}}, {{name.change}}, {{name@region}} or {{name@region:2024-2}}; "
                           "for two braces in the text write \\{{");
    return false;
}

static bool read_forms(Work *work, Str forms, Place place, Reference *out)
{
    size_t count = 0;
    for (; forms.data && count <= REFERENCE_FORMS; count++) {
        Str form = str_trim(str_cut(&forms, '|'));
        if (count < REFERENCE_FORMS)
            out->forms[count] = form;
    }
    out->has_forms = true;
    if (count == REFERENCE_FORMS)
        return true;
    diag_error(work->diags, place, "figure-syntax", "three words are needed behind the figure's name");
    diag_hint(work->diags, "write for up, down and the same: {{name|gestegen|gedaald|gelijk gebleven}}");
    return false;
}

bool reference_read(Work *work, Str content, Place place, Reference *out)
{
    Str forms = content;
    Str period = str_cut(&forms, '|');
    Str region = str_cut(&period, ':');
    Str part = str_cut(&region, '@');
    *out = (Reference){.has_region = region.data != NULL, .has_period = period.data != NULL};
    out->id = str_trim(str_cut(&part, '.'));
    out->part = str_trim(part);
    out->region = str_trim(region);
    out->period = str_trim(period);
    if (!out->id.len)
        return reference_report_syntax(work, place, "no figure is named between '{{' and '}}'");
    bool names = is_name(out->id) && (!part.data || is_name(out->part)) && (!out->has_region || is_name(out->region));
    if (!names)
        return reference_report_syntax(work, place, "this is no reference to a figure");
    return !forms.data || read_forms(work, forms, place, out);
}
