#pragma once

#include "choose.h"
#include "run.h"

/**
 * Stage 3: get the chosen file into incoming/<sha256>.part and check its length and hashes. What an
 * earlier run left of the same file is resumed; other leftovers are deleted. Free space is checked
 * first: what is still to come, `beside_bytes` for what is made of it, and 10 %. Wrong bytes are
 * deleted and fetched once more in full.
 *
 * Returns: owned path of the verified file. Errors: CLIENT_ERROR from the source; TUF_ERROR_DAMAGED
 * (wrong bytes twice); CLIENT_RESULT_NO_SPACE, BASE_ERROR, TUF_ERROR_IO. What has come of the file
 * stays for the next run, but for wrong or too many bytes and a disk that became full.
 */
char *client_download_target(const ClientRun *run, const TufTarget *target, uint64_t beside_bytes,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The core of it, for a part that lies elsewhere: fetches what is still to come into `path`, in a
 * folder that exists, and checks the whole. No look at the free space.
 */
bool client_download_part(const ClientRun *run, const TufTarget *target, const char *path,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** How many bytes of the target are still to come into `part`, which need not exist. */
uint64_t client_download_rest_bytes(const TufTarget *target, const char *part);

/**
 * The same for a file beside the release, into incoming/<sha256>.part, without a look at the free
 * space: see files.h.
 */
char *client_download_file(const ClientRun *run, const TufTarget *target,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
