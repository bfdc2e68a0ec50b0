/*
 * notes_take: definitions of notes, out of a text before libcmark sees it.
 *
 *     [^bron]: Eerste alinea,
 *     die hier doorloopt.
 *
 *         Tweede alinea, vier spaties ingesprongen.
 *
 * A definition starts a line (up to three spaces before it) and goes on with
 * what is indented, and with plain lines until a blank one. Its lines are left
 * empty in the text that is parsed, so that every other line keeps its number.
 * One pass, line by line; fenced blocks and comments are left alone.
 */
#include "article/notes.h"

enum { INDENT_MIN = 2, INDENT_MAX = 4, FENCE_MIN = 3, BEFORE_MAX = 3 };

static size_t spaces_before(Str line)
{
    size_t count = 0;
    while (count < line.len && line.data[count] == ' ')
        count++;
    return count;
}

static bool is_blank(Str line)
{
    return !str_trim(line).len;
}

/* How many of one fence's signs the line starts with; 0 when it does not. */
static size_t fence_length(Str line, char sign)
{
    size_t start = spaces_before(line);
    size_t end = start;
    while (end < line.len && line.data[end] == sign)
        end++;
    return start <= BEFORE_MAX && end - start >= FENCE_MIN ? end - start : 0;
}

static bool ends_fence(const LineState *state, Str line)
{
    size_t length = fence_length(line, state->fence);
    Str rest = str_from_index(str_trim(line), length);
    return length >= state->length && !rest.len;
}

static bool opens_fence(LineState *state, Str line)
{
    size_t ticks = fence_length(line, '`');
    size_t tildes = fence_length(line, '~');
    if (ticks && str_index_char(str_from_index(str_trim(line), ticks), '`') < str_trim(line).len - ticks)
        ticks = 0; /* a code span */
    if (!ticks && !tildes)
        return false;
    state->fence = ticks ? '`' : '~';
    state->length = ticks ? ticks : tildes;
    return true;
}

bool line_state_step(LineState *state, Str line)
{
    if (state->fence) {
        if (ends_fence(state, line))
            state->fence = 0;
        return true;
    }
    if (!state->comment && opens_fence(state, line))
        return true;
    Str rest = str_trim(line);
    bool opens = !state->comment && str_starts_with(rest, STR("<!--"));
    if (!opens && !state->comment)
        return false;
    state->comment = !str_contains(str_from_index(rest, opens ? 4 : 0), STR("-->"));
    return true;
}

/* The mark of a definition that the line starts with, or NULL; *behind is where its text starts. */
static const Mark *definition_mark(const Marks *marks, Str line, size_t *behind)
{
    size_t at = spaces_before(line);
    if (at > BEFORE_MAX || at >= line.len || (unsigned char)line.data[at] < 0xF3)
        return NULL;
    size_t index = 0;
    Str before;
    const Mark *mark = marks_next(marks, str_slice(line, at, at + 4), &index, &before);
    *behind = at + index + 1;
    return mark && mark->kind == MARK_NOTE && at + index < line.len && line.data[at + index] == ':' ? mark : NULL;
}

typedef struct Taking {
    Work *work;
    Frame *frame;
    LineState state;
    Buf out;   /* what is left for libcmark */
    Buf text;  /* of the note being read */
    Note *note; /* NULL between notes */
    bool blank; /* the line before was blank */
    size_t indent; /* that its further lines have; 0 while none was seen */
} Taking;

static void report_empty(Work *work, const Mark *mark)
{
    diag_error(work->diags, mark->place, "note-empty", "the note '" STR_FMT "' has no text",
               STR_ARG(mark_content(mark)));
    diag_hint(work->diags, "write it behind the colon; a second paragraph is indented by four spaces");
}

static void end_note(Taking *taking)
{
    if (!taking->note)
        return;
    Work *work = taking->work;
    Str text = buf_str(&taking->text);
    taking->note->content.text = source_create(work->arena, work->source->path, text);
    if (is_blank(text))
        report_empty(work, taking->note->mark);
    taking->note = NULL;
    taking->text = (Buf){.arena = work->arena};
}

