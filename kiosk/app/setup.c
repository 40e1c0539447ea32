#include "setup.h"

#include <base/config.h>
#include <string.h>

#include "setup_part.h"

#define ANSWERS_FILE "setup.conf"

int setup_part_number(const char *text)
{
    return text != NULL ? (int)CLAMP(g_ascii_strtoll(text, NULL, 10), -1, G_MAXINT) : 0;
}

static void free_task(SetupTask *task)
{
    if (task != NULL) {
        explicit_bzero(task->input, strlen(task->input));
        g_free(task->input);
        g_free(task);
    }
}

/* ---- what is shown ---- */

void setup_part_show(Setup *setup)
{
    const SetupAnswers *answers = &setup->answers;
    ScreenSetup *shown = &setup->shown;
    shown->rotation = setup_part_number(answers->rotation);
    shown->width_mm = answers->panel_width_mm;
    shown->bottom_mm = answers->panel_bottom_mm;
    shown->home_district = answers->home_district;
    shown->kiosk_id = answers->kiosk_id;
    shown->url = answers->url;
    shown->proxy = answers->proxy;
    shown->pin_again = setup->first_pin.count > 0;
    shown->pin_digits = setup->pin.count;
    shown->file_fault = setup->file_fault;
}

static void show_networks(Setup *setup)
{
    const SetupNetworks *networks = &setup->networks;
    setup->shown.chosen = NULL;
    setup->shown.cable = networks->cable;
    setup->shown.wifi = networks->wifi;
    setup->shown.mobile = networks->mobile;
    setup->shown.network_count = networks->list != NULL ? (int)networks->list->len : 0;
    setup->shown.networks =
        networks->list != NULL ? (const ScreenSetupWifi *)(const void *)networks->list->data : NULL;
}

void setup_part_fit_look(Setup *setup)
{
    UiTurn turn = (UiTurn)(setup->shown.rotation / 90);
    setup->measured = setup->measured || setup->look->turn != turn;
    setup->look->turn = turn;
    setup->look->panel_bottom_mm = setup->answers.panel_bottom_mm;
    setup->look->screen_width_mm = setup->answers.panel_width_mm;
    if (setup->answers.language != NULL) {
        g_free(setup->look->language);
        setup->look->language = g_strdup(setup->answers.language);
    }
}

/* ---- what the program is asked ---- */

void setup_part_add_task(Setup *setup, const SetupTask *task)
{
    SetupTask *added = g_memdup2(task, sizeof *task);
    added->input = g_strdup(task->input != NULL ? task->input : "");
    g_queue_push_tail(&setup->tasks, added);
}

void setup_part_add(Setup *setup, const char *verb, ScreenSetupWork work)
{
    setup_part_add_task(setup, &(SetupTask){.verb = verb, .work = work});
}

void setup_part_add_answers(Setup *setup, bool keep, ScreenSetupWork work)
{
    g_autofree char *lines = setup_answers_write(&setup->answers, keep);
    setup_part_add_task(setup,
                        &(SetupTask){.verb = keep ? "keep" : "save", .input = lines, .work = work});
}

void setup_part_begin_anew(Setup *setup)
{
    setup->shown.done = SCREEN_SETUP_NOTHING;
    setup->shown.fault = NULL;
}

void setup_part_run(Setup *setup)
{
    if (setup->running != NULL || setup->ended == NULL) {
        return;
    }
    setup->task = g_queue_pop_head(&setup->tasks);
    if (setup->task == NULL) {
        setup->shown.work = SCREEN_SETUP_NOTHING;
        return;
    }
    setup->shown.work = setup->task->work;
    if (setup->task->work != SCREEN_SETUP_NOTHING) {
        setup_part_begin_anew(setup);
    }
    setup->running = setup_verb_begin(setup->program, setup->task->verb, setup->task->input,
                                      setup->ended, setup->user);
}

void setup_part_keep(Setup *setup)
{
    setup_part_show(setup);
    setup_part_add_answers(setup, true, SCREEN_SETUP_NOTHING);
    setup_part_run(setup);
}

/* ---- what it answers ---- */

/* What the machine has been told before gives way to every answer. */
static void take(char **place, char **fact)
{
    if (*place == NULL) {
        *place = g_steal_pointer(fact);
    }
    g_clear_pointer(fact, g_free);
}

