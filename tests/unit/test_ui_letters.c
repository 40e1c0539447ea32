#include <glib.h>
#include <ui/widget/letters.h>

static void test_order(void)
{
    g_assert_cmpstr(ui_letters_consonant(0), ==, "ก");
    g_assert_cmpstr(ui_letters_consonant(UI_LETTERS_COUNT - 1), ==, "ฮ");
    for (int i = 1; i < UI_LETTERS_COUNT; i++) {
        g_assert_cmpuint(g_utf8_get_char(ui_letters_consonant(i - 1)), <,
                         g_utf8_get_char(ui_letters_consonant(i)));
    }
}

static void test_names_are_found_by_their_consonant(void)
{
    g_assert_cmpstr(ui_letters_consonant(ui_letters_index("เมืองนครศรีธรรมราช")), ==, "ม");
    g_assert_cmpstr(ui_letters_consonant(ui_letters_index("ยางค้อม")), ==, "ย");
    g_assert_cmpstr(ui_letters_consonant(ui_letters_index("แม่เจ้าอยู่หัว")), ==, "ม");
    g_assert_cmpstr(ui_letters_consonant(ui_letters_index("ไสหร้า")), ==, "ส");
    g_assert_cmpint(ui_letters_index("Tambon 5"), ==, -1);
    g_assert_cmpint(ui_letters_index(""), ==, -1);
}

/* Every width has columns of 20 mm that fit, and a last row that is not nearly empty. */
static void test_columns(void)
{
    for (int width = 80; width < 4000; width += 7) {
        UiMetrics metrics = ui_metrics_make(width, 1080, width / 3.2);
        UiDraw draw = {.metrics = &metrics, .theme = ui_theme_get(UI_THEME_LIGHT)};
        int columns = ui_letters_columns(&draw, width);
        int gap = ui_draw_px(&draw, UI_TARGET_GAP_MM);
        g_assert_cmpint(columns * (ui_metrics_target(&metrics) + gap) - gap, <=, MAX(width, 65));
        int rows = (UI_LETTERS_COUNT + columns - 1) / columns;
        g_assert_cmpint(rows * columns - UI_LETTERS_COUNT, <, rows);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ui/letters/all-consonants-stand-in-order", test_order);
    g_test_add_func("/ui/letters/a-name-is-found-by-its-first-consonant",
                    test_names_are_found_by_their_consonant);
    g_test_add_func("/ui/letters/columns-fit-and-rows-are-even", test_columns);
    return g_test_run();
}
