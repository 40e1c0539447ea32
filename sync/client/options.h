#pragma once

#include <glib.h>
#include <stdbool.h>

#include "window.h"

/** What the command line and sync.conf together ask for. */
typedef enum {
    CLIENT_OPTIONS_SYNC,
    CLIENT_OPTIONS_ROLL_BACK,
    CLIENT_OPTIONS_CHECK,
    CLIENT_OPTIONS_VERSION,
} ClientOptionsCommand;

#define CLIENT_OPTIONS_STALL_SECONDS 60
#define CLIENT_OPTIONS_LONGEST_SECONDS 14400 /* a run; what it began the next one resumes */
#define CLIENT_OPTIONS_JITTER_MAXIMUM 360    /* minutes: as long as the longest postponement */
#define CLIENT_OPTIONS_RATE_LIMIT_KIB_MAXIMUM (1024 * 1024)

/** All texts owned; NULL when not given. */
typedef struct {
    ClientOptionsCommand command;
    char *store;   /* the store's folder; always there, but for VERSION */
    char *url;     /* the repository on a server, no final slash; NULL with `from` */
    char *from;    /* the repository in a folder; NULL with `url` */
    bool is_stick; /* `from` is where a stick is mounted: look for the repository there (stick.h) */
    char *mirror;  /* the folder to keep the whole repository in; NULL: none, sync the store */
    char *root;    /* the root that came with the machine, for the first run */
    char *ca;      /* certificates to believe instead of the system's */
    char *proxy;
    char *kiosk_id;     /* what the province calls this kiosk, see base/heartbeat.h */
    char *kiosk_state;  /* the kiosk's state folder, where it says that its screen is alive */
    int rate_limit_kib; /* KiB a second; 0: none */
    int stall_seconds;
    int longest_seconds;
    int jitter_minutes;    /* see schedule.h */
    ClientWindows windows; /* for scheduled runs */
    bool scheduled;        /* started by a timer: may end at once, see schedule.h */
    bool confirm_expired;  /* staff confirmed an expired stick */
} ClientOptions;

void client_options_clear(ClientOptions *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ClientOptions, client_options_clear)

/**
 * Reads the command line (`arguments` is a NULL-terminated vector with the program's name first;
 * its strings stay the caller's) and the configuration file it names. What the command line says
 * wins over the file. `--help` prints and ends the process with 0.
 * Errors: CLIENT_ERROR with USAGE or CONFIG; `options` is then empty.
 */
bool client_options_read(ClientOptions *options, char **arguments,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
