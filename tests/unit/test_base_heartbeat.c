#include <glib.h>
#include <string.h>

#include "base/error.h"
#include "base/heartbeat.h"
#include "scratch.h"

#define FRAME_UNIX 1795226400 /* 2026-11-21T02:00:00Z */

static void test_agent_comes_back(void)
{
    const BaseHeartbeat sent = {.kiosk = "8001-1",
                                .layout = 5,
                                .release = 12,
                                .frame_unix = FRAME_UNIX,
                                .touch_unix = FRAME_UNIX - 60};
    g_autofree char *agent = base_heartbeat_to_agent(&sent, "0.1.0");
    g_assert_cmpstr(agent, ==,
                    "tambon-sync/0.1.0 (layout 5; release 12; kiosk 8001-1; "
                    "frame 2026-11-21T02:00:00Z; touch 2026-11-21T01:59:00Z)");
    BaseHeartbeat got = {0};
    g_assert_true(base_heartbeat_from_agent(agent, &got));
    g_assert_cmpstr(got.kiosk, ==, sent.kiosk);
    g_assert_cmpint(got.layout, ==, sent.layout);
    g_assert_cmpint(got.release, ==, sent.release);
    g_assert_cmpint(got.frame_unix, ==, sent.frame_unix);
    g_assert_cmpint(got.touch_unix, ==, sent.touch_unix);
}

/* J4: sums of a day, as far as they are sums. */
static void test_uses_come_back(void)
{
    static const struct {
        const char *sent;
        const char *got;
    } cases[] = {
        {"uses 2026-11-20 home 12 tambon 5", "2026-11-20 home 12 tambon 5"},
        {"uses 2026-11-20 tambon 5 home 12", "2026-11-20 home 12 tambon 5"},
        {"uses 2026-11-20 <b> 1 home 2 tambon", "2026-11-20 home 2"},
        {"uses 2026-11-20 home", ""},
        {"uses 2026-11-20", ""},
        {"uses yesterday home 1", ""},
        {"uses ", ""},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *agent = g_strdup_printf("tambon-sync/1 (layout 5; %s)", cases[i].sent);
        BaseHeartbeat got = {0};
        g_assert_true(base_heartbeat_from_agent(agent, &got));
        g_assert_cmpstr(got.uses, ==, cases[i].got);
        g_assert_cmpint(got.layout, ==, 5);
    }
    g_autofree char *endless = g_strnfill(BASE_USES_LINE_BYTES, '1');
    g_autofree char *agent = g_strdup_printf("tambon-sync/1 (uses 2026-11-20 a %s)", endless);
    BaseHeartbeat got = {0};
    g_assert_true(base_heartbeat_from_agent(agent, &got));
    g_assert_cmpstr(got.uses, ==, "");
}

static void test_an_agent_is_short(void)
{
    BaseHeartbeat longest = {.layout = 1000000000,
                             .release = 1000000000,
                             .frame_unix = FRAME_UNIX,
                             .touch_unix = FRAME_UNIX};
    g_autoptr(BaseUses) uses = base_uses_new();
    for (int i = 0; i < BASE_USES_SCREENS_MAXIMUM; i++) {
        g_autofree char *name = g_strdup_printf("screen-%d", i);
        base_uses_raise(uses, base_uses_day(FRAME_UNIX), name, BASE_USES_COUNT_MAXIMUM);
    }
    g_autoptr(GPtrArray) lines = base_uses_to_lines(uses);
    g_strlcpy(longest.uses, g_ptr_array_index(lines, 0), sizeof longest.uses);
    g_strlcpy(longest.kiosk, "01234567890123456789012345678901", sizeof longest.kiosk);
    g_autofree char *agent = base_heartbeat_to_agent(&longest, "100.100.100");
    g_assert_cmpint(strlen(agent), >, 400);
    g_assert_cmpint(strlen(agent), <=, BASE_HEARTBEAT_AGENT_BYTES);
}

static void test_what_is_unknown_is_left_out(void)
{
    const BaseHeartbeat sent = {.layout = 5};
    g_autofree char *agent = base_heartbeat_to_agent(&sent, "0.1.0");
    g_assert_cmpstr(agent, ==, "tambon-sync/0.1.0 (layout 5; release 0)");
}

