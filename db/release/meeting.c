#include "base/screen.h"
#include "release.h"
#include "release_query.h"

// Columns of meeting_items.sql.
enum { RECORD_KEY, LIST, LINE_NO, ADDRESS };

static bool refuse(SqlStatement *item, const BaseScreenNamed *named, GError **error)
{
    g_autofree char *why =
        named == NULL
            ? g_strdup("ที่อยู่นี้ไม่ใช่หน้าจอที่ใช้ในรายการประชุมได้")
            : g_strdup_printf("ไม่มี%s %s ในข้อมูล", base_screen_kind_words(named->kind), named->code);
    g_autofree char *list = sql_column_copy(item, LIST);
    g_autofree char *address = sql_column_copy(item, ADDRESS);
    g_set_error(error, RELEASE_ERROR, RELEASE_ERROR_DATA,
                "รายการประชุม “%s” ลำดับ %d · %s · %s: "
                "แก้หรือลบแถวนี้ในแผ่นงานรายการหน้าจอประชุม (meetings) แล้วนำเข้าใหม่",
                list, (int)sql_column_integer(item, LINE_NO), address, why);
    return false;
}

static bool is_known(SqlStatement *question, const BaseScreenNamed *named, bool *known,
                     GError **error)
{
    bool row = false;
    sql_reset(question);
    sql_bind_text(question, ":kind", base_screen_kind_key(named->kind));
    sql_bind_text(question, ":code", named->code);
    sql_bind_text(question, ":set_code", named->set);
    sql_bind_text(question, ":edition", named->edition);
    if (!sql_step(question, &row, error)) {
        return false;
    }
    *known = sql_column_integer(question, 0) != 0;
    return true;
}

static bool check_item(SqlStatement *item, SqlStatement *question, GError **error)
{
    g_autoptr(BaseAddress) address = base_address_parse(sql_column_text(item, ADDRESS), NULL);
    g_autoptr(GPtrArray) names = address == NULL ? NULL : base_screen_list_named(address);
    if (names == NULL) {
        return refuse(item, NULL, error);
    }
    for (guint i = 0; i < names->len; i++) {
        const BaseScreenNamed *named = g_ptr_array_index(names, i);
        bool known = false;
        if (!is_known(question, named, &known, error)) {
            return false;
        }
        if (!known) {
            return refuse(item, named, error);
        }
    }
    return true;
}

bool release_meeting_check(SqlDatabase *database, GError **error)
{
    g_autoptr(SqlStatement) items = sql_prepare(database, release_meeting_items_sql, error);
    g_autoptr(SqlStatement) question =
        items == NULL ? NULL : sql_prepare(database, release_named_get_sql, error);
    bool row = question != NULL;
    while (row) {
        if (!sql_step(items, &row, error) || (row && !check_item(items, question, error))) {
            return false;
        }
    }
    return question != NULL;
}
