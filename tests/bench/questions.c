// questions [--mistyped=FILE] [--tambon=CODE] [--match=WORD] SNAPSHOT.db: every kind of question a
// screen asks (questions_asked.c, questions_province.c, questions_typed.c), over all tambons or of
// one, all or those with the word in their name; medians, 99th percentiles and maxima in
// microseconds, warm, of CPU time: a busy machine must not blur them. p99 should be at most 2,000
// each, of what is typed 20,000.
#include "questions.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <snapshot/document.h>
#include <snapshot/indicator.h>
#include <snapshot/organisation.h>
#include <snapshot/programme.h>
#include <snapshot/project.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ROUNDS 6
// Of one tambon alone there must be enough for a percentile.
#define LEAST_ASKED 300
#define DOCUMENTS 100

typedef struct {
    const char *mistyped; // a file of names as they are typed, or NULL
    const char *tambon;   // the only one to ask about, or NULL
    const char *match;    // of the names of the questions to ask, or NULL: all
} Wishes;

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

static void measure(const QuestionsBench *bench, const char *name, Question *ask)
{
    guint count = MAX(bench->tambons->len * ROUNDS, LEAST_ASKED);
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
    g_print("%-34s p50 %5" G_GINT64_FORMAT "  p99 %5" G_GINT64_FORMAT "  max %6" G_GINT64_FORMAT
            " us\n",
            name, times_us[count / 2], times_us[count * 99 / 100], times_us[count - 1]);
}

static void add_tambon(QuestionsBench *bench, const SnapshotArea *tambon, int which)
{
    SnapshotProjectFilter filter = {.tambon_code = tambon->code,
                                    .status = SNAPSHOT_STATUS_ALL,
                                    .budget_class = SNAPSHOT_CLASS_ALL,
                                    .first_row = which,
                                    .row_limit = 1};
    g_autoptr(GPtrArray) rows = snapshot_project_list(bench->snapshot, &filter, NULL);
    g_autoptr(GPtrArray) villages =
        snapshot_area_list_children(bench->snapshot, tambon->code, NULL);

    if (rows->len > 0 && villages->len > 0) {
        const SnapshotProjectRow *row = g_ptr_array_index(rows, 0);
        const SnapshotArea *village = g_ptr_array_index(villages, (guint)which % villages->len);
        g_ptr_array_add(bench->tambons, g_strdup(tambon->code));
        g_ptr_array_add(bench->villages, g_strdup(village->code));
        g_ptr_array_add(bench->codes, g_strdup(row->code));
    }
}

static void collect_tambons(QuestionsBench *bench, const char *only)
{
    g_autoptr(GPtrArray) tambons = snapshot_area_list_tambons(bench->snapshot, NULL);

    for (guint i = 0; i < tambons->len; i++) {
        const SnapshotArea *tambon = g_ptr_array_index(tambons, i);
        if (only == NULL || g_str_equal(only, tambon->code)) {
            add_tambon(bench, tambon, (int)i % 10 * 100);
        }
    }
}

// The set with most figures of the first tambon.
static void collect_indicators(QuestionsBench *bench)
{
    const char *scope = g_ptr_array_index(bench->tambons, 0);
    g_autoptr(GPtrArray) sets = snapshot_indicator_list_sets(bench->snapshot, scope, NULL);

    for (guint i = 0; i < sets->len; i++) {
        const SnapshotIndicatorSet *set = g_ptr_array_index(sets, i);
        const SnapshotIndicatorKey key = {
            .set_code = set->code, .edition = set->edition, .scope = scope};
        GPtrArray *values = snapshot_indicator_list_values(bench->snapshot, &key, NULL);
        if (set->year_be > 0 &&
            (bench->indicators == NULL || values->len > bench->indicators->len)) {
            GPtrArray *fewer = bench->indicators;
            bench->indicators = values;
            values = fewer;
        }
        if (values != NULL) {
            g_ptr_array_unref(values);
        }
    }
}

