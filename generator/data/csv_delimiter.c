/*
 * csv_delimiter: which character separates the fields of a CSV file.
 *
 * Each candidate is counted in the first rows, outside quotes. The right one
 * stands equally often in most rows; a comma in a label does not. Ties go to
 * the one that makes more fields, then to the order ; , tab |. A decimal comma
 * can be as regular as a delimiter: where titles or a header without it come
 * first, and then only commas between digits, it is no delimiter.
 */
#include "data/csv.h"

enum { CANDIDATES = 4, COMMA = 1, SAMPLE_ROWS = 100, SAMPLE_BYTES = 256 * 1024 };
static const char candidates[CANDIDATES] = {';', ',', '\t', '|'};

typedef struct Sample {
    size_t counts[SAMPLE_ROWS][CANDIDATES];
    size_t decimal_commas[SAMPLE_ROWS]; /* commas between digits */
    size_t rows;
} Sample;

static bool is_digit_at(Str text, size_t i)
{
    return i < text.len && text.data[i] >= '0' && text.data[i] <= '9';
}

static void count_character(Sample *sample, Str text, size_t i)
{
    char c = text.data[i];
    for (size_t k = 0; k < CANDIDATES; k++)
        sample->counts[sample->rows][k] += c == candidates[k];
    if (c == ',' && i > 0 && is_digit_at(text, i - 1) && is_digit_at(text, i + 1))
        sample->decimal_commas[sample->rows]++;
}

static void take_sample(Str text, Sample *sample)
{
    bool quoted = false;
    bool blank = true;
    for (size_t i = 0; i < text.len && i < SAMPLE_BYTES && sample->rows < SAMPLE_ROWS; i++) {
        char c = text.data[i];
        bool line_end = (c == '\n' || c == '\r') && !quoted;
        if (c == '"')
            quoted = !quoted;
        if (!quoted && !line_end)
            count_character(sample, text, i);
        if (line_end && !blank)
            sample->rows++;
        blank = line_end;
    }
    if (!blank && sample->rows < SAMPLE_ROWS)
        sample->rows++;
}

/* How well a candidate splits the rows. */
typedef struct Split {
    size_t rows;  /* that hold it equally often; 0 when it is no delimiter */
    size_t count; /* how often */
} Split;

static Split split_of(const Sample *sample, size_t k)
{
    Split best = {0, 0};
    size_t rows_with = 0;
    for (size_t i = 0; i < sample->rows; i++) {
        size_t count = sample->counts[i][k];
        if (count == 0)
            continue;
        rows_with++;
        size_t same = 0;
        for (size_t j = 0; j < sample->rows; j++)
            same += sample->counts[j][k] == count;
        if (same > best.rows || (same == best.rows && count > best.count))
            best = (Split){same, count};
    }
    /* Once in a title is not enough. */
    bool enough = rows_with > 1 || sample->rows <= 2;
    return enough ? best : (Split){0, 0};
}

static bool is_decimal_mark(const Sample *sample, Split comma)
{
    size_t first = 0;
    while (first < sample->rows && sample->counts[first][COMMA] != comma.count)
        first++;
    return first > 0 && first < sample->rows && sample->decimal_commas[first] == comma.count;
}

char csv_find_delimiter(Str text)
{
    Sample sample = {0};
    take_sample(text, &sample);
    char best = 0;
    Split best_split = {0, 0};
    for (size_t k = 0; k < CANDIDATES; k++) {
        Split split = split_of(&sample, k);
        if (split.rows == 0 || (k == COMMA && is_decimal_mark(&sample, split)))
            continue;
        if (split.rows < best_split.rows || (split.rows == best_split.rows && split.count <= best_split.count))
            continue;
        best = candidates[k];
        best_split = split;
    }
    return best;
}
