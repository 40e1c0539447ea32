#include "branch.h"

#include <glib.h>

// Whose line goes on below a box of a tree.

static const ScreenBranch branches[] = {
    {.depth = 0, .title = "province"}, {.depth = 1, .title = "its committee"},
    {.depth = 1, .title = "district"}, {.depth = 2, .title = "tambon"},
    {.depth = 3, .title = "its body"}, {.depth = 3, .title = "another"},
};
static const ScreenTree tree = {branches, G_N_ELEMENTS(branches)};

static void a_line_goes_on_to_the_next_of_the_same(void)
{
    g_assert_true(screen_branch_goes_on(&tree, 1, 1));
    g_assert_true(screen_branch_goes_on(&tree, 4, 3));
}

static void the_last_of_a_box_ends_its_line(void)
{
    g_assert_false(screen_branch_goes_on(&tree, 2, 1));
    g_assert_false(screen_branch_goes_on(&tree, 3, 2));
    g_assert_false(screen_branch_goes_on(&tree, 5, 3));
}

static void what_belongs_to_another_box_does_not_lengthen_it(void)
{
    static const ScreenBranch two[] = {
        {.depth = 0}, {.depth = 1}, {.depth = 2}, {.depth = 1}, {.depth = 2}};
    const ScreenTree apart = {two, G_N_ELEMENTS(two)};

    g_assert_false(screen_branch_goes_on(&apart, 2, 2)); // the other stands under the next box
    g_assert_true(screen_branch_goes_on(&apart, 2, 1));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/screen/branch/a-line-goes-on-to-the-next-of-the-same",
                    a_line_goes_on_to_the_next_of_the_same);
    g_test_add_func("/screen/branch/the-last-of-a-box-ends-its-line",
                    the_last_of_a_box_ends_its_line);
    g_test_add_func("/screen/branch/what-belongs-to-another-box-does-not-lengthen-it",
                    what_belongs_to_another_box_does_not_lengthen_it);
    return g_test_run();
}
