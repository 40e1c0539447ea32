#include <base/error.h>
#include <glib/gstdio.h>
#include <screen/language.h>
#include <string.h>

#include "scratch.h"
#include "setup.h"
#include "setup_answers.h"
#include "setup_networks.h"
#include "setup_verb.h"

// The first run against a program that answers what its folder says and writes down what it is
// told.

#define WAIT_SECONDS 20

static const char program_text[] = "#!/bin/sh\n"
                                   "cd \"${0%/*}\"\n"
                                   "echo \"[$1]\" >>told\n"
                                   "cat >>told\n"
                                   "[ ! -f \"$1.said\" ] || cat \"$1.said\"\n"
                                   "[ ! -f \"$1.fails\" ]\n";

typedef struct {
    char *folder;
    char *program;
    char *told;
    Settings look;
    Setup *setup;
    GAsyncQueue *ended;
    const char *gone; /* where the work led to last */
} Bed;

static void say(const Bed *bed, const char *name, const char *text)
{
    g_autofree char *path = g_build_filename(bed->folder, name, NULL);
    scratch_write(path, text);
}

/* On the thread of the work. */
static void post(void *user)
{
    Bed *bed = user;
    g_async_queue_push(bed->ended, bed);
}

/* Until nothing is under way any more. */
static void work_off(Bed *bed)
{
    bed->gone = NULL;
    while (setup_is_busy(bed->setup)) {
        g_assert_nonnull(
            g_async_queue_timeout_pop(bed->ended, (guint64)WAIT_SECONDS * G_USEC_PER_SEC));
        const char *go = setup_advance(bed->setup);
        bed->gone = go != NULL ? go : bed->gone;
    }
}

static void begin(Bed *bed)
{
    bed->setup = setup_new(bed->program, &bed->look);
    setup_begin(bed->setup, post, bed);
    work_off(bed);
}

static void set_up(Bed *bed, gconstpointer user)
{
    (void)user;
    screen_language_bind(TEST_BINARY_DIR "/share/locale");
    *bed = (Bed){.folder = scratch_make(), .ended = g_async_queue_new()};
    bed->program = g_build_filename(bed->folder, "program", NULL);
    bed->told = g_build_filename(bed->folder, "told", NULL);
    bed->look.language = g_strdup("th");
    scratch_write(bed->program, program_text);
    g_assert_cmpint(g_chmod(bed->program, 0700), ==, 0);
    say(bed, "facts.said", "root = yes\npin = no\nconnected = no\n");
}

static void tear_down(Bed *bed, gconstpointer user)
{
    (void)user;
    setup_free(bed->setup);
    settings_clear(&bed->look);
    g_async_queue_unref(bed->ended);
    g_free(bed->program);
    g_free(bed->told);
    scratch_remove(bed->folder);
}

/* What the program was told since this was last asked. Owned. */
static char *told(const Bed *bed)
{
    char *text = scratch_read(bed->told);
    (void)g_unlink(bed->told);
    return text != NULL ? text : g_strdup("");
}

static void assert_told(const Bed *bed, const char *expected)
{
    g_autofree char *text = told(bed);
    g_assert_cmpstr(text, ==, expected);
}

static void touch(Bed *bed, const char *id)
{
    const char *go = setup_follow(bed->setup, id, "");
    work_off(bed);
    bed->gone = go != NULL ? go : bed->gone;
}

static void open_page(Bed *bed, const char *address)
{
    g_autoptr(BaseAddress) page = base_address_parse(address, NULL);
    setup_open(bed->setup, page);
    work_off(bed);
}

static void test_an_answer_is_kept_at_once(Bed *bed, gconstpointer user)
{
    (void)user;
    begin(bed);
    g_free(told(bed));
    open_page(bed, "/setup/height");
    touch(bed, "setup:height=750");
    assert_told(bed, "[keep]\nlanguage = th\nrotation = 0\nstep = height\n"
                     "[keep]\nlanguage = th\nrotation = 0\npanel-bottom-mm = 750\nstep = height\n");
    g_assert_cmpint(setup_shown(bed->setup)->bottom_mm, ==, 750);
}

