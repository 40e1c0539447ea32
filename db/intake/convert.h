#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "workbook_form.h"

/**
 * A workbook becomes XML (gnumeric.h) by ssconvert of the package gnumeric, run as child.h says.
 * The limits are several times what the largest sheet of a tambon office needs (2,000 rows of 30
 * columns: 0.3 s, 6 MB of XML).
 */
#define INTAKE_CONVERT_LIMIT_SECONDS 30
#define INTAKE_CONVERT_LIMIT_MEMORY_BYTES ((uint64_t)1024 * 1024 * 1024)
#define INTAKE_CONVERT_LIMIT_XML_BYTES ((uint64_t)192 * 1024 * 1024)

typedef struct {
    IntakeWorkbookForm form;
    const unsigned char *data; /* the workbook; borrowed */
    size_t data_bytes;
    const char *folder; /* private to this workbook: everything lies in it, under names of ours */
} IntakeConvert;

/**
 * Converts; the XML is then in `folder` as intake_convert_path(). False, with one error in
 * `report`, when there is no ssconvert, or it said no, crashed, or passed a limit.
 */
bool intake_convert_run(const IntakeConvert *convert, IntakeReport *report);

/** Path of the XML. Returns: owned. */
char *intake_convert_path(const char *folder);
