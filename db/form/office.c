#include "form/office.h"

#include <string.h>

#include "form_query.h"
#include "rows.h"

static void office_free(gpointer data)
{
    FormOffice *office = data;
    g_free(office->code);
    g_free(office->name);
    g_free(office->district_code);
    g_free(office->district);
    g_free(office);
}

static void take_office(SqlStatement *row, void *data)
{
    FormOffice *office = g_new0(FormOffice, 1);
    office->code = sql_column_copy(row, 0);
    office->name = sql_column_copy(row, 1);
    office->district_code = sql_column_copy(row, 2);
    office->district = sql_column_copy(row, 3);
    office->pilot_group = (int)sql_column_integer(row, 4);
    office->village_count = (int)sql_column_integer(row, 5);
    g_ptr_array_add(data, office);
}

GPtrArray *form_office_load(const char *workspace, GError **error)
{
    g_autoptr(SqlDatabase) database = form_rows_open(workspace, error);
    g_autoptr(GPtrArray) offices = g_ptr_array_new_with_free_func(office_free);
    bool loaded =
        database != NULL && form_rows_ask(database, form_offices_sql, take_office, offices, error);
    return loaded ? g_steal_pointer(&offices) : NULL;
}

const FormOffice *form_office_find(const GPtrArray *offices, const char *code)
{
    for (guint i = 0; i < offices->len; i++) {
        const FormOffice *office = g_ptr_array_index(offices, i);
        if (strcmp(office->code, code) == 0) {
            return office;
        }
    }
    return NULL;
}

char *form_office_title(const FormOffice *office)
{
    return g_strdup_printf("ตำบล%s อำเภอ%s", office->name, office->district);
}