static void collect_typed(QuestionsBench *bench, const char *path)
{
    g_autofree char *text = NULL;

    if (path == NULL || !g_file_get_contents(path, &text, NULL, NULL)) {
        g_ptr_array_add(bench->typed, g_strdup("ปากพนู"));
        return;
    }
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (char **line = lines; *line != NULL; line++) {
        if (**line != '#' && **line != '\0') {
            g_ptr_array_add(bench->typed, g_strndup(*line, strcspn(*line, "\t")));
        }
    }
}

// Whether what was meant comes first, and how long a key takes: names of a line each, typed and
// code.
static void measure_hits(const QuestionsBench *bench, const char *path)
{
    g_autofree char *text = NULL;
    int asked = 0;
    int right = 0;

    if (path == NULL || !g_file_get_contents(path, &text, NULL, NULL)) {
        return;
    }
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (char **line = lines; *line != NULL; line++) {
        g_auto(GStrv) cells = g_strsplit(*line, "\t", 3);
        if (**line == '#' || g_strv_length(cells) < 2) {
            continue;
        }
        g_autoptr(GPtrArray) hits = snapshot_search_list(bench->search, cells[0], 1, NULL);
        const SnapshotHit *first = hits->len == 0 ? NULL : g_ptr_array_index(hits, 0);
        bool hit = first != NULL && g_str_equal(first->key, cells[1]);
        asked++;
        right += hit;
        if (!hit) {
            g_print("  %s finds %s, not %s\n", cells[0], first == NULL ? "nothing" : first->key,
                    cells[1]);
        }
    }
    g_print("mistyped names whose place comes first: %d of %d, %.1f %%\n", right, asked,
            100.0 * right / MAX(asked, 1));
}

// What belongs to the whole province; there is always a programme and an organisation to ask about.
static void collect_province(QuestionsBench *bench)
{
    bench->programmes = snapshot_programme_list(bench->snapshot, NULL);
    bench->organisations = snapshot_organisation_list(bench->snapshot, NULL, NULL);
    bench->documents = snapshot_document_list(
        bench->snapshot, &(SnapshotDocumentFilter){.row_limit = DOCUMENTS}, NULL);
    g_assert_cmpint(bench->programmes->len, >, 0);
    g_assert_cmpint(bench->organisations->len, >, 0);
    g_assert_cmpint(bench->documents->len, >, 0);
}

static bool is_wanted(const QuestionsAsked *asked, const Wishes *wishes)
{
    return wishes->match == NULL || strstr(asked->name, wishes->match) != NULL;
}

static void measure_list(const QuestionsBench *bench, const QuestionsAsked *list,
                         const Wishes *wishes)
{
    for (const QuestionsAsked *asked = list; asked->name != NULL; asked++) {
        bool lacks = bench->indicators == NULL && strstr(asked->name, "indicator") != NULL;
        if (!lacks && is_wanted(asked, wishes)) {
            measure(bench, asked->name, asked->ask);
        }
    }
}

static void bench_clear(QuestionsBench *bench)
{
    snapshot_search_close(bench->search);
    snapshot_companion_close(bench->companion);
    snapshot_digest_details_free(bench->details);
    g_clear_pointer(&bench->indicators, g_ptr_array_unref);
    g_ptr_array_unref(bench->programmes);
    g_ptr_array_unref(bench->organisations);
    g_ptr_array_unref(bench->documents);
    g_ptr_array_unref(bench->tambons);
    g_ptr_array_unref(bench->villages);
    g_ptr_array_unref(bench->codes);
    g_ptr_array_unref(bench->typed);
}

// Its search companion in a file of its own, deleted at the end.
static SnapshotCompanion *make_companion(Snapshot *snapshot, const char *snapshot_path)
{
    g_autofree char *path = g_strconcat(snapshot_path, ".companion", NULL);
    GStatBuf file = {0};
    gint64 start_us = cpu_us();

    g_autofree char *name = g_path_get_basename(snapshot_path);
    if (!snapshot_companion_build(&(SnapshotCompanionSource){snapshot_path, name, NULL}, path,
                                  NULL)) {
        return NULL;
    }
    (void)g_stat(path, &file);
    g_print("companion built in %.1f s, %.0f MB\n", (double)(cpu_us() - start_us) / 1e6,
            (double)file.st_size / 1e6);
    SnapshotCompanion *companion = snapshot_companion_open(snapshot, path, NULL);
    (void)g_remove(path);
    return companion;
}

