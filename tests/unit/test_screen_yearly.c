#include "yearly.h"

#include <glib.h>

// This year beside last year: old, new, and which way it went in a word.

static void old_and_new_stand_with_the_word_for_it(void)
{
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    g_autoptr(ScreenText) text = screen_text_new(&metrics);

    g_assert_cmpstr(screen_yearly_say(text, "602", "620 projects", 18), ==,
                    "602 → 620 projects · more");
    g_assert_cmpstr(screen_yearly_say(text, "602", "60 projects", -542), ==,
                    "602 → 60 projects · less");
    g_assert_cmpstr(screen_yearly_say(text, "0", "0 baht", 0), ==, "0 → 0 baht · the same");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/screen/yearly/old-and-new-stand-with-the-word-for-it",
                    old_and_new_stand_with_the_word_for_it);
    return g_test_run();
}
