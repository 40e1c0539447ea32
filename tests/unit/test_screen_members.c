#include "members.h"

#include <glib.h>

// How a programme's own set of tambons lies to the pilot tambons.

static void seventy_tambons_are_not_the_sixty(void)
{
    g_assert_cmpint(screen_members_kind(70, 40, 60), ==, SCREEN_MEMBERS_BEYOND);
    g_assert_cmpint(screen_members_kind(60, 59, 60), ==, SCREEN_MEMBERS_BEYOND);
    g_assert_cmpint(screen_members_kind(70, 60, 60), ==, SCREEN_MEMBERS_BEYOND);
}

static void the_sixty_are_the_sixty(void)
{
    g_assert_cmpint(screen_members_kind(60, 60, 60), ==, SCREEN_MEMBERS_PILOT);
    g_assert_cmpint(screen_members_kind(12, 12, 60), ==, SCREEN_MEMBERS_WITHIN);
    g_assert_cmpint(screen_members_kind(0, 0, 60), ==, SCREEN_MEMBERS_NONE);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/kiosk/screen/members/seventy-tambons-are-not-the-sixty",
                    seventy_tambons_are_not_the_sixty);
    g_test_add_func("/kiosk/screen/members/the-sixty-are-the-sixty", the_sixty_are_the_sixty);
    return g_test_run();
}
