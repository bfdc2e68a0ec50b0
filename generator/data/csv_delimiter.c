/*
 * csv_delimiter: which character separates the fields of a CSV file.
 *
 * Each candidate is counted in the first rows, outside quotes. The right one
 * stands equally often in most rows; a decimal comma or a comma in a label
 * does not, or at least not in the header. Ties go to the one that makes more
 * fields, then to the order ; , tab |.
 */
#include "data/csv.h"

enum { CANDIDATES = 4, SAMPLE_ROWS = 100, SAMPLE_BYTES = 256 * 1024 };
static const char candidates[CANDIDATES] = {';', ',', '\t', '|'};

/* Counts per row and candidate. */
typedef struct Sample {
    size_t counts[SAMPLE_ROWS][CANDIDATES];
    size_t rows;
} Sample;

static void count_candidates(Str text, Sample *sample)
{
    bool quoted = false;
    bool blank = true;
    for (size_t i = 0; i < text.len && i < SAMPLE_BYTES && sample->rows < SAMPLE_ROWS; i++) {
        char c = text.data[i];
        bool line_end = (c == '\n' || c == '\r') && !quoted;
        if (line_end && !blank)
            sample->rows++;
        blank = line_end;
        if (c == '"')
            quoted = !quoted;
        for (size_t k = 0; k < CANDIDATES && !quoted && !line_end; k++)
            if (c == candidates[k] && sample->rows < SAMPLE_ROWS)
                sample->counts[sample->rows][k]++;
    }
    if (!blank && sample->rows < SAMPLE_ROWS)
        sample->rows++;
}

/* How many rows hold candidate `k` as often as row `row` does. */
static size_t rows_like(const Sample *sample, size_t row, size_t k)
{
    size_t same = 0;
    for (size_t i = 0; i < sample->rows; i++)
        same += sample->counts[i][k] == sample->counts[row][k];
    return same;
}

char csv_find_delimiter(Str text)
{
    Sample sample = {0};
    count_candidates(text, &sample);
    char best = 0;
    size_t best_rows = 0;
    size_t best_count = 0;
    for (size_t k = 0; k < CANDIDATES; k++) {
        for (size_t row = 0; row < sample.rows; row++) {
            size_t count = sample.counts[row][k];
            if (count == 0)
                continue;
            size_t rows = rows_like(&sample, row, k);
            if (rows < best_rows || (rows == best_rows && count <= best_count))
                continue;
            best = candidates[k];
            best_rows = rows;
            best_count = count;
        }
    }
    return best;
}
