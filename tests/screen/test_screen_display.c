#include <choice.h>
#include <string.h>

#include "screen_bed.h"
#include "snapshot_fixture.h"

// Every choice on "/display" is touched, and the next picture is as its words promised.

#define NOW_UNIX INT64_C(1769828400)
#define MOST_PAGES 9

typedef struct {
    SnapshotFixture fixture;
    ScreenBed bed;
    UiMetrics metrics;
    Choice choice;
} Display;

static void set_panel(Display *display, int width_px, int height_px, double width_mm)
{
    char thai[] = "th";
    display->metrics = ui_metrics_make(width_px, height_px, width_mm);
    display->metrics.reach_top_px = ui_metrics_reach_top(&display->metrics, 0);
    choice_reset(&display->choice, &(Settings){.language = thai, .text_size = UI_TEXT_NORMAL});
    choice_apply(&display->choice, &display->metrics);
}

static void set_up(Display *display, gconstpointer data)
{
    (void)data;
    snapshot_fixture_init(&display->fixture, NULL);
    screen_bed_init(&display->bed, display->fixture.path, NOW_UNIX);
    screen_bed_set_language(UI_LANGUAGE_THAI);
    set_panel(display, 1080, 1920, 336.4);
}

static void tear_down(Display *display, gconstpointer data)
{
    (void)data;
    screen_bed_clear(&display->bed);
    snapshot_fixture_clear(&display->fixture);
}

// Whether any page of "/display" has a command of this kind for which `holds` is true.
static bool shows(Display *display, UiCommandKind kind,
                  bool (*holds)(const UiCommand *command, const void *wanted), const void *wanted)
{
    for (int page = 1; page <= MOST_PAGES; page++) {
        g_autofree char *address = g_strdup_printf("/display?page=%d", page);
        g_autoptr(UiCanvas) canvas = screen_bed_draw(&display->bed, address, &display->metrics);
        for (int i = 0; i < ui_canvas_count(canvas); i++) {
            UiCommand command = ui_canvas_command(canvas, i);
            if (command.kind == kind && holds(&command, wanted)) {
                return true;
            }
        }
    }
    return false;
}

static bool has_words(const UiCommand *command, const void *words)
{
    return strstr(command->text, words) != NULL;
}

static bool has_id(const UiCommand *command, const void *id)
{
    return g_str_equal(command->text, id);
}

static bool has_size(const UiCommand *command, const void *em_px)
{
    return command->style.em_px == *(const int *)em_px;
}

static bool has_colour(const UiCommand *command, const void *colour)
{
    return command->colour == *(const UiColour *)colour;
}

static bool lies_above(const UiCommand *command, const void *y_px)
{
    return command->box.y < *(const int *)y_px;
}

static void touch(Display *display, const char *id)
{
    g_test_message("%s", id);
    g_assert_true(shows(display, UI_COMMAND_TARGET, has_id, id));
    g_assert_true(choice_follow(&display->choice, id));
    choice_apply(&display->choice, &display->metrics);
}

static void test_letters(Display *display, gconstpointer data)
{
    (void)data;
    static const char *const ids[] = {"set:text=largest", "set:text=large", "set:text=normal"};
    for (size_t i = 0; i < G_N_ELEMENTS(ids); i++) {
        touch(display, ids[i]);
        UiTextSize size = (UiTextSize)(UI_TEXT_LARGEST - (int)i);
        g_assert_cmpint(display->metrics.text_size, ==, size);
        int em_px = ui_metrics_style(&display->metrics, UI_TYPE_TITLE).em_px;
        int tight_px = ui_metrics_style(&display->metrics, UI_TYPE_HEADING).em_px;
        g_assert_true(shows(display, UI_COMMAND_TEXT, has_size, &em_px) ||
                      shows(display, UI_COMMAND_TEXT, has_size, &tight_px));
    }
}