static NoteScope *scope_of(Taking *taking)
{
    Work *work = taking->work;
    if (taking->frame->notes)
        return taking->frame->notes;
    NoteScope *scope = ARENA_NEW(work->arena, NoteScope);
    scope->notes.arena = work->arena;
    Notes *notes = work->notes;
    ARENA_RESERVE_ONE(work->arena, notes->scopes, notes->scope_count, notes->scope_capacity);
    notes->scopes[notes->scope_count++] = scope;
    taking->frame->notes = scope;
    return scope;
}

static void start_note(Taking *taking, const Mark *mark, size_t line)
{
    Work *work = taking->work;
    NoteScope *scope = scope_of(taking);
    Note *note = ARENA_NEW(work->arena, Note);
    *note = (Note){.id = mark_content(mark), .mark = mark, .scope = scope};
    note->content = (Frame){.outer = taking->frame, .first_line = taking->frame->first_line + line};
    const Note *other = map_find(&scope->notes, note->id);
    if (other) {
        diag_error(work->diags, mark->place, "note-duplicate", "there is another note '" STR_FMT "'",
                   STR_ARG(note->id));
        diag_related(work->diags, other->mark->place, "the other one");
        diag_hint(work->diags, "give one of them another name");
    } else {
        map_set(&scope->notes, note->id, note);
    }
    taking->note = note;
    taking->indent = 0;
}

/* A plain line that goes on with the paragraph above it; what starts another block does not. */
static bool goes_on(Str line)
{
    return !strchr("#>|`~-+*", line.data[0]);
}

/* Whether a line belongs to the note being read. */
static bool belongs(const Taking *taking, Str line)
{
    if (!taking->note)
        return false;
    if (is_blank(line) || line.data[0] == '\t' || spaces_before(line) >= INDENT_MIN)
        return true;
    return !taking->blank && goes_on(line);
}

static void add_line(Taking *taking, Str line)
{
    size_t spaces = spaces_before(line);
    if (!taking->indent && spaces >= INDENT_MIN)
        taking->indent = spaces < INDENT_MAX ? spaces : INDENT_MAX;
    size_t strip = spaces < taking->indent ? spaces : taking->indent;
    if (line.len && line.data[0] == '\t')
        strip = 1;
    buf_add(&taking->text, str_from_index(line, strip));
    buf_add_char(&taking->text, '\n');
    taking->blank = is_blank(line);
}

/* True when the line is part of a note. */
static bool take_line(Taking *taking, Str line, size_t number)
{
    if (belongs(taking, line) && (is_blank(line) || spaces_before(line) >= INDENT_MIN || line.data[0] == '\t')) {
        add_line(taking, line);
        return true;
    }
    size_t behind = 0;
    bool apart = line_state_step(&taking->state, line);
    const Mark *mark = apart ? NULL : definition_mark(taking->work->marks, line, &behind);
    if (!mark && !apart && belongs(taking, line)) {
        add_line(taking, line);
        return true;
    }
    end_note(taking);
    if (!mark)
        return false;
    start_note(taking, mark, number);
    Str first = str_from_index(line, behind);
    buf_add(&taking->text, str_from_index(first, spaces_before(first)));
    buf_add_char(&taking->text, '\n');
    taking->blank = false;
    return true;
}

const Source *notes_take_out(Work *work, Frame *frame)
{
    if (!work->marks)
        return frame->text;
    Taking taking = {.work = work, .frame = frame, .out = {.arena = work->arena}, .text = {.arena = work->arena}};
    size_t number = 0;
    for (Str rest = frame->text->text; rest.data; number++) {
        Str line = str_cut(&rest, '\n');
        if (!take_line(&taking, line, number))
            buf_add(&taking.out, line);
        if (rest.data)
            buf_add_char(&taking.out, '\n');
    }
    end_note(&taking);
    return frame->notes ? source_create(work->arena, work->source->path, buf_str(&taking.out)) : frame->text;
}
