#pragma once

#include <glib.h>

/*
 * Watches the store folder without waking up: a thread sleeps in inotify and calls `changed` when
 * `current` or status.json is replaced. `changed` runs on that thread: it may only post a message.
 * While the folder does not exist yet it is looked for every WATCH_RETRY_SECONDS.
 */
#define WATCH_RETRY_SECONDS 5

typedef struct Watch Watch;

/* Never fails: without inotify it logs a warning and only a restart takes over new data. */
Watch *watch_new(const char *store, void (*changed)(void *user),
                 void *user) G_GNUC_WARN_UNUSED_RESULT;
void watch_free(Watch *watch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Watch, watch_free)
