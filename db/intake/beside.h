#pragma once

#include "intake/sheet.h"
#include "statements.h"

/**
 * The files that lie beside a sheet that names some (documents, photos). Such a sheet says the same
 * while its bytes do and nothing beside it was exchanged: a better photo under the old name is
 * news. Told by names, sizes and times of change of all files in the sheet's folder but CSV files,
 * folders in it included; kept in the table source_beside of province.db. Reading the sheet once
 * more than needed, after a copy with new times, changes nothing.
 */
typedef struct IntakeBeside IntakeBeside;

/** Folders in folders are looked at so deep, and so many files; what goes beyond is not seen. */
#define INTAKE_BESIDE_LIMIT_DEPTH 4
#define INTAKE_BESIDE_LIMIT_FILES 20000

/** Returns: owned, what province.db says now; NULL with an SqlError. */
IntakeBeside *intake_beside_load(IntakeStatements *statements,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
void intake_beside_free(IntakeBeside *beside);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IntakeBeside, intake_beside_free)

/**
 * Whether what lies in `folder` is what lay there when this sheet of this office was taken last;
 * true for sheets that name no files.
 */
bool intake_beside_is_same(const IntakeBeside *beside, const IntakeSheet *sheet,
                           const char *office_code, const char *folder);

/**
 * Keeps what lies there now, inside the caller's transaction; nothing for sheets that name no
 * files. Returns false with an SqlError.
 */
bool intake_beside_keep(IntakeStatements *statements, const IntakeSheet *sheet,
                        const char *office_code, const char *folder,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
