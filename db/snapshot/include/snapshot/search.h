#pragma once

#include "snapshot/area.h"

/**
 * Finding by typing (F3): places first, then offices, programmes, issues, terms and documents, also
 * when what was typed is not quite right. Texts of projects are in the search companion, not here.
 *
 * Names are read once, when the search is opened (provincial scale: 5,000 names, 8 ms, 0.5 MB);
 * after that a key costs no reading but the hits themselves. Nothing that is typed is kept or
 * logged (L3).
 *
 * What may be wrong in the typing:
 * - marks and spelling that base_thai_search_key() does not count: tones, ์, ็, ๆ, ฯ, dots, spaces,
 *   Thai or Arabic digits, ํา for ำ, เเ for แ, capitals; ัม for ำ, ใ for ไ;
 * - words of level before a name, also abbreviated or left out (ต., ตำบล, อบต., เทศบาล, อ., บ้าน,
 * หมู่ที่); where two places have one name, the word says which is meant;
 * - a letter or two: wrong, missing, too many, exchanged with its neighbour. Letters that sound or
 * look alike cost less than others (ศ ษ ส; ร ล; ิ ี; บ ป), marks less than consonants. Four letters
 * may have one such mistake, longer names two. A second name narrows: "ทุ่งสง นาบอน", "ต.ทุ่งสง
 * อ.นาบอน", "อ.นาบอน ต.ทุ่งสง". A number of a village is understood: "หมู่ 3 ปากพูน", "ปากพูน ม.๓".
 */
typedef struct SnapshotSearch SnapshotSearch;

/** What was found. */
typedef enum {
    SNAPSHOT_HIT_AREA,
    SNAPSHOT_HIT_ORGANISATION,
    SNAPSHOT_HIT_PROGRAMME,
    SNAPSHOT_HIT_ISSUE,
    SNAPSHOT_HIT_TERM,
    SNAPSHOT_HIT_DOCUMENT,
} SnapshotHitKind;

typedef struct {
    SnapshotHitKind kind;
    /** Key of the record: "800120", "codi", "phase2", "2552/5.1", "พอช.", "800120/D1" (area, code).
     */
    char *key;
    char *name_th; /* for a document its title, for a term the term */
    char *name_en; /* or NULL */
    /** Beside it: the district of a tambon, the tambon of a village, the abbreviation of an office,
     * the meaning of a term, the place of a document; or NULL. */
    char *detail_th;
    char *detail_en;
    SnapshotLevel level; /* of an area */
    bool guessed;        /* something was typed differently: the screen says "did you mean" */
} SnapshotHit;

/** Reads the names. The snapshot must stay open as long. Returns: owned. */
SnapshotSearch *snapshot_search_open(Snapshot *snapshot, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void snapshot_search_close(SnapshotSearch *search);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SnapshotSearch, snapshot_search_close)

/**
 * The search of a snapshot, opened when it is first asked for and closed with the snapshot: a
 * screen is opened anew for every key. Returns: borrowed.
 */
SnapshotSearch *snapshot_search_shared(Snapshot *snapshot,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What one is likely to type at most: more is cut off. */
#define SNAPSHOT_SEARCH_LIMIT_LETTERS 60

/**
 * What was meant, best first, each record once, at most `limit`: whole names, beginnings, parts of
 * names, then guesses; in each places first, tambons before districts before villages, else in Thai
 * dictionary order. `typed` is any valid UTF-8. Empty text finds nothing.
 * Returns: list of SnapshotHit.
 */
GPtrArray *snapshot_search_list(SnapshotSearch *search, const char *typed, int limit,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
