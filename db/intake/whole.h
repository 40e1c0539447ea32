#pragma once

#include "intake/sheet.h"
#include "statements.h"

/**
 * Workbooks that are in force whole: everything on them that may be data is a sheet of a known
 * kind, in province.db and in force (source_year in province.sql). Such a workbook need not be
 * converted to know that nothing changed; by its bytes alone (sha256) it is known what is in it.
 * One sheet refused, of no known kind, or sent again in another file since, and it is converted
 * again: somebody must hear of it.
 *
 * Kept in the table workbook_whole of province.db, with how many sheets there are.
 */
typedef struct IntakeWhole IntakeWhole;

/** One sheet of such a workbook. */
typedef struct {
    const IntakeSheet *sheet;
    char *name;  /* on the tab */
    char *years; /* "2568,2569": fiscal years it is the full list of; NULL: without years */
} IntakeWholeSheet;

/** What became of one sheet of a workbook in this run. */
typedef enum {
    INTAKE_WHOLE_OUT,   /* not in: the workbook is not in whole */
    INTAKE_WHOLE_EMPTY, /* only headings: nothing that should be in */
    INTAKE_WHOLE_IN,
} IntakeWholeState;

/** Returns: owned, what province.db says now; NULL with an SqlError. */
IntakeWhole *intake_whole_load(IntakeStatements *statements,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
void intake_whole_free(IntakeWhole *whole);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IntakeWhole, intake_whole_free)

/**
 * The sheets (IntakeWholeSheet) of the workbook with these bytes, borrowed, if it is in whole for
 * the office `*office_code`. If that is NULL: for whatever office, if there is just one, which it
 * then receives, borrowed. NULL: it must be converted.
 */
const GPtrArray *intake_whole_find(const IntakeWhole *whole, const char *sha256,
                                   const char **office_code);

/**
 * Notes what became of a sheet of the workbook; what is noted last of a kind counts. `office_code`
 * NULL: nobody knows, the workbook is not in whole.
 */
void intake_whole_note(IntakeWhole *whole, const char *sha256, const char *office_code,
                       const IntakeSheet *sheet, IntakeWholeState state);

/**
 * Keeps what was noted, inside the caller's transaction, and forgets workbooks no row comes from
 * any more. Returns false with an SqlError.
 */
bool intake_whole_keep(const IntakeWhole *whole, IntakeStatements *statements,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** True if there is anything to keep. */
bool intake_whole_has_news(const IntakeWhole *whole);
