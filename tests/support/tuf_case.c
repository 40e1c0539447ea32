#include "tuf_case.h"

#include "tuf/error.h"

void tuf_case_make(TufCase *test, const void *unused)
{
    (void)unused;
    tuf_bed_init(&test->bed);
    tuf_bed_publish_first(&test->bed);
    tuf_bed_init_client(&test->bed);
}

void tuf_case_remove(TufCase *test, const void *unused)
{
    (void)unused;
    tuf_bed_clear(&test->bed);
}

void tuf_case_refresh_well(TufCase *test)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) client = tuf_bed_refresh(&test->bed, 0, &error);
    g_assert_no_error(error);
    g_assert_nonnull(client);
}

void tuf_case_refresh_badly(TufCase *test, int code)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) client = tuf_bed_refresh(&test->bed, 0, &error);
    g_assert_null(client);
    g_assert_error(error, TUF_ERROR, code);
}

void tuf_case_assert_requests(TufCase *test, const char *expected)
{
    g_autofree char *requests = tuf_bed_take_requests(&test->bed);
    g_assert_cmpstr(requests, ==, expected);
}
