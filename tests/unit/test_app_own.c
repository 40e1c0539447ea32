#include "own.h"

#include <base/error.h>
#include <string.h>
#include <sys/stat.h>

#include "../support/scratch.h"

static Own choose_everything(void)
{
    Own own = {.has_turn = true,
               .turn = UI_TURN_LEFT,
               .has_matrix = true,
               .matrix = {0, 1, 0, -1, 0, 1},
               .has_week = true,
               .brightness_percent = 80};
    g_assert_true(base_week_parse("mon-fri 08:30-16:30, sat 09:00-12:00", &own.week, NULL));
    return own;
}

static bool is_nothing(const Own *own)
{
    return !own->has_turn && !own->has_matrix && !own->has_week && own->brightness_percent == 0;
}

static void test_written_and_read(void)
{
    char *folder = scratch_make();
    Own own = {.has_turn = true};
    own_read(&own, folder);
    g_assert_true(is_nothing(&own));
    const Own chosen = choose_everything();
    g_assert_true(own_write(&chosen, folder, NULL));
    own_read(&own, folder);
    g_assert_cmpint(own.turn, ==, UI_TURN_LEFT);
    g_assert_cmpint(own.brightness_percent, ==, 80);
    g_autofree char *before = own_to_text(&chosen);
    g_autofree char *after = own_to_text(&own);
    g_assert_cmpstr(after, ==, before);
    own_read(&own, NULL);
    g_assert_true(is_nothing(&own));
    scratch_remove(folder);
}

static void test_one_thing_alone(void)
{
    const Own chosen = {.brightness_percent = 60};
    g_autofree char *text = own_to_text(&chosen);
    Own own;
    g_assert_true(own_parse(&own, text, strlen(text), NULL));
    g_assert_false(own.has_turn || own.has_matrix || own.has_week);
    g_assert_cmpint(own.brightness_percent, ==, 60);
}

/* Every byte changed, and every length: never half of what was chosen. */
static void test_damaged(void)
{
    const Own chosen = choose_everything();
    g_autofree char *text = own_to_text(&chosen);
    size_t length = strlen(text);
    Own own;
    g_assert_true(own_parse(&own, text, length, NULL));
    for (size_t at = 0; at < length; at++) {
        g_autoptr(GError) error = NULL;
        g_assert_false(own_parse(&own, text, at, &error));
        g_assert_error(error, BASE_ERROR, BASE_ERROR_INVALID);
        g_assert_true(is_nothing(&own));
        for (int bit = 0; bit < 8; bit++) {
            text[at] = (char)(text[at] ^ (1 << bit));
            g_assert_false(own_parse(&own, text, length, NULL));
            text[at] = (char)(text[at] ^ (1 << bit));
        }
    }
    g_autofree char *longer = g_strconcat(text, "\n", NULL);
    g_assert_false(own_parse(&own, longer, length + 1, NULL));
}

/* With the right check, but what no version of ours has written. */
static void assert_refused(const char *line)
{
    const Own nothing = {0};
    g_autofree char *empty = own_to_text(&nothing);
    Own own;
    g_assert_true(own_parse(&own, empty, strlen(empty), NULL));
    g_autofree char *body = g_strconcat(line, "\n", NULL);
    g_autofree char *hex = g_compute_checksum_for_string(G_CHECKSUM_SHA256, body, -1);
    g_autofree char *text = g_strdup_printf("%scheck = %s\n", body, hex);
    g_autoptr(GError) error = NULL;
    g_test_message("%s", line);
    g_assert_false(own_parse(&own, text, strlen(text), &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_INVALID);
    g_assert_true(is_nothing(&own));
}

static void test_unknown(void)
{
    assert_refused("rotation = 45");
    assert_refused("rotation = 360");
    assert_refused("touch-matrix = 0 0 0 0 0 0");
    assert_refused("opening-hours = mon");
    assert_refused("brightness = 5");
    assert_refused("colour = blue");
    assert_refused("rotation = 90\nrotation = 0");
}

static void test_damage_does_not_stop_the_screen(void)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, OWN_FILE, NULL);
    g_autofree char *large = g_strnfill(OWN_LIMIT_BYTES + 1, '#');
    const char *const texts[] = {"rotation = 90\n", "", large};
    g_log_set_always_fatal(G_LOG_FATAL_MASK); // it warns of them
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        scratch_write(path, texts[i]);
        Own own = {.has_turn = true};
        own_read(&own, folder);
        g_assert_true(is_nothing(&own));
    }
    scratch_remove(folder);
}

static void test_nowhere_to_write(void)
{
    char *folder = scratch_make();
    g_autofree char *missing = g_build_filename(folder, "missing", NULL);
    const Own chosen = choose_everything();
    g_autoptr(GError) error = NULL;
    g_assert_false(own_write(&chosen, missing, &error));
    g_assert_nonnull(error);
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/app/own/written-and-read-alike", test_written_and_read);
    g_test_add_func("/app/own/one-thing-alone", test_one_thing_alone);
    g_test_add_func("/app/own/damaged-anywhere-it-counts-for-nothing", test_damaged);
    g_test_add_func("/app/own/what-nobody-wrote-is-refused", test_unknown);
    g_test_add_func("/app/own/damage-does-not-stop-the-screen",
                    test_damage_does_not_stop_the_screen);
    g_test_add_func("/app/own/nowhere-to-write-is-an-error", test_nowhere_to_write);
    return g_test_run();
}