static void test_a_network_card_is_missing_only_after_a_look(Bed *bed, gconstpointer user)
{
    (void)user;
    say(bed, "networks.said", "device:wlan0:wifi:disconnected:\n");
    begin(bed);
    g_assert_cmpint(setup_shown(bed->setup)->cable, ==, SCREEN_SETUP_READY);
    open_page(bed, "/setup/network");
    g_assert_cmpint(setup_shown(bed->setup)->cable, ==, SCREEN_SETUP_MISSING);
    g_assert_cmpint(setup_shown(bed->setup)->wifi, ==, SCREEN_SETUP_READY);
}

static void test_a_power_cut_goes_on_where_it_was(Bed *bed, gconstpointer user)
{
    (void)user;
    say(bed, "kept.said", "language = en\nrotation = 90\npanel-width-mm = 300\nstep = network\n");
    begin(bed);
    g_assert_cmpstr(setup_address(bed->setup), ==, "/setup/network");
    g_assert_cmpint(bed->look.turn, ==, UI_TURN_RIGHT);
    g_assert_cmpint((int)bed->look.screen_width_mm, ==, 300);
    g_assert_cmpstr(bed->look.language, ==, "en");
}

static void test_a_damaged_rest_of_a_power_cut_is_asked_again(Bed *bed, gconstpointer user)
{
    (void)user;
    say(bed, "kept.said", "language = en\nrotation = 9");
    begin(bed);
    g_assert_cmpstr(setup_address(bed->setup), ==, "/setup/language");
}

static void test_turning_forgets_the_width_that_was_measured(Bed *bed, gconstpointer user)
{
    (void)user;
    begin(bed);
    touch(bed, "setup:width=598");
    touch(bed, "setup:rotation=180");
    g_assert_cmpint(setup_shown(bed->setup)->width_mm, ==, 598);
    touch(bed, "setup:rotation=90");
    g_assert_cmpint(setup_shown(bed->setup)->width_mm, ==, 0);
    g_assert_true(setup_takes_measure(bed->setup));
    g_assert_false(setup_takes_measure(bed->setup));
}

static void test_wrong_answers_change_nothing(Bed *bed, gconstpointer user)
{
    static const char *const ids[] = {
        "setup:rotation=45", "setup:width=99",       "setup:width=3001", "setup:height=x",
        "setup:language=xx", "setup:district=80012", "setup:wifi=0",     "setup:wifi=-1",
        "setup:join",        "setup:nothing",        "setup:",           "set:text=large",
        "setup:mobile",      "setup:proxy",
    };
    (void)user;
    begin(bed);
    g_free(told(bed));
    for (size_t i = 0; i < G_N_ELEMENTS(ids); i++) {
        touch(bed, ids[i]);
        assert_told(bed, "");
    }
}

static void test_a_wifi_is_told_its_password_and_nothing_keeps_it(Bed *bed, gconstpointer user)
{
    (void)user;
    say(bed, "networks.said",
        "device:wlan0:wifi:disconnected:\nwifi: :82:WPA2:บ้านนา\\: 5G\nwifi: :42:WPA2 802.1X:MOI\n");
    begin(bed);
    open_page(bed, "/setup/network");
    g_assert_cmpint(setup_shown(bed->setup)->network_count, ==, 2);
    touch(bed, "setup:wifi=1");
    g_assert_null(bed->gone);
    touch(bed, "setup:wifi=0");
    g_assert_cmpstr(bed->gone, ==, "/setup/network/password");
    g_free(told(bed));
    g_assert_null(setup_follow(bed->setup, "setup:join", "se cret\\1"));
    work_off(bed);
    g_assert_cmpstr(bed->gone, ==, "/setup/network");
    assert_told(bed, "[connect-wifi]\nบ้านนา: 5G\npsk\nse cret\\1\n[facts]\n[networks]\n");
    open_page(bed, "/setup/province");
    g_autofree char *later = told(bed);
    g_assert_null(strstr(later, "cret"));
}

static void test_what_fails_is_said_and_the_rest_waits(Bed *bed, gconstpointer user)
{
    (void)user;
    begin(bed);
    g_free(told(bed));
    say(bed, "cable.said", "fault = cable-unplugged\n");
    say(bed, "cable.fails", "");
    touch(bed, "setup:cable");
    assert_told(bed, "[cable]\n");
    g_assert_cmpstr(setup_shown(bed->setup)->fault, ==, "cable-unplugged");
    open_page(bed, "/setup/province");
    g_assert_null(setup_shown(bed->setup)->fault);
}

static void type_pin(Bed *bed, const char *digits)
{
    for (const char *digit = digits; *digit != '\0'; digit++) {
        g_autofree char *id = g_strdup_printf("pin:%c", *digit);
        touch(bed, id);
    }
    touch(bed, "pin:done");
}

