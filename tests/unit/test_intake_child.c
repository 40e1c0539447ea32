#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "child.h"

#define MEGABYTE ((uint64_t)1024 * 1024)

static IntakeChildEnd run_script(const char *script, int seconds, char **said)
{
    const char *const arguments[] = {"/bin/sh", "-c", script, NULL};
    const char *const environment[] = {"PATH=/usr/bin:/bin", "ONLY=this", NULL};
    const IntakeChild child = {.arguments = arguments,
                               .environment = environment,
                               .folder = "/",
                               .seconds = seconds,
                               .memory_bytes = 256 * MEGABYTE,
                               .file_bytes = MEGABYTE};
    IntakeChildEnd end = INTAKE_CHILD_DONE;
    g_autoptr(GError) error = NULL;
    g_assert_true(intake_child_run(&child, &end, said, &error));
    g_assert_no_error(error);
    return end;
}

static void expect(const char *script, IntakeChildEnd expected, const char *expected_said)
{
    g_autofree char *said = NULL;
    g_assert_cmpint(run_script(script, 20, &said), ==, expected);
    g_assert_cmpstr(said, ==, expected_said);
}

static void test_the_end_is_told(void)
{
    expect("exit 0", INTAKE_CHILD_DONE, "");
    expect("echo no >&2; exit 3", INTAKE_CHILD_FAILED, "no\n");
    expect("kill -SEGV $$", INTAKE_CHILD_KILLED, "");
}

static void test_it_sees_nothing_of_ours(void)
{
    expect("cat; echo $ONLY$HOME >&2; pwd >&2", INTAKE_CHILD_DONE, "this\n/\n");
}

/** A process that is gone has no such file, a zombie no command line. */
static bool is_sleeping(const char *path)
{
    g_autofree char *command = NULL;
    return g_file_get_contents(path, &command, NULL, NULL) && strstr(command, "sleep") != NULL;
}

static void test_time_ends_it_and_what_it_started(void)
{
    g_autofree char *said = NULL;
    gint64 begun_us = g_get_monotonic_time();
    g_assert_cmpint(run_script("sleep 60 & echo $! >&2; wait", 1, &said), ==,
                    INTAKE_CHILD_TOO_SLOW);
    g_assert_cmpint(g_get_monotonic_time() - begun_us, <, 10 * G_USEC_PER_SEC);
    g_strstrip(said);
    g_autofree char *path = g_strdup_printf("/proc/%s/cmdline", said);
    // It has been killed; on a busy machine the kernel takes its time to take it away.
    bool alive = is_sleeping(path);
    for (int wait = 0; alive && wait < 100; wait++) {
        g_usleep(G_USEC_PER_SEC / 10);
        alive = is_sleeping(path);
    }
    g_assert_false(alive);
}

static void test_a_busy_loop_ends(void)
{
    g_autofree char *said = NULL;
    g_assert_cmpint(run_script("while :; do :; done", 1, &said), ==, INTAKE_CHILD_TOO_SLOW);
}

static void test_files_and_memory_are_limited(void)
{
    g_autofree char *path = g_build_filename(g_get_tmp_dir(), "test-child-XXXXXX", NULL);
    int descriptor = g_mkstemp(path);
    g_assert_cmpint(descriptor, >=, 0);
    g_autofree char *large =
        g_strdup_printf("exec dd if=/dev/zero of=%s bs=1M count=9 2>/dev/null", path);
    expect(large, INTAKE_CHILD_KILLED, "");
    g_autofree char *said = NULL;
    g_assert_cmpint(run_script("exec dd if=/dev/zero of=/dev/null bs=900M count=1", 20, &said), ==,
                    INTAKE_CHILD_FAILED);
    g_assert_nonnull(strstr(said, "exhausted"));
    g_assert_cmpint(g_unlink(path), ==, 0);
    g_assert_true(g_close(descriptor, NULL));
}

static void test_much_talk_is_cut(void)
{
    g_autofree char *said = NULL;
    g_assert_cmpint(run_script("head -c 300000 /dev/zero | tr '\\0' x >&2", 20, &said), ==,
                    INTAKE_CHILD_DONE);
    g_assert_cmpuint(strlen(said), ==, INTAKE_CHILD_LIMIT_SAID_BYTES);
}

static void test_a_missing_program_is_an_error(void)
{
    const char *const arguments[] = {"/nowhere/program", NULL};
    const char *const environment[] = {NULL};
    const IntakeChild child = {.arguments = arguments,
                               .environment = environment,
                               .folder = "/",
                               .seconds = 1,
                               .memory_bytes = MEGABYTE,
                               .file_bytes = MEGABYTE};
    IntakeChildEnd end = INTAKE_CHILD_DONE;
    g_autofree char *said = NULL;
    g_autoptr(GError) error = NULL;
    g_assert_false(intake_child_run(&child, &end, &said, &error));
    g_assert_nonnull(error);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/child/the-end-is-told", test_the_end_is_told);
    g_test_add_func("/db/intake/child/it-sees-nothing-of-ours", test_it_sees_nothing_of_ours);
    g_test_add_func("/db/intake/child/time-ends-it-and-what-it-started",
                    test_time_ends_it_and_what_it_started);
    g_test_add_func("/db/intake/child/a-busy-loop-ends", test_a_busy_loop_ends);
    g_test_add_func("/db/intake/child/files-and-memory-are-limited",
                    test_files_and_memory_are_limited);
    g_test_add_func("/db/intake/child/much-talk-is-cut", test_much_talk_is_cut);
    g_test_add_func("/db/intake/child/a-missing-program-is-an-error",
                    test_a_missing_program_is_an_error);
    return g_test_run();
}
