#include "../../sync/client/options.h"

#include "../../sync/client/result.h"
#include "../support/scratch.h"

#define LIMIT_ARGUMENTS 12

static bool read_line(ClientOptions *options, const char *line, GError **error)
{
    g_auto(GStrv) arguments = g_strsplit(line, " ", LIMIT_ARGUMENTS);
    return client_options_read(options, arguments, error);
}

static void assert_refused(const char *line, ClientResult result)
{
    g_auto(ClientOptions) options = {0};
    g_autoptr(GError) error = NULL;
    g_test_message("%s", line);
    g_assert_false(read_line(&options, line, &error));
    g_assert_error(error, CLIENT_ERROR, (int)result);
    g_assert_null(options.store);
}

static void test_sync(void)
{
    g_auto(ClientOptions) options = {0};
    g_autoptr(GError) error = NULL;
    bool read = read_line(&options,
                          "tambon-sync --store S --url https://data.example.go.th/p/ --root R "
                          "--ca C",
                          &error);
    g_assert_no_error(error);
    g_assert_true(read);
    g_assert_cmpint(options.command, ==, CLIENT_OPTIONS_SYNC);
    g_assert_cmpstr(options.store, ==, "S");
    g_assert_cmpstr(options.url, ==, "https://data.example.go.th/p");
    g_assert_cmpstr(options.root, ==, "R");
    g_assert_cmpstr(options.ca, ==, "C");
    g_assert_cmpint(options.stall_seconds, ==, CLIENT_OPTIONS_STALL_SECONDS);
    g_assert_cmpint(options.rate_limit_kib, ==, 0);
}

static void test_others(void)
{
    g_auto(ClientOptions) back = {0};
    g_auto(ClientOptions) stick = {0};
    g_auto(ClientOptions) version = {0};
    g_assert_true(read_line(&back, "tambon-sync --store S rollback", NULL));
    g_assert_cmpint(back.command, ==, CLIENT_OPTIONS_ROLL_BACK);
    g_auto(ClientOptions) check = {0};
    g_assert_true(read_line(&check, "tambon-sync --store S check", NULL));
    g_assert_cmpint(check.command, ==, CLIENT_OPTIONS_CHECK);
    g_assert_true(read_line(&stick, "tambon-sync --store S --from F --confirm-expired", NULL));
    g_assert_true(stick.confirm_expired);
    g_assert_cmpstr(stick.from, ==, "F");
    g_auto(ClientOptions) plugged = {0};
    g_assert_true(read_line(&plugged, "tambon-sync --store S --stick M --confirm-expired", NULL));
    g_assert_true(plugged.is_stick);
    g_assert_cmpstr(plugged.from, ==, "M");
    g_assert_false(stick.is_stick);
    g_auto(ClientOptions) mirror = {0};
    g_assert_true(read_line(&mirror, "tambon-sync --store S --from F --mirror M", NULL));
    g_assert_cmpstr(mirror.mirror, ==, "M");
    g_assert_true(read_line(&version, "tambon-sync --version", NULL));
    g_assert_cmpint(version.command, ==, CLIENT_OPTIONS_VERSION);
}

static void test_refused(void)
{
    const char *lines[] = {
        "tambon-sync",
        "tambon-sync --store S --from F --stick M",
        "tambon-sync --store S --mirror M",
        "tambon-sync --store S --mirror M rollback",
        "tambon-sync --store S --from F --mirror M --confirm-expired",
        "tambon-sync --store S",
        "tambon-sync --url https://h/",
        "tambon-sync --store S --url https://h/ --from F",
        "tambon-sync --store S --url https://h/ --confirm-expired",
        "tambon-sync --store S --url https://h/ --unknown",
        "tambon-sync --store S --url https://h/ rollforward",
        "tambon-sync --store S rollback rollback",
        "tambon-sync --store S check rollback",
        "tambon-sync --store S --mirror M check",
        "tambon-sync --store S --from F --scheduled",
        "tambon-sync --store S --scheduled rollback",
        "tambon-sync --store S --url ftp://h/",
        "tambon-sync --store S --url http://127.0.0.1/",
        "tambon-sync --store S --url http://h/ --loopback-http",
        "tambon-sync --store S --url https://h/?a=b",
        "tambon-sync --store S --url https://h/#a",
        "tambon-sync --store S --url https://",
        "tambon-sync --store S --url h",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(lines); i++) {
        assert_refused(lines[i], CLIENT_RESULT_USAGE);
    }
}

