#pragma once

#include <glib.h>
#include <stdbool.h>
#include <tuf/keyring.h>

#include "workspace.h"

/*
 * The files around keys. Private keys of the publisher PC lie in WORKSPACE/keys/ as <kind>-<first 8
 * digits of the key id>.pem (older ones: <kind>.pem), mode 0600; offline keys lie on their sticks,
 * each with a public half beside it (.pub) that is carried to the publisher PC when it is taken
 * into use. keys/holders.json remembers which offline key is kept where.
 */

#define KEYFILE_PUBLIC_ENDING ".pub"

/* The kinds of private keys on the publisher PC. */
#define KEYFILE_OFFICER "targets"
#define KEYFILE_SNAPSHOT "snapshot"
#define KEYFILE_TIMESTAMP "timestamp"

/* "3f2a 91c0 …": the first 32 digits of a key id or digest, as people compare them. Owned. */
char *keyfile_fingerprint(const char *hex);

/* <folder>/<kind>-<8 digits><ending>. Owned. */
char *keyfile_path(const char *folder, const char *kind, const TufKey *key, const char *ending);

/* Writes the public half with the words for where the private one is kept. */
bool keyfile_write_public(const char *path, const TufKey *key, const char *holder,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Reads one. Returns: owned key, and its holder in `*holder` (owned); or NULL with an error. */
TufKey *keyfile_read_public(const char *path, char **holder,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Where an offline key is kept, in words; "กุญแจหลัก 3f2a" when nobody said. Owned. */
char *keyfile_holder(const Workspace *workspace, const TufKey *key);

/* Remembers it. */
bool keyfile_set_holder(const char *workspace_path, const TufKey *key, const char *holder,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/*
 * Deletes the private keys of the publisher PC that neither root lists; the officer's only when
 * `in_force` does not. `before` may be NULL. Keys that cannot be read stay.
 */
void keyfile_sweep(const Workspace *workspace, const TufKeyring *in_force,
                   const TufKeyring *before);
