#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "approval.h"
#include "workspace.h"

/*
 * Puts an approved release where kiosks and phones find it: the approved files, its snapshot into
 * releases/, phone pages, open data, signed metadata, in this order; timestamp.json comes last, so
 * nobody sees half of it. An approval that no longer holds is refused before anything changes that
 * people see. `signers`: the machine's keys (TufSigner *). A run that was cut off is finished by
 * doing it again.
 */
bool deliver_approval(const Workspace *workspace, const Approval *approval,
                      const GPtrArray *signers, int64_t now_unix,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/*
 * The pages for phones and the open data of a release, in the repository: all change at once. Said
 * on the terminal, with how many had to be written. `lenient`: also
 * without documents whose files are gone.
 */
bool deliver_site(const Workspace *workspace, const char *snapshot_path, bool lenient,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/*
 * Deletes the files in the repository that are listed no more, documents and pictures at once,
 * releases and deltas after a day, with the metadata that led to them; and old snapshots in
 * releases/ (deltas.h). To be called after every delivery, also one finished earlier.
 */
bool deliver_prune(const Workspace *workspace, int64_t now_unix,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