static void test_colours(Display *display, gconstpointer data)
{
    (void)data;
    static const char *const ids[] = {"set:theme=dark", "set:theme=contrast", "set:theme=light"};
    static const UiThemeKind kinds[] = {UI_THEME_DARK, UI_THEME_CONTRAST, UI_THEME_LIGHT};
    for (size_t i = 0; i < G_N_ELEMENTS(ids); i++) {
        touch(display, ids[i]);
        const UiTheme *theme = ui_theme_get(kinds[i]);
        g_assert_true(shows(display, UI_COMMAND_FILL, has_colour, &theme->surface));
        g_assert_true(shows(display, UI_COMMAND_TEXT, has_colour, &theme->on_head));
    }
}

static void test_language(Display *display, gconstpointer data)
{
    (void)data;
    touch(display, "set:language=en");
    g_assert_true(shows(display, UI_COMMAND_TEXT, has_words, "Make the screen"));
    touch(display, "set:language=th");
    g_assert_false(shows(display, UI_COMMAND_TEXT, has_words, "Make the screen"));
}

static void test_low_reach(Display *display, gconstpointer data)
{
    (void)data;
    int top_px = display->metrics.reach_top_px;
    g_assert_true(shows(display, UI_COMMAND_TARGET, lies_above, &top_px));
    touch(display, "set:reach=low");
    g_assert_false(shows(display, UI_COMMAND_TARGET, lies_above, &top_px));
    touch(display, "set:reach=all");
    g_assert_true(shows(display, UI_COMMAND_TARGET, lies_above, &top_px));
}

static void test_calm(Display *display, gconstpointer data)
{
    (void)data;
    g_assert_cmpfloat(ui_metrics_motion_ms(&display->metrics, UI_MOTION_GLIDE), >, 0);
    touch(display, "set:motion=no");
    g_assert_cmpfloat(ui_metrics_motion_ms(&display->metrics, UI_MOTION_GLIDE), ==, 0);
    touch(display, "set:motion=yes");
    g_assert_cmpfloat(ui_metrics_motion_ms(&display->metrics, UI_MOTION_GLIDE), >, 0);
}

static void test_a_size_without_room_is_not_offered_and_said(Display *display, gconstpointer data)
{
    (void)data;
    screen_bed_set_language(UI_LANGUAGE_ENGLISH);
    char english[] = "en";
    const Settings office = {.language = english, .text_size = UI_TEXT_LARGEST};
    set_panel(display, 1366, 768, 344);
    choice_reset(&display->choice, &office);
    choice_apply(&display->choice, &display->metrics);
    g_assert_cmpint(display->metrics.text_size, ==, UI_TEXT_LARGE);
    g_assert_true(shows(display, UI_COMMAND_TARGET, has_id, "set:text=large"));
    g_assert_false(shows(display, UI_COMMAND_TARGET, has_id, "set:text=largest"));
    g_assert_true(shows(display, UI_COMMAND_TEXT, has_words, "too small for larger"));
}

// What the visitor asked for comes back as soon as there is room for it.
static void test_low_reach_says_what_has_no_room(Display *display, gconstpointer data)
{
    (void)data;
    screen_bed_set_language(UI_LANGUAGE_ENGLISH);
    set_panel(display, 1920, 1080, 598);
    g_assert_true(choice_follow(&display->choice, "set:language=en"));
    touch(display, "set:text=largest");
    touch(display, "set:reach=low");
    g_assert_cmpint(display->metrics.text_size, ==, UI_TEXT_LARGE);
    g_assert_false(shows(display, UI_COMMAND_TARGET, has_id, "set:text=largest"));
    g_assert_true(shows(display, UI_COMMAND_TEXT, has_words, "buttons are low"));
    touch(display, "set:reach=all");
    g_assert_cmpint(display->metrics.text_size, ==, UI_TEXT_LARGEST);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(path, function)                                                                       \
    g_test_add("/screen/display/" path, Display, NULL, set_up, function, tear_down)
    CASE("letters-get-the-size-touched", test_letters);
    CASE("the-screen-gets-the-colours-touched", test_colours);
    CASE("the-screen-speaks-the-language-touched", test_language);
    CASE("low-reach-leaves-nothing-to-touch-higher-up", test_low_reach);
    CASE("calm-stops-all-motion", test_calm);
    CASE("a-size-without-room-is-not-offered-and-said",
         test_a_size_without_room_is_not_offered_and_said);
    CASE("low-reach-says-what-has-no-room", test_low_reach_says_what_has_no_room);
    return g_test_run();
}
