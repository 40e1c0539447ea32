#pragma once

#include <glib.h>
#include <stdbool.h>

/** A tambon office, as letters and lists name it. */
typedef struct {
    char *code;
    char *name;          /* "ปากพูน" */
    char *district_code; /* "8001" */
    char *district;      /* "เมืองนครศรีธรรมราช" */
    int pilot_group;     /* 0: in none */
    int village_count;   /* as the province states it; 0: not stated */
} FormOffice;

/**
 * The offices of the province whose workspace this is: districts in Thai dictionary order, tambons
 * within them too. Empty before the reference sheets are imported.
 * Returns: owned array of FormOffice *, or NULL with an SqlError (message in Thai).
 */
GPtrArray *form_office_load(const char *workspace, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The office of this code, borrowed; NULL when there is none. */
const FormOffice *form_office_find(const GPtrArray *offices, const char *code);

/** "ตำบลปากพูน อำเภอเมืองนครศรีธรรมราช". Returns: owned text. */
char *form_office_title(const FormOffice *office) G_GNUC_WARN_UNUSED_RESULT;
