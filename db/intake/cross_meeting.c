#include "base/screen.h"
#include "cross.h"
#include "intake_query.h"

// Columns of cross_meetings.sql.
enum { RECORD_KEY, LIST, LINE_NO, ADDRESS };

static bool tell(const IntakeCross *cross, SqlStatement *item, const BaseScreenNamed *named,
                 GError **error)
{
    g_autofree char *message = g_strdup_printf(
        "รายการ “%s” ลำดับ %d: ไม่มี%s %s ในข้อมูล", sql_column_text(item, LIST),
        (int)sql_column_integer(item, LINE_NO), base_screen_kind_words(named->kind), named->code);
    const IntakeProblem problem = {.severity = INTAKE_SEVERITY_ERROR,
                                   .rule = "meeting.gone",
                                   .value = sql_column_text(item, ADDRESS),
                                   .message = message,
                                   .advice = "แก้ที่อยู่หน้าจอ หรือลบแถวนี้ ไม่เช่นนั้นเผยแพร่ไม่ได้"};
    return intake_cross_tell(cross, "meetings", sql_column_text(item, RECORD_KEY), "address",
                             problem, error);
}

static bool check_named(const IntakeCross *cross, SqlStatement *item, const BaseScreenNamed *named,
                        GError **error)
{
    SqlStatement *question =
        intake_statements_get(cross->statements, intake_cross_named_sql, error);
    bool row = false;
    if (question == NULL) {
        return false;
    }
    sql_bind_text(question, ":kind", base_screen_kind_key(named->kind));
    sql_bind_text(question, ":code", named->code);
    sql_bind_text(question, ":set_code", named->set);
    sql_bind_text(question, ":edition", named->edition);
    if (!sql_step(question, &row, error)) {
        return false;
    }
    bool known = sql_column_integer(question, 0) != 0;
    sql_reset(question);
    return known || tell(cross, item, named, error);
}

static bool check_item(const IntakeCross *cross, SqlStatement *item, GError **error)
{
    g_autoptr(BaseAddress) address = base_address_parse(sql_column_text(item, ADDRESS), NULL);
    g_autoptr(GPtrArray) names = address == NULL ? NULL : base_screen_list_named(address);
    for (guint i = 0; names != NULL && i < names->len; i++) {
        if (!check_named(cross, item, g_ptr_array_index(names, i), error)) {
            return false;
        }
    }
    return true;
}

bool intake_cross_check_meetings(const IntakeCross *cross, GError **error)
{
    SqlStatement *items =
        intake_statements_get(cross->statements, intake_cross_meetings_sql, error);
    bool row = items != NULL;
    while (row) {
        if (!sql_step(items, &row, error) || (row && !check_item(cross, items, error))) {
            return false;
        }
    }
    return items != NULL;
}
