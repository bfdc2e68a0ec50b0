/*
 * mustache: templates after the official specification: core, inheritance
 * (blocks and parents), dynamic names, lambdas. Knows nothing of the magazine.
 *
 * A template is compiled once and is const afterwards: any number of threads
 * may render it, each into its own buffer and arena.
 */
#ifndef MUSTACHE_MUSTACHE_H
#define MUSTACHE_MUSTACHE_H

#include "base/buf.h"
#include "base/diag.h"
#include "base/value.h"

typedef struct Template Template;

/* Depth of sections in one template (tpl-depth), and of partials and parents while rendering (tpl-recursion). */
enum { TEMPLATE_MAX_SECTIONS = 128, TEMPLATE_MAX_PARTIALS = 100 };

/*
 * NULL after reporting every tag error: tpl-unclosed, tpl-mismatch, tpl-delimiter, tpl-tag, tpl-depth.
 * The source must outlive the template: text is referenced, not copied.
 */
Template *template_compile(Arena *arena, const Source *source, Diags *diags);

/* Templates by name: what {{> name}} and {{< name}} find. */
typedef struct TemplateSet {
    Map by_name; /* Str → Template */
} TemplateSet;

/* Compiles every *.mustache below a folder; "partials/tile.mustache" is named "partials/tile". Never NULL. */
TemplateSet *template_set_load(Arena *arena, Str folder, Diags *diags);
/* An empty set in the arena. A template of the same name is replaced. */
TemplateSet *template_set_create(Arena *arena);
void template_set_add(TemplateSet *set, Str name, Template *template);
const Template *template_find(const TemplateSet *set, Str name);

typedef enum TemplateMode {
    TEMPLATE_LENIENT, /* the specification: what is unknown is empty */
    TEMPLATE_STRICT   /* a build: tpl-name, tpl-partial, tpl-raw, tpl-kind are errors with their place */
} TemplateMode;

/*
 * A lambda: a C function in the place of a value. `raw` is the unrendered text
 * of the section, or empty for a variable. What it returns is compiled as a
 * template with the current delimiters (default ones for a variable) and rendered in the current context.
 */
typedef struct Lambda {
    Str (*call)(void *data, Arena *arena, Str raw);
    void *data;
} Lambda;
Value *value_lambda(Arena *arena, const Lambda *lambda);

/*
 * Renders into `out`; temporaries and diagnostics go to the arena. False when
 * anything was reported; what was written by then is of no use.
 *
 * {{x}} escapes whatever x is; {{{x}}} and {{&x}} print as it is. Null, false,
 * an empty list and an empty text are false as sections; the number 0 is true.
 *
 * In strict mode these are errors: a name that is found nowhere in the context
 * (tpl-name; a member that is null or empty is known, and so is all below a
 * null), an unknown template (tpl-partial), {{{raw}}} of what is not markup
 * (tpl-raw), a list or mapping printed as text (tpl-kind). Each is reported
 * once for its place. In both modes: partials without end (tpl-recursion), and
 * output or work beyond all measure (tpl-size).
 */
bool template_render(Buf *out, Arena *arena, const Template *template, const TemplateSet *set, const Value *data,
                     TemplateMode mode, Diags *diags);

/*
 * Checks at load: that every partial and parent named in the set exists
 * (tpl-partial), that a parent has the blocks it is given (tpl-block), and that
 * none includes itself without end (tpl-recursion: a cycle in which no section
 * and no block stands between).
 */
void template_set_check(const TemplateSet *set, Diags *diags);

#endif
