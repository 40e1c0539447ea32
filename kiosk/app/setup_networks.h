#pragma once

#include <glib.h>
#include <screen/setup.h>

/*
 * The networks as NetworkManager lists them ("tambon-setup networks"): lines of nmcli's terse
 * output with "device:" or "wifi:" before each. Names of Wi-Fi are whatever strangers call theirs.
 */
typedef struct {
    ScreenSetupDevice cable;
    ScreenSetupDevice wifi;
    ScreenSetupDevice mobile;
    GArray *list;     /* of ScreenSetupWifi, strongest first, each name once; or NULL */
    GPtrArray *names; /* owns their names */
} SetupNetworks;

/* More do not fit any list that a person reads. */
#define SETUP_NETWORKS_LIMIT 40

void setup_networks_clear(SetupNetworks *networks);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(SetupNetworks, setup_networks_clear)

/* Overwrites `networks`; lines that say nothing to us are passed over. */
void setup_networks_read(SetupNetworks *networks, const char *text, size_t text_bytes);
