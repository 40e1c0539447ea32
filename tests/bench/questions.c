// questions SNAPSHOT.db: every kind of question a screen asks, over all tambons; medians, 99th
// percentiles and maxima in microseconds, warm, of CPU time: a busy machine must not blur them.
// p99 should be at most 2,000 each.
#include <glib.h>
#include <snapshot/area.h>
#include <snapshot/plan.h>
#include <snapshot/project.h>
#include <snapshot/total.h>
#include <stdlib.h>
#include <time.h>

#define ROUNDS 6
#define PAGE_ROWS 50

typedef struct {
    Snapshot *snapshot;
    GPtrArray *tambons; // of char *
    GPtrArray *codes;   // of char *: one project of each tambon
} Bench;

typedef void Question(const Bench *bench, guint tambon);

static gint64 cpu_us(void)
{
    struct timespec now;

    (void)clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (gint64)now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static int compare(const void *a, const void *b)
{
    gint64 x = *(const gint64 *)a;
    gint64 y = *(const gint64 *)b;
    return (x > y) - (x < y);
}

static void list(const Bench *bench, guint tambon, SnapshotProjectFilter filter)
{
    filter.tambon_code = g_ptr_array_index(bench->tambons, tambon);
    GPtrArray *rows = snapshot_project_list(bench->snapshot, &filter, NULL);
    g_ptr_array_unref(rows);
}

static void ask_page(const Bench *bench, guint tambon)
{
    list(bench, tambon,
         (SnapshotProjectFilter){.status = SNAPSHOT_STATUS_ALL,
                                 .budget_class = SNAPSHOT_CLASS_ALL,
                                 .row_limit = PAGE_ROWS});
}

static void ask_last_page(const Bench *bench, guint tambon)
{
    list(bench, tambon,
         (SnapshotProjectFilter){.status = SNAPSHOT_STATUS_ALL,
                                 .budget_class = SNAPSHOT_CLASS_ALL,
                                 .first_row = 1450,
                                 .row_limit = PAGE_ROWS});
}

static void ask_status_and_class(const Bench *bench, guint tambon)
{
    list(bench, tambon,
         (SnapshotProjectFilter){.status = SNAPSHOT_STATUS_DOING,
                                 .budget_class = SNAPSHOT_CLASS_TAO,
                                 .row_limit = PAGE_ROWS});
}

static void ask_class(const Bench *bench, guint tambon)
{
    list(bench, tambon,
         (SnapshotProjectFilter){.status = SNAPSHOT_STATUS_ALL,
                                 .budget_class = SNAPSHOT_CLASS_OTHER,
                                 .row_limit = PAGE_ROWS});
}

static void ask_year(const Bench *bench, guint tambon)
{
    list(bench, tambon,
         (SnapshotProjectFilter){.fiscal_year_be = 2569,
                                 .status = SNAPSHOT_STATUS_ALL,
                                 .budget_class = SNAPSHOT_CLASS_ALL});
}

static void ask_project(const Bench *bench, guint tambon)
{
    snapshot_project_free(
        snapshot_project_get(bench->snapshot, g_ptr_array_index(bench->codes, tambon), NULL));
}

static void ask_plan(const Bench *bench, guint tambon)
{
    snapshot_plan_free(
        snapshot_plan_get(bench->snapshot, g_ptr_array_index(bench->tambons, tambon), 0, NULL));
}

static void ask_totals(const Bench *bench, guint tambon)
{
    SnapshotTotals totals;
    (void)!snapshot_total_get(bench->snapshot, g_ptr_array_index(bench->tambons, tambon), 0,
                              &totals, NULL);
    (void)!snapshot_total_get(bench->snapshot, "80", 0, &totals, NULL);
}

static void ask_villages(const Bench *bench, guint tambon)
{
    GPtrArray *villages = snapshot_area_list_children(
        bench->snapshot, g_ptr_array_index(bench->tambons, tambon), NULL);
    g_ptr_array_unref(villages);
}

static void ask_group(const Bench *bench, guint tambon)
{
    GPtrArray *tambons = snapshot_area_list_group(bench->snapshot, (int)tambon % 4 + 1, NULL);
    g_ptr_array_unref(tambons);
}

static void measure(const Bench *bench, const char *name, Question *ask)
{
    guint count = bench->tambons->len * ROUNDS;
    g_autofree gint64 *times_us = g_new0(gint64, count);

    for (guint i = 0; i < bench->tambons->len; i++) {
        ask(bench, i); // warms the pages it needs
    }
    for (guint i = 0; i < count; i++) {
        gint64 start_us = cpu_us();
        ask(bench, i % bench->tambons->len);
        times_us[i] = cpu_us() - start_us;
    }
    qsort(times_us, count, sizeof *times_us, compare);
    g_print("%-32s p50 %5" G_GINT64_FORMAT "  p99 %5" G_GINT64_FORMAT "  max %6" G_GINT64_FORMAT
            " us\n",
            name, times_us[count / 2], times_us[count * 99 / 100], times_us[count - 1]);
}

static void collect(Bench *bench, const char *district_code)
{
    g_autoptr(GPtrArray) tambons =
        snapshot_area_list_children(bench->snapshot, district_code, NULL);

    for (guint i = 0; i < tambons->len; i++) {
        const SnapshotArea *tambon = g_ptr_array_index(tambons, i);
        SnapshotProjectFilter filter = {.tambon_code = tambon->code,
                                        .status = SNAPSHOT_STATUS_ALL,
                                        .budget_class = SNAPSHOT_CLASS_ALL,
                                        .first_row = (int)i * 100,
                                        .row_limit = 1};
        g_autoptr(GPtrArray) rows = snapshot_project_list(bench->snapshot, &filter, NULL);
        if (rows->len > 0) {
            const SnapshotProjectRow *row = g_ptr_array_index(rows, 0);
            g_ptr_array_add(bench->tambons, g_strdup(tambon->code));
            g_ptr_array_add(bench->codes, g_strdup(row->code));
        }
    }
}

static void measure_all(const Bench *bench)
{
    measure(bench, "register, first page", ask_page);
    measure(bench, "register, last page", ask_last_page);
    measure(bench, "register, one source", ask_class);
    measure(bench, "register, status and source", ask_status_and_class);
    measure(bench, "register, all of one year", ask_year);
    measure(bench, "one project", ask_project);
    measure(bench, "plan of a tambon", ask_plan);
    measure(bench, "sums of tambon and province", ask_totals);
    measure(bench, "villages of a tambon", ask_villages);
    measure(bench, "tambons of a group", ask_group);
}

int main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    gint64 start_us = cpu_us();
    g_autoptr(Snapshot) snapshot = snapshot_open(argc > 1 ? argv[1] : "", &error);
    if (snapshot == NULL) {
        g_printerr("%s\n", error->message);
        return EXIT_FAILURE;
    }
    g_autoptr(GPtrArray) districts = snapshot_area_list_children(snapshot, "80", NULL);
    g_print("open to the first answer %" G_GINT64_FORMAT " us\n", cpu_us() - start_us);

    Bench bench = {snapshot, g_ptr_array_new_with_free_func(g_free),
                   g_ptr_array_new_with_free_func(g_free)};
    for (guint i = 0; i < districts->len; i++) {
        collect(&bench, ((const SnapshotArea *)g_ptr_array_index(districts, i))->code);
    }
    if (bench.tambons->len > 0) {
        measure_all(&bench);
    }
    g_ptr_array_unref(bench.tambons);
    g_ptr_array_unref(bench.codes);
    start_us = cpu_us();
    bool sound = snapshot_check(snapshot, &error);
    g_print("full check: %s, %.2f s\n", sound ? "sound" : error->message,
            (double)(cpu_us() - start_us) / 1e6);
    return sound ? EXIT_SUCCESS : EXIT_FAILURE;
}
