#pragma once

#include <glib.h>
#include <stdbool.h>

#include "workspace.h"

/* tambon-kiosk as a child of ours: it shows and draws a release that no kiosk has yet. */

/* What it is to show. */
typedef struct {
    int number;
    char sha256[65];
    char *path; /* of the snapshot, owned */
} KioskSubject;
void kiosk_subject_clear(KioskSubject *subject);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(KioskSubject, kiosk_subject_clear)

/* The kiosk of this very build or installation; else the one on the path. Returns: owned, or NULL
 * with BASE_ERROR_MISSING. */
char *kiosk_find(GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Makes a throw-away store of a release in the empty folder `store`. */
bool kiosk_fill_store(const Workspace *workspace, const KioskSubject *subject, const char *store,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
