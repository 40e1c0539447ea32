#pragma once

#include <glib.h>
#include <stdbool.h>
#include <tuf/repository.h>

#include "workspace.h"

/*
 * The signing keys of a province, in WORKSPACE/keys/. Officers know them as "the three root keys"
 * (stick, safe, regional copy), "the officer's key" (targets) and "the machine's keys" (snapshot,
 * timestamp). Root and officer's keys carry a passphrase, except in a pilot workspace.
 */

/* Makes all six keys and the first root metadata of the repository. `passphrase`: NULL for none. */
bool keys_create(const char *workspace_path, const char *passphrase, int64_t now_unix,
                 GError **error);

/*
 * The officer's key, which approves a release. Returns: owned list of TufSigner.
 * Asks for the passphrase on the terminal when the key has one and `passphrase_file` is NULL.
 */
GPtrArray *keys_load_officer(const Workspace *workspace, const char *passphrase_file,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/*
 * The machine's keys, which bring out what was approved: all there are, also those of the root
 * before, which sign once more while a change of keys reaches the kiosks. Returns: owned list of
 * TufSigner.
 */
GPtrArray *keys_load_machine(const Workspace *workspace, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* True when the officer's key has no passphrase: a pilot workspace. */
bool keys_is_officer_open(const Workspace *workspace);

/*
 * A key file of anybody: without a passphrase first, then with that of the file's first line, or
 * typed after `prompt`. Returns: owned, or NULL with an error that names the file.
 */
TufSigner *keys_load_file(const char *path, const char *passphrase_file, const char *prompt,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/*
 * A passphrase for a new key, at least KEYS_PASSPHRASE_CHARACTERS long: the first line of the file,
 * or typed twice. Returns: owned text, to be wiped (passphrase_wipe()); or NULL.
 */
#define KEYS_PASSPHRASE_CHARACTERS 12
char *keys_new_passphrase(const char *passphrase_file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The file of the officer's key that the newest root lists. Returns: owned. */
char *keys_officer_path(const Workspace *workspace);