static void read_facts(Setup *setup, const char *said)
{
    ScreenSetup *shown = &setup->shown;
    char *url = NULL;
    char *proxy = NULL;
    char *kiosk_id = NULL;
    const BaseConfigKey keys[] = {
        {"url", BASE_CONFIG_TEXT, &url, 0, 0},
        {"proxy", BASE_CONFIG_TEXT, &proxy, 0, 0},
        {"kiosk-id", BASE_CONFIG_TEXT, &kiosk_id, 0, 0},
        {"root", BASE_CONFIG_BOOLEAN, &shown->has_root, 0, 0},
        {"pin", BASE_CONFIG_BOOLEAN, &shown->has_pin, 0, 0},
        {"connected", BASE_CONFIG_BOOLEAN, &shown->connected, 0, 0},
        {NULL, BASE_CONFIG_TEXT, NULL, 0, 0},
    };
    g_autoptr(GError) error = NULL;
    if (!base_config_parse("facts", said, strlen(said), keys, &error)) {
        g_warning("set-up: %s", error->message);
    }
    take(&setup->answers.url, &url);
    take(&setup->answers.proxy, &proxy);
    take(&setup->answers.kiosk_id, &kiosk_id);
}

static void read_file(Setup *setup, const char *said)
{
    g_autoptr(GError) error = NULL;
    g_clear_pointer(&setup->file_fault, g_free);
    if (!setup_answers_read(&setup->answers, ANSWERS_FILE, said, strlen(said), false, &error)) {
        g_warning("set-up: %s", error->message);
        setup->file_fault = g_strdup(error->message);
        setup->shown.file_line = setup_answers_line(error);
    }
}

static void read_kept(Setup *setup, const char *said)
{
    g_autoptr(GError) error = NULL;
    if (!setup_answers_read(&setup->answers, SETUP_KEPT_FILE, said, strlen(said), true, &error)) {
        g_warning("set-up: %s", error->message); // of a power cut: asked again
    }
}

/* "fault = WORD" */
static void read_fault(Setup *setup, const char *said)
{
    const char *word = strstr(said, "fault = ");
    g_strlcpy(setup->fault, word != NULL ? word + strlen("fault = ") : "program",
              sizeof setup->fault);
    setup->fault[strcspn(setup->fault, "\n")] = '\0';
    setup->shown.fault = setup->fault;
}

static void drop_all_tasks(Setup *setup)
{
    SetupTask *task = NULL;
    while ((task = g_queue_pop_head(&setup->tasks)) != NULL) {
        free_task(task);
    }
}

/* What is to be kept stays. */
static void drop_tasks(Setup *setup)
{
    for (GList *at = setup->tasks.head; at != NULL;) {
        GList *next = at->next;
        const SetupTask *task = at->data;
        if (strcmp(task->verb, "keep") != 0) {
            free_task(at->data);
            g_queue_delete_link(&setup->tasks, at);
        }
        at = next;
    }
}

static void read_answer(Setup *setup, const SetupTask *task, const char *said)
{
    if (strcmp(task->verb, "facts") == 0) {
        read_facts(setup, said);
    } else if (strcmp(task->verb, "answers") == 0) {
        read_file(setup, said);
    } else if (strcmp(task->verb, "networks") == 0) {
        setup_networks_read(&setup->networks, said, strlen(said));
        show_networks(setup);
    }
}

/* ---- going through the file of answers ---- */

static void add_connecting(Setup *setup)
{
    const SetupAnswers *answers = &setup->answers;
    if (answers->wifi_ssid != NULL && (answers->wifi_password != NULL || !setup->shown.connected)) {
        setup_part_add(setup, "known-wifi", SCREEN_SETUP_CONNECTING);
    }
    if (answers->apn != NULL && !setup->shown.connected) {
        setup_part_add_task(setup, &(SetupTask){.verb = "connect-mobile",
                                                .input = answers->apn,
                                                .work = SCREEN_SETUP_CONNECTING});
    }
}

void setup_part_finish(Setup *setup)
{
    setup_part_add_answers(setup, false, SCREEN_SETUP_SAVING);
    setup_part_add(setup, "finish", SCREEN_SETUP_SAVING);
    setup_part_run(setup);
}

/* Data that do not come now come later by themselves; a network that is not there has to be seen
   to. Returns the page on which something is missing; NULL: it goes on alone. */
