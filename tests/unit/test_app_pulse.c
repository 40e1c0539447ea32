#include "pulse.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "scratch.h"

// The service manager's side of sd_notify(3): a datagram socket that the kiosk is told of.

typedef struct {
    char *folder;
    int socket;
} Manager;

static void set_up(Manager *manager, gconstpointer patience_us)
{
    manager->folder = scratch_make();
    g_autofree char *path = g_build_filename(manager->folder, "notify", NULL);
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    g_assert_cmpuint(strlen(path), <, sizeof address.sun_path);
    (void)g_strlcpy(address.sun_path, path, sizeof address.sun_path);
    manager->socket = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    g_assert_cmpint(bind(manager->socket, (struct sockaddr *)&address, sizeof address), ==, 0);
    g_setenv("NOTIFY_SOCKET", path, TRUE);
    if (patience_us != NULL) {
        g_setenv("WATCHDOG_USEC", patience_us, TRUE);
    }
}

static void tear_down(Manager *manager, gconstpointer patience_us)
{
    (void)patience_us;
    g_unsetenv("NOTIFY_SOCKET");
    g_unsetenv("WATCHDOG_USEC");
    close(manager->socket);
    scratch_remove(manager->folder);
}

/* The next word, NULL when none has come. Owned. */
static char *hear(const Manager *manager)
{
    char text[256];
    ssize_t length = recv(manager->socket, text, sizeof text, 0);
    return length < 0 ? NULL : g_strndup(text, (size_t)length);
}

static void assert_hears(const Manager *manager, const char *expected)
{
    g_autofree char *heard = hear(manager);
    g_assert_cmpstr(heard, ==, expected);
}

static void test_ready_is_said_once_with_the_first_frame(Manager *manager, gconstpointer user)
{
    (void)user;
    Pulse pulse;
    pulse_init(&pulse);
    assert_hears(manager, NULL);
    pulse_show_frame(&pulse, 12, 100);
    assert_hears(manager, "READY=1\nSTATUS=Showing release 12");
    pulse_show_frame(&pulse, 13, 200);
    assert_hears(manager, NULL);
    pulse_end(&pulse);
    assert_hears(manager, "STOPPING=1");
}

static void test_a_kiosk_without_data_is_ready_too(Manager *manager, gconstpointer user)
{
    (void)user;
    Pulse pulse;
    pulse_init(&pulse);
    pulse_show_frame(&pulse, 0, 100);
    assert_hears(manager, "READY=1\nSTATUS=No data yet");
}

static void test_a_word_is_due_well_within_the_managers_patience(Manager *manager,
                                                                 gconstpointer user)
{
    (void)user;
    Pulse pulse;
    pulse_init(&pulse);
    g_assert_cmpint(pulse_wait_ms(&pulse, 0), ==, -1); // nothing before it is ready
    pulse_show_frame(&pulse, 1, 1000);
    g_free(hear(manager));
    g_assert_cmpint(pulse_wait_ms(&pulse, 1000), ==, 4000);
    g_assert_false(pulse_is_due(&pulse, 4999));
    g_assert_true(pulse_is_due(&pulse, 5000));
    pulse_beat(&pulse, true, 5000);
    assert_hears(manager, "WATCHDOG=1");
    g_assert_cmpint(pulse_wait_ms(&pulse, 5000), ==, 4000);
}

static void test_a_kiosk_that_does_not_work_says_nothing_and_is_not_kept_awake(Manager *manager,
                                                                               gconstpointer user)
{
    (void)user;
    Pulse pulse;
    pulse_init(&pulse);
    pulse_show_frame(&pulse, 1, 1000);
    g_free(hear(manager));
    pulse_beat(&pulse, false, 5000);
    assert_hears(manager, NULL);
    g_assert_cmpint(pulse_wait_ms(&pulse, 5000), ==, 4000);
}

static void test_nobody_is_woken_where_nobody_waits(Manager *manager, gconstpointer user)
{
    (void)user;
    Pulse pulse;
    pulse_init(&pulse);
    pulse_show_frame(&pulse, 1, 1000);
    g_free(hear(manager));
    g_assert_cmpint(pulse_wait_ms(&pulse, 99999), ==, -1);
    g_assert_false(pulse_is_due(&pulse, 99999));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add("/pulse/ready-is-said-once-with-the-first-frame", Manager, NULL, set_up,
               test_ready_is_said_once_with_the_first_frame, tear_down);
    g_test_add("/pulse/a-kiosk-without-data-is-ready-too", Manager, NULL, set_up,
               test_a_kiosk_without_data_is_ready_too, tear_down);
    g_test_add("/pulse/a-word-is-due-well-within-the-managers-patience", Manager, "10000000",
               set_up, test_a_word_is_due_well_within_the_managers_patience, tear_down);
    g_test_add("/pulse/a-kiosk-that-does-not-work-says-nothing-and-is-not-kept-awake", Manager,
               "10000000", set_up,
               test_a_kiosk_that_does_not_work_says_nothing_and_is_not_kept_awake, tear_down);
    g_test_add("/pulse/nobody-is-woken-where-nobody-waits", Manager, NULL, set_up,
               test_nobody_is_woken_where_nobody_waits, tear_down);
    return g_test_run();
}
