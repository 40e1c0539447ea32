#include <string.h>

#include "pilot_snapshot.h"
#include "scratch.h"
#include "screen_bed.h"

// K9: where the office shows Thai digits no figure of a Thai picture is Arabic, whatever the data
// say; where they are Arabic no figure of ours is Thai. What is typed or copied elsewhere letter by
// letter stays as it is: web addresses, project and office codes.

typedef struct {
    char *folder;
    ScreenBed bed;
    GPtrArray *tour;
} Digits;

// "plan.example.go.th/t/800120", "K7F3Q2M"; codes of the tambon offices: "69-07", "P025".
static bool is_copied_letter_by_letter(const char *text)
{
    return g_regex_match_simple("^[0-9A-HJKMNP-TV-Z]{7}$|^[A-Z]?[0-9]+-[0-9]+$|^[A-Z][0-9]+$|"
                                "\\.[a-z]{2,}(/|$)",
                                text, 0, 0);
}

static void draw_tour(Digits *digits, UiLanguage language, bool thai_digits,
                      void (*check)(const char *address, const char *text))
{
    UiMetrics metrics = ui_metrics_make(1080, 1920, 0);
    metrics.language = language;
    metrics.thai_digits = thai_digits;
    screen_bed_set_language(language);
    for (guint i = 0; i < digits->tour->len; i++) {
        const char *address = g_ptr_array_index(digits->tour, i);
        // The gallery is made up, in both kinds of digits, for those who build screens; the
        // officers' pages are read out to the province as they are, and keys have the digits of a
        // keypad.
        if (g_str_has_prefix(address, "/gallery") || g_str_has_prefix(address, "/staff")) {
            continue;
        }
        g_autoptr(UiCanvas) canvas = screen_bed_draw(&digits->bed, address, &metrics);
        for (int j = 0; j < ui_canvas_count(canvas); j++) {
            UiCommand command = ui_canvas_command(canvas, j);
            if (command.kind == UI_COMMAND_TEXT) {
                check(address, command.text);
            }
        }
    }
}

static void no_arabic(const char *address, const char *text)
{
    if (strpbrk(text, "0123456789") != NULL && !is_copied_letter_by_letter(text)) {
        g_test_message("%s: an Arabic digit: \"%s\"", address, text);
        g_test_fail();
    }
}

static bool has_thai_digit(const char *text) { return g_regex_match_simple("[๐-๙]", text, 0, 0); }

static void no_thai(const char *address, const char *text)
{
    if (has_thai_digit(text)) {
        g_test_message("%s: a Thai digit: \"%s\"", address, text);
        g_test_fail();
    }
}

static void thai_pictures_have_thai_digits(gconstpointer data)
{
    draw_tour((Digits *)(uintptr_t)data, UI_LANGUAGE_THAI, true, no_arabic);
}

static void without_the_setting_digits_are_arabic(gconstpointer data)
{
    draw_tour((Digits *)(uintptr_t)data, UI_LANGUAGE_THAI, false, no_thai);
}

// Whoever reads English does not read ๑๒๓.
static void english_pictures_have_arabic_digits(gconstpointer data)
{
    draw_tour((Digits *)(uintptr_t)data, UI_LANGUAGE_ENGLISH, true, no_thai);
}

static void codes_and_addresses_are_told_from_figures(void)
{
    g_assert_true(is_copied_letter_by_letter("K7F3Q2M"));
    g_assert_true(is_copied_letter_by_letter("69-07"));
    g_assert_true(is_copied_letter_by_letter("plan.example.go.th/t/800120/2569"));
    g_assert_false(is_copied_letter_by_letter("1,250,000"));
    g_assert_false(is_copied_letter_by_letter("12 โครงการ"));
    g_assert_true(has_thai_digit("๒๕๖๙"));
    g_assert_false(has_thai_digit("ปี 2569"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    Digits digits = {.folder = scratch_make()};
    g_autofree char *snapshot = pilot_snapshot_make(digits.folder);
    screen_bed_init(&digits.bed, snapshot, PILOT_SNAPSHOT_MADE_UNIX);
    g_autoptr(GError) error = NULL;
    digits.tour = screen_tour(digits.bed.snapshot, digits.bed.home_district, &error);
    g_assert_no_error(error);
    g_test_add_func("/screen/digits/codes-and-addresses-are-told-from-figures",
                    codes_and_addresses_are_told_from_figures);
    g_test_add_data_func("/screen/digits/thai-pictures-have-thai-digits", &digits,
                         thai_pictures_have_thai_digits);
    g_test_add_data_func("/screen/digits/without-the-setting-digits-are-arabic", &digits,
                         without_the_setting_digits_are_arabic);
    g_test_add_data_func("/screen/digits/english-pictures-have-arabic-digits", &digits,
                         english_pictures_have_arabic_digits);
    int status = g_test_run();
    g_ptr_array_unref(digits.tour);
    screen_bed_clear(&digits.bed);
    scratch_remove(digits.folder);
    return status;
}