static void test_a_pin_is_typed_twice_and_handed_over_as_a_hash(Bed *bed, gconstpointer user)
{
    (void)user;
    begin(bed);
    open_page(bed, "/setup/pin");
    type_pin(bed, "123456");
    g_assert_cmpint(setup_shown(bed->setup)->pin, ==, SCREEN_SETUP_PIN_WEAK);
    type_pin(bed, "518273");
    g_assert_true(setup_shown(bed->setup)->pin_again);
    type_pin(bed, "518274");
    g_assert_cmpint(setup_shown(bed->setup)->pin, ==, SCREEN_SETUP_PIN_DIFFERENT);
    type_pin(bed, "518273");
    g_free(told(bed));
    say(bed, "facts.said", "pin = yes\n");
    type_pin(bed, "518273");
    g_autofree char *hash = told(bed);
    g_assert_true(g_str_has_prefix(hash, "[pin]\n$y$"));
    g_assert_null(strstr(hash, "518273"));
    g_assert_true(setup_shown(bed->setup)->has_pin);
}

static void test_half_a_pin_is_forgotten_with_its_page(Bed *bed, gconstpointer user)
{
    (void)user;
    begin(bed);
    open_page(bed, "/setup/pin");
    type_pin(bed, "518273");
    touch(bed, "pin:5");
    open_page(bed, "/setup/height");
    g_assert_cmpint(setup_shown(bed->setup)->pin_digits, ==, 0);
    g_assert_false(setup_shown(bed->setup)->pin_again);
}

static void test_data_are_asked_for_with_what_was_answered(Bed *bed, gconstpointer user)
{
    (void)user;
    say(bed, "facts.said", "url = https://a.example/p\nroot = yes\n");
    begin(bed);
    g_free(told(bed));
    g_assert_cmpstr(setup_follow(bed->setup, "setup:proxy", "proxy.example:3128"), ==,
                    "/setup/network");
    work_off(bed);
    g_free(told(bed));
    touch(bed, "setup:data=line");
    assert_told(bed, "[save]\nlanguage = th\nrotation = 0\npanel-width-mm = \npanel-bottom-mm = \n"
                     "home-district = \nkiosk-id = \nurl = https://a.example/p\n"
                     "proxy = http://proxy.example:3128\n[sync]\n");
    g_assert_cmpint(setup_shown(bed->setup)->done, ==, SCREEN_SETUP_ASKING);
}

static void test_the_end_saves_and_finishes(Bed *bed, gconstpointer user)
{
    (void)user;
    begin(bed);
    touch(bed, "setup:finish");
    g_assert_true(setup_is_done(bed->setup));
    g_autofree char *text = told(bed);
    g_assert_nonnull(strstr(text, "[save]\n"));
    g_assert_true(g_str_has_suffix(text, "[finish]\n"));
}

static void test_an_end_that_cannot_be_saved_is_none(Bed *bed, gconstpointer user)
{
    (void)user;
    begin(bed);
    say(bed, "save.fails", "");
    touch(bed, "setup:finish");
    g_assert_false(setup_is_done(bed->setup));
    g_assert_cmpstr(setup_shown(bed->setup)->fault, ==, "program");
}

static const char whole_file[] = "language = en\nkiosk-id = 8001-1\nurl = https://a.example/p\n"
                                 "wifi-ssid = T\nwifi-password = given\npin-hash = given\n"
                                 "finish = yes\n";

static void test_a_whole_file_needs_no_touch(Bed *bed, gconstpointer user)
{
    (void)user;
    say(bed, "answers.said", whole_file);
    say(bed, "sync.fails", "");
    begin(bed);
    g_assert_true(setup_is_done(bed->setup));
    assert_told(bed, "[answers]\n[kept]\n[facts]\n[known-pin]\n"
                     "[save]\nlanguage = en\nrotation = 0\npanel-width-mm = \npanel-bottom-mm = \n"
                     "home-district = \nkiosk-id = 8001-1\nurl = https://a.example/p\nproxy = \n"
                     "[known-wifi]\n[sync]\n"
                     "[save]\nlanguage = en\nrotation = 0\npanel-width-mm = \npanel-bottom-mm = \n"
                     "home-district = \nkiosk-id = 8001-1\nurl = https://a.example/p\nproxy = \n"
                     "[finish]\n");
}

