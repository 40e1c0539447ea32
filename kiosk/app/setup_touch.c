#include <string.h>

#include "setup_part.h"

/* ---- answers ---- */

/* A value as the file would say it; one that is not right is a fault and changes nothing. */
static void answer(Setup *setup, const char *key, const char *value)
{
    g_autofree char *line = g_strdup_printf("%s = %s\n", key, value);
    setup_part_begin_anew(setup);
    if (setup_answers_read(&setup->answers, SETUP_KEPT_FILE, line, strlen(line), true, NULL)) {
        setup_part_keep(setup);
    } else {
        setup->shown.fault = "answer";
    }
}

static const char *say_language(Setup *setup, const char *value, const char *typed)
{
    (void)typed;
    answer(setup, "language", value);
    setup_part_fit_look(setup);
    return NULL;
}

/* A picture that stands is as wide as the panel is high: its width is not known any more. */
static const char *say_rotation(Setup *setup, const char *value, const char *typed)
{
    (void)typed;
    int before = setup->shown.rotation;
    answer(setup, "rotation", value);
    if ((before / 90) % 2 != (setup_part_number(value) / 90) % 2) {
        setup->answers.panel_width_mm = 0;
        setup_part_keep(setup);
    }
    setup_part_fit_look(setup);
    return NULL;
}

static const char *say_width(Setup *setup, const char *value, const char *typed)
{
    (void)typed;
    answer(setup, "panel-width-mm", value);
    return NULL;
}

static const char *say_height(Setup *setup, const char *value, const char *typed)
{
    (void)typed;
    if (strcmp(value, "none") == 0) {
        setup->answers.panel_bottom_mm = 0;
        setup_part_keep(setup);
    } else {
        answer(setup, "panel-bottom-mm", value);
    }
    return NULL;
}

static const char *say_district(Setup *setup, const char *value, const char *typed)
{
    (void)typed;
    if (strcmp(value, "none") == 0) {
        g_clear_pointer(&setup->answers.home_district, g_free);
        setup_part_keep(setup);
    } else {
        answer(setup, "home-district", value);
    }
    return SETUP_ADDRESS "/summary";
}

void setup_part_look(Setup *setup)
{
    setup_part_add(setup, "networks", SCREEN_SETUP_LOOKING);
    setup_part_run(setup);
}

static const char *look(Setup *setup, const char *value, const char *typed)
{
    (void)value;
    (void)typed;
    setup_part_look(setup);
    return NULL;
}

static void add_look(Setup *setup, ScreenSetupWork work)
{
    setup_part_add(setup, "facts", work);
    setup_part_add(setup, "networks", work);
    setup_part_run(setup);
}

static const char *use_cable(Setup *setup, const char *value, const char *typed)
{
    (void)value;
    (void)typed;
    setup_part_add(setup, "cable", SCREEN_SETUP_CONNECTING);
    add_look(setup, SCREEN_SETUP_CONNECTING);
    return NULL;
}

static void join(Setup *setup, const char *password)
{
    const ScreenSetupWifi *wifi = setup->shown.chosen;
    const char *lock = wifi->lock == SCREEN_SETUP_OPEN       ? "open"
                       : wifi->lock == SCREEN_SETUP_PASSWORD ? "psk"
                                                             : "sae";
    char *lines = g_strdup_printf("%s\n%s\n%s\n", wifi->name, lock, password);
    setup_part_add_task(
        setup,
        &(SetupTask){.verb = "connect-wifi", .input = lines, .work = SCREEN_SETUP_CONNECTING});
    explicit_bzero(lines, strlen(lines));
    g_free(lines);
    add_look(setup, SCREEN_SETUP_CONNECTING);
}

static const char *choose_wifi(Setup *setup, const char *value, const char *typed)
{
    (void)typed;
    int index = setup_part_number(value);
    if (index < 0 || index >= setup->shown.network_count ||
        setup->shown.networks[index].lock == SCREEN_SETUP_CLOSED) {
        return NULL;
    }
    setup_part_begin_anew(setup);
    setup->shown.chosen = &setup->shown.networks[index];
    if (setup->shown.chosen->lock == SCREEN_SETUP_OPEN) {
        join(setup, "");
        return NULL;
    }
    return SETUP_ADDRESS "/network/password";
}

static const char *join_typed(Setup *setup, const char *value, const char *typed)
{
    (void)value;
    if (setup->shown.chosen != NULL) {
        join(setup, typed);
    }
    return NULL;
}

static const char *use_mobile(Setup *setup, const char *value, const char *typed)
{
    answer(setup, "apn", value[0] != '\0' ? value : typed);
    if (setup->shown.fault == NULL) {
        setup_part_add_task(setup, &(SetupTask){.verb = "connect-mobile",
                                                .input = setup->answers.apn,
                                                .work = SCREEN_SETUP_CONNECTING});
        add_look(setup, SCREEN_SETUP_CONNECTING);
    }
    return NULL;
}

