#include "pilot_snapshot.h"
#include "scratch.h"
#include "screen_bed.h"

// Words of every picture of the tour: no English where the kiosk speaks Thai, no year of the Common
// Era anywhere (K9, K10).

typedef struct {
    char *folder;
    ScreenBed bed;
    GPtrArray *tour;
} Words;

typedef void Check(const char *address, const char *text);

static void look_at(Words *words, UiLanguage language, Check *check)
{
    UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    metrics.language = language;
    screen_bed_set_language(language);
    for (guint i = 0; i < words->tour->len; i++) {
        const char *address = g_ptr_array_index(words->tour, i);
        g_autoptr(UiCanvas) canvas = screen_bed_draw(&words->bed, address, &metrics);
        for (int j = 0; j < ui_canvas_count(canvas); j++) {
            UiCommand command = ui_canvas_command(canvas, j);
            if (command.kind == UI_COMMAND_TEXT) {
                check(address, command.text);
            } else if (command.kind == UI_COMMAND_TARGET) {
                check(address, command.label);
            }
        }
    }
}

static void fail_on(const char *what, const char *address, const char *text)
{
    g_test_message("%s: %s: \"%s\"", address, what, text);
    g_test_fail();
}

// Three Latin letters in a row, outside web addresses, project codes, names that are Latin
// (programs and plugs too, on the officers' pages), and the name of English in the choice of
// languages.
static void check_thai(const char *address, const char *text)
{
    static const char latin[] =
        "(?<![A-Za-z0-9])(?!example|plan\\.|go\\.th|OTOP|GAP|SML|QR|CCTV|LED|"
        "PVC|HDPE|USB|SDL|SQLite|Linux)"
        "[A-Za-z]{3,}(?![A-Z0-9])";
    if (g_regex_match_simple(latin, text, 0, 0) &&
        !g_regex_match_simple("plan\\.example|^[0-9A-Z]{7}$|English$|kiosk-id", text, 0, 0)) {
        fail_on("English in a Thai picture", address, text);
    }
}

static void thai_pictures_are_thai(gconstpointer data)
{
    look_at((Words *)(uintptr_t)data, UI_LANGUAGE_THAI, check_thai);
}

static void check_era(const char *address, const char *text)
{
    // Amounts and lengths have separators or units of their own: a bare 2019 … 2035 is a year.
    if (g_regex_match_simple("(?<![\\d,.])20[1-4]\\d(?![\\d,.])", text, 0, 0)) {
        fail_on("a year of the Common Era", address, text);
    }
}

static void years_are_buddhist(gconstpointer data)
{
    look_at((Words *)(uintptr_t)data, UI_LANGUAGE_THAI, check_era);
    look_at((Words *)(uintptr_t)data, UI_LANGUAGE_ENGLISH, check_era);
}

// The tour must show what it is there for, or the audit proves nothing.
static void the_tour_has_every_screen(gconstpointer data)
{
    static const char *const names[] = {"home",   "province", "group",    "district",
                                        "tambon", "plan",     "projects", "project",
                                        "about",  "help",     "gallery",  "not_found"};
    Words *words = (Words *)(uintptr_t)data;
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        bool found = false;
        for (guint j = 0; j < words->tour->len && !found; j++) {
            found = g_str_equal(
                screen_bed_name(&words->bed, g_ptr_array_index(words->tour, j), &metrics),
                names[i]);
        }
        g_test_message("%s", names[i]);
        g_assert_true(found);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    Words words = {.folder = scratch_make()};
    g_autofree char *snapshot = pilot_snapshot_make(words.folder);
    screen_bed_init(&words.bed, snapshot, PILOT_SNAPSHOT_MADE_UNIX);
    screen_bed_set_language(UI_LANGUAGE_THAI);
    g_autoptr(GError) error = NULL;
    words.tour = screen_tour(words.bed.snapshot, words.bed.home_district, &error);
    g_assert_no_error(error);
    g_test_add_data_func("/screen/words/the-tour-has-every-screen", &words,
                         the_tour_has_every_screen);
    g_test_add_data_func("/screen/words/thai-pictures-are-thai", &words, thai_pictures_are_thai);
    g_test_add_data_func("/screen/words/years-are-buddhist", &words, years_are_buddhist);
    int status = g_test_run();
    g_ptr_array_unref(words.tour);
    screen_bed_clear(&words.bed);
    scratch_remove(words.folder);
    return status;
}
