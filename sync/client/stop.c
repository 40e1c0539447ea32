#include "stop.h"

#include <signal.h>
#include <stddef.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "result.h"

static const int signals[] = {SIGTERM, SIGINT, SIGHUP, SIGALRM};

static sigset_t make_set(void)
{
    sigset_t set;
    (void)sigemptyset(&set);
    for (size_t i = 0; i < G_N_ELEMENTS(signals); i++) {
        (void)sigaddset(&set, signals[i]);
    }
    return set;
}

void client_stop_prepare(void)
{
    sigset_t set = make_set();
    (void)sigprocmask(SIG_BLOCK, &set, NULL);
}

void client_stop_after(int seconds) { (void)alarm((unsigned)seconds); }

static void tell(int number, GError **error)
{
    if (number == SIGALRM) {
        g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_TOO_LONG, "the run's time is over");
    } else {
        g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_STOPPED, "stopped by signal %d", number);
    }
}

bool client_stop_requested(GError **error)
{
    sigset_t pending;
    if (sigpending(&pending) != 0) {
        return false;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(signals); i++) {
        if (sigismember(&pending, signals[i]) == 1) {
            tell(signals[i], error);
            return true;
        }
    }
    return false;
}

int client_stop_open(void)
{
    sigset_t set = make_set();
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}
