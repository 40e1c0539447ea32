// Any bytes as the list of networks, whose names are strangers': never a crash, and what is shown
// is text of a length that a Wi-Fi may have, each name once, the strongest first.
#include <stdint.h>
#include <string.h>

#include "setup_networks.h"

#define SSID_MOST_BYTES 32

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_auto(SetupNetworks) networks = {0};
    setup_networks_read(&networks, (const char *)data, size);
    g_assert_cmpuint(networks.list->len, <=, SETUP_NETWORKS_LIMIT);
    for (guint i = 0; i < networks.list->len; i++) {
        const ScreenSetupWifi *one = &g_array_index(networks.list, ScreenSetupWifi, i);
        g_assert_true(g_utf8_validate(one->name, -1, NULL) && strpbrk(one->name, "\r\n") == NULL);
        g_assert_true(one->name[0] != '\0' && strlen(one->name) <= SSID_MOST_BYTES);
        g_assert_true(one->signal_percent >= 0 && one->signal_percent <= 100);
        const ScreenSetupWifi *before = i == 0 ? one : one - 1;
        g_assert_true(before->signal_percent >= one->signal_percent);
        g_assert_true(i == 0 || strcmp(before->name, one->name) != 0);
    }
    return 0;
}
