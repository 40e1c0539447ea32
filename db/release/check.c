#include "release.h"
#include "release_query.h"

typedef struct {
    const char *query; /* finds one row that breaks the rule: place, record, detail */
    const char *sentence_th;
} Rule;

static const Rule rules[] = {
    {release_check_tambon_sql, "โครงการต้องเป็นของตำบล"},
    {release_check_money_sql, "งบประมาณของโครงการไม่เท่ากับผลรวมของงบทั้งสี่แหล่ง"},
    {release_check_header_sql, "ยอดรวมของตำบลไม่เท่ากับผลรวมของโครงการ"},
    {release_check_parent_sql, "โครงการย่อยไม่มีโครงการหลักในตำบลเดียวกัน"},
    {release_check_ladder_sql, "การยกระดับแผนของโครงการที่ไม่มีอยู่"},
    {release_check_village_sql, "โครงการระบุหมู่บ้านนอกตำบลของตน"},
    {release_check_issue_sql, "ประเด็นของโครงการยังไม่ได้เทียบกับชุดประเด็นปัจจุบัน (แผ่น issue_map)"},
    {release_check_issue_total_sql, "ยอดรวมของประเด็นไม่เท่ากับโครงการของพื้นที่"},
    {release_check_dimensions_sql, "จำนวนด้านหรือตัวชี้วัดไม่ตรงกับที่ชุดตัวชี้วัดกำหนด"},
};

static bool check_rule(SqlDatabase *database, const Rule *rule, GError **error)
{
    g_autoptr(SqlStatement) statement = sql_prepare(database, rule->query, error);
    bool row = false;

    if (statement == NULL || !sql_step(statement, &row, error)) {
        return false;
    }
    if (row) {
        g_autofree char *place = sql_column_copy(statement, 0);
        g_autofree char *record = sql_column_copy(statement, 1);
        g_autofree char *detail = sql_column_copy(statement, 2);
        g_set_error(error, RELEASE_ERROR, RELEASE_ERROR_DATA, "%s: %s · %s · %s", rule->sentence_th,
                    place, record, detail);
        return false;
    }
    return true;
}

bool release_check_rules(SqlDatabase *database, GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(rules); i++) {
        if (!check_rule(database, &rules[i], error)) {
            return false;
        }
    }
    return true;
}
