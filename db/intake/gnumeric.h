#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "intake/table.h"

/**
 * Reads the XML that ssconvert makes of any workbook ("Gnumeric_XmlIO:sax:0"), sheet by sheet, so
 * that a workbook needs no more memory than its largest sheet. Of all it says, these are used:
 *
 * - Sheet Visibility="GNM_SHEET_VISIBILITY_…", and its Name;
 * - StyleRegion startRow startCol endRow endCol with Style Format="…": how numbers are shown;
 * - Cell Row Col ValueType ValueFormat: 40 number, 20 boolean, 60 text, 50 error; without a type it
 *   is a formula;
 * - Merge: "A1:D1"; DateConvention: "1904".
 *
 * Numbers become text by cell_text.h. Cells come in the order of rows, as ssconvert writes them.
 */
typedef struct {
    const char *name;
    bool hidden;
    const char *refusal; /* why it cannot be read, Thai, constant; NULL: it can */
    IntakeTable *table;  /* what was read of it */
} IntakeGnumericSheet;

/** Told of each sheet at its end; everything is borrowed. False stops the reading. */
typedef bool (*IntakeGnumericSink)(const IntakeGnumericSheet *sheet, void *data);

/** A workbook with more sheets is none of ours. */
#define INTAKE_GNUMERIC_LIMIT_SHEETS 64
/** Cells with something in them, of one sheet; rows, columns and bytes of a cell are those of
 * csv.h. */
#define INTAKE_GNUMERIC_LIMIT_CELLS 4000000
#define INTAKE_GNUMERIC_LIMIT_STYLES 200000
#define INTAKE_GNUMERIC_LIMIT_MERGES 10000

typedef struct IntakeGnumeric IntakeGnumeric;

IntakeGnumeric *intake_gnumeric_new(IntakeGnumericSink sink, void *data) G_GNUC_WARN_UNUSED_RESULT;
void intake_gnumeric_free(IntakeGnumeric *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IntakeGnumeric, intake_gnumeric_free)

/**
 * Takes the next bytes, wherever they are cut. False, with a G_MARKUP_ERROR, when they are not such
 * XML, pass a limit above that no sheet of ours reaches, or the sink said to stop; then the reader
 * can only be freed.
 */
bool intake_gnumeric_feed(IntakeGnumeric *reader, const char *data, size_t data_bytes,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** After the last bytes: false when the XML was cut short. */
bool intake_gnumeric_end(IntakeGnumeric *reader, GError **error) G_GNUC_WARN_UNUSED_RESULT;
