#include "watch.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

struct Watch {
    char *store;
    void (*changed)(void *user);
    void *user;
    int notify_fd;
    int stop_fd;
    bool running;
    pthread_t thread;
};

/* Room for many events at once: several may arrive before the thread runs. */
#define BUFFER_BYTES 4096

static bool concerns_us(const struct inotify_event *event)
{
    return event->len > 0 &&
           (strcmp(event->name, "current") == 0 || strcmp(event->name, "status.json") == 0);
}

/* Reads what has happened; `gone` is set when the folder itself was removed. */
static bool read_events(Watch *watch, bool *gone)
{
    _Alignas(struct inotify_event) char buffer[BUFFER_BYTES];
    ssize_t length = read(watch->notify_fd, buffer, sizeof buffer);
    bool changed = false;
    for (ssize_t at = 0; at < length;) {
        const struct inotify_event *event = (const struct inotify_event *)(buffer + at);
        changed = changed || concerns_us(event);
        *gone = *gone || (event->mask & IN_IGNORED) != 0;
        at += (ssize_t)(sizeof *event + event->len);
    }
    return changed;
}

static void *run(void *user)
{
    Watch *watch = user;
    bool watching = false;
    while (true) {
        bool found = false;
        if (!watching) {
            watching = inotify_add_watch(watch->notify_fd, watch->store,
                                         IN_MOVED_TO | IN_CREATE | IN_ONLYDIR) >= 0;
            found = watching;
        }
        if (found) {
            watch->changed(watch->user); // what came before the watch was set
        }
        struct pollfd fds[] = {{watch->notify_fd, POLLIN, 0}, {watch->stop_fd, POLLIN, 0}};
        int ready = poll(fds, G_N_ELEMENTS(fds), watching ? -1 : WATCH_RETRY_SECONDS * 1000);
        if (fds[1].revents != 0) {
            return NULL;
        }
        bool gone = false;
        if (ready > 0 && read_events(watch, &gone)) {
            watch->changed(watch->user);
        }
        watching = watching && !gone;
    }
}

Watch *watch_new(const char *store, void (*changed)(void *user), void *user)
{
    Watch *watch = g_new0(Watch, 1);
    watch->store = g_strdup(store);
    watch->changed = changed;
    watch->user = user;
    watch->notify_fd = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    watch->stop_fd = eventfd(0, EFD_CLOEXEC);
    if (watch->notify_fd < 0 || watch->stop_fd < 0 ||
        pthread_create(&watch->thread, NULL, run, watch) != 0) {
        g_warning("store is not watched: %s", g_strerror(errno));
        return watch;
    }
    watch->running = true;
    return watch;
}

void watch_free(Watch *watch)
{
    if (watch == NULL) {
        return;
    }
    if (watch->running) {
        const uint64_t one = 1;
        ssize_t written = write(watch->stop_fd, &one, sizeof one);
        g_assert(written == (ssize_t)sizeof one);
        pthread_join(watch->thread, NULL);
    }
    if (watch->notify_fd >= 0) {
        close(watch->notify_fd);
    }
    if (watch->stop_fd >= 0) {
        close(watch->stop_fd);
    }
    g_free(watch->store);
    g_free(watch);
}
