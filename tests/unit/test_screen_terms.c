#include "terms.h"

#include <glib.h>
#include <string.h>

// Which abbreviations a text holds, and which it only seems to.

static void an_abbreviation_is_found_in_running_text(void)
{
    g_assert_true(screen_terms_occurs("สถาบันพัฒนาองค์กรชุมชน (พอช.)", "พอช."));
    g_assert_true(screen_terms_occurs("งบ อบต./เทศบาล", "อบต."));
    g_assert_true(screen_terms_occurs("สสส.", "สสส."));
    g_assert_true(screen_terms_occurs("ได้เงินจากสสส. แล้ว", "สสส."));
    g_assert_false(screen_terms_occurs("สถาบันพัฒนาองค์กรชุมชน", "พอช."));
    g_assert_false(screen_terms_occurs("", "พอช."));
}

static void the_end_of_another_is_not_it(void)
{
    g_assert_false(screen_terms_occurs("ธ.ก.ส.", "ส."));
    g_assert_false(screen_terms_occurs("เสนอ สพม. แล้ว", "พม."));
    g_assert_true(screen_terms_occurs("เสนอ พม. แล้ว", "พม."));
    g_assert_false(screen_terms_occurs("สถจ.", "สถ."));
}

static void dots_inside_may_be_left_out(void)
{
    g_assert_true(screen_terms_occurs("เกษตร และ ธกส.", "ธ.ก.ส."));
    g_assert_true(screen_terms_occurs("เกษตร และ ธ.ก.ส.", "ธ.ก.ส."));
    g_assert_true(screen_terms_occurs("ศอชต. ผลักดัน", "ศอช.ต."));
}

static void a_measure_is_no_committee(void)
{
    g_assert_false(screen_terms_occurs("ถนนยาว 2 กม.", "กม."));
    g_assert_false(screen_terms_occurs("ถนนยาว 1.5กม.", "กม."));
    g_assert_false(screen_terms_occurs("ถนนยาว ๒ กม.", "กม."));
    g_assert_true(screen_terms_occurs("ประชุม กม. ทุกเดือน", "กม."));
    g_assert_true(screen_terms_occurs("แผนปี 2559 พช. ทำ", "พช."));
    g_assert_true(screen_terms_occurs("ยาว 2 กม. ให้ กม. ดูแล", "กม.")); // both
}

static void without_data_there_is_nothing_to_explain(void)
{
    g_autoptr(GPtrArray) known = screen_terms_known(NULL);

    g_assert_cmpint(known->len, ==, 0);
}

static void what_a_canvas_and_its_heading_show_is_found(void)
{
    char codi[] = "พอช.", health[] = "สสส.", tao[] = "อบต.";
    SnapshotTerm terms[] = {{.term = codi}, {.term = health}, {.term = tao}};
    g_autoptr(GPtrArray) known = g_ptr_array_new();
    for (size_t i = 0; i < G_N_ELEMENTS(terms); i++) {
        g_ptr_array_add(known, &terms[i]);
    }
    g_autoptr(UiCanvas) canvas = ui_canvas_new();
    ui_canvas_reset(canvas, 100, 100);
    UiBox box = {0, 0, 10, 10};
    ui_canvas_add_target(canvas, box, tao, tao); // is not seen

    g_autoptr(GPtrArray) none = screen_terms_find(known, NULL, canvas);
    g_autoptr(GPtrArray) found = screen_terms_find(known, "ตำบล\nเงินของ สสส.", canvas);

    g_assert_cmpint(none->len, ==, 0);
    g_assert_cmpint(found->len, ==, 1);
    g_assert_true(g_ptr_array_index(found, 0) == &terms[1]);
    g_autofree char *label = screen_terms_label(found);
    g_assert_nonnull(strstr(label, "สสส."));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/kiosk/screen/terms/an-abbreviation-is-found-in-running-text",
                    an_abbreviation_is_found_in_running_text);
    g_test_add_func("/kiosk/screen/terms/the-end-of-another-is-not-it",
                    the_end_of_another_is_not_it);
    g_test_add_func("/kiosk/screen/terms/dots-inside-may-be-left-out", dots_inside_may_be_left_out);
    g_test_add_func("/kiosk/screen/terms/a-measure-is-no-committee", a_measure_is_no_committee);
    g_test_add_func("/kiosk/screen/terms/without-data-there-is-nothing-to-explain",
                    without_data_there_is_nothing_to_explain);
    g_test_add_func("/kiosk/screen/terms/what-a-canvas-and-its-heading-show-is-found",
                    what_a_canvas_and_its_heading_show_is_found);
    return g_test_run();
}
