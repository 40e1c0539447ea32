#pragma once

#include <stdint.h>

#include "form/office.h"

/**
 * The forms that offices fill in without a line to the province: few columns, Thai headings, what
 * can be chosen to be chosen from a list, a note on every heading, an example. Made from the tables
 * by which the sheets are read (intake/sheet.h), so that what is asked is what is taken.
 */
typedef struct {
    const char *workspace;
    const char *issue_edition; /* whose issues can be chosen */
    const char *title; /* for whom: "ตำบลปากพูน อำเภอเมือง…" or the province's name */
    const FormOffice *office; /* the sheets of this tambon office; NULL: those of the province */
    int64_t made_utc;         /* Unix seconds; the day is written in the file */
} FormTemplate;

/** Rows of a sheet that know what can be typed into them. */
#define FORM_TEMPLATE_ROWS 5000

/** A sheet with more columns that must be filled is too much to ask (feature G1; a test counts). */
#define FORM_TEMPLATE_LIMIT_REQUIRED 12

/**
 * One workbook with a sheet a kind, and the sheets คำอธิบาย, ตัวอย่าง, รายการ and (hidden) office,
 * which the reader skips or knows. As it is made it imports as "no rows". Same data and day, same
 * bytes. Errors: SqlError (province.db), BASE_ERROR_IO, BASE_ERROR_NO_SPACE.
 */
bool form_template_write_workbook(const FormTemplate *form, const char *path,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A CSV file a kind with its headings, in `folder`: "projects.csv". Errors as above. */
bool form_template_write_csv(const FormTemplate *form, const char *folder,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
