#include "compare.h"

#include <glib.h>

// Which tambons an address asks to stand side by side.

static int count_of(const char *words)
{
    g_autoptr(BaseAddress) address = base_address_parse(words, NULL);
    g_assert_nonnull(address);
    g_auto(GStrv) codes = screen_compare_codes(address);
    return codes == NULL ? -1 : (int)g_strv_length(codes);
}

static bool is_choosing(const char *words)
{
    g_autoptr(BaseAddress) address = base_address_parse(words, NULL);
    g_assert_nonnull(address);
    return screen_compare_is_choosing(address);
}

static void codes_are_up_to_four_tambons(void)
{
    g_assert_cmpint(count_of("/compare"), ==, 0);
    g_assert_cmpint(count_of("/compare?areas=800120"), ==, 1);
    g_assert_cmpint(count_of("/compare?areas=800120,800121,800122,800112"), ==, 4);
    g_assert_cmpint(count_of("/compare?areas=800120,800121,800122,800112,800108"), ==, -1);
}

static void what_is_no_tambon_is_no_comparison(void)
{
    g_assert_cmpint(count_of("/compare?areas=8001,8002"), ==, -1);
    g_assert_cmpint(count_of("/compare?areas=80012001,800120"), ==, -1);
    g_assert_cmpint(count_of("/compare?areas=group/1"), ==, -1);
    g_assert_cmpint(count_of("/compare?areas=800120,"), ==, -1);
    g_assert_cmpint(count_of("/compare?areas=80o120,800121"), ==, -1);
    g_assert_cmpint(count_of("/compare?areas=800120,800120"), ==, -1);
    g_assert_cmpint(count_of("/compare/more?areas=800120"), ==, -1);
    g_assert_cmpint(count_of("/area/800120"), ==, -1);
}

static void fewer_than_two_are_to_be_chosen(void)
{
    g_assert_true(is_choosing("/compare"));
    g_assert_true(is_choosing("/compare?areas=800120"));
    g_assert_true(is_choosing("/compare?areas=800120,800121&choose=district"));
    g_assert_false(is_choosing("/compare?areas=800120,800121"));
    g_assert_false(is_choosing("/area/800120?choose=district"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/screen/compare/codes-are-up-to-four-tambons", codes_are_up_to_four_tambons);
    g_test_add_func("/screen/compare/what-is-no-tambon-is-no-comparison",
                    what_is_no_tambon_is_no_comparison);
    g_test_add_func("/screen/compare/fewer-than-two-are-to-be-chosen",
                    fewer_than_two_are_to_be_chosen);
    return g_test_run();
}
