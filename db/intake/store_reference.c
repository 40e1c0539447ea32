#include <string.h>

#include "columns.h"
#include "intake_query.h"
#include "store.h"

/** Villages go by their number: as text หมู่ที่ 10 would come before หมู่ที่ 2. */
static void bind_area_sort_key(SqlStatement *put, const IntakeRecord *record)
{
    const char *code = record->values[AREA_CODE].text;
    const char *name = record->values[AREA_NAME_TH].text;
    if (strlen(code) == INTAKE_AREA_VILLAGE_DIGITS) {
        g_autofree char *numbered =
            g_strdup_printf("%s %s", code + INTAKE_AREA_TAMBON_DIGITS, name);
        intake_store_bind_sort_key(put, numbered);
    } else {
        intake_store_bind_sort_key(put, name);
    }
}

static bool put_aliases(IntakeStore *store, const char *code, const IntakeValue *names,
                        GError **error)
{
    g_auto(GStrv) list = g_strsplit(names->present ? names->text : "", "\n", -1);
    for (char **name = list; *name != NULL; name++) {
        SqlStatement *put =
            intake_store_prepare(store, intake_area_alias_put_sql, ":code", code, error);
        if (put == NULL) {
            return false;
        }
        sql_bind_text(put, ":name", *name);
        if (!sql_execute(put, error)) {
            return false;
        }
    }
    return true;
}

bool intake_store_area(IntakeStore *store, const IntakeRecord *record, int position,
                       GString *record_key, GError **error)
{
    (void)position;
    const char *code = record->values[AREA_CODE].text;
    g_string_assign(record_key, code);
    SqlStatement *put = intake_store_prepare(store, intake_areas_put_sql, ":code", code, error);
    if (put == NULL) {
        return false;
    }
    intake_store_bind_columns(store, put, record, INTAKE_STORE_SKIP(AREA_SHORT_NAMES));
    bind_area_sort_key(put, record);
    if (!sql_execute(put, error)) {
        return false;
    }
    SqlStatement *drop =
        intake_store_prepare(store, intake_area_alias_drop_sql, ":key", code, error);
    return drop != NULL && sql_execute(drop, error) &&
           put_aliases(store, code, &record->values[AREA_SHORT_NAMES], error);
}
