#include "setup_networks.h"

#include <stdlib.h>
#include <string.h>

#define FIELDS 5
#define SSID_MOST_BYTES 32
#define PERCENT_MOST 100

void setup_networks_clear(SetupNetworks *networks)
{
    g_clear_pointer(&networks->list, g_array_unref);
    g_clear_pointer(&networks->names, g_ptr_array_unref);
    *networks = (SetupNetworks){0};
}

/* The fields of a line, in place: parted by ':', with '\' before a ':' or '\' of their own. The
   last one takes the rest. Returns how many. */
static int split(char *line, char *fields[FIELDS])
{
    int count = 1;
    char *to = line;
    fields[0] = to;
    for (const char *from = line; *from != '\0'; from++) {
        if (*from == ':' && count < FIELDS) {
            *to++ = '\0';
            fields[count++] = to;
            continue;
        }
        if (*from == '\\' && from[1] != '\0') {
            from++;
        }
        *to++ = *from;
    }
    *to = '\0';
    return count;
}

static ScreenSetupDevice state_of(const char *word)
{
    if (g_str_has_prefix(word, "connected")) {
        return SCREEN_SETUP_CONNECTED;
    }
    return strcmp(word, "unavailable") == 0 || strcmp(word, "unmanaged") == 0 ? SCREEN_SETUP_OFF
                                                                              : SCREEN_SETUP_READY;
}

/* NAME:TYPE:STATE:PROFILE. Of two of a kind the better one counts. */
static void read_device(SetupNetworks *networks, char *fields[FIELDS])
{
    const struct {
        const char *type;
        ScreenSetupDevice *device;
    } kinds[] = {
        {"ethernet", &networks->cable}, {"wifi", &networks->wifi}, {"gsm", &networks->mobile}};
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (strcmp(fields[2], kinds[i].type) == 0) {
            *kinds[i].device = MAX(*kinds[i].device, state_of(fields[3]));
        }
    }
}

static ScreenSetupLock lock_of(const char *security)
{
    if (strstr(security, "802.1X") != NULL || strstr(security, "WEP") != NULL) {
        return SCREEN_SETUP_CLOSED;
    }
    if (strstr(security, "WPA1") != NULL || strstr(security, "WPA2") != NULL) {
        return SCREEN_SETUP_PASSWORD;
    }
    if (strstr(security, "WPA3") != NULL) {
        return SCREEN_SETUP_PASSWORD_NEW;
    }
    // nmcli writes "--" or nothing for an open one; what it calls otherwise we do not know.
    return security[0] == '\0' || strcmp(security, "--") == 0 ? SCREEN_SETUP_OPEN
                                                              : SCREEN_SETUP_CLOSED;
}

static ScreenSetupWifi *find(const SetupNetworks *networks, const char *name)
{
    for (guint i = 0; i < networks->list->len; i++) {
        ScreenSetupWifi *known = &g_array_index(networks->list, ScreenSetupWifi, i);
        if (strcmp(known->name, name) == 0) {
            return known;
        }
    }
    return NULL;
}

/* A name is shown and given back as it is: what is no text, or hidden, cannot be chosen. */
static bool is_name(const char *name)
{
    if (name[0] == '\0' || strlen(name) > SSID_MOST_BYTES || !g_utf8_validate(name, -1, NULL)) {
        return false;
    }
    for (const char *at = name; *at != '\0'; at = g_utf8_next_char(at)) {
        if (g_unichar_iscntrl(g_utf8_get_char(at))) {
            return false;
        }
    }
    return true;
}

/* "*" or " ":SIGNAL:SECURITY:NAME. One network often has several senders: the strongest counts. */
static void read_wifi(SetupNetworks *networks, char *fields[FIELDS])
{
    const char *name = fields[4];
    if (!is_name(name)) {
        return;
    }
    int signal = (int)CLAMP(g_ascii_strtoll(fields[2], NULL, 10), 0, PERCENT_MOST);
    bool in_use = fields[1][0] == '*';
    ScreenSetupWifi *known = find(networks, name);
    if (known != NULL) {
        known->signal_percent = MAX(known->signal_percent, signal);
        known->in_use = known->in_use || in_use;
        return;
    }
    char *kept = g_strdup(name);
    g_ptr_array_add(networks->names, kept);
    const ScreenSetupWifi one = {kept, signal, lock_of(fields[3]), in_use};
    g_array_append_val(networks->list, one);
}

static int compare(gconstpointer a, gconstpointer b)
{
    const ScreenSetupWifi *one = a;
    const ScreenSetupWifi *other = b;
    return one->signal_percent != other->signal_percent
               ? other->signal_percent - one->signal_percent
               : strcmp(one->name, other->name);
}

void setup_networks_read(SetupNetworks *networks, const char *text, size_t text_bytes)
{
    setup_networks_clear(networks);
    networks->list = g_array_new(FALSE, FALSE, sizeof(ScreenSetupWifi));
    networks->names = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *copy = g_strndup(text, text_bytes);
    g_auto(GStrv) lines = g_strsplit(copy, "\n", -1);
    for (int i = 0; lines[i] != NULL; i++) {
        char *fields[FIELDS];
        if (split(lines[i], fields) != FIELDS) {
            continue;
        }
        if (strcmp(fields[0], "device") == 0) {
            read_device(networks, fields);
        } else if (strcmp(fields[0], "wifi") == 0) {
            read_wifi(networks, fields);
        }
    }
    g_array_sort(networks->list, compare);
    g_array_set_size(networks->list, MIN(networks->list->len, SETUP_NETWORKS_LIMIT));
}
