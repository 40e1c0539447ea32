#include "choice.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <screen/language.h>

#include "scratch.h"

static Choice begin(void)
{
    screen_language_bind(TEST_BINARY_DIR "/share/locale");
    char thai[] = "th";
    const Settings office = {.language = thai, .text_size = UI_TEXT_LARGE};
    Choice choice;
    choice_reset(&choice, &office);
    return choice;
}

static void test_begins_as_the_office_has_set_it(void)
{
    Choice choice = begin();
    g_assert_cmpint(choice.text_size, ==, UI_TEXT_LARGE);
    g_assert_cmpint(choice.theme, ==, UI_THEME_LIGHT);
    g_assert_cmpstr(choice.language, ==, "th");
    g_assert_false(choice.low_reach);
    g_assert_false(choice.calm);
}

static void test_each_id_changes_one_thing(void)
{
    Choice choice = begin();
    g_assert_true(choice_follow(&choice, "set:text=largest"));
    g_assert_cmpint(choice.text_size, ==, UI_TEXT_LARGEST);
    g_assert_true(choice_follow(&choice, "set:theme=contrast"));
    g_assert_cmpint(choice.theme, ==, UI_THEME_CONTRAST);
    g_assert_true(choice_follow(&choice, "set:language=en"));
    g_assert_cmpstr(choice.language, ==, "en");
    g_assert_true(choice_follow(&choice, "set:reach=low"));
    g_assert_true(choice.low_reach);
    g_assert_true(choice_follow(&choice, "set:motion=no"));
    g_assert_true(choice.calm);
    g_assert_cmpint(choice.text_size, ==, UI_TEXT_LARGEST);
}

static void test_touching_what_is_chosen_changes_nothing(void)
{
    Choice choice = begin();
    g_assert_false(choice_follow(&choice, "set:text=large"));
    g_assert_false(choice_follow(&choice, "set:reach=all"));
    g_assert_false(choice_follow(&choice, "set:language=th"));
}

static void test_what_nobody_knows_changes_nothing(void)
{
    static const char *const ids[] = {"",
                                      "set:",
                                      "set:text",
                                      "set:text=",
                                      "set:text=huge",
                                      "set:reach=",
                                      "set:colour=red",
                                      "set:language=xx",
                                      "set:language=../",
                                      "/display",
                                      "home",
                                      "set:language=abcdefghijklmnop"};
    const Choice before = begin();
    for (size_t i = 0; i < G_N_ELEMENTS(ids); i++) {
        Choice choice = begin();
        g_assert_false(choice_follow(&choice, ids[i]));
        g_assert_cmpmem(&choice, sizeof choice, &before, sizeof before);
    }
}

static void test_the_next_visitor_begins_anew(void)
{
    Choice choice = begin();
    const Choice before = choice;
    g_assert_true(choice_follow(&choice, "set:text=normal"));
    g_assert_true(choice_follow(&choice, "set:language=en"));
    g_assert_true(choice_follow(&choice, "set:reach=low"));
    char thai[] = "th";
    choice_reset(&choice, &(Settings){.language = thai, .text_size = UI_TEXT_LARGE});
    g_assert_cmpmem(&choice, sizeof choice, &before, sizeof before);
}

/* K10: a catalogue that lies beside the others is enough for a language to be offered. */
static void test_a_new_catalogue_is_offered_by_its_own_name(void)
{
    char *folder = scratch_make();
    static const char *const codes[] = {"th", "ms"};
    for (size_t i = 0; i < G_N_ELEMENTS(codes); i++) {
        g_autofree char *messages = g_build_filename(folder, codes[i], "LC_MESSAGES", NULL);
        g_assert_cmpint(g_mkdir_with_parents(messages, 0755), ==, 0);
        g_autofree char *file = g_build_filename(messages, "tambon-point.mo", NULL);
        g_autofree char *bytes = NULL;
        size_t length = 0;
        g_assert_true(g_file_get_contents(
            TEST_BINARY_DIR "/share/locale/th/LC_MESSAGES/tambon-point.mo", &bytes, &length, NULL));
        g_assert_true(g_file_set_contents(file, bytes, (gssize)length, NULL));
    }
    Choice choice = begin();
    screen_language_bind(folder);
    g_autoptr(GPtrArray) languages = screen_language_list();
    g_assert_cmpuint(languages->len, ==, 3);
    const ScreenLanguage *malay = g_ptr_array_index(languages, 2);
    g_assert_cmpstr(malay->code, ==, "ms");
    g_assert_true(choice_follow(&choice, "set:language=ms"));
    UiMetrics metrics = ui_metrics_make(1920, 1080, 598);
    choice_apply(&choice, &metrics);
    g_assert_cmpstr(screen_language_code(), ==, "ms");
    g_assert_cmpint(metrics.language, ==, UI_LANGUAGE_ENGLISH); // written in Latin letters
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/app/choice/begins-as-the-office-has-set-it",
                    test_begins_as_the_office_has_set_it);
    g_test_add_func("/app/choice/each-id-changes-one-thing", test_each_id_changes_one_thing);
    g_test_add_func("/app/choice/touching-what-is-chosen-changes-nothing",
                    test_touching_what_is_chosen_changes_nothing);
    g_test_add_func("/app/choice/what-nobody-knows-changes-nothing",
                    test_what_nobody_knows_changes_nothing);
    g_test_add_func("/app/choice/the-next-visitor-begins-anew", test_the_next_visitor_begins_anew);
    g_test_add_func("/app/choice/a-new-catalogue-is-offered-by-its-own-name",
                    test_a_new_catalogue_is_offered_by_its_own_name);
    return g_test_run();
}
