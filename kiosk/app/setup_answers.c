#include "setup_answers.h"

#include <base/config.h>
#include <base/error.h>
#include <screen/language.h>
#include <string.h>

#define WIDTH_LEAST_MM 100
#define WIDTH_MOST_MM 3000
#define BOTTOM_LEAST_MM 100
#define BOTTOM_MOST_MM 2000
#define DISTRICT_DIGITS 4
#define SSID_MOST_BYTES 32
#define NAME_MOST_BYTES 63

void setup_answers_clear(SetupAnswers *answers)
{
    g_free(answers->language);
    g_free(answers->rotation);
    g_free(answers->home_district);
    g_free(answers->kiosk_id);
    g_free(answers->url);
    g_free(answers->proxy);
    g_free(answers->wifi_ssid);
    g_free(answers->wifi_password);
    g_free(answers->apn);
    g_free(answers->pin_hash);
    g_free(answers->step);
    *answers = (SetupAnswers){0};
}

static SetupAnswers copy(const SetupAnswers *answers)
{
    SetupAnswers made = *answers;
    made.language = g_strdup(answers->language);
    made.rotation = g_strdup(answers->rotation);
    made.home_district = g_strdup(answers->home_district);
    made.kiosk_id = g_strdup(answers->kiosk_id);
    made.url = g_strdup(answers->url);
    made.proxy = g_strdup(answers->proxy);
    made.wifi_ssid = g_strdup(answers->wifi_ssid);
    made.wifi_password = g_strdup(answers->wifi_password);
    made.apn = g_strdup(answers->apn);
    made.pin_hash = g_strdup(answers->pin_hash);
    made.step = g_strdup(answers->step);
    return made;
}

static bool is_made_of(const char *text, const char *letters, size_t least, size_t most)
{
    size_t length = strlen(text);
    return length >= least && length <= most && strspn(text, letters) == length;
}

static bool is_rotation(const char *text)
{
    static const char *const turns[] = {"0", "90", "180", "270", NULL};
    return g_strv_contains(turns, text);
}

static bool is_district(const char *text)
{
    return is_made_of(text, G_CSET_DIGITS, DISTRICT_DIGITS, DISTRICT_DIGITS);
}

static bool is_kiosk_id(const char *text)
{
    return is_made_of(text, G_CSET_a_2_z G_CSET_DIGITS "-", 1, SSID_MOST_BYTES);
}

static bool is_url(const char *text) { return g_str_has_prefix(text, "https://"); }

static bool is_proxy(const char *text)
{
    const char *host = g_str_has_prefix(text, "http://") ? text + strlen("http://") : "";
    const char *port = strrchr(host, ':');
    return port != NULL && port > host && is_made_of(port + 1, G_CSET_DIGITS, 1, 5) &&
           strspn(host, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS ".-") == (size_t)(port - host);
}

static bool is_ssid(const char *text) { return text[0] != '\0' && strlen(text) <= SSID_MOST_BYTES; }

static bool is_apn(const char *text)
{
    return is_made_of(text, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS ".-", 1, NAME_MOST_BYTES);
}

/* Only what is new: an answer from elsewhere must not stand in the way of every other. */
static bool check(const char *file, const SetupAnswers *before, const SetupAnswers *read,
                  GError **error)
{
    const struct {
        const char *key;
        const char *value;
        const char *before;
        bool (*is_right)(const char *value);
        const char *wanted;
    } rules[] = {
        {"language", read->language, before->language, screen_language_is_known, "th or en"},
        {"rotation", read->rotation, before->rotation, is_rotation, "0, 90, 180 or 270"},
        {"home-district", read->home_district, before->home_district, is_district, "4 digits"},
        {"kiosk-id", read->kiosk_id, before->kiosk_id, is_kiosk_id, "1 to 32 of a-z, 0-9 and -"},
        {"url", read->url, before->url, is_url, "https://…"},
        {"proxy", read->proxy, before->proxy, is_proxy, "http://HOST:PORT"},
        {"wifi-ssid", read->wifi_ssid, before->wifi_ssid, is_ssid, "a name of 1 to 32 bytes"},
        {"apn", read->apn, before->apn, is_apn, "1 to 63 of a-z, A-Z, 0-9, . and -"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rules); i++) {
        if (g_strcmp0(rules[i].value, rules[i].before) != 0 && !rules[i].is_right(rules[i].value)) {
            g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "%s: '%s' must be %s, not '%s'",
                        file, rules[i].key, rules[i].wanted, rules[i].value);
            return false;
        }
    }
    return true;
}

