#pragma once

#include "snapshot/snapshot.h"

/** Words that need explaining: the province's own list, and the abbreviations of organisations. */
typedef struct {
    char *term;         /* "พอช.", "ประชาคม" */
    char *meaning_th;   /* of an organisation's abbreviation: its name */
    char *meaning_en;   /* or NULL */
    char *organisation; /* code of the organisation it stands for, or NULL */
} SnapshotTerm;
void snapshot_term_free(SnapshotTerm *term);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SnapshotTerm, snapshot_term_free)

/**
 * All of them once, in Thai dictionary order: some fifty, more where tambons have abbreviations.
 * Every page asks for them: they are read once, and each caller gets a copy. Returns: list of
 * SnapshotTerm.
 */
GPtrArray *snapshot_glossary_list(Snapshot *snapshot, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * A word of the province's own list, as it is written there; SNAPSHOT_ERROR_NOT_FOUND if there is
 * none. Other spellings (without dots) are found by snapshot_search_list(). Returns: owned.
 */
SnapshotTerm *snapshot_glossary_get(Snapshot *snapshot, const char *term,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