static void test_others_are_told_apart(void)
{
    static const char *const others[] = {
        "",
        "Mozilla/5.0 (X11; Linux x86_64)",
        "tambon-sync/0.1.0",
        "tambon-sync/0.1.0 )layout 5(",
        "Mozilla/5.0 (tambon-sync/0.1.0 (layout 5))",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++) {
        BaseHeartbeat got = {.release = 1};
        g_assert_false(base_heartbeat_from_agent(others[i], &got));
        g_assert_cmpint(got.release, ==, 0);
    }
}

/* Anybody can send a request: no field may be more than it should be. */
static void test_wrong_fields_are_passed_over(void)
{
    static const char *const agents[] = {
        "tambon-sync/1 (layout x; release -1; kiosk 8001 1; frame yesterday; touch 1)",
        "tambon-sync/1 (release 99999999999999999999; kiosk <b>; frame 2026-11-21T02:00:00)",
        "tambon-sync/1 (kiosk 012345678901234567890123456789012; release; ; layout )",
        "tambon-sync/1 (kiosk ; frame 1900-01-01T00:00:00Z)",
        "tambon-sync/1 ()",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(agents); i++) {
        BaseHeartbeat got = {.release = 1};
        g_assert_true(base_heartbeat_from_agent(agents[i], &got));
        g_assert_cmpstr(got.kiosk, ==, "");
        g_assert_cmpint(got.layout + got.release, ==, 0);
        g_assert_cmpint(got.frame_unix + got.touch_unix, ==, 0);
    }
}

static void test_screen_says_it_is_alive(void)
{
    char *folder = scratch_make();
    const BaseHeartbeat written = {.frame_unix = FRAME_UNIX, .touch_unix = FRAME_UNIX - 5};
    g_assert_true(base_heartbeat_write_alive(folder, &written, NULL));
    BaseHeartbeat read = {.release = 7};
    base_heartbeat_read_alive(folder, &read);
    g_assert_cmpint(read.frame_unix, ==, written.frame_unix);
    g_assert_cmpint(read.touch_unix, ==, written.touch_unix);
    g_assert_cmpint(read.release, ==, 7);

    const BaseHeartbeat untouched = {.frame_unix = FRAME_UNIX + 60};
    g_assert_true(base_heartbeat_write_alive(folder, &untouched, NULL));
    base_heartbeat_read_alive(folder, &read);
    g_assert_cmpint(read.frame_unix, ==, untouched.frame_unix);
    g_assert_cmpint(read.touch_unix, ==, 0);
    scratch_remove(folder);
}

static void test_no_word_of_the_screen_is_unknown(void)
{
    char *folder = scratch_make();
    BaseHeartbeat read = {0};
    base_heartbeat_read_alive(folder, &read);
    g_assert_cmpint(read.frame_unix, ==, 0);
    g_autofree char *path = g_build_filename(folder, "alive", NULL);
    scratch_write(path, "frame = 2026-11-");
    base_heartbeat_read_alive(folder, &read);
    g_assert_cmpint(read.frame_unix, ==, 0);
    g_autofree char *nowhere = g_build_filename(folder, "none", NULL);
    g_autoptr(GError) error = NULL;
    g_assert_false(base_heartbeat_write_alive(nowhere, &read, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_MISSING);
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/base/heartbeat/agent-comes-back", test_agent_comes_back);
    g_test_add_func("/base/heartbeat/uses-come-back", test_uses_come_back);
    g_test_add_func("/base/heartbeat/an-agent-is-short", test_an_agent_is_short);
    g_test_add_func("/base/heartbeat/what-is-unknown-is-left-out",
                    test_what_is_unknown_is_left_out);
    g_test_add_func("/base/heartbeat/others-are-told-apart", test_others_are_told_apart);
    g_test_add_func("/base/heartbeat/wrong-fields-are-passed-over",
                    test_wrong_fields_are_passed_over);
    g_test_add_func("/base/heartbeat/screen-says-it-is-alive", test_screen_says_it_is_alive);
    g_test_add_func("/base/heartbeat/no-word-of-the-screen-is-unknown",
                    test_no_word_of_the_screen_is_unknown);
    return g_test_run();
}
