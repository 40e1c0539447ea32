#include <glib.h>
#include <string.h>

#include "fleet/access_log.h"
#include "scratch.h"

#define AGENT "tambon-sync/0.1.0 (layout 5; release 12; kiosk 8001-1; frame 2026-11-21T02:00:00Z)"
#define REQUEST "\"GET /metadata/timestamp.json HTTP/2.0\" 304 0 \"-\" "

static void assert_heard(const char *time, int64_t heard_unix)
{
    g_autofree char *line = g_strdup_printf("127.0.0.1 - - [%s] " REQUEST "\"" AGENT "\"", time);
    int64_t got_unix = 0;
    BaseHeartbeat heartbeat;
    g_assert_true(fleet_access_log_read_line(line, &got_unix, &heartbeat));
    g_assert_cmpint(got_unix, ==, heard_unix);
    g_assert_cmpstr(heartbeat.kiosk, ==, "8001-1");
    g_assert_cmpint(heartbeat.release, ==, 12);
}

static void test_lines_are_heard(void)
{
    assert_heard("22/Nov/2026:01:02:03 +0000", 1795309323);
    assert_heard("22/Nov/2026:08:02:03 +0700", 1795309323);
    assert_heard("01/Jan/2027:00:00:00 -0100", 1798765200);
}

static void test_other_lines_are_not(void)
{
    static const char *const lines[] = {
        "",
        "127.0.0.1 - - [22/Nov/2026:01:02:03 +0000] " REQUEST "\"Mozilla/5.0\"",
        "127.0.0.1 - - [22/Nov/2026:01:02:03 +0000] \"GET /tambon-sync/ HTTP/1.1\" 404 0 \"-\" "
        "\"-\"",
        "127.0.0.1 - - [22/Nov/2026:01:02:03 +0000] " REQUEST "\"" AGENT,
        "127.0.0.1 - - [22/Noo/2026:01:02:03 +0000] " REQUEST "\"" AGENT "\"",
        "127.0.0.1 - - [22/anF/2026:01:02:03 +0000] " REQUEST "\"" AGENT "\"",
        "127.0.0.1 - - [32/Nov/2026:01:02:03 +0000] " REQUEST "\"" AGENT "\"",
        "127.0.0.1 - - [22/Nov/2026:01:02:03] " REQUEST "\"" AGENT "\"",
        "127.0.0.1 - - 22/Nov/2026 " REQUEST "\"" AGENT "\"",
        "\"tambon-sync/0.1.0 (kiosk a)\" [22/Nov/2026:01:02:03 +0000]",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(lines); i++) {
        int64_t heard_unix = 0;
        BaseHeartbeat heartbeat;
        g_test_message("%s", lines[i]);
        g_assert_false(fleet_access_log_read_line(lines[i], &heard_unix, &heartbeat));
    }
}

static int read_log(const char *path)
{
    g_autoptr(Fleet) fleet = fleet_new();
    g_autoptr(GError) error = NULL;
    int requests = 0;
    g_assert_true(fleet_access_log_read(path, fleet, &requests, &error));
    g_assert_no_error(error);
    g_assert_cmpint(fleet_length(fleet), ==, requests > 0 ? 1 : 0);
    return requests;
}

static void test_files_are_read_as_they_lie(void)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "access.log", NULL);
    g_autofree char *noise = g_strnfill(FLEET_ACCESS_LOG_LINE_LIMIT_BYTES + 1, 'x');
    static const char line[] = "h - - [22/Nov/2026:01:02:03 +0000] " REQUEST "\"" AGENT "\"";
    // A line that is too long spoils no other; the last has no end yet.
    g_autofree char *text = g_strconcat(line, "\n", noise, line, "\n\n", line, "\r\n", line, NULL);
    scratch_write(path, text);
    g_assert_cmpint(read_log(path), ==, 3);
    scratch_write(path, "");
    g_assert_cmpint(read_log(path), ==, 0);
    scratch_remove(folder);
}

static void test_lines_cross_blocks(void)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "access.log", NULL);
    GString *text = g_string_new(NULL);
    for (int i = 0; i < 5000; i++) {
        g_string_append(text, "h - - [22/Nov/2026:01:02:03 +0000] " REQUEST "\"" AGENT "\"\n");
    }
    scratch_write(path, text->str);
    (void)g_string_free(text, true);
    g_assert_cmpint(read_log(path), ==, 5000);
    scratch_remove(folder);
}

static void test_no_file_is_an_error_in_thai(void)
{
    g_autoptr(Fleet) fleet = fleet_new();
    g_autoptr(GError) error = NULL;
    g_assert_false(fleet_access_log_read("/nowhere/access.log", fleet, NULL, &error));
    g_assert_error(error, FLEET_ERROR, FLEET_ERROR_LOG);
    g_assert_nonnull(strstr(error->message, "/nowhere/access.log"));
    g_assert_nonnull(strstr(error->message, "อ่านบันทึกของเว็บเซิร์ฟเวอร์ไม่ได้"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/fleet/access-log/lines-are-heard", test_lines_are_heard);
    g_test_add_func("/fleet/access-log/other-lines-are-not", test_other_lines_are_not);
    g_test_add_func("/fleet/access-log/files-are-read-as-they-lie",
                    test_files_are_read_as_they_lie);
    g_test_add_func("/fleet/access-log/lines-cross-blocks", test_lines_cross_blocks);
    g_test_add_func("/fleet/access-log/no-file-is-an-error-in-thai",
                    test_no_file_is_an_error_in_thai);
    return g_test_run();
}
