#pragma once

#include "source.h"
#include "source_claim.h"

/** What the files of source.c share while they look. */
typedef struct {
    const IntakeImportOptions *options;
    char *workspace;            /* canonical */
    const IntakeWhole *whole;   /* borrowed; NULL: every workbook is converted */
    const IntakeBeside *beside; /* borrowed; of those in `whole` */
    IntakeReport *report;
    IntakeImportResult *result;
    GPtrArray *sources;
    bool full;          /* more sheets than INTAKE_IMPORT_LIMIT_FILES */
    IntakeSpool *spool; /* of the workbooks; NULL: none met yet */
} IntakeSourceSearch;

/** Starts the report of a path; `sheet` may be NULL. */
void intake_source_begin_report(IntakeSourceSearch *search, const char *path, const char *sheet);

/** Ends it, and counts the file as refused if it had errors. */
void intake_source_end_report(IntakeSourceSearch *search);

/** What the command line, the folder and the file's name say. Texts are owned: free both. */
IntakeSourceClaim intake_source_claim_of(const IntakeSourceSearch *search, const char *path,
                                         char **folder_code, char **name_code);

/** Adds a source of this kind, unless there are too many already. Returns: borrowed or NULL. */
IntakeSource *intake_source_add(IntakeSourceSearch *search, const char *path,
                                const IntakeSheet *sheet, const IntakeSourceClaim *claim);

/** Takes a workbook apart and adds a source for each of its sheets; `given`: by name. */
void intake_source_take_workbook(IntakeSourceSearch *search, const char *path, bool given);
