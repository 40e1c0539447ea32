// A configuration file is refused with a message, or leaves values of the stated types.
#include <glib.h>
#include <stdbool.h>

#include "base/config.h"
#include "base/error.h"
#include "input.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *store = NULL;
    int idle_seconds = 60;
    bool window = false;
    const BaseConfigKey keys[] = {
        {.name = "store", .type = BASE_CONFIG_TEXT, .value = &store},
        {.name = "idle-seconds",
         .type = BASE_CONFIG_INTEGER,
         .value = &idle_seconds,
         .minimum = 10,
         .maximum = 3600},
        {.name = "window", .type = BASE_CONFIG_BOOLEAN, .value = &window},
        {.name = NULL},
    };
    g_autoptr(GError) error = NULL;
    bool read = base_config_parse("fuzz.conf", (const char *)data, size, keys, &error);
    g_assert_true(read == (error == NULL));
    g_assert_cmpint(idle_seconds, >=, 10);
    g_assert_cmpint(idle_seconds, <=, 3600);
    if (store != NULL) {
        g_assert_true(g_utf8_validate(store, -1, NULL));
    }
    if (error != NULL) {
        g_assert_true(g_str_has_prefix(error->message, "fuzz.conf:"));
        g_assert_true(g_utf8_validate(error->message, -1, NULL));
    }
    return 0;
}
