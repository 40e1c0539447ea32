#pragma once

#include "snapshot/snapshot.h"

/** Words that need explaining: the province's own list, and the abbreviations of organisations. */
typedef struct {
    char *term;         /* "พอช.", "ประชาคม" */
    char *meaning_th;   /* of an organisation's abbreviation: its name */
    char *meaning_en;   /* or NULL */
    char *organisation; /* code of the organisation it stands for, or NULL */
} SnapshotTerm;

/** All of them once, in Thai dictionary order: some fifty. Returns: list of SnapshotTerm. */
GPtrArray *snapshot_glossary_list(Snapshot *snapshot, GError **error) G_GNUC_WARN_UNUSED_RESULT;
