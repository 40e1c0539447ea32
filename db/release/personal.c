#include <sqlite3.h>
#include <string.h>

#include "base/personal.h"
#include "release.h"
#include "rows.h"

/** Columns that name a row for people: its key, or enough of it. */
#define NAMING_COLUMNS 3

static bool is_called(const char *name, const char *expected)
{
    return name != NULL && strcmp(name, expected) == 0;
}

/** What the column is meant to hold; NAMES_ALLOWED only for the person of a role. */
static unsigned flags_of(SqlStatement *rows, int column)
{
    const char *table = sqlite3_column_table_name(rows, column);
    const char *name = sqlite3_column_name(rows, column);
    bool person = is_called(table, "role") && is_called(name, "person");
    bool phone = name != NULL && strstr(name, "phone") != NULL;
    return (person ? BASE_PERSONAL_NAMES_ALLOWED : 0U) | (phone ? BASE_PERSONAL_PHONE_FIELD : 0U);
}

static char *name_row(SqlStatement *rows)
{
    g_autoptr(GString) name = g_string_new(NULL);
    int count = MIN(NAMING_COLUMNS, sqlite3_column_count(rows));
    for (int i = 0; i < count; i++) {
        const char *text = sql_column_text(rows, i);
        g_autofree char *masked = base_personal_redact(text != NULL ? text : "");
        g_string_append_printf(name, "%s%s", i > 0 ? " · " : "", masked);
    }
    return g_string_free(g_steal_pointer(&name), FALSE);
}

static bool check_value(SqlStatement *rows, int column, unsigned flags, GError **error)
{
    if (sqlite3_column_type(rows, column) != SQLITE_TEXT) {
        return true;
    }
    g_autoptr(GArray) finds = base_personal_find(sql_column_text(rows, column), flags);
    if (finds == NULL) {
        return true;
    }
    const BasePersonalFind *find = &g_array_index(finds, BasePersonalFind, 0);
    g_autofree char *row = name_row(rows);
    g_set_error(error, RELEASE_ERROR, RELEASE_ERROR_DATA,
                "มีข้อมูลส่วนบุคคลที่เผยแพร่ไม่ได้: %s (%s) ในตาราง %s ช่อง %s แถว %s "
                "ให้แก้ในไฟล์ต้นทางแล้วนำเข้าใหม่",
                base_personal_kind_word(find->kind), find->masked,
                sqlite3_column_table_name(rows, column), sqlite3_column_name(rows, column), row);
    return false;
}

static bool check_table(SqlStatement *rows, void *data, GError **error)
{
    (void)data;
    int count = sqlite3_column_count(rows);
    g_autofree unsigned *flags = g_new(unsigned, (gsize)count);
    for (int i = 0; i < count; i++) {
        flags[i] = flags_of(rows, i);
    }
    bool row = false;
    if (!sql_step(rows, &row, error)) {
        return false;
    }
    while (row) {
        for (int i = 0; i < count; i++) {
            if (!check_value(rows, i, flags[i], error)) {
                return false;
            }
        }
        if (!sql_step(rows, &row, error)) {
            return false;
        }
    }
    return true;
}

bool release_personal_check(SqlDatabase *database, GError **error)
{
    return release_rows_each_table(database, check_table, NULL, error);
}