static const char *go_alone(Setup *setup)
{
    if (!setup->answers.finish || setup->file_fault != NULL) {
        return NULL;
    }
    if (!setup->shown.has_root) {
        return SETUP_ADDRESS "/province";
    }
    setup->alone = true;
    if (setup->answers.pin_hash != NULL) {
        setup_part_add(setup, "known-pin", SCREEN_SETUP_SAVING);
    }
    setup_part_add_answers(setup, false, SCREEN_SETUP_SAVING);
    add_connecting(setup);
    bool by_line = setup->answers.url != NULL;
    setup_part_add_task(setup,
                        &(SetupTask){.verb = by_line ? "sync" : "usb",
                                     .work = by_line ? SCREEN_SETUP_ASKING : SCREEN_SETUP_READING,
                                     .may_fail = true});
    setup_part_finish(setup);
    return SETUP_ADDRESS "/summary";
}

/* A file without "finish" fills in; what it says of the PIN is in force at once. */
static const char *take_file(Setup *setup)
{
    setup_part_fit_look(setup);
    const char *page = go_alone(setup);
    if (page == NULL && setup->file_fault == NULL && setup->answers.pin_hash != NULL) {
        setup_part_add(setup, "known-pin", SCREEN_SETUP_NOTHING);
        setup_part_add(setup, "facts", SCREEN_SETUP_NOTHING);
    }
    return page;
}

/* ---- after each of them ---- */

static const char *leave_alone(Setup *setup, const SetupTask *task)
{
    bool network = task->work == SCREEN_SETUP_CONNECTING;
    setup->alone = false;
    return network ? SETUP_ADDRESS "/network" : SETUP_ADDRESS "/summary";
}

static const char *follow_end(Setup *setup, const SetupTask *task)
{
    if (strcmp(task->verb, "finish") == 0) {
        setup->done = true;
        drop_all_tasks(setup); // the end has put away what was kept
    } else if (strcmp(task->verb, "connect-wifi") == 0 ||
               strcmp(task->verb, "connect-mobile") == 0) {
        return setup->alone ? NULL : SETUP_ADDRESS "/network";
    } else if (strcmp(task->verb, "known-pin") == 0) {
        g_clear_pointer(&setup->answers.pin_hash, g_free);
    } else if (strcmp(task->verb, "known-wifi") == 0) {
        g_clear_pointer(&setup->answers.wifi_password, g_free);
    } else if (task->completes) {
        return take_file(setup);
    }
    return NULL;
}

const char *setup_advance(Setup *setup)
{
    if (setup->running == NULL || !setup_verb_has_ended(setup->running)) {
        return NULL;
    }
    g_auto(SetupVerbResult) result = setup_verb_end(g_steal_pointer(&setup->running));
    SetupTask *task = g_steal_pointer(&setup->task);
    const char *go = NULL;
    if (result.ended_well) {
        read_answer(setup, task, result.said);
        setup->shown.done = task->work != SCREEN_SETUP_NOTHING ? task->work : setup->shown.done;
        setup_part_show(setup);
        go = follow_end(setup, task);
    } else if ((task->work != SCREEN_SETUP_NOTHING || task->completes) && !task->may_fail) {
        read_fault(setup, result.said);
        drop_tasks(setup);
        go = setup->alone ? leave_alone(setup, task) : NULL;
    }
    free_task(task);
    setup_part_show(setup);
    setup_part_run(setup);
    setup->leads = go != NULL;
    return go;
}

/* ---- its pages ---- */

static ScreenSetupStep step_of(const BaseAddress *address)
{
    return base_address_segment_count(address) > 1
               ? screen_setup_find(base_address_segment(address, 1))
               : SCREEN_SETUP_STEP_COUNT;
}

static void say_before(Setup *setup, const char *word)
{
    g_free(setup->before);
    setup->before = g_strconcat(SETUP_ADDRESS "/", word, NULL);
}

const char *setup_before(Setup *setup, const BaseAddress *address)
{
    ScreenSetupStep step = step_of(address);
    if (step == SCREEN_SETUP_STEP_COUNT) {
        return NULL;
    }
    bool below = base_address_segment_count(address) > 2;
    if (!below && step == SCREEN_SETUP_LANGUAGE) {
        return NULL;
    }
    say_before(setup, screen_setup_word(below ? step : (ScreenSetupStep)(step - 1)));
    return setup->before;
}

