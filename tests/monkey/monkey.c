// monkey EVENTS [SEED [LOG]]: see monkey.h. Ends with 1 when memory grew, by a signal when
// something broke or hung.
#include "monkey.h"

#include <base/clock.h>
#include <screen/language.h>
#include <stdlib.h>
#include <unistd.h>

// A step that takes so long hangs. (What it takes otherwise is a figure, not a verdict.)
#define HANG_SECONDS 60

// What caches may still fill after half of the events; far below what a leak a step comes to.
#define GROWTH_LIMIT_KB 32768

/** Resident memory, from the kernel; 0 when it does not tell. */
static long resident_kb(void)
{
    g_autofree char *text = NULL;
    long pages = 0;
    if (g_file_get_contents("/proc/self/statm", &text, NULL, NULL)) {
        g_auto(GStrv) words = g_strsplit(text, " ", 3);
        pages = g_strv_length(words) > 1 ? (long)g_ascii_strtoll(words[1], NULL, 10) : 0;
    }
    return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

static void monkey_init(Monkey *monkey, guint32 seed, const char *log)
{
    g_autoptr(GError) error = NULL;
    *monkey = (Monkey){.dice = g_rand_new_with_seed(seed), .now_ms = 1000};
    monkey->log = log != NULL ? fopen(log, "w") : NULL;
    monkey->changes = store_changes_new();
    monkey->settings =
        (Settings){.language = g_strdup("th"), .idle_seconds = 90, .countdown_seconds = 30};
    screen_language_bind(TEST_BINARY_DIR "/share/locale");
    screen_language_set("th");
    monkey->text = ui_text_open(NULL, &error);
    g_assert_no_error(error);
    data_init(&monkey->data, store_changes_folder(monkey->changes), NULL, monkey->text);
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
    g_rand_free(monkey->dice);
    if (monkey->log != NULL) {
        (void)fclose(monkey->log);
    }
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        (void)fprintf(stderr, "monkey EVENTS [SEED [LOG]]\n");
        return 2;
    }
    int64_t events = g_ascii_strtoll(argv[1], NULL, 10);
    guint32 seed = argc > 2 ? (guint32)g_ascii_strtoull(argv[2], NULL, 10) : g_random_int();
    Monkey monkey;
    // Damaged releases are part of it: what the kiosk warns about then ends nothing.
    g_log_set_always_fatal(G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
    g_print("monkey %" G_GINT64_FORMAT " %u\n", events, seed);
    monkey_init(&monkey, seed, argc > 3 ? argv[3] : NULL);
    long half_kb = 0;
    for (int64_t i = 0; i < events; i++) {
        (void)alarm(HANG_SECONDS);
        monkey_step(&monkey);
        if (i == events / 2) {
            monkey_settle(&monkey);
            half_kb = resident_kb();
        }
    }
    monkey_settle(&monkey);
    long end_kb = resident_kb();
    g_print("%" G_GINT64_FORMAT " steps, %d releases, slowest frame or answer %.1f ms of CPU (step "
            "%" G_GINT64_FORMAT "), memory %ld KB at half, %ld KB at the end\n",
            events, store_changes_count(monkey.changes), (double)monkey.slowest_us / 1000,
            monkey.slowest_event, half_kb, end_kb);
    monkey_clear(&monkey);
#ifdef __SANITIZE_ADDRESS__
    return EXIT_SUCCESS; // freed memory stays resident for a while: LeakSanitizer counts instead
#else
    return end_kb - half_kb < GROWTH_LIMIT_KB ? EXIT_SUCCESS : EXIT_FAILURE;
#endif
}
