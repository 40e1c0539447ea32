#pragma once

#include <glib.h>
#include <stdbool.h>
#include <tuf/client.h>

#include "workspace.h"

/*
 * Reads a repository as kiosks will, with the kiosks' own library: as one that was installed today,
 * as one that stopped at each root there ever was, and as one of each of the last releases, whose
 * trusted metadata were kept in WORKSPACE/checks/ when it came out. Every file is measured against
 * its signed length and hash; the full file is unpacked and opened; every delta is applied to the
 * release it starts from and must give the same bytes.
 */
typedef struct {
    const Workspace *workspace;
    const char *folder; /* the repository, or a copy of it */
    const char *scratch;
    bool quick;        /* after a delivery: what is new, and one delta of each kind */
    GPtrArray *faults; /* owned texts: where, what, what to do */
    int files;
    int deltas;
    int unapplied; /* deltas whose start is not in releases/, as after a restore */
    int clients;
} Verification;

/*
 * The whole check. False with an error when it could not be made; what it found wrong is told on
 * the terminal and counts as an error too. A quick one that finds nothing keeps the metadata as
 * those of a client of this release.
 */
bool verify_folder(const Workspace *workspace, const char *folder, bool quick,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A client of `folder` whose trusted metadata are in `metadata_dir`, not yet refreshed. */
TufClient *verify_client(const Verification *verification, const char *metadata_dir,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Adds a fault: where it is, what is wrong, and what to do. */
void verify_fault(Verification *verification, const char *where, const char *what,
                  const char *remedy);

/* The newest release among the client's targets: its full file and the deltas to it. */
void verify_release(Verification *verification, const TufClient *client);
