#include "navigator.h"

#include <glib.h>

static char *address_of(const Navigator *navigator)
{
    return base_address_to_text(navigator_address(navigator));
}

#define assert_address(navigator, expected)                                                        \
    do {                                                                                           \
        g_autofree char *text_ = address_of(navigator);                                            \
        g_assert_cmpstr(text_, ==, expected);                                                      \
    } while (0)

static void test_starts_at_the_address_given(void)
{
    g_autoptr(Navigator) navigator = navigator_new("/area/800120");
    assert_address(navigator, "/area/800120");
    g_assert_false(navigator_can_go_back(navigator));
}

static void test_starts_at_home_when_the_address_is_broken(void)
{
    g_autoptr(Navigator) navigator = navigator_new("no address");
    assert_address(navigator, "/");
}

static void test_back_leads_through_pages_in_order(void)
{
    g_autoptr(Navigator) navigator = navigator_new("/");
    g_assert_true(navigator_follow(navigator, "/area/8001"));
    g_assert_true(navigator_follow(navigator, "/area/800120"));
    g_assert_true(navigator_follow(navigator, "back"));
    assert_address(navigator, "/area/8001");
    g_assert_true(navigator_follow(navigator, "back"));
    assert_address(navigator, "/");
    g_assert_false(navigator_follow(navigator, "back"));
}

static void test_filters_do_not_pile_up_behind_back(void)
{
    g_autoptr(Navigator) navigator = navigator_new("/area/800120");
    navigator_follow(navigator, "/area/800120/projects");
    navigator_follow(navigator, "/area/800120/projects?status=done");
    navigator_follow(navigator, "/area/800120/projects?source=tao&status=done");
    navigator_follow(navigator, "page:down");
    navigator_follow(navigator, "back");
    assert_address(navigator, "/area/800120");
}

static void test_pages_turn_within_their_address(void)
{
    g_autoptr(Navigator) navigator = navigator_new("/area/800120/projects?status=done");
    g_assert_false(navigator_follow(navigator, "page:up"));
    g_assert_true(navigator_follow(navigator, "page:down"));
    assert_address(navigator, "/area/800120/projects?page=2&status=done");
    g_assert_true(navigator_follow(navigator, "page:up"));
    assert_address(navigator, "/area/800120/projects?status=done");
}

static void test_a_page_number_out_of_range_is_clamped(void)
{
    g_autoptr(Navigator) navigator = navigator_new("/area/80?page=-7");
    g_assert_true(navigator_follow(navigator, "page:down"));
    assert_address(navigator, "/area/80?page=2");
}

static void test_an_unknown_target_changes_nothing(void)
{
    g_autoptr(Navigator) navigator = navigator_new("/about");
    g_assert_false(navigator_follow(navigator, "something"));
    g_assert_false(navigator_follow(navigator, ""));
    g_assert_false(navigator_follow(navigator, "/about"));
    assert_address(navigator, "/about");
}

static void test_history_is_bounded(void)
{
    g_autoptr(Navigator) navigator = navigator_new("/");
    for (int i = 0; i < 3 * NAVIGATOR_HISTORY_LIMIT; i++) {
        g_assert_true(navigator_follow(navigator, i % 2 == 0 ? "/area/80" : "/about"));
    }
    int steps = 0;
    while (navigator_follow(navigator, "back")) {
        steps++;
    }
    g_assert_cmpint(steps, ==, NAVIGATOR_HISTORY_LIMIT);
}

static void test_reset_leaves_nothing_to_go_back_to(void)
{
    g_autoptr(Navigator) navigator = navigator_new("/");
    navigator_follow(navigator, "/area/8001");
    navigator_reset(navigator);
    assert_address(navigator, NAVIGATOR_REST);
    g_assert_false(navigator_can_go_back(navigator));
}

static void test_no_way_leads_back_to_rest(void)
{
    g_autoptr(Navigator) navigator = navigator_new(NAVIGATOR_REST);
    g_assert_true(navigator_follow(navigator, "home"));
    assert_address(navigator, "/");
    g_assert_false(navigator_can_go_back(navigator));
}

static void test_back_first_takes_off_what_lies_over(void)
{
    g_autoptr(Navigator) navigator = navigator_new("/");
    navigator_follow(navigator, "/project/K7F3Q2M");
    navigator_follow(navigator, "/project/K7F3Q2M?over=code");
    g_assert_true(navigator_follow(navigator, "back"));
    assert_address(navigator, "/project/K7F3Q2M");
    navigator_follow(navigator, "/project/K7F3Q2M?over=wrong&sheet=2");
    g_assert_true(navigator_follow(navigator, "back"));
    assert_address(navigator, "/project/K7F3Q2M");
    g_assert_true(navigator_follow(navigator, "back"));
    assert_address(navigator, "/");
}

static bool is_project(const void *user, const BaseAddress *address)
{
    (void)user;
    return g_strcmp0(base_address_segment(address, 0), "project") == 0;
}

static void test_remembers_where_one_can_go_back_to(void)
{
    g_autoptr(Navigator) navigator = navigator_new("/");
    g_assert_false(navigator_remembers(navigator, is_project, NULL));
    navigator_follow(navigator, "/project/K7F3Q2M");
    g_assert_true(navigator_remembers(navigator, is_project, NULL));
    navigator_follow(navigator, "/help");
    g_assert_true(navigator_remembers(navigator, is_project, NULL));
    navigator_reset(navigator);
    g_assert_false(navigator_remembers(navigator, is_project, NULL));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/kiosk/app/navigator/starts-at-the-address-given",
                    test_starts_at_the_address_given);
    g_test_add_func("/kiosk/app/navigator/starts-at-home-when-the-address-is-broken",
                    test_starts_at_home_when_the_address_is_broken);
    g_test_add_func("/kiosk/app/navigator/back-leads-through-pages-in-order",
                    test_back_leads_through_pages_in_order);
    g_test_add_func("/kiosk/app/navigator/filters-do-not-pile-up-behind-back",
                    test_filters_do_not_pile_up_behind_back);
    g_test_add_func("/kiosk/app/navigator/pages-turn-within-their-address",
                    test_pages_turn_within_their_address);
    g_test_add_func("/kiosk/app/navigator/a-page-number-out-of-range-is-clamped",
                    test_a_page_number_out_of_range_is_clamped);
    g_test_add_func("/kiosk/app/navigator/an-unknown-target-changes-nothing",
                    test_an_unknown_target_changes_nothing);
    g_test_add_func("/kiosk/app/navigator/history-is-bounded", test_history_is_bounded);
    g_test_add_func("/kiosk/app/navigator/reset-leaves-nothing-to-go-back-to",
                    test_reset_leaves_nothing_to_go_back_to);
    g_test_add_func("/kiosk/app/navigator/no-way-leads-back-to-rest",
                    test_no_way_leads_back_to_rest);
    g_test_add_func("/kiosk/app/navigator/back-first-takes-off-what-lies-over",
                    test_back_first_takes_off_what_lies_over);
    g_test_add_func("/kiosk/app/navigator/remembers-where-one-can-go-back-to",
                    test_remembers_where_one_can_go_back_to);
    return g_test_run();
}
