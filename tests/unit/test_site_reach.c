#include "base/error.h"
#include "site/reach.h"
#include "snapshot_fixture.h"

#include <string.h>

/* The small snapshot with another address of the pages. */
static bool check(const char *base_url, GError **error)
{
    g_auto(SnapshotFixture) fixture = {0};
    g_autofree char *change = g_strdup_printf("UPDATE release SET base_url = '%s'", base_url);
    snapshot_fixture_init(&fixture, change);
    g_autoptr(GError) opening = NULL;
    g_autoptr(Snapshot) snapshot = snapshot_open(fixture.path, &opening);
    g_assert_no_error(opening);
    return site_reach_check(snapshot, error);
}

static void addresses_of_sixty_characters_can_be_read(void)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *text = g_strnfill(60, 'a');
    g_assert_true(site_reach_check_url(text, "หน้า x", &error));
    g_assert_no_error(error);
    g_assert_true(check("https://plan.example.go.th", &error));
    g_assert_true(check("https://a-name-of-38-bytes.example.go.", &error));
    g_assert_no_error(error);
}

static void a_longer_one_is_refused_and_its_page_named(void)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *text = g_strnfill(61, 'a');
    g_assert_false(site_reach_check_url(text, "หน้า x", &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_TOO_LARGE);
    g_assert_true(g_str_has_prefix(error->message, "ที่อยู่ของหน้า x ยาว 61 ตัว"));
    g_clear_error(&error);
    g_assert_false(check("https://a-name-of-40-bytes.example.go.th", &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_TOO_LARGE);
    g_assert_nonnull(strstr(error->message, "โครงการ "));
    g_assert_nonnull(strstr(error->message, "ในหน้า t/"));
    g_assert_nonnull(strstr(error->message, "สั้นลงอย่างน้อย 2 ตัว"));
}

static void what_is_no_ascii_is_refused(void)
{
    g_autoptr(GError) error = NULL;
    g_assert_false(check("https://แผน.example.go.th", &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_INVALID);
    g_clear_error(&error);
    g_assert_false(check("https://a name.example.go.th", &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_INVALID);
    g_clear_error(&error);
    g_assert_false(site_reach_check_url("", "หน้า x", &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_INVALID);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/site/reach/addresses-of-sixty-characters-can-be-read",
                    addresses_of_sixty_characters_can_be_read);
    g_test_add_func("/sync/site/reach/a-longer-one-is-refused-and-its-page-named",
                    a_longer_one_is_refused_and_its_page_named);
    g_test_add_func("/sync/site/reach/what-is-no-ascii-is-refused", what_is_no_ascii_is_refused);
    return g_test_run();
}
