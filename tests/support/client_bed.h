#pragma once

#include "../../sync/client/run.h"
#include "tuf/release.h"
#include "tuf_bed.h"

/**
 * A run of tambon-sync between its stages: an empty store, and a signed repository in a folder that
 * it reads as from a stick. The clock stands still at TUF_BED_NOW.
 */
typedef struct {
    TufBed tuf;
    TufRepository *repository; /* with a root, and no target yet */
    char *folder;              /* the store's */
    ClientOptions options;
    ClientProgress progress;
    ClientRun run;
} ClientBed;

void client_bed_init(ClientBed *bed);
void client_bed_clear(ClientBed *bed);

/** Adds a target with that content; `release` says what it is, or NULL. */
void client_bed_add(ClientBed *bed, const char *name, const char *text, const TufRelease *release);

/** Where the repository has the file of a target. Returns: owned path. */
char *client_bed_target_path(const ClientBed *bed, const TufTarget *target);

/** Signs what was added and reads it as a run does. Returns: owned. */
TufClient *client_bed_publish(ClientBed *bed);

/** The target of that name; the test ends when there is none. Borrowed from `client`. */
const TufTarget *client_bed_find(const TufClient *client, const char *name);

/** From now on a signal waits that ends the run; client_bed_go_on() takes it away again. */
void client_bed_stop(void);
void client_bed_go_on(void);
