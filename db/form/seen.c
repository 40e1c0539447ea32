#include "form/seen.h"

#include <string.h>

#include "intake/spool.h"
#include "seen_sheet.h"

struct FormSeen {
    GPtrArray *sheets;  // FormSeenSheet *
    IntakeSpool *spool; // NULL: nothing to put aside yet
    GError *error;      // the first failure to put rows aside
};

static void sheet_free(gpointer data)
{
    FormSeenSheet *sheet = data;
    g_free(sheet->file);
    g_free(sheet->office_code);
    g_free(sheet);
}

FormSeen *form_seen_new(void)
{
    FormSeen *seen = g_new0(FormSeen, 1);
    seen->sheets = g_ptr_array_new_with_free_func(sheet_free);
    return seen;
}

void form_seen_free(FormSeen *seen)
{
    if (seen == NULL) {
        return;
    }
    g_ptr_array_unref(seen->sheets);
    intake_spool_unref(seen->spool);
    g_clear_error(&seen->error);
    g_free(seen);
}

static int64_t put_aside(FormSeen *seen, const IntakeTable *table)
{
    int64_t place = -1;
    if (seen->error != NULL) {
        return -1;
    }
    if (seen->spool == NULL) {
        seen->spool = intake_spool_open(&seen->error);
    }
    bool done = seen->spool != NULL && intake_spool_put(seen->spool, table, &place, &seen->error);
    return done ? place : -1;
}

void form_seen_listen(const IntakeImportSeen *sheet, void *form_seen)
{
    FormSeen *seen = form_seen;
    FormSeenSheet *kept = g_new0(FormSeenSheet, 1);
    kept->file = g_strdup(sheet->file);
    kept->office_code = g_strdup(sheet->office_code);
    kept->sheet = sheet->sheet;
    kept->first_problem = sheet->first_problem;
    kept->problem_count = sheet->problem_count;
    kept->stored = sheet->stored;
    bool has_rows = sheet->table != NULL && sheet->problem_count > 0;
    kept->place = has_rows ? put_aside(seen, sheet->table) : -1;
    g_ptr_array_add(seen->sheets, kept);
}

bool form_seen_check(const FormSeen *seen, GError **error)
{
    if (seen->error != NULL) {
        g_propagate_error(error, g_error_copy(seen->error));
    }
    return seen->error == NULL;
}

int form_seen_count(const FormSeen *seen) { return (int)seen->sheets->len; }

const FormSeenSheet *form_seen_sheet(const FormSeen *seen, int index)
{
    return g_ptr_array_index(seen->sheets, (guint)index);
}

IntakeTable *form_seen_rows(FormSeen *seen, const FormSeenSheet *sheet, GError **error)
{
    return intake_spool_get(seen->spool, sheet->place, error);
}

static int compare_codes(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

char **form_seen_list_offices(const FormSeen *seen)
{
    g_autoptr(GHashTable) codes = g_hash_table_new(g_str_hash, g_str_equal);
    GPtrArray *list = g_ptr_array_new();
    for (guint i = 0; i < seen->sheets->len; i++) {
        const FormSeenSheet *sheet = g_ptr_array_index(seen->sheets, i);
        if (sheet->office_code != NULL && g_hash_table_add(codes, sheet->office_code)) {
            g_ptr_array_add(list, g_strdup(sheet->office_code));
        }
    }
    g_ptr_array_sort(list, compare_codes);
    g_ptr_array_add(list, NULL);
    return (char **)g_ptr_array_free(list, FALSE);
}
