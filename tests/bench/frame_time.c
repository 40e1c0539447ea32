// frame_time STORE [WIDTH HEIGHT [ADDRESS...]]: for every screen of the tour, or for those at the
// addresses, how long it takes to open (all its queries), to record its draw list, and to draw the
// whole frame in the software renderer, with warm caches. Medians and 99th percentiles in
// microseconds. "type:WORDS" for an address types the words on /search, a letter a round.
#include "data.h"
#include "navigator.h"
#include "view.h"

#include <glib.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <ui/renderer.h>

#define ROUNDS 100
#define WARM_ROUNDS 3

typedef struct {
    gint64 open_us[ROUNDS];
    gint64 record_us[ROUNDS];
    gint64 render_us[ROUNDS];
} Times;

static int compare(const void *a, const void *b)
{
    gint64 x = *(const gint64 *)a;
    gint64 y = *(const gint64 *)b;
    return (x > y) - (x < y);
}

static void print_times(const char *what, gint64 *times)
{
    qsort(times, ROUNDS, sizeof *times, compare);
    g_print("  %s %5" G_GINT64_FORMAT " /%6" G_GINT64_FORMAT, what, times[ROUNDS / 2],
            times[ROUNDS * 99 / 100]);
}

#define TYPE "type:"

/* The first letters of the words, one more every time. Returns: owned text. */
static char *type_letters(const char *words, int round)
{
    glong count = g_utf8_strlen(words, -1);
    return g_utf8_substring(words, 0, count == 0 ? 0 : (round + WARM_ROUNDS) % count + 1);
}

static void measure(const char *address, View *view, const Data *data, UiRenderer *renderer)
{
    g_autofree Times *times = g_new0(Times, 1);
    bool types = g_str_has_prefix(address, TYPE);
    g_autoptr(Navigator) navigator = navigator_new(types ? "/search" : address);
    ScreenTyped typed = {.field = "search", .text = "", .open = true};
    view->typed = types ? &typed : NULL;
    for (int i = -WARM_ROUNDS; i < ROUNDS; i++) {
        g_autofree char *letters = types ? type_letters(address + strlen(TYPE), i) : NULL;
        typed.text = letters;
        gint64 start = g_get_monotonic_time();
        view_open(view, data, navigator);
        gint64 opened = g_get_monotonic_time();
        view_draw(view, data, navigator, NULL, NULL);
        gint64 recorded = g_get_monotonic_time();
        ui_renderer_invalidate(renderer);
        ui_renderer_present(renderer, view->canvas);
        gint64 rendered = g_get_monotonic_time();
        if (i >= 0) {
            times->open_us[i] = opened - start;
            times->record_us[i] = recorded - opened;
            times->render_us[i] = rendered - recorded;
        }
    }
    view->typed = NULL;
    print_times("open", times->open_us);
    print_times("record", times->record_us);
    print_times("render", times->render_us);
    g_print("  %-13s %s\n", view->screen->name, address);
}

static GPtrArray *list_addresses(const Data *data, int count, char **given)
{
    g_autoptr(GError) error = NULL;
    if (count == 0) {
        GPtrArray *tour = screen_tour(data->snapshot, data->home_district, &error);
        g_assert_no_error(error);
        return tour;
    }
    GPtrArray *addresses = g_ptr_array_new();
    for (int i = 0; i < count; i++) {
        g_ptr_array_add(addresses, given[i]);
    }
    return addresses;
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        g_printerr("usage: frame_time STORE [WIDTH HEIGHT [ADDRESS...]]\n");
        return 2;
    }
    (void)setlocale(LC_ALL, "C.UTF-8"); /* words typed are Thai */
    int width = argc > 3 ? (int)g_ascii_strtoll(argv[2], NULL, 10) : 1920;
    int height = argc > 3 ? (int)g_ascii_strtoll(argv[3], NULL, 10) : 1080;
    g_autoptr(GError) error = NULL;
    g_autoptr(UiText) text = ui_text_open(NULL, &error);
    g_assert_no_error(error);
    Data data;
    data_init(&data, argv[1], NULL, text);
    data_refresh(&data);
    if (data.snapshot == NULL) {
        g_printerr("frame_time: no data in %s\n", argv[1]);
        return EXIT_FAILURE;
    }
    g_autoptr(GPtrArray) addresses = list_addresses(&data, MAX(0, argc - 4), argv + 4);
    g_autoptr(UiRenderer) renderer = ui_renderer_open_picture(width, height, text, &error);
    g_assert_no_error(error);
    const UiMetrics metrics = ui_metrics_make(width, height, 0);
    View view;
    view_init(&view, text, &metrics);
    g_print("microseconds, median / p99 of %d, %dx%d, software renderer, warm\n", ROUNDS, width,
            height);
    for (unsigned int i = 0; i < addresses->len; i++) {
        measure(g_ptr_array_index(addresses, i), &view, &data, renderer);
    }
    view_clear(&view);
    data_clear(&data);
    return EXIT_SUCCESS;
}