bool setup_answers_read(SetupAnswers *answers, const char *file, const char *text,
                        size_t text_bytes, bool kept, GError **error)
{
    g_auto(SetupAnswers) read = copy(answers);
    const BaseConfigKey keys[] = {
        {"language", BASE_CONFIG_TEXT, &read.language, 0, 0},
        {"rotation", BASE_CONFIG_TEXT, &read.rotation, 0, 0},
        {"panel-width-mm", BASE_CONFIG_INTEGER, &read.panel_width_mm, WIDTH_LEAST_MM,
         WIDTH_MOST_MM},
        {"panel-bottom-mm", BASE_CONFIG_INTEGER, &read.panel_bottom_mm, BOTTOM_LEAST_MM,
         BOTTOM_MOST_MM},
        {"home-district", BASE_CONFIG_TEXT, &read.home_district, 0, 0},
        {"kiosk-id", BASE_CONFIG_TEXT, &read.kiosk_id, 0, 0},
        {"url", BASE_CONFIG_TEXT, &read.url, 0, 0},
        {"proxy", BASE_CONFIG_TEXT, &read.proxy, 0, 0},
        {"wifi-ssid", BASE_CONFIG_TEXT, &read.wifi_ssid, 0, 0},
        {"wifi-password", BASE_CONFIG_TEXT, &read.wifi_password, 0, 0},
        {"apn", BASE_CONFIG_TEXT, &read.apn, 0, 0},
        {"pin-hash", BASE_CONFIG_TEXT, &read.pin_hash, 0, 0},
        {"finish", BASE_CONFIG_BOOLEAN, &read.finish, 0, 0},
        {kept ? "step" : NULL, BASE_CONFIG_TEXT, &read.step, 0, 0},
        {NULL, BASE_CONFIG_TEXT, NULL, 0, 0},
    };
    if (!base_config_parse(file, text, text_bytes, keys, error) ||
        !check(file, answers, &read, error)) {
        return false;
    }
    setup_answers_clear(answers);
    *answers = read;
    read = (SetupAnswers){0};
    return true;
}

int setup_answers_line(const GError *error)
{
    const char *colon = strchr(error->message, ':');
    guint64 line = colon != NULL ? g_ascii_strtoull(colon + 1, NULL, 10) : 0;
    return line <= G_MAXINT ? (int)line : 0;
}

static void add(GString *lines, const char *key, const char *value)
{
    g_string_append_printf(lines, "%s = %s\n", key, value != NULL ? value : "");
}

static void add_number(GString *lines, const char *key, int value)
{
    g_autofree char *text = value > 0 ? g_strdup_printf("%d", value) : NULL;
    add(lines, key, text);
}

/* A key without a value is taken out of the settings; what was kept leaves it out. */
static char *drop_empty(const GString *lines)
{
    GString *kept = g_string_new(NULL);
    g_auto(GStrv) all = g_strsplit(lines->str, "\n", -1);
    for (int i = 0; all[i] != NULL; i++) {
        if (all[i][0] != '\0' && !g_str_has_suffix(all[i], "= ")) {
            g_string_append_printf(kept, "%s\n", all[i]);
        }
    }
    return g_string_free(kept, FALSE);
}

char *setup_answers_write(const SetupAnswers *answers, bool keep)
{
    g_autoptr(GString) lines = g_string_new(NULL);
    add(lines, "language", answers->language);
    add(lines, "rotation", answers->rotation);
    add_number(lines, "panel-width-mm", answers->panel_width_mm);
    add_number(lines, "panel-bottom-mm", answers->panel_bottom_mm);
    add(lines, "home-district", answers->home_district);
    add(lines, "kiosk-id", answers->kiosk_id);
    add(lines, "url", answers->url);
    add(lines, "proxy", answers->proxy);
    if (keep) {
        add(lines, "step", answers->step);
        return drop_empty(lines);
    }
    return g_string_free(g_steal_pointer(&lines), FALSE);
}
