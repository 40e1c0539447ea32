#include <fcntl.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "child.h"

#define MEGABYTE ((uint64_t)1024 * 1024)
// No test passes or fails by it: it ends those that would wait for ever.
#define PATIENCE_SECONDS 300

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
    g_assert_cmpint(run_script(script, PATIENCE_SECONDS, &said), ==, expected);
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

/** Waits until nobody has the pipe open for writing any more, and nothing is left in it. */
static void expect_hang_up(int descriptor)
{
    struct pollfd watched = {descriptor, POLLIN, 0};
    char mark = '\0';
    g_assert_cmpint(poll(&watched, 1, PATIENCE_SECONDS * 1000), ==, 1);
    g_assert_cmpint(read(descriptor, &mark, 1), ==, 0);
}

/**
 * What it started holds the pipe open until it is ended, and would for an hour. A slow machine may
 * end it before it has started anything: then it is given more time.
 */
static void test_time_ends_it_and_what_it_started(void)
{
    g_autofree char *folder = g_dir_make_tmp("test-child-XXXXXX", NULL);
    g_autofree char *pipe = g_build_filename(folder, "pipe", NULL);
    g_assert_cmpint(mkfifo(pipe, 0600), ==, 0);
    g_autofree char *script =
        g_strdup_printf("exec 3>%s; (echo >&3; exec sleep 3600) & wait", pipe);
    bool started = false;
    for (int seconds = 1; !started; seconds *= 2) {
        int reading = open(pipe, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        g_assert_cmpint(reading, >=, 0);
        g_autofree char *said = NULL;
        g_assert_cmpint(run_script(script, seconds, &said), ==, INTAKE_CHILD_TOO_SLOW);
        char mark = '\0';
        started = read(reading, &mark, 1) == 1;
        if (started) {
            expect_hang_up(reading);
        }
        g_assert_true(g_close(reading, NULL));
    }
    g_assert_cmpint(g_unlink(pipe), ==, 0);
    g_assert_cmpint(g_rmdir(folder), ==, 0);
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
    g_assert_cmpint(
        run_script("exec dd if=/dev/zero of=/dev/null bs=900M count=1", PATIENCE_SECONDS, &said),
        ==, INTAKE_CHILD_FAILED);
    g_assert_nonnull(strstr(said, "exhausted"));
    g_assert_cmpint(g_unlink(path), ==, 0);
    g_assert_true(g_close(descriptor, NULL));
}

static void test_much_talk_is_cut(void)
{
    g_autofree char *said = NULL;
    g_assert_cmpint(
        run_script("head -c 300000 /dev/zero | tr '\\0' x >&2", PATIENCE_SECONDS, &said), ==,
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
