#include <glib/gstdio.h>
#include <string.h>

#include "golden.h"

// Screens of the small snapshot at 1920×1080 in Thai, command by command, against
// golden/<name>.txt.

// Lines of a difference that are shown: enough to see what moved.
#define SHOWN_LINES 12

static void show_difference(const char *name, const char *wanted, const char *drawn)
{
    g_auto(GStrv) before = g_strsplit(wanted, "\n", -1);
    g_auto(GStrv) after = g_strsplit(drawn, "\n", -1);
    guint longest = MAX(g_strv_length(before), g_strv_length(after));
    int shown = 0;
    for (guint i = 0; i < longest && shown < SHOWN_LINES; i++) {
        const char *old = i < g_strv_length(before) ? before[i] : "(nothing)";
        const char *new = i < g_strv_length(after) ? after[i] : "(nothing)";
        if (!g_str_equal(old, new)) {
            g_test_message("%s.txt:%u\n  - %s\n  + %s", name, i + 1, old, new);
            shown++;
        }
    }
}

static void compare(const char *name, const char *drawn)
{
    g_autofree char *path = g_strdup_printf(GOLDEN_FOLDER "/%s.txt", name);
    g_autoptr(GError) error = NULL;
    g_autofree char *wanted = NULL;
    if (golden_is_writing()) {
        g_file_set_contents(path, drawn, -1, &error);
        g_assert_no_error(error);
        return;
    }
    g_file_get_contents(path, &wanted, NULL, &error);
    g_assert_no_error(error);
    if (!g_str_equal(wanted, drawn)) {
        show_difference(name, wanted, drawn);
        g_test_fail_printf("%s is not as golden/%s.txt has it; " GOLDEN_HOW_TO_REFRESH, name, name);
    }
}

static void draws_as_before(gconstpointer data)
{
    const Golden *golden = data;
    g_auto(GoldenBed) bed = {0};
    golden_bed_init(&bed, golden);
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    g_autoptr(UiCanvas) canvas = screen_bed_draw(&bed.screens, golden->address, &metrics);
    g_autofree char *drawn = ui_canvas_to_text(canvas);
    compare(golden->name, drawn);
}

static bool is_of_a_screen(const char *file)
{
    bool found = false;
    for (int i = 0; i < golden_screen_count && !found; i++) {
        const char *name = golden_screens[i].name;
        size_t length = strlen(name);
        found = strncmp(file, name, length) == 0 && file[length] == '.';
    }
    return found;
}

static void test_every_file_is_of_a_screen(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GDir) folder = g_dir_open(GOLDEN_FOLDER, 0, &error);
    g_assert_no_error(error);
    const char *file = NULL;
    while ((file = g_dir_read_name(folder)) != NULL) {
        g_autofree char *path = g_build_filename(GOLDEN_FOLDER, file, NULL);
        if (is_of_a_screen(file)) {
            continue;
        }
        if (golden_is_writing()) {
            g_assert_cmpint(g_unlink(path), ==, 0);
        } else {
            g_test_fail_printf("golden/%s is of no screen; " GOLDEN_HOW_TO_REFRESH, file);
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (int i = 0; i < golden_screen_count; i++) {
        g_autofree char *path =
            g_strdup_printf("/screen/golden/%s-draws-as-before", golden_screens[i].name);
        g_test_add_data_func(path, &golden_screens[i], draws_as_before);
    }
    g_test_add_func("/screen/golden/every-file-is-of-a-screen", test_every_file_is_of_a_screen);
    return g_test_run();
}
