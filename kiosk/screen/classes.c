#include "classes.h"

#include <glib.h>
#include <math.h>

// No figure of a tambon is greater, in whatever unit.
#define GREATEST_BREAK 1e12

// The places that have a number, in the order of their numbers; equal ones are one run.
typedef struct {
    const double *numbers;
    double step;
    int *order; /* owned */
    int count;
} Ordered;

static gint compare_numbers(gconstpointer a, gconstpointer b, gpointer data)
{
    const Ordered *ordered = data;
    const double *numbers = ordered->numbers;
    int one = *(const int *)a;
    int other = *(const int *)b;
    double difference = numbers[one] - numbers[other];
    return difference != 0 ? (difference < 0 ? -1 : 1) : one - other;
}

static Ordered order_numbers(const double *numbers, int count, double step)
{
    Ordered ordered = {.numbers = numbers, .step = step, .order = g_new(int, count + 1)};
    for (int i = 0; i < count; i++) {
        if (!isnan(numbers[i])) {
            ordered.order[ordered.count++] = i;
        }
    }
    g_qsort_with_data(ordered.order, ordered.count, sizeof *ordered.order, compare_numbers,
                      &ordered);
    return ordered;
}

// Whether a run of equal numbers ends before place `at` of the order.
static bool is_end_of_run(const Ordered *ordered, int at)
{
    return at == ordered->count ||
           ordered->numbers[ordered->order[at]] - ordered->numbers[ordered->order[at - 1]] >=
               ordered->step / 2;
}

static int count_runs(const Ordered *ordered)
{
    int runs = 0;
    for (int at = 1; at <= ordered->count; at++) {
        runs += is_end_of_run(ordered, at) ? 1 : 0;
    }
    return runs;
}

/* The end of a run nearest to `wanted`, behind `from`, with `after` runs still to come behind it:
   of two as near the earlier. */
static int find_end(const Ordered *ordered, int from, int wanted, int after)
{
    int last = ordered->count;
    for (int left = after; left > 0; left--) {
        do {
            last--;
        } while (!is_end_of_run(ordered, last));
    }
    int best = last;
    for (int at = last; at > from; at--) {
        if (is_end_of_run(ordered, at) && ABS(at - wanted) <= ABS(best - wanted)) {
            best = at;
        }
    }
    return best;
}

void screen_classes_make(const double *numbers, int count, double step, ScreenClasses *classes,
                         int *of)
{
    Ordered ordered = order_numbers(numbers, count, step);
    *classes = (ScreenClasses){.count = MIN(count_runs(&ordered), SCREEN_CLASSES_LIMIT)};
    for (int i = 0; i < count; i++) {
        of[i] = -1;
    }
    int from = 0;
    for (int i = 0; i < classes->count; i++) {
        int after = classes->count - 1 - i;
        int wanted = (int)lround((double)ordered.count * (i + 1) / classes->count);
        int end = find_end(&ordered, from, wanted, after);
        classes->classes[i] = (ScreenClassesOne){
            .least = ordered.order[from], .greatest = ordered.order[end - 1], .count = end - from};
        for (int at = from; at < end; at++) {
            of[ordered.order[at]] = i;
        }
        from = end;
    }
    g_free(ordered.order);
}

static int class_of(double number, const double *breaks, int break_count)
{
    int class = 0;
    while (class < break_count && number >= breaks[class]) {
        class ++;
    }
    return class;
}

void screen_classes_make_given(const double *numbers, int count, const double *breaks,
                               int break_count, ScreenClasses *classes, int *of)
{
    *classes = (ScreenClasses){.count = break_count + 1};
    for (int i = 0; i < count; i++) {
        of[i] = isnan(numbers[i]) ? -1 : class_of(numbers[i], breaks, break_count);
        if (of[i] < 0) {
            continue;
        }
        ScreenClassesOne *class = &classes->classes[of[i]];
        class->least = class->count == 0 || numbers[i] < numbers[class->least] ? i : class->least;
        class->greatest =
            class->count == 0 || numbers[i] > numbers[class->greatest] ? i : class->greatest;
        class->count++;
    }
}

int screen_classes_read_breaks(const char *words, double breaks[SCREEN_CLASSES_LIMIT_BREAKS])
{
    g_auto(GStrv) parts = g_strsplit(words == NULL ? "" : words, ",", SCREEN_CLASSES_LIMIT + 1);
    int count = (int)g_strv_length(parts);
    for (int i = 0; i < count && count <= SCREEN_CLASSES_LIMIT_BREAKS; i++) {
        char *end = NULL;
        breaks[i] = g_ascii_strtod(parts[i], &end);
        bool fits = end != parts[i] && *end == '\0' && fabs(breaks[i]) <= GREATEST_BREAK &&
                    (i == 0 || breaks[i] > breaks[i - 1]);
        count = fits ? count : 0;
    }
    return count <= SCREEN_CLASSES_LIMIT_BREAKS ? count : 0;
}

int screen_classes_step(const ScreenClasses *classes, int index, int steps)
{
    return classes->count < 2 ? steps / 2
                              : (int)lround((double)index * (steps - 1) / (classes->count - 1));
}