/* Its page opens while the file is worked through, and a page that opens is kept. */
static void test_nothing_is_kept_after_the_end(Bed *bed, gconstpointer user)
{
    (void)user;
    say(bed, "answers.said", whole_file);
    bed->setup = setup_new(bed->program, &bed->look);
    setup_begin(bed->setup, post, bed);
    g_assert_nonnull(g_async_queue_timeout_pop(bed->ended, (guint64)WAIT_SECONDS * G_USEC_PER_SEC));
    open_page(bed, setup_advance(bed->setup));
    g_assert_true(setup_is_done(bed->setup));
    g_autofree char *text = told(bed);
    g_assert_true(g_str_has_suffix(text, "[finish]\n"));
}

static void test_a_file_waits_for_somebody_where_its_wifi_fails(Bed *bed, gconstpointer user)
{
    (void)user;
    say(bed, "answers.said", whole_file);
    say(bed, "known-wifi.said", "fault = wifi-password\n");
    say(bed, "known-wifi.fails", "");
    begin(bed);
    g_assert_false(setup_is_done(bed->setup));
    g_assert_cmpstr(bed->gone, ==, "/setup/network");
    open_page(bed, bed->gone);
    g_assert_cmpstr(setup_shown(bed->setup)->fault, ==, "wifi-password");
}

static void test_a_file_without_trust_waits_for_a_stick(Bed *bed, gconstpointer user)
{
    (void)user;
    say(bed, "answers.said", "finish = yes\n");
    say(bed, "facts.said", "root = no\n");
    begin(bed);
    g_assert_cmpstr(bed->gone, ==, "/setup/province");
    say(bed, "answers.said", whole_file);
    say(bed, "facts.said", "root = yes\n");
    touch(bed, "setup:stick");
    g_assert_true(setup_is_done(bed->setup));
}

static void test_a_file_with_a_mistake_says_its_line(Bed *bed, gconstpointer user)
{
    (void)user;
    say(bed, "answers.said", "finish = yes\n\nlangage = th\n");
    begin(bed);
    g_assert_false(setup_is_done(bed->setup));
    g_assert_cmpint(setup_shown(bed->setup)->file_line, ==, 3);
    g_assert_nonnull(strstr(setup_shown(bed->setup)->file_fault, "langage"));
}

static void test_a_program_that_is_missing_is_a_fault(Bed *bed, gconstpointer user)
{
    (void)user;
    g_assert_cmpint(g_unlink(bed->program), ==, 0);
    begin(bed);
    g_assert_cmpstr(setup_shown(bed->setup)->fault, ==, "program");
}

static void test_an_end_does_not_wait_for_the_work(Bed *bed, gconstpointer user)
{
    (void)user;
    begin(bed);
    scratch_write(bed->program, "#!/bin/sh\nsleep 600\n");
    g_assert_cmpint(g_chmod(bed->program, 0700), ==, 0);
    g_assert_null(setup_follow(bed->setup, "setup:cable", ""));
    setup_end(bed->setup);
    g_assert_false(setup_is_busy(bed->setup));
}

static void test_steps_lead_back_to_the_first(Bed *bed, gconstpointer user)
{
    (void)user;
    static const char *const ways[][2] = {
        {"/setup/language", NULL},
        {"/setup/summary", "/setup/district"},
        {"/setup/network/wifi", "/setup/network"},
        {"/setup/network", "/setup/pin"},
        {"/setup/gone", NULL},
        {"/setup", NULL},
    };
    begin(bed);
    for (size_t i = 0; i < G_N_ELEMENTS(ways); i++) {
        g_autoptr(BaseAddress) page = base_address_parse(ways[i][0], NULL);
        g_assert_cmpstr(setup_before(bed->setup, page), ==, ways[i][1]);
    }
}

static void assert_wifi(const SetupNetworks *networks, guint index, const char *name, int signal,
                        ScreenSetupLock lock)
{
    const ScreenSetupWifi *one = &g_array_index(networks->list, ScreenSetupWifi, index);
    g_assert_cmpstr(one->name, ==, name);
    g_assert_cmpint(one->signal_percent, ==, signal);
    g_assert_cmpint(one->lock, ==, lock);
}

