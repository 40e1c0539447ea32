#include "base/companion.h"

static void assert_companion(const char *snapshot, const char *expected)
{
    g_autofree char *companion = base_companion_of(snapshot);
    g_assert_cmpstr(companion, ==, expected);
}

static void a_companion_is_called_like_its_snapshot(void)
{
    assert_companion("R-7-0123456789ab.db", "R-7-0123456789ab.search.db");
    assert_companion("/store/snapshots/R-7-0123456789ab.db",
                     "/store/snapshots/R-7-0123456789ab.search.db");
    assert_companion("/a.db/plain", "/a.db/plain.search.db");
}

static void assert_snapshot(const char *companion, const char *expected)
{
    g_autofree char *snapshot = base_companion_snapshot(companion);
    g_assert_cmpstr(snapshot, ==, expected);
}

static void its_name_leads_back_to_the_snapshot(void)
{
    assert_snapshot("R-7-0123456789ab.search.db", "R-7-0123456789ab.db");
    assert_snapshot(".search.db", ".db");
    assert_snapshot("R-7-0123456789ab.db", NULL);
    assert_snapshot("R-7-0123456789ab.search.db.new", NULL);
    assert_snapshot("", NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/companion/a-companion-is-called-like-its-snapshot",
                    a_companion_is_called_like_its_snapshot);
    g_test_add_func("/db/base/companion/its-name-leads-back-to-the-snapshot",
                    its_name_leads_back_to_the_snapshot);
    return g_test_run();
}
