#include "setup_verb.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define CHUNK_BYTES 4096

struct SetupVerb {
    void (*ended)(void *user);
    void *user;
    GThread *thread;
    int out;       /* what it says */
    int pid;       /* atomic; 0: none, or it has said all it has to say */
    int has_ended; /* atomic */
    SetupVerbResult result;
};

void setup_verb_result_clear(SetupVerbResult *result) { g_clear_pointer(&result->said, g_free); }

/* Memory as a file: whoever reads it never has to be waited for while writing. -1 on failure. */
static int open_input(const char *input)
{
    int fd = memfd_create("tambon-setup", MFD_CLOEXEC);
    size_t length = strlen(input);
    if (fd >= 0 && (write(fd, input, length) != (ssize_t)length || lseek(fd, 0, SEEK_SET) != 0)) {
        close(fd);
        fd = -1;
    }
    return fd;
}

static char *read_all(int fd)
{
    g_autoptr(GString) said = g_string_new(NULL);
    char chunk[CHUNK_BYTES];
    ssize_t length = 0;
    while ((length = read(fd, chunk, sizeof chunk)) > 0 || (length < 0 && errno == EINTR)) {
        if (length > 0 && said->len < SETUP_VERB_LIMIT_BYTES) {
            g_string_append_len(said, chunk, length);
        }
    }
    return g_string_free(g_steal_pointer(&said), FALSE);
}

static bool wait_for(GPid pid)
{
    int status = 0;
    while (waitpid(pid, &status, 0) < 0) {
        if (errno != EINTR) {
            return false;
        }
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* A group of its own: what the program has started ends with it. */
static void lead_group(void *user)
{
    (void)user;
    (void)setpgid(0, 0);
}

/* Returns its pid, and in `out` where to read what it says; 0 on failure. */
static GPid spawn(const char *program, const char *verb, const char *input, int *out)
{
    int in = open_input(input);
    GPid pid = 0;
    const char *const words[] = {program, verb, NULL};
    g_autoptr(GError) error = NULL;
    bool started = in >= 0 && g_spawn_async_with_pipes_and_fds(
                                  NULL, words, NULL, G_SPAWN_DO_NOT_REAP_CHILD, lead_group, NULL,
                                  in, -1, -1, NULL, NULL, 0, &pid, NULL, out, NULL, &error);
    if (in >= 0) {
        close(in);
    }
    if (!started) {
        g_warning("set-up: %s %s: %s", program, verb,
                  error != NULL ? error->message : g_strerror(errno));
        return 0;
    }
    return pid;
}

static SetupVerbResult hear(int *pid_place, int out)
{
    GPid pid = g_atomic_int_get(pid_place);
    if (pid == 0) {
        return (SetupVerbResult){.ended_well = false, .said = g_strdup("")};
    }
    char *said = read_all(out);
    close(out);
    g_atomic_int_set(pid_place, 0);
    return (SetupVerbResult){.ended_well = wait_for(pid), .said = said};
}

SetupVerbResult setup_verb_run(const char *program, const char *verb, const char *input)
{
    int out = -1;
    int pid = spawn(program, verb, input, &out);
    return hear(&pid, out);
}

static void *work(void *data)
{
    SetupVerb *running = data;
    running->result = hear(&running->pid, running->out);
    g_atomic_int_set(&running->has_ended, 1);
    running->ended(running->user);
    return NULL;
}

SetupVerb *setup_verb_begin(const char *program, const char *verb, const char *input,
                            void (*ended)(void *user), void *user)
{
    SetupVerb *running = g_new0(SetupVerb, 1);
    running->pid = spawn(program, verb, input, &running->out);
    running->ended = ended;
    running->user = user;
    running->thread = g_thread_new("tambon-setup", work, running);
    return running;
}

bool setup_verb_has_ended(const SetupVerb *running)
{
    return g_atomic_int_get(&running->has_ended) != 0;
}

SetupVerbResult setup_verb_end(SetupVerb *running)
{
    g_thread_join(running->thread);
    SetupVerbResult result = running->result;
    g_free(running);
    return result;
}

void setup_verb_stop(SetupVerb *running)
{
    int pid = g_atomic_int_get(&running->pid);
    if (pid > 0) {
        (void)kill(-(pid_t)pid, SIGTERM);
    }
    g_auto(SetupVerbResult) result = setup_verb_end(running);
}
