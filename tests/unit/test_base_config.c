#include <glib.h>
#include <string.h>

#include "../support/scratch.h"
#include "base/config.h"
#include "base/error.h"

typedef struct {
    char *store;
    char *url;
    int idle_seconds;
    bool window;
} Settings;

static void clear_settings(Settings *settings)
{
    g_free(settings->store);
    g_free(settings->url);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Settings, clear_settings)

static bool parse(const char *text, Settings *settings, GError **error)
{
    const BaseConfigKey keys[] = {
        {.name = "store", .type = BASE_CONFIG_TEXT, .value = &settings->store},
        {.name = "url", .type = BASE_CONFIG_TEXT, .value = &settings->url},
        {.name = "idle-seconds",
         .type = BASE_CONFIG_INTEGER,
         .value = &settings->idle_seconds,
         .minimum = 10,
         .maximum = 3600},
        {.name = "window", .type = BASE_CONFIG_BOOLEAN, .value = &settings->window},
        {.name = NULL},
    };
    return base_config_parse("kiosk.conf", text, strlen(text), keys, error);
}

static void values_are_stored_and_absent_keys_keep_theirs(void)
{
    g_auto(Settings) settings = {.store = g_strdup("old"), .url = g_strdup("kept")};
    g_autoptr(GError) error = NULL;
    g_assert_true(parse("\xef\xbb\xbf# แฟ้มตั้งค่า\r\n\r\n  store =  /var/lib/ตำบล = 1 \r\n"
                        "idle-seconds=90\n\twindow = yes",
                        &settings, &error));
    g_assert_no_error(error);
    g_assert_cmpstr(settings.store, ==, "/var/lib/ตำบล = 1");
    g_assert_cmpstr(settings.url, ==, "kept");
    g_assert_cmpint(settings.idle_seconds, ==, 90);
    g_assert_true(settings.window);
    g_assert_true(parse("window = 0\nurl =\n", &settings, &error));
    g_assert_false(settings.window);
    g_assert_cmpstr(settings.url, ==, "");
}

static void a_mistake_names_its_file_and_line(void)
{
    static const struct {
        const char *text;
        const char *message;
    } mistakes[] = {
        {"store = a\n\nidel = 3\n", "kiosk.conf:3: unknown key 'idel'"},
        {"store = a\nstore = b\n", "kiosk.conf:2: key 'store' for the second time"},
        {"store\n", "kiosk.conf:1: no '=' in 'store'"},
        {"= a\n", "kiosk.conf:1: unknown key ''"},
        {"idle-seconds = 9\n",
         "kiosk.conf:1: 'idle-seconds' must be a whole number from 10 to 3600, not '9'"},
        {"idle-seconds = 90s\n",
         "kiosk.conf:1: 'idle-seconds' must be a whole number from 10 to 3600, not '90s'"},
        {"idle-seconds =\n",
         "kiosk.conf:1: 'idle-seconds' must be a whole number from 10 to 3600, not ''"},
        {"window = maybe\n", "kiosk.conf:1: 'window' must be yes or no, not 'maybe'"},
        {"Store = a\n", "kiosk.conf:1: unknown key 'Store'"},
        {"store = \xe0\xb8\n", "kiosk.conf:1: the file is not UTF-8 text"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(mistakes); i++) {
        g_auto(Settings) settings = {0};
        g_autoptr(GError) error = NULL;
        g_assert_false(parse(mistakes[i].text, &settings, &error));
        g_assert_error(error, BASE_ERROR, BASE_ERROR_INVALID);
        g_assert_cmpstr(error->message, ==, mistakes[i].message);
    }
}

static void a_file_is_read_up_to_its_limit(void)
{
    g_autoptr(GError) error = NULL;
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "sync.conf", NULL);
    int value = 0;
    const BaseConfigKey keys[] = {
        {.name = "jitter", .type = BASE_CONFIG_INTEGER, .value = &value, .maximum = 60},
        {.name = NULL},
    };
    g_assert_false(base_config_read(path, keys, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_MISSING);
    g_clear_error(&error);

    scratch_write(path, "jitter = 61");
    g_assert_false(base_config_read(path, keys, &error));
    g_assert_cmpstr(error->message, ==,
                    "sync.conf:1: 'jitter' must be a whole number from 0 to 60, not '61'");
    g_clear_error(&error);

    scratch_write(path, "");
    g_assert_true(base_config_read(path, keys, &error));
    scratch_write(path, "jitter = 60");
    g_assert_true(base_config_read(path, keys, &error));
    g_assert_no_error(error);
    g_assert_cmpint(value, ==, 60);

    g_autofree char *large = g_strnfill(64 * 1024 + 1, '#');
    scratch_write(path, large);
    g_assert_false(base_config_read(path, keys, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_TOO_LARGE);
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/config/values-are-stored-and-absent-keys-keep-theirs",
                    values_are_stored_and_absent_keys_keep_theirs);
    g_test_add_func("/db/base/config/a-mistake-names-its-file-and-line",
                    a_mistake_names_its_file_and_line);
    g_test_add_func("/db/base/config/a-file-is-read-up-to-its-limit",
                    a_file_is_read_up_to_its_limit);
    return g_test_run();
}