static void test_loopback(void)
{
    const char *urls[] = {"http://127.0.0.1:8080", "http://[::1]:80", "http://localhost"};
    for (size_t i = 0; i < G_N_ELEMENTS(urls); i++) {
        g_auto(ClientOptions) options = {0};
        g_autofree char *line =
            g_strdup_printf("tambon-sync --store S --loopback-http --url %s", urls[i]);
        g_assert_true(read_line(&options, line, NULL));
    }
}

static void test_config(void)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "sync.conf", NULL);
    scratch_write(path, "# comment\nstore = /var/lib/s\nurl = https://a.example/\nroot = /etc/r\n"
                        "proxy = http://p:3128\nrate-limit = 200\nstall-seconds = 5\n"
                        "window = 22:00-05:00\njitter = 30\nlongest-seconds = 600\n"
                        "kiosk-id = 8001-1\n");
    g_autofree char *plain = g_strdup_printf("tambon-sync --config %s", path);
    g_auto(ClientOptions) options = {0};
    g_assert_true(read_line(&options, plain, NULL));
    g_assert_cmpstr(options.store, ==, "/var/lib/s");
    g_assert_cmpstr(options.url, ==, "https://a.example");
    g_assert_cmpstr(options.proxy, ==, "http://p:3128");
    g_assert_cmpint(options.rate_limit_kib, ==, 200);
    g_assert_cmpint(options.stall_seconds, ==, 5);
    g_assert_cmpint(options.longest_seconds, ==, 600);
    g_assert_cmpint(options.jitter_minutes, ==, 30);
    g_assert_cmpint(options.windows.count, ==, 1);
    g_assert_cmpstr(options.kiosk_id, ==, "8001-1");
    g_assert_false(options.scheduled);

    g_autofree char *other = g_strdup_printf("tambon-sync --config %s --from F --store T", path);
    g_auto(ClientOptions) stick = {0};
    g_assert_true(read_line(&stick, other, NULL));
    g_assert_cmpstr(stick.from, ==, "F");
    g_assert_null(stick.url);
    g_assert_cmpstr(stick.store, ==, "T");
    g_assert_cmpstr(stick.root, ==, "/etc/r");
    scratch_remove(folder);
}

static void test_bad_config(void)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "sync.conf", NULL);
    g_autofree char *line = g_strdup_printf("tambon-sync --config %s", path);
    const char *texts[] = {"sotre = x\n",
                           "store = a\nstore = b\n",
                           "rate-limit = fast\n",
                           "stall-seconds = 0\n",
                           "store\n",
                           "window = night\n",
                           "window =\n",
                           "jitter = 361\n",
                           "longest-seconds = 0\n",
                           "kiosk-id = ปากพูน\n"};
    assert_refused(line, CLIENT_RESULT_CONFIG); /* no such file */
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        scratch_write(path, texts[i]);
        assert_refused(line, CLIENT_RESULT_CONFIG);
    }
    scratch_remove(folder);
}

static void test_example(void)
{
    g_auto(ClientOptions) options = {0};
    g_autoptr(GError) error = NULL;
    bool read = read_line(
        &options, "tambon-sync --config " TEST_SOURCE_DIR "/packaging/config/sync.conf.example",
        &error);
    g_assert_no_error(error);
    g_assert_true(read);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/client/options/a-sync-from-a-server", test_sync);
    g_test_add_func("/sync/client/options/roll-back-stick-and-version", test_others);
    g_test_add_func("/sync/client/options/what-makes-no-sense-is-refused", test_refused);
    g_test_add_func("/sync/client/options/plain-http-is-for-loopback-alone", test_loopback);
    g_test_add_func("/sync/client/options/the-command-line-wins-over-the-file", test_config);
    g_test_add_func("/sync/client/options/a-wrong-file-is-an-error", test_bad_config);
    g_test_add_func("/sync/client/options/the-example-file-is-right", test_example);
    return g_test_run();
}
