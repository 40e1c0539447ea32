#include <glib.h>

#include "screens.h"
#include "setup_page.h"

// How the first run looks when it is half done: for pictures, where no machine is set up.

static const ScreenSetupWifi networks[] = {
    {"อบต.นาทราย ชั้น 2", 82, SCREEN_SETUP_PASSWORD, false},
    {"TAMBON-OFFICE-5G", 64, SCREEN_SETUP_PASSWORD_NEW, true},
    {"ร้านกาแฟหน้าอำเภอ", 41, SCREEN_SETUP_OPEN, false},
    {"MOI-Staff", 38, SCREEN_SETUP_CLOSED, false},
    {"AndroidAP_7731_somchai_longest_n", 12, SCREEN_SETUP_PASSWORD, false},
};

const ScreenSetup screen_setup_sample = {
    .bottom_mm = 750,
    .url = "https://data.example.go.th/point",
    .kiosk_id = "8001-1",
    .proxy = "http://proxy.example.go.th:3128",
    .has_root = true,
    .pin_digits = 4,
    .cable = SCREEN_SETUP_OFF,
    .wifi = SCREEN_SETUP_CONNECTED,
    .mobile = SCREEN_SETUP_MISSING,
    .connected = true,
    .networks = networks,
    .network_count = G_N_ELEMENTS(networks),
    .chosen = &networks[0],
};

/* Nothing answered, and the worst that can be said about it. */
const ScreenSetup screen_setup_sample_faults = {
    .fault = "cable-failed",
    .file_line = 12,
    .file_fault = "setup.conf:12: unknown key 'home-distict'",
    .bottom_mm = 1200,
    .pin = SCREEN_SETUP_PIN_WEAK,
    .cable = SCREEN_SETUP_READY,
};

GPtrArray *screen_setup_tour(void)
{
    static const char *const addresses[] = {
        "/setup/language",
        "/setup/turn",
        "/setup/width",
        "/setup/height",
        "/setup/pin",
        "/setup/network",
        "/setup/network/wifi",
        "/setup/network/password",
        "/setup/network/mobile",
        "/setup/network/proxy",
        "/setup/province",
        "/setup/data",
        "/setup/district",
        "/setup/summary",
    };
    GPtrArray *tour = g_ptr_array_new_with_free_func(g_free);
    for (size_t i = 0; i < G_N_ELEMENTS(addresses); i++) {
        g_ptr_array_add(tour, g_strdup(addresses[i]));
    }
    return tour;
}
