#include "child.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/pidfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "base/descriptor.h"

#define OPEN_FILES 64
#define MICROSECONDS_PER_MILLISECOND 1000
#define READ_BYTES 4096

static void limit(__rlimit_resource_t resource, uint64_t most)
{
    const struct rlimit value = {most, most};
    (void)setrlimit(resource, &value); // lowering one's own limit cannot fail
}

/** Between fork() and exec(): nothing but system calls. */
static void confine(gpointer data)
{
    const IntakeChild *child = data;
    (void)setpgid(0, 0);
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
    (void)prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_AS, child->memory_bytes);
    limit(RLIMIT_CPU, (uint64_t)child->seconds);
    limit(RLIMIT_FSIZE, child->file_bytes);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, OPEN_FILES);
}

/** Keeps the beginning of what it says, and reads on so that it never waits for us. */
static bool read_said(int descriptor, GString *said)
{
    char buffer[READ_BYTES];
    ssize_t bytes = read(descriptor, buffer, sizeof buffer);
    if (bytes <= 0) {
        return bytes < 0 && errno == EINTR;
    }
    gsize room = INTAKE_CHILD_LIMIT_SAID_BYTES - said->len;
    g_string_append_len(said, buffer, (gssize)MIN((gsize)bytes, room));
    return true;
}

static int milliseconds_until(gint64 deadline_us)
{
    gint64 left = (deadline_us - g_get_monotonic_time()) / MICROSECONDS_PER_MILLISECOND;
    return (int)CLAMP(left, 0, G_MAXINT);
}

/** Waits until the process has ended; false when its time is up. */
static bool wait_for_end(int process, int said_descriptor, gint64 deadline_us, GString *said)
{
    struct pollfd watched[] = {{process, POLLIN, 0}, {said_descriptor, POLLIN, 0}};
    while (watched[0].revents == 0) {
        int wait_ms = milliseconds_until(deadline_us);
        int ready = poll(watched, G_N_ELEMENTS(watched), wait_ms);
        if (wait_ms == 0 || (ready < 0 && errno != EINTR)) {
            return ready > 0 && watched[0].revents != 0;
        }
        if (ready > 0 && watched[1].revents != 0 && !read_said(said_descriptor, said)) {
            watched[1].fd = -1; // closed: only the end of the process is left to wait for
        }
    }
    return true;
}

static IntakeChildEnd judge(int status, bool in_time)
{
    if (!in_time || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)) {
        return INTAKE_CHILD_TOO_SLOW;
    }
    if (!WIFEXITED(status)) {
        return INTAKE_CHILD_KILLED;
    }
    return WEXITSTATUS(status) == 0 ? INTAKE_CHILD_DONE : INTAKE_CHILD_FAILED;
}

static int reap(GPid pid)
{
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

bool intake_child_run(const IntakeChild *child, IntakeChildEnd *end, char **said, GError **error)
{
    gint64 deadline_us = g_get_monotonic_time() + (gint64)child->seconds * G_USEC_PER_SEC;
    GPid pid = 0;
    g_auto(BaseDescriptor) from_child = -1;
    if (!g_spawn_async_with_pipes(child->folder, (char **)(uintptr_t)child->arguments,
                                  (char **)(uintptr_t)child->environment,
                                  G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL, confine,
                                  (gpointer)(uintptr_t)child, &pid, NULL, NULL, &from_child,
                                  error)) {
        return false;
    }
    g_autoptr(GString) heard = g_string_new(NULL);
    g_auto(BaseDescriptor) process = pidfd_open(pid, 0);
    bool in_time = wait_for_end(process, from_child, deadline_us, heard);
    // Before reaping: until then the group's number cannot be somebody else's.
    (void)kill(-pid, SIGKILL);
    *end = judge(reap(pid), in_time);
    *said = g_utf8_make_valid(heard->str, (gssize)heard->len);
    return true;
}
