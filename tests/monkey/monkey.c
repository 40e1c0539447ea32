// monkey [--strict] [--log FILE] STEPS [SEED]: see monkey.h. Ends by a signal when something broke
// or hung for good; with 1 when --strict found a promise of gauge.h broken.
#include "monkey.h"

#include <base/clock.h>
#include <screen/language.h>
#include <stdlib.h>
#include <sys/time.h>

#include "pilot_snapshot.h"

// CPU time after which a step ends the program: a loop without end. Elapsed time would end a run
// that somebody pauses, or that a busy machine starves.
#define ENDLESS_SECONDS 60

typedef struct {
    gboolean strict;
    char *log;
    int64_t steps;
    guint32 seed;
} Options;

void monkey_set_clock(Monkey *monkey, int64_t now_ms)
{
    monkey->now_ms = now_ms;
    (void)g_snprintf(monkey->date, sizeof monkey->date, "SOURCE_DATE_EPOCH=%" G_GINT64_FORMAT,
                     PILOT_SNAPSHOT_MADE_UNIX + now_ms / 1000);
}

static void monkey_init(Monkey *monkey, const Options *options)
{
    g_autoptr(GError) error = NULL;
    *monkey = (Monkey){.dice = g_rand_new_with_seed(options->seed), .gauge = gauge_new()};
    monkey->log = options->log != NULL ? fopen(options->log, "w") : NULL;
    g_assert_true(options->log == NULL || monkey->log != NULL);
    monkey_set_clock(monkey, 1000);
    g_assert_cmpint(putenv(monkey->date), ==, 0);
    monkey->changes = store_changes_new();
    monkey->settings =
        (Settings){.language = g_strdup("th"), .idle_seconds = 90, .countdown_seconds = 30};
    screen_language_bind(TEST_BINARY_DIR "/share/locale");
    screen_language_set("th");
    monkey->text = ui_text_open(NULL, &error);
    g_assert_no_error(error);
    data_init(&monkey->data, store_changes_folder(monkey->changes), NULL, monkey->text);
    data_refresh(&monkey->data);
    monkey->renderer = ui_renderer_open_picture(1920, 1080, monkey->text, &error);
    g_assert_no_error(error);
    visit_init(&monkey->visit, &monkey->settings, &monkey->data, monkey->text, monkey->now_ms);
    visit_fit(&monkey->visit, 1920, 1080, 598);
    visit_draw(&monkey->visit, monkey->now_ms);
}

static void monkey_clear(Monkey *monkey)
{
    visit_clear(&monkey->visit);
    ui_renderer_close(monkey->renderer);
    data_clear(&monkey->data);
    ui_text_close(monkey->text);
    store_changes_free(monkey->changes);
    settings_clear(&monkey->settings);
    gauge_free(monkey->gauge);
    g_rand_free(monkey->dice);
    if (monkey->log != NULL) {
        (void)fclose(monkey->log);
    }
    (void)unsetenv("SOURCE_DATE_EPOCH");
}

/** SIGPROF ends the program unless this is called again in time; 0: never. */
static void limit_cpu(int seconds)
{
    const struct itimerval limit = {.it_value = {.tv_sec = seconds}};
    g_assert_cmpint(setitimer(ITIMER_PROF, &limit, NULL), ==, 0);
}

static bool read_options(Options *options, int argc, char **argv)
{
    const GOptionEntry entries[] = {
        {"strict", 0, 0, G_OPTION_ARG_NONE, &options->strict, "Slow steps and growth are faults",
         NULL},
        {"log", 0, 0, G_OPTION_ARG_FILENAME, &options->log, "A line a step", "FILE"},
        {NULL}};
    g_autoptr(GOptionContext) context = g_option_context_new("STEPS [SEED]");
    g_autoptr(GError) error = NULL;
    g_option_context_add_main_entries(context, entries, NULL);
    if (!g_option_context_parse(context, &argc, &argv, &error) || argc < 2 || argc > 3) {
        (void)fprintf(stderr, "%s\n", error != NULL ? error->message : "monkey STEPS [SEED]");
        return false;
    }
    options->steps = g_ascii_strtoll(argv[1], NULL, 10);
    options->seed = argc > 2 ? (guint32)g_ascii_strtoull(argv[2], NULL, 10) : g_random_int();
    return true;
}

int main(int argc, char **argv)
{
    Options options = {0};
    if (!read_options(&options, argc, argv)) {
        return 2;
    }
    Monkey monkey;
    // Damaged releases are part of it: what the kiosk warns about then ends nothing.
    g_log_set_always_fatal(G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
    g_print("monkey %" G_GINT64_FORMAT " %u\n", options.steps, options.seed);
    monkey_init(&monkey, &options);
    for (int64_t i = 0; i < options.steps; i++) {
        limit_cpu(ENDLESS_SECONDS);
        monkey_step(&monkey);
    }
    limit_cpu(0);
    g_print("%d releases\n", store_changes_count(monkey.changes));
    bool kept = gauge_report(monkey.gauge, stdout);
    monkey_clear(&monkey);
    g_free(options.log);
    return kept || !options.strict ? EXIT_SUCCESS : EXIT_FAILURE;
}
