#include "csv_line.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#include "intake/csv.h"

#define LINES_LOOKED_AT 50
#define CANDIDATE_COUNT 3

static const char candidates[CANDIDATE_COUNT] = {',', ';', '\t'};

typedef struct {
    int lines;
    int counts[LINES_LOOKED_AT][CANDIDATE_COUNT];
} Lines;

/** Counts the candidates of each line, leaving out what stands between quotes. */
static void count_lines(const char *data, size_t data_bytes, Lines *lines)
{
    bool quoted = false;
    char line_end = intake_csv_find_line_end(data, data_bytes);
    for (size_t i = 0; i < data_bytes && lines->lines < LINES_LOOKED_AT; i++) {
        if (data[i] == '"') {
            quoted = !quoted;
        } else if (data[i] == line_end && !quoted) {
            lines->lines++;
        } else if (!quoted) {
            const char *found = memchr(candidates, data[i], CANDIDATE_COUNT);
            lines->counts[lines->lines][found != NULL ? found - candidates : 0] += found != NULL;
        }
    }
    if (lines->lines < LINES_LOOKED_AT) {
        lines->lines++; // the last line may have no end
    }
}

/** How many lines have exactly `count` separators of kind `candidate`. */
static int lines_with(const Lines *lines, int candidate, int count)
{
    int found = 0;
    for (int i = 0; i < lines->lines; i++) {
        found += lines->counts[i][candidate] == count;
    }
    return found;
}

// The right separator stands equally often in most lines (heading and rows have the same columns);
// commas inside amounts or sentences do not. Lines weigh more than their number of columns.
char intake_csv_find_separator(const char *data, size_t data_bytes)
{
    Lines lines = {0};
    count_lines(data, data_bytes, &lines);
    char best = candidates[0];
    int best_lines = 0;
    int best_count = 0;
    for (int candidate = 0; candidate < CANDIDATE_COUNT; candidate++) {
        for (int i = 0; i < lines.lines; i++) {
            int count = lines.counts[i][candidate];
            int same = count == 0 ? 0 : lines_with(&lines, candidate, count);
            if (same > best_lines || (same == best_lines && count > best_count)) {
                best = candidates[candidate];
                best_lines = same;
                best_count = count;
            }
        }
    }
    return best;
}

char intake_csv_find_line_end(const char *text, size_t text_bytes)
{
    bool quoted = false;
    for (size_t i = 0; i < text_bytes; i++) {
        if (text[i] == '"') {
            quoted = !quoted;
        } else if (!quoted && text[i] == '\n') {
            return '\n';
        } else if (!quoted && text[i] == '\r') {
            return i + 1 < text_bytes && text[i + 1] != '\n' ? '\r' : '\n';
        }
    }
    return '\n';
}

size_t intake_csv_find_stated(const char *text, size_t text_bytes, char *separator)
{
    static const char word[] = "sep=";
    size_t at = strlen(word);
    if (text_bytes <= at || g_ascii_strncasecmp(text, word, at) != 0 ||
        memchr(candidates, text[at], CANDIDATE_COUNT) == NULL) {
        return 0;
    }
    char stated = text[at++];
    size_t begin = at;
    at += at < text_bytes && text[at] == '\r';
    at += at < text_bytes && text[at] == '\n';
    if (at == begin && at < text_bytes) {
        return 0; // a heading that begins with these letters
    }
    *separator = stated;
    return at;
}
