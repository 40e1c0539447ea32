#pragma once

#include "choose.h"
#include "store/store.h"

/**
 * Stage 5: take a verified download into service: unpack (unpack.h), check as a database, build
 * its search companion (companion.h), activate (store.h). A file that cannot be right however often
 * it is fetched is marked bad.
 *
 * `download`: the verified file in incoming/; it is gone afterwards, but for errors of the disk.
 * Errors: CLIENT_ERROR with UNPACK_FAILED, CHECK_FAILED, LAYOUT_NEWER or STOPPED; BASE_ERROR,
 * STORE_ERROR. The store then serves what it served before.
 */
bool client_install_release(Store *store, const ClientChoice *choice, const char *download,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Where the snapshot of a release is made, in incoming/. Returns: owned path. */
char *client_install_path(const Store *store, const ClientChoice *choice);

/**
 * The same from the check on, for a snapshot that was made another way: `file`, from
 * client_install_path(), has the signed length and SHA-256. It is gone afterwards.
 */
bool client_install_snapshot(Store *store, const ClientChoice *choice, const char *file,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * True if the chosen release is in force and its file is there, of the signed length, and opens. A
 * damaged file is fetched again. (No hash: that is health.h's, which need not read it every time.)
 */
bool client_install_is_in_force(const Store *store, const ClientChoice *choice);

/** True if the chosen release leads nowhere, by either of its hashes. */
bool client_install_is_bad(const Store *store, const ClientChoice *choice);

/** True if staff went back from the chosen release, or from a newer one; not of that in force. */
bool client_install_is_held(const Store *store, const ClientChoice *choice);
