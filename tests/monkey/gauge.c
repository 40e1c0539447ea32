#include "gauge.h"

#include <glib.h>
#include <inttypes.h>
#include <malloc.h>
#include <time.h>

#ifdef __SANITIZE_ADDRESS__
/** Of the sanitizer's own library; gcc comes without the header that declares it. */
size_t __sanitizer_get_current_allocated_bytes(void);
#endif

// Slow steps that are named; more are only counted.
#define NAMED_SLOW_STEPS 20
#define FEWEST_RESTS 8

typedef struct {
    int64_t heap_bytes;
    int file_count;
} Rest;

typedef struct {
    int64_t number;
    int64_t us;
} Step;

struct Gauge {
    int64_t begun_us;
    int64_t answer_us; /* of the answer at hand, so far */
    Step step;         /* at hand: its slowest answer */
    int64_t step_us;
    int64_t spent_us;
    int64_t step_count;
    Step slowest;
    GArray *slow; /* of Step, the first NAMED_SLOW_STEPS */
    int64_t slow_count;
    GArray *rests; /* of Rest */
};

static int64_t cpu_us(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static int64_t heap_bytes(void)
{
#ifdef __SANITIZE_ADDRESS__
    return (int64_t)__sanitizer_get_current_allocated_bytes();
#else
    struct mallinfo2 heap = mallinfo2();
    return (int64_t)(heap.uordblks + heap.hblkhd);
#endif
}

static int file_count(void)
{
    g_autoptr(GDir) files = g_dir_open("/proc/self/fd", 0, NULL);
    int count = 0;
    while (files != NULL && g_dir_read_name(files) != NULL) {
        count++;
    }
    return count;
}

Gauge *gauge_new(void)
{
    Gauge *gauge = g_new0(Gauge, 1);
    gauge->slow = g_array_new(FALSE, FALSE, sizeof(Step));
    // Room for a long run at once: what the bed itself holds must not grow.
    gauge->rests = g_array_sized_new(FALSE, FALSE, sizeof(Rest), 4096);
    return gauge;
}

void gauge_free(Gauge *gauge)
{
    if (gauge != NULL) {
        g_array_unref(gauge->slow);
        g_array_unref(gauge->rests);
        g_free(gauge);
    }
}

void gauge_begin(Gauge *gauge) { gauge->begun_us = cpu_us(); }

void gauge_end(Gauge *gauge) { gauge->answer_us += cpu_us() - gauge->begun_us; }

void gauge_answered(Gauge *gauge)
{
    gauge->step.us = MAX(gauge->step.us, gauge->answer_us);
    gauge->step_us += gauge->answer_us;
    gauge->answer_us = 0;
}

int64_t gauge_step(Gauge *gauge, int64_t number)
{
    const Step step = {number, gauge->step.us};
    int64_t whole_us = gauge->step_us;
    gauge->step.us = 0;
    gauge->step_us = 0;
    gauge->spent_us += whole_us;
    gauge->step_count++;
    if (step.us > gauge->slowest.us) {
        gauge->slowest = step;
    }
    if (step.us > GAUGE_HANG_US && gauge->slow_count++ < NAMED_SLOW_STEPS) {
        g_array_append_val(gauge->slow, step);
    }
    return whole_us;
}

int64_t gauge_rest(Gauge *gauge, size_t cached_bytes)
{
    const Rest rest = {heap_bytes() - (int64_t)cached_bytes, file_count()};
    g_array_append_val(gauge->rests, rest);
    return rest.heap_bytes;
}

static int compare_heaps(const void *a, const void *b)
{
    int64_t first = ((const Rest *)a)->heap_bytes;
    int64_t second = ((const Rest *)b)->heap_bytes;
    return (first > second) - (first < second);
}

/** Median of the live heap over a part of the rests: one cache more or less full is no drift. */
static int64_t median_heap(const Gauge *gauge, unsigned int from, unsigned int to)
{
    g_autofree Rest *part =
        g_memdup2(&g_array_index(gauge->rests, Rest, from), (to - from) * sizeof(Rest));
    qsort(part, to - from, sizeof(Rest), compare_heaps);
    return part[(to - from) / 2].heap_bytes;
}

static bool report_times(const Gauge *gauge, FILE *out)
{
    (void)fprintf(
        out,
        "%" PRId64 " steps, %.1f ms of CPU each; slowest answer %.1f ms (step %" PRId64 "); "
        "%" PRId64 " over %" PRId64 " ms\n",
        gauge->step_count, (double)gauge->spent_us / 1000 / (double)MAX(gauge->step_count, 1),
        (double)gauge->slowest.us / 1000, gauge->slowest.number, gauge->slow_count,
        GAUGE_HANG_US / 1000);
    for (unsigned int i = 0; i < gauge->slow->len; i++) {
        const Step *step = &g_array_index(gauge->slow, Step, i);
        (void)fprintf(out, "FAULT: an answer in step %" PRId64 " took %.1f ms\n", step->number,
                      (double)step->us / 1000);
    }
    return gauge->slow_count == 0;
}

static bool report_rests(const Gauge *gauge, FILE *out)
{
    unsigned int count = gauge->rests->len;
    if (count < FEWEST_RESTS) {
        (void)fprintf(out, "too short to say whether memory grows (%u rests)\n", count);
        return true;
    }
    const Rest *warm = &g_array_index(gauge->rests, Rest, count / 4);
    const Rest *last = &g_array_index(gauge->rests, Rest, count - 1);
    int64_t before = median_heap(gauge, count / 4, count / 2);
    int64_t drift = median_heap(gauge, count - count / 4, count) - before;
    bool flat = drift <= GAUGE_DRIFT_BYTES;
    bool closed = last->file_count <= warm->file_count;
    (void)fprintf(out,
                  "live heap without caches %.2f MB in the second quarter, %+.3f MB in the last "
                  "(%u rests); open "
                  "files %d, then %d\n",
                  (double)before / 1e6, (double)drift / 1e6, count, warm->file_count,
                  last->file_count);
    if (!flat) {
        (void)fprintf(out, "FAULT: memory grew by %" PRId64 " bytes\n", drift);
    }
    if (!closed) {
        (void)fprintf(out, "FAULT: files are left open\n");
    }
    return flat && closed;
}

bool gauge_report(const Gauge *gauge, FILE *out)
{
    bool quick = report_times(gauge, out);
    bool flat = report_rests(gauge, out);
    return quick && flat;
}
