#include "base/deadline.h"
#include "duty_part.h"
#include "form_query.h"

typedef struct {
    FormDutyPart *part;
    GHashTable *holidays; // ISO dates
    GHashTable *senders;  // duty → GPtrArray of dates sent ("" for not yet)
} Deadlines;

static void take_holiday(SqlStatement *row, void *data)
{
    Deadlines *deadlines = data;
    g_hash_table_add(deadlines->holidays, sql_column_copy(row, 0));
}

static void take_sender(SqlStatement *row, void *data)
{
    Deadlines *deadlines = data;
    const char *duty = sql_column_text(row, 0);
    GPtrArray *dates = g_hash_table_lookup(deadlines->senders, duty);
    if (dates == NULL) {
        dates = g_ptr_array_new_with_free_func(g_free);
        g_hash_table_insert(deadlines->senders, g_strdup(duty), dates);
    }
    g_ptr_array_add(dates, sql_column_copy(row, 1));
}

/** How many sent by `due`, how many later, how many are said to be to come. */
static void add_counts(Deadlines *deadlines, const char *duty, const BaseDate *due)
{
    int counts[3] = {0};
    const GPtrArray *dates = g_hash_table_lookup(deadlines->senders, duty);
    for (guint i = 0; dates != NULL && i < dates->len; i++) {
        BaseDate sent = {0};
        bool known = base_date_parse_iso(dates->pdata[i], &sent, NULL);
        counts[!known ? 2 : base_date_days_between(due, &sent) > 0 ? 1 : 0]++;
    }
    FormTable *table = deadlines->part->table;
    for (size_t i = 0; i < G_N_ELEMENTS(counts); i++) {
        form_table_add_number(table, counts[i]);
        form_table_mark_cell(table, i > 0 && counts[i] > 0 ? FORM_MARK_WARNING : FORM_MARK_NONE);
    }
}

static void take_duty(SqlStatement *row, void *data)
{
    Deadlines *deadlines = data;
    const BaseDate *first = &deadlines->part->duty->month.first;
    BaseDeadline deadline = {0};
    if (!base_deadline_find(sql_column_text(row, 2), first->year_ce, first->month,
                            deadlines->holidays, &deadline)) {
        return;
    }
    FormTable *table = deadlines->part->table;
    form_table_begin_row(table, FORM_MARK_NONE);
    form_table_add_text(table, sql_column_text(row, 1));
    form_table_add_text(table, sql_column_text(row, 3));
    g_autofree char *stated = base_date_to_thai_short(&deadline.stated);
    g_autofree char *due = base_date_to_thai_long(&deadline.due, true);
    bool rolled = base_date_days_between(&deadline.stated, &deadline.due) != 0;
    form_table_add_text(table, deadline.in_month ? "ภายในเดือน" : stated);
    g_autofree char *told = g_strconcat(due, rolled ? " (เลื่อนพ้นวันหยุด)" : "", NULL);
    form_table_add_text(table, told);
    add_counts(deadlines, sql_column_text(row, 0), &deadline.due);
}

static bool ask(Deadlines *deadlines, GError **error)
{
    SqlDatabase *database = deadlines->part->database;
    g_autofree char *month = form_month_to_text(&deadlines->part->duty->month);
    g_autoptr(SqlStatement) senders = sql_prepare(database, form_duty_senders_sql, error);
    if (senders == NULL) {
        return false;
    }
    sql_bind_text(senders, ":month", month);
    return sql_each(senders, take_sender, deadlines, error) &&
           form_rows_ask(database, form_duty_holidays_sql, take_holiday, deadlines, error) &&
           form_rows_ask(database, form_duty_calendar_sql, take_duty, deadlines, error);
}

bool form_duty_add_deadlines(FormDutyPart *part, GError **error)
{
    part->table = form_document_add_table(part->document, "กำหนดส่ง", "กำหนดส่งในเดือนนี้");
    form_table_add_note(part->table, "จำนวนผู้ส่งมาจากแผ่นงานการรายงานประจำเดือนของตำบล "
                                     "กำหนดที่ตรงวันหยุดเลื่อนไปวันทำการถัดไป (ป.พ.พ. มาตรา 193/8)");
    form_table_add_column(part->table, "งาน", FORM_CELL_TEXT, 44);
    form_table_add_column(part->table, "ผู้รับผิดชอบ", FORM_CELL_TEXT, 26);
    form_table_add_column(part->table, "กำหนด", FORM_CELL_TEXT, 14);
    form_table_add_column(part->table, "ครบกำหนดจริง", FORM_CELL_TEXT, 30);
    form_table_add_column(part->table, "ส่งทันกำหนด (ราย)", FORM_CELL_COUNT, 10);
    form_table_add_column(part->table, "ส่งช้า (ราย)", FORM_CELL_COUNT, 8);
    form_table_add_column(part->table, "แจ้งว่ายังไม่ส่ง (ราย)", FORM_CELL_COUNT, 10);
    g_autoptr(GHashTable) holidays = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GHashTable) senders =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    Deadlines deadlines = {part, holidays, senders};
    return ask(&deadlines, error);
}