const char *setup_address(const Setup *setup) { return setup->before; }

void setup_open(Setup *setup, const BaseAddress *address)
{
    ScreenSetupStep step = step_of(address);
    if (step == SCREEN_SETUP_STEP_COUNT) {
        return;
    }
    const char *word = screen_setup_word(step);
    setup_part_forget_pin(setup);
    bool led = setup->leads;
    setup->leads = false;
    if (!led) {
        setup_part_begin_anew(setup);
    }
    if (step != SCREEN_SETUP_WIDTH) {
        setup->measured = setup->measured ||
                          (int)setup->look->screen_width_mm != setup->answers.panel_width_mm ||
                          setup->look->panel_bottom_mm != setup->answers.panel_bottom_mm;
        setup_part_fit_look(setup);
    }
    if (setup->answers.step == NULL || strcmp(setup->answers.step, word) != 0) {
        g_free(setup->answers.step);
        setup->answers.step = g_strdup(word);
        setup_part_keep(setup);
    }
    if (step == SCREEN_SETUP_NETWORK && setup->networks.list == NULL) {
        setup_part_add(setup, "networks", led ? SCREEN_SETUP_NOTHING : SCREEN_SETUP_LOOKING);
        setup_part_run(setup);
    }
}

/* ---- beginning and end ---- */

static void answer_from_look(Setup *setup)
{
    SetupAnswers *answers = &setup->answers;
    const Settings *look = setup->look;
    if (answers->language == NULL) {
        answers->language = g_strdup(look->language);
    }
    if (answers->rotation == NULL) {
        answers->rotation = g_strdup_printf("%d", (int)look->turn * 90);
    }
    if (answers->panel_width_mm == 0) {
        answers->panel_width_mm = (int)look->screen_width_mm;
    }
    if (answers->panel_bottom_mm == 0) {
        answers->panel_bottom_mm = look->panel_bottom_mm;
    }
    if (answers->home_district == NULL) {
        answers->home_district = g_strdup(look->home_district);
    }
}

Setup *setup_new(const char *program, Settings *look)
{
    Setup *setup = g_new0(Setup, 1);
    setup->program = g_strdup(program);
    setup->look = look;
    g_queue_init(&setup->tasks);
    g_auto(SetupVerbResult) file = setup_verb_run(program, "answers", "");
    read_file(setup, file.said);
    g_auto(SetupVerbResult) kept = setup_verb_run(program, "kept", "");
    read_kept(setup, kept.said);
    answer_from_look(setup);
    setup_part_show(setup);
    // Before anybody has looked nothing is said to be missing.
    setup->shown.cable = setup->shown.wifi = setup->shown.mobile = SCREEN_SETUP_READY;
    setup_part_fit_look(setup);
    ScreenSetupStep step = setup->answers.step != NULL ? screen_setup_find(setup->answers.step)
                                                       : SCREEN_SETUP_LANGUAGE;
    say_before(setup,
               screen_setup_word(step != SCREEN_SETUP_STEP_COUNT ? step : SCREEN_SETUP_LANGUAGE));
    return setup;
}

void setup_begin(Setup *setup, void (*ended)(void *user), void *user)
{
    setup->ended = ended;
    setup->user = user;
    // Nobody waits for it: what it finds out changes no page that is open at the beginning.
    setup_part_add_task(setup, &(SetupTask){.verb = "facts", .completes = true});
    setup_part_run(setup);
}

void setup_end(Setup *setup)
{
    g_clear_pointer(&setup->running, setup_verb_stop);
    g_clear_pointer(&setup->task, free_task);
    setup->ended = NULL;
    drop_all_tasks(setup);
}

void setup_free(Setup *setup)
{
    if (setup == NULL) {
        return;
    }
    setup_end(setup);
    setup_part_forget_pin(setup);
    setup_answers_clear(&setup->answers);
    setup_networks_clear(&setup->networks);
    g_free(setup->program);
    g_free(setup->file_fault);
    g_free(setup->before);
    g_free(setup);
}

const ScreenSetup *setup_shown(const Setup *setup) { return &setup->shown; }

bool setup_takes_measure(Setup *setup)
{
    bool measured = setup->measured;
    setup->measured = false;
    return measured;
}

bool setup_is_busy(const Setup *setup) { return setup->running != NULL || setup->tasks.length > 0; }

bool setup_is_done(const Setup *setup) { return setup->done; }
