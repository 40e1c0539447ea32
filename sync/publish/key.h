#pragma once

#include <stdbool.h>

#include "change.h"
#include "command.h"
#include "workspace.h"

/*
 * `tambon-publish key …`: what officers do about keys, one file a verb. The way of a change:
 * `change` makes it and prints the page to tick, `sign` adds the signature of one root key, on any
 * PC and day, `finish` puts it in force. Until then everything goes on with the old keys.
 */
int key_make(const CommandLine *line);
int key_change(const CommandLine *line);
int key_sign(const CommandLine *line);
int key_finish(const CommandLine *line);
int key_cancel(const CommandLine *line);

int key_drill(const CommandLine *line);

/* What is to be changed; all borrowed, NULL for none. */
typedef struct {
    char **removed; /* CHANGE_MAIN: first digits of root keys that go */
    char **fresh;   /* CHANGE_MAIN: public halves of those that come */
    bool lost;
    const char *by;
    const char *officer_passphrase_file;
} KeyWish;

/*
 * Makes the new private keys of this PC, in WORKSPACE/keys/, and the change that names them,
 * unsigned. Nothing is changed yet. Returns: owned.
 */
Change *key_prepare(const Workspace *workspace, ChangeWhat what, const KeyWish *wish,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* How a change is finished. */
typedef struct {
    const char *by;
    const char *officer_passphrase_file;     /* of the officer's key that is to come */
    const char *old_officer_passphrase_file; /* of the one in force */
} KeyFinishing;

/*
 * Puts a change in force that enough root keys have signed, and signs what is out with the new
 * keys. The old and the new keys sign together where both are at hand, so that a kiosk that asks at
 * any moment is answered rightly; without the old ones kiosks refuse what is out (and keep their
 * data) for the moment between two files. Doing it again after a cut finishes it.
 * The caller holds the workspace's lock.
 */
bool key_put_in_force(const Workspace *workspace, const Change *change, const KeyFinishing *how,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/*
 * All that `key finish` does once the signatures are complete: in force, remembered where the new
 * root keys are kept, old private keys deleted, logged, no longer waiting.
 */
bool key_finish_waiting(const Workspace *workspace, const Change *change, const KeyFinishing *how,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Deletes private keys of this PC that belong neither to the root in force nor to the one before.
 */
void key_sweep(const Workspace *workspace);

/* Signs the change with the key in a file of a stick; `file` is asked about by its name. */
bool key_sign_with(Change *change, const char *file, const char *passphrase_file,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Says who has signed and who has yet to. `workspace` may be NULL. */
void key_tell_signatures(const Change *change, const Workspace *workspace);

/* The root in force. Returns: owned, or NULL with an error when there is none. */
TufKeyring *key_read_root(const Workspace *workspace, GError **error) G_GNUC_WARN_UNUSED_RESULT;
