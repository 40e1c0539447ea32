#include "stop.h"

#include <signal.h>
#include <stddef.h>

#include "result.h"

static const int signals[] = {SIGTERM, SIGINT, SIGHUP};

void client_stop_prepare(void)
{
    sigset_t set;
    (void)sigemptyset(&set);
    for (size_t i = 0; i < G_N_ELEMENTS(signals); i++) {
        (void)sigaddset(&set, signals[i]);
    }
    (void)sigprocmask(SIG_BLOCK, &set, NULL);
}

bool client_stop_requested(GError **error)
{
    sigset_t pending;
    if (sigpending(&pending) != 0) {
        return false;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(signals); i++) {
        if (sigismember(&pending, signals[i]) == 1) {
            g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_STOPPED, "stopped by signal %d",
                        signals[i]);
            return true;
        }
    }
    return false;
}