// What is typed, if it is wanted: the companion takes ten seconds.
static void measure_typed(QuestionsBench *bench, const char *path, const Wishes *wishes)
{
    bool wanted = false;

    for (const QuestionsAsked *asked = questions_asked_of_typed(); asked->name != NULL; asked++) {
        wanted = wanted || is_wanted(asked, wishes);
    }
    bench->companion = wanted ? make_companion(bench->snapshot, path) : NULL;
    if (bench->companion != NULL) {
        measure_list(bench, questions_asked_of_typed(), wishes);
        measure_hits(bench, wishes->mistyped);
    }
}

static void run(Snapshot *snapshot, const char *path, const Wishes *wishes)
{
    QuestionsBench bench = {.snapshot = snapshot,
                            .tambons = g_ptr_array_new_with_free_func(g_free),
                            .villages = g_ptr_array_new_with_free_func(g_free),
                            .codes = g_ptr_array_new_with_free_func(g_free),
                            .typed = g_ptr_array_new_with_free_func(g_free)};
    gint64 start_us = cpu_us();

    bench.search = snapshot_search_open(snapshot, NULL);
    g_print("search opened in %" G_GINT64_FORMAT " us\n", cpu_us() - start_us);
    collect_tambons(&bench, wishes->tambon);
    collect_typed(&bench, wishes->mistyped);
    collect_province(&bench);
    bench.details = snapshot_digest_details(snapshot, NULL);
    if (bench.search != NULL && bench.details != NULL && bench.tambons->len > 0) {
        collect_indicators(&bench);
        measure_list(&bench, questions_asked_of_tambons(), wishes);
        measure_list(&bench, questions_asked_of_province(), wishes);
        measure_typed(&bench, path, wishes);
    }
    bench_clear(&bench);
}

static bool check(Snapshot *snapshot)
{
    g_autoptr(GError) error = NULL;
    gint64 start_us = cpu_us();
    bool sound = snapshot_check(snapshot, &error);
    gint64 whole_us = cpu_us() - start_us;

    g_print("full check: %s, %.2f s\n", sound ? "sound" : error->message, (double)whole_us / 1e6);
    start_us = cpu_us();
    sound = sound && snapshot_check_answers(snapshot, &error);
    g_print("its questions alone: %s, %.3f s\n", sound ? "answered" : error->message,
            (double)(cpu_us() - start_us) / 1e6);
    return sound;
}

int main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *mistyped = NULL;
    g_autofree char *tambon = NULL;
    g_autofree char *match = NULL;
    const GOptionEntry entries[] = {
        {"mistyped", 0, 0, G_OPTION_ARG_FILENAME, &mistyped, "names as they are typed", "FILE"},
        {"tambon", 0, 0, G_OPTION_ARG_STRING, &tambon, "ask about this one only", "CODE"},
        {"match", 0, 0, G_OPTION_ARG_STRING, &match, "ask what has this word in its name", "WORD"},
        {NULL}};
    g_autoptr(GOptionContext) context = g_option_context_new("SNAPSHOT.db");

    (void)setlocale(LC_ALL, "C.UTF-8"); // names are Thai
    g_option_context_add_main_entries(context, entries, NULL);
    if (!g_option_context_parse(context, &argc, &argv, &error) || argc != 2) {
        g_printerr("%s\n", error != NULL ? error->message : "questions: one snapshot, please");
        return EXIT_FAILURE;
    }
    gint64 start_us = cpu_us();
    g_autoptr(Snapshot) snapshot = snapshot_open(argv[1], &error);
    if (snapshot == NULL) {
        g_printerr("%s\n", error->message);
        return EXIT_FAILURE;
    }
    g_autoptr(GPtrArray) districts = snapshot_area_list_children(snapshot, "80", NULL);
    g_print("open to the first answer %" G_GINT64_FORMAT " us\n", cpu_us() - start_us);
    run(snapshot, argv[1], &(Wishes){mistyped, tambon, match});
    return match != NULL || check(snapshot) ? EXIT_SUCCESS : EXIT_FAILURE;
}
