#pragma once

#include <glib.h>

#include "form/office.h"
#include "intake/sheet.h"
#include "sql/sql.h"

/** What can be chosen in the cells of a template: a closed vocabulary, or what the province has. */
typedef struct {
    char *id;         /* name of the range: "list_issues" */
    char *title;      /* over the list */
    GPtrArray *items; /* texts as they are typed and accepted by the reader */
    GPtrArray *hints; /* what an item means, beside it; "" for nothing */
} FormList;

typedef struct FormLists FormLists;

/**
 * The lists of the province, and of `office` (NULL: none) its places. Issues are those of
 * `issue_edition`. Returns: owned, or NULL with an SqlError.
 */
FormLists *form_list_load(SqlDatabase *database, const FormOffice *office,
                          const char *issue_edition, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void form_list_free(FormLists *lists);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FormLists, form_list_free)

/** The list for a column, borrowed; NULL: it is typed freely, or the province has nothing in it. */
const FormList *form_list_of(const FormLists *lists, const IntakeSheet *sheet, int column);

/** True when nothing but an item of the list can be right (not "1,3,5" or a new code). */
bool form_list_is_closed(const IntakeColumn *column);

/** All lists used by the sheets of an owner, in order. Returns: owned array, borrowed lists. */
GPtrArray *form_list_used(const FormLists *lists, IntakeOwner owner) G_GNUC_WARN_UNUSED_RESULT;

/**
 * An example with its names in braces replaced by what the lists have. Returns: owned text, or NULL
 * when the province has nothing of the kind yet.
 */
char *form_list_fill(const FormLists *lists, const char *example) G_GNUC_WARN_UNUSED_RESULT;