static const char *say_proxy(Setup *setup, const char *value, const char *typed)
{
    if (strcmp(value, "none") == 0) {
        g_clear_pointer(&setup->answers.proxy, g_free);
        setup_part_keep(setup);
        return SETUP_ADDRESS "/network";
    }
    g_autofree char *proxy = g_strdup_printf("http://%s", typed);
    answer(setup, "proxy", proxy);
    return setup->shown.fault == NULL ? SETUP_ADDRESS "/network" : NULL;
}

static const char *take_stick(Setup *setup, const char *value, const char *typed)
{
    (void)value;
    (void)typed;
    setup_part_add(setup, "stick", SCREEN_SETUP_STICK);
    setup_part_add(setup, "answers", SCREEN_SETUP_STICK);
    setup_part_add_task(
        setup, &(SetupTask){.verb = "facts", .work = SCREEN_SETUP_STICK, .completes = true});
    setup_part_run(setup);
    return NULL;
}

static const char *take_data(Setup *setup, const char *value, const char *typed)
{
    (void)typed;
    bool by_line = strcmp(value, "line") == 0;
    ScreenSetupWork work = by_line ? SCREEN_SETUP_ASKING : SCREEN_SETUP_READING;
    setup_part_add_answers(setup, false, work);
    setup_part_add(setup, by_line ? "sync" : "usb", work);
    setup_part_run(setup);
    return NULL;
}

static const char *finish(Setup *setup, const char *value, const char *typed)
{
    (void)value;
    (void)typed;
    setup_part_finish(setup);
    return NULL;
}

/* ---- the PIN ---- */

static void hand_over_pin(Setup *setup)
{
    g_autoptr(GError) error = NULL;
    char *hash = pin_make_hash(setup->pin.digits, &error);
    if (hash == NULL) {
        setup->shown.pin = SCREEN_SETUP_PIN_WEAK;
        return;
    }
    setup_part_add_task(setup,
                        &(SetupTask){.verb = "pin", .input = hash, .work = SCREEN_SETUP_SAVING});
    explicit_bzero(hash, strlen(hash));
    g_free(hash);
    setup_part_add(setup, "facts", SCREEN_SETUP_SAVING);
    setup_part_run(setup);
}

static void end_pin(Setup *setup)
{
    if (!pin_is_possible(setup->pin.digits)) {
        return;
    }
    if (setup->first_pin.count == 0) {
        bool weak = pin_is_weak(setup->pin.digits);
        setup->shown.pin = weak ? SCREEN_SETUP_PIN_WEAK : SCREEN_SETUP_PIN_FINE;
        setup->first_pin = weak ? setup->first_pin : setup->pin;
    } else {
        bool same = strcmp(setup->first_pin.digits, setup->pin.digits) == 0;
        setup->shown.pin = same ? SCREEN_SETUP_PIN_FINE : SCREEN_SETUP_PIN_DIFFERENT;
        if (same) {
            hand_over_pin(setup);
        }
        pin_entry_clear(&setup->first_pin);
    }
    pin_entry_clear(&setup->pin);
}

void setup_part_forget_pin(Setup *setup)
{
    pin_entry_clear(&setup->pin);
    pin_entry_clear(&setup->first_pin);
    setup->shown.pin = SCREEN_SETUP_PIN_FINE;
}

static bool follow_pin(Setup *setup, const char *id)
{
    bool mine = true;
    if (strcmp(id, "pin:done") == 0) {
        end_pin(setup);
    } else {
        mine = pin_entry_follow(&setup->pin, id);
        setup->shown.pin = mine ? SCREEN_SETUP_PIN_FINE : setup->shown.pin;
    }
    setup_part_show(setup);
    return mine;
}

/* "setup:NAME" or "setup:NAME=VALUE". */
const char *setup_follow(Setup *setup, const char *id, const char *typed)
{
    static const struct {
        const char *name;
        const char *(*follow)(Setup *setup, const char *value, const char *typed);
        bool is_work; /* waits for what is under way: touched meanwhile, it does nothing */
    } answers[] = {
        {"language", say_language, false}, {"rotation", say_rotation, false},
        {"width", say_width, false},       {"height", say_height, false},
        {"district", say_district, false}, {"look", look, true},
        {"cable", use_cable, true},        {"wifi", choose_wifi, true},
        {"join", join_typed, true},        {"mobile", use_mobile, true},
        {"proxy", say_proxy, true},        {"stick", take_stick, true},
        {"data", take_data, true},         {"finish", finish, true},
    };
    bool busy = setup->shown.work != SCREEN_SETUP_NOTHING;
    if ((!busy && follow_pin(setup, id)) || !g_str_has_prefix(id, SETUP_ID_PREFIX)) {
        return NULL;
    }
    const char *name = id + strlen(SETUP_ID_PREFIX);
    size_t length = strcspn(name, "=");
    const char *value = name[length] == '=' ? name + length + 1 : "";
    for (size_t i = 0; i < G_N_ELEMENTS(answers); i++) {
        if (strlen(answers[i].name) == length && strncmp(answers[i].name, name, length) == 0) {
            return busy && answers[i].is_work ? NULL : answers[i].follow(setup, value, typed);
        }
    }
    return NULL;
}