static void test_networks_are_read_as_nmcli_writes_them(void)
{
    static const char text[] = "device:eth0:ethernet:unavailable:\n"
                               "device:enp2s0:ethernet:connected:Wired\\: 1\n"
                               "device:wlan0:wifi:disconnected:\n"
                               "device:lo:loopback:connected (externally):lo\n"
                               "wifi: :40:WPA1 WPA2:a\\:b\\\\c\nwifi:*:70:WPA2 WPA3:a\\:b\\\\c\n"
                               "wifi: :90:WPA3:บ้านนา\nwifi: :20::open\nwifi: :10:WEP:old\n"
                               "wifi: :95:WPA2:\nwifi: :95:WPA2:\xff\nwifi: :9\n\n";
    g_auto(SetupNetworks) networks = {0};
    setup_networks_read(&networks, text, strlen(text));
    g_assert_cmpint(networks.cable, ==, SCREEN_SETUP_CONNECTED);
    g_assert_cmpint(networks.wifi, ==, SCREEN_SETUP_READY);
    g_assert_cmpint(networks.mobile, ==, SCREEN_SETUP_MISSING);
    g_assert_cmpuint(networks.list->len, ==, 4);
    assert_wifi(&networks, 0, "บ้านนา", 90, SCREEN_SETUP_PASSWORD_NEW);
    assert_wifi(&networks, 1, "a:b\\c", 70, SCREEN_SETUP_PASSWORD);
    assert_wifi(&networks, 2, "open", 20, SCREEN_SETUP_OPEN);
    assert_wifi(&networks, 3, "old", 10, SCREEN_SETUP_CLOSED);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*test)(Bed *bed, gconstpointer user);
    } tests[] = {
        {"an-answer-is-kept-at-once", test_an_answer_is_kept_at_once},
        {"a-network-card-is-missing-only-after-a-look",
         test_a_network_card_is_missing_only_after_a_look},
        {"a-power-cut-goes-on-where-it-was", test_a_power_cut_goes_on_where_it_was},
        {"a-damaged-rest-of-a-power-cut-is-asked-again",
         test_a_damaged_rest_of_a_power_cut_is_asked_again},
        {"turning-forgets-the-width-that-was-measured",
         test_turning_forgets_the_width_that_was_measured},
        {"wrong-answers-change-nothing", test_wrong_answers_change_nothing},
        {"a-wifi-is-told-its-password-and-nothing-keeps-it",
         test_a_wifi_is_told_its_password_and_nothing_keeps_it},
        {"what-fails-is-said-and-the-rest-waits", test_what_fails_is_said_and_the_rest_waits},
        {"a-pin-is-typed-twice-and-handed-over-as-a-hash",
         test_a_pin_is_typed_twice_and_handed_over_as_a_hash},
        {"half-a-pin-is-forgotten-with-its-page", test_half_a_pin_is_forgotten_with_its_page},
        {"data-are-asked-for-with-what-was-answered",
         test_data_are_asked_for_with_what_was_answered},
        {"the-end-saves-and-finishes", test_the_end_saves_and_finishes},
        {"nothing-is-kept-after-the-end", test_nothing_is_kept_after_the_end},
        {"an-end-that-cannot-be-saved-is-none", test_an_end_that_cannot_be_saved_is_none},
        {"a-whole-file-needs-no-touch", test_a_whole_file_needs_no_touch},
        {"a-file-waits-for-somebody-where-its-wifi-fails",
         test_a_file_waits_for_somebody_where_its_wifi_fails},
        {"a-file-without-trust-waits-for-a-stick", test_a_file_without_trust_waits_for_a_stick},
        {"a-file-with-a-mistake-says-its-line", test_a_file_with_a_mistake_says_its_line},
        {"a-program-that-is-missing-is-a-fault", test_a_program_that_is_missing_is_a_fault},
        {"an-end-does-not-wait-for-the-work", test_an_end_does_not_wait_for_the_work},
        {"steps-lead-back-to-the-first", test_steps_lead_back_to_the_first},
    };
    g_test_init(&argc, &argv, NULL);
    g_log_set_always_fatal(G_LOG_FATAL_MASK); // it warns of what it cannot read
    for (size_t i = 0; i < G_N_ELEMENTS(tests); i++) {
        g_autofree char *path = g_strdup_printf("/app/setup/%s", tests[i].name);
        g_test_add(path, Bed, NULL, set_up, tests[i].test, tear_down);
    }
    g_test_add_func("/app/setup/networks-are-read-as-nmcli-writes-them",
                    test_networks_are_read_as_nmcli_writes_them);
    return g_test_run();
}
