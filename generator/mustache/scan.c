/*
 * scan: finds the tags of a template.
 *
 * The scanner knows delimiters and lines, and nothing of nesting. Whether a
 * tag stands alone on its line is read off the text around it. A tag that
 * meets another opening delimiter before its own closing one is unclosed: it
 * is reported and the scan goes on at the other, so every byte is looked at a
 * bounded number of times.
 */
#include "mustache/template.h"

const Delimiters default_delimiters = {{"{{", 2}, {"}}", 2}};

static bool stands_at(Str text, size_t at, Str piece)
{
    return piece.len <= text.len - at && memcmp(text.data + at, piece.data, piece.len) == 0;
}

size_t scan_blanks(Str text, size_t at)
{
    while (at < text.len && (text.data[at] == ' ' || text.data[at] == '\t'))
        at++;
    return at;
}

static void find_line(Str text, Tag *tag)
{
    size_t line = tag->start;
    while (line > 0 && (text.data[line - 1] == ' ' || text.data[line - 1] == '\t'))
        line--;
    tag->begins_line = line == 0 || text.data[line - 1] == '\n';
    tag->line = tag->begins_line ? line : tag->start;
    size_t end = scan_blanks(text, tag->end);
    if (end < text.len && text.data[end] == '\r')
        end++;
    tag->ends_line = end == text.len || text.data[end] == '\n';
    tag->next_line = !tag->ends_line ? tag->end : end < text.len ? end + 1 : end;
}

/* What must come after the content of a tag of this kind; in two parts, the first a byte or 0. */
static char closing_byte(char kind)
{
    return (char)(kind == '{' ? '}' : kind == '=' ? '=' : 0);
}

static bool closes_at(const Scanner *scanner, char byte, size_t at)
{
    Str text = scanner->source->text;
    if (!byte)
        return stands_at(text, at, scanner->delimiters.close);
    return text.data[at] == byte && stands_at(text, at + 1, scanner->delimiters.close);
}

/* Offset of the end of the content that starts at `from`; text.len when it is not closed. `*other` is set where
   another tag opens first. Comments and delimiter tags may hold anything. */
static size_t find_close(const Scanner *scanner, char kind, size_t from, bool *other)
{
    Str text = scanner->source->text;
    char byte = closing_byte(kind);
    for (size_t at = from; at < text.len; at++) {
        if (closes_at(scanner, byte, at))
            return at;
        if (kind != '!' && kind != '=' && stands_at(text, at, scanner->delimiters.open)) {
            *other = true;
            return at;
        }
    }
    return text.len;
}

static bool is_sign(char c)
{
    return c && strchr("#^/><$&{=!", c);
}

static void report_unclosed(Scanner *scanner, size_t start, size_t behind_open)
{
    Str text = scanner->source->text;
    size_t end = behind_open;
    while (end < text.len && end < start + 40 && text.data[end] != '\n' && text.data[end] != '\r')
        end++;
    diag_error(scanner->diags, source_place(scanner->source, start, behind_open), "tpl-unclosed",
               "the tag is not closed: '" STR_FMT "'", STR_ARG(str_slice(text, start, end)));
    diag_hint(scanner->diags, "a tag opened by '" STR_FMT "' ends in '" STR_FMT "'",
              STR_ARG(scanner->delimiters.open), STR_ARG(scanner->delimiters.close));
}

/* Reads the tag whose opening delimiter stands at `start`; false after reporting that it is not closed. */
static bool read_tag(Scanner *scanner, size_t start, Tag *tag)
{
    Str text = scanner->source->text;
    size_t from = start + scanner->delimiters.open.len;
    char kind = from < text.len && is_sign(text.data[from]) ? text.data[from] : 'v';
    size_t content = from + (kind != 'v');
    bool other = false;
    size_t close = find_close(scanner, kind, content, &other);
    scanner->at = close;
    if (other || close == text.len) {
        report_unclosed(scanner, start, from);
        return false;
    }
    *tag = (Tag){.kind = kind, .content = str_trim(str_slice(text, content, close)), .start = start};
    tag->end = close + (closing_byte(kind) != 0) + scanner->delimiters.close.len;
    scanner->at = tag->end;
    find_line(text, tag);
    return true;
}

bool scan_tag(Scanner *scanner, Tag *tag)
{
    Str text = scanner->source->text;
    while (scanner->at < text.len) {
        size_t start = scanner->at + str_index(str_from_index(text, scanner->at), scanner->delimiters.open);
        if (start >= text.len)
            break;
        if (read_tag(scanner, start, tag))
            return true;
    }
    return false;
}

static bool is_delimiter(Str s)
{
    return s.len > 0 && !str_contains(s, STR("=")) && !str_contains(s, STR("\n")) && !str_contains(s, STR("\r"));
}

void scan_delimiters(Scanner *scanner, const Tag *tag)
{
    Str content = tag->content;
    size_t space = 0;
    while (space < content.len && !strchr(" \t", content.data[space]))
        space++;
    Delimiters new = {str_slice(content, 0, space), str_trim(str_from_index(content, space))};
    bool one_word = !str_contains(new.close, STR(" ")) && !str_contains(new.close, STR("\t"));
    if (is_delimiter(new.open) && is_delimiter(new.close) && one_word) {
        scanner->delimiters = new;
        return;
    }
    diag_error(scanner->diags, source_place(scanner->source, tag->start, tag->end), "tpl-delimiter",
               "'" STR_FMT "' does not name two delimiters", STR_ARG(content));
    diag_hint(scanner->diags, "write two words without '=', as in {{=<%% %%>=}}");
}
