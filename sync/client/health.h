#pragma once

#include "run.h"

/**
 * Whether what the store shows is still what was signed, asked at the start of every sync and
 * before the network: a disk ages, a plug is pulled, a new program looks more closely than the old
 * one, and nobody stands beside the kiosk.
 *
 * That the snapshot in force opens is looked at every time. From end to end (SHA-256 against the
 * file's name, then snapshot_check(): 0.06 s of CPU for 24 MB in few rows, some 5 ns a byte more in
 * many) it is read once a day, after every start of the machine, after an upgrade of the program,
 * when the file's length, time or place changed, and when the kiosk complains (base/complaint.h);
 * the store's file `checked` remembers for which of these that was done, and what came of it.
 *
 * A snapshot that does not open, or is damaged: the one before is put into force at once if it is
 * better, and run->damaged says that the release is to be fetched again, though it is in force. One
 * with the signed bytes that fails its check is a bad release: marked in bad/, it stays away until
 * a newer one comes. Either is told by a line of the log of its own, before the network is asked.
 */

/** What a snapshot file is good for, from worst to best. */
typedef enum {
    CLIENT_HEALTH_BROKEN, /* not there, or does not open: nothing can be shown */
    CLIENT_HEALTH_OPENS,  /* but its bytes are not those its name tells, or it fails its check */
    CLIENT_HEALTH_SOUND,
} ClientHealth;

/** A snapshot file, looked at from end to end. */
typedef struct {
    ClientHealth health;
    bool is_bad_release; /* the signed bytes, and yet not sound: fetching it again helps nobody */
    char sha256[65];     /* "" when it cannot be read */
    GError *cause;       /* owned; why it is not sound */
} ClientHealthFound;
void client_health_clear(ClientHealthFound *found);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ClientHealthFound, client_health_clear)

/** Looks at the snapshot file `path` (NULL: there is none), which is named as db/store names it. */
void client_health_look(const char *path, ClientHealthFound *found);

/** The look at the start of a run, and what follows from it; sets run->damaged. */
void client_health_mend(ClientRun *run);
