#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * The officers' side of province.db: the audit log (desk/audit.h), releases that went out
 * (desk/release.h). One thread; several programs may have the same file open, writers wait for each
 * other.
 */
typedef struct Desk Desk;

/**
 * DESK_ERROR_BROKEN: the audit log is not as it was written; somebody has to look into it, no
 * program can mend it. DESK_ERROR_INVALID: an entry that cannot be one (no name, too long).
 * DESK_ERROR_MISSING: there is no province.db; import first. Other errors are those of SQLite, in
 * its words: report them.
 */
typedef enum {
    DESK_ERROR_BROKEN,
    DESK_ERROR_INVALID,
    DESK_ERROR_MISSING,
} DeskError;
#define DESK_ERROR (desk_error_quark())
GQuark desk_error_quark(void);

/**
 * Opens an existing province.db; the tables of the desk are made when an older program has left
 * them out. Returns: owned, or NULL with DESK_ERROR_MISSING or an error of SQLite.
 */
Desk *desk_open(const char *province_path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Accepts NULL. */
void desk_close(Desk *desk);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Desk, desk_close)
