/*
 * str: see str.h. Everything here works on views; nothing allocates.
 */
#include "base/str.h"

Str str_from(const char *s)
{
    return s ? (Str){s, strlen(s)} : (Str){0};
}

bool str_equal(Str a, Str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.data, b.data, a.len) == 0);
}

int str_compare(Str a, Str b)
{
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter ? memcmp(a.data, b.data, shorter) : 0;
    if (order != 0)
        return order;
    return (a.len > b.len) - (a.len < b.len);
}

bool str_starts_with(Str s, Str prefix)
{
    return s.len >= prefix.len && str_equal(str_slice(s, 0, prefix.len), prefix);
}

bool str_ends_with(Str s, Str suffix)
{
    return s.len >= suffix.len && str_equal(str_from_index(s, s.len - suffix.len), suffix);
}

Str str_slice(Str s, size_t start, size_t end)
{
    if (end > s.len)
        end = s.len;
    if (start > end)
        start = end;
    return (Str){s.data ? s.data + start : NULL, end - start};
}

Str str_from_index(Str s, size_t start)
{
    return str_slice(s, start, s.len);
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

Str str_trim(Str s)
{
    size_t start = 0;
    size_t end = s.len;
    while (start < end && is_space(s.data[start]))
        start++;
    while (end > start && is_space(s.data[end - 1]))
        end--;
    return str_slice(s, start, end);
}

size_t str_index_char(Str s, char c)
{
    const char *found = s.len ? memchr(s.data, c, s.len) : NULL;
    return found ? (size_t)(found - s.data) : s.len;
}

size_t str_index(Str s, Str needle)
{
    if (needle.len == 0)
        return 0;
    for (size_t i = 0; i + needle.len <= s.len; i++) {
        i += str_index_char(str_from_index(s, i), needle.data[0]);
        if (i + needle.len <= s.len && memcmp(s.data + i, needle.data, needle.len) == 0)
            return i;
    }
    return s.len;
}

bool str_contains(Str s, Str needle)
{
    return needle.len == 0 || str_index(s, needle) < s.len;
}

int str_hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

Str str_cut(Str *rest, char separator)
{
    size_t at = str_index_char(*rest, separator);
    Str head = str_slice(*rest, 0, at);
    *rest = at < rest->len ? str_from_index(*rest, at + 1) : (Str){0};
    return head;
}

/* Names longer than this are not compared: a message is no place for an essay. */
enum { NEAREST_MAX = 63 };

/* Edit distance (insert, delete, replace, swap of neighbours) by the usual table, three rows of it. */
static size_t edit_distance(Str a, Str b)
{
    size_t rows[3][NEAREST_MAX + 1] = {{0}};
    size_t *before = rows[0];
    size_t *above = rows[1];
    size_t *row = rows[2];
    for (size_t j = 0; j <= b.len; j++)
        above[j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        row[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            size_t best = above[j - 1] + (a.data[i - 1] != b.data[j - 1]);
            if (above[j] + 1 < best)
                best = above[j] + 1;
            if (row[j - 1] + 1 < best)
                best = row[j - 1] + 1;
            bool swapped = i > 1 && j > 1 && a.data[i - 1] == b.data[j - 2] && a.data[i - 2] == b.data[j - 1];
            if (swapped && before[j - 2] + 1 < best)
                best = before[j - 2] + 1;
            row[j] = best;
        }
        size_t *oldest = before;
        before = above;
        above = row;
        row = oldest;
    }
    return above[b.len];
}

Str str_nearest(Str wanted, const Str *names, size_t count)
{
    if (wanted.len == 0 || wanted.len > NEAREST_MAX)
        return (Str){0};
    /* A third of the letters may differ; more is another word. */
    size_t best = wanted.len / 3 + 2;
    Str nearest = {0};
    for (size_t i = 0; i < count; i++) {
        if (names[i].len == 0 || names[i].len > NEAREST_MAX)
            continue;
        size_t distance = edit_distance(wanted, names[i]);
        if (distance < best) {
            best = distance;
            nearest = names[i];
        }
    }
    return nearest;
}
