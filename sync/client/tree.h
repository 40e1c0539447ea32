#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "tuf/target.h"

/**
 * The folder a mirror is kept in, as web servers and sticks carry it: metadata/ and targets/,
 * beside them incoming/ (parts of downloads, gone when a run is done) and the file `leaving`
 * (leaving.h). Everything in it may be read by anybody at any moment: a file appears whole, by
 * rename, on the disk before the next one begins. A link where a folder should be is refused, so
 * that a stick does not lead the writing elsewhere.
 */
typedef struct ClientTree ClientTree;

/**
 * Makes the folders that are missing and takes the folder for this process alone (flock on the
 * folder itself, dropped by the kernel when the process dies).
 * Errors: CLIENT_ERROR with LOCKED or STORE; BASE_ERROR.
 */
ClientTree *client_tree_open(const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void client_tree_close(ClientTree *tree);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ClientTree, client_tree_close)

/** The folder as given to client_tree_open(), borrowed. */
const char *client_tree_path(const ClientTree *tree);

/** True if the file at `path` (below the folder) has exactly these bytes. */
bool client_tree_has_bytes(const ClientTree *tree, const char *path, GBytes *bytes);

/** True if the target is there with its length; with `read_through` also with its hashes. */
bool client_tree_has_target(const ClientTree *tree, const TufTarget *target, bool read_through);

/** Where the part of a target lies while it comes. Returns: owned path. */
char *client_tree_part(const ClientTree *tree, const TufTarget *target) G_GNUC_WARN_UNUSED_RESULT;

/** Deletes what lies in incoming/ but is no part of one of `targets` (const TufTarget *). */
void client_tree_clean_incoming(const ClientTree *tree, const GPtrArray *targets);

/** Deletes incoming/, when nothing is left to come. */
void client_tree_finish_incoming(const ClientTree *tree);

/**
 * Moves a whole and verified part into its place. Errors: CLIENT_ERROR with STORE, BASE_ERROR; the
 * part stays.
 */
bool client_tree_put_target(const ClientTree *tree, const TufTarget *target, const char *part,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Replaces a metadata file. Its time is later than that of the one it replaces, by a whole second:
 * web servers make ETags of time and length, and two timestamps of one second have one length.
 * Errors: CLIENT_ERROR with STORE, BASE_ERROR; what was there is untouched.
 */
bool client_tree_put_metadata(const ClientTree *tree, const char *path, GBytes *bytes,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Every file that lies in metadata/ and targets/ and by the shape of its name is a repository's.
 * Links and whatever else somebody put there are not among them. Returns: owned array of owned
 * paths below the folder.
 */
GPtrArray *client_tree_list(const ClientTree *tree) G_GNUC_WARN_UNUSED_RESULT;

/** Deletes a file of client_tree_list(). Returns: false when it stays. */
bool client_tree_delete(const ClientTree *tree, const char *path);
