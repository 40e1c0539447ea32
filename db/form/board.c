#include "form/board.h"

#include "form/office.h"
#include "form_query.h"
#include "intake/sheet.h"
#include "rows.h"

#define SENT_TAKEN "✓"
#define SENT_REFUSED "✗"
#define SENT_EARLIER "○"
#define SENT_LATER "●"

/** What is known of one kind of an office, or of all its kinds together. */
typedef struct {
    BaseDate sent; // the last try
    bool tried;
    bool refused;
    int errors;
    int warnings;
    BaseDate received; // what is in force
    bool in_force;
    bool sample;
} Sent;

typedef struct {
    const FormMonth *month;
    BaseDate today;
    GHashTable *sent;   // "office/kind" → Sent *
    GHashTable *phones; // office → text
    FormTable *table;
} Board;

static Sent *sent_of(Board *board, const char *office, const char *kind)
{
    g_autofree char *key = g_strdup_printf("%s/%s", office, kind);
    Sent *sent = g_hash_table_lookup(board->sent, key);
    if (sent == NULL) {
        sent = g_new0(Sent, 1);
        g_hash_table_insert(board->sent, g_steal_pointer(&key), sent);
    }
    return sent;
}

/** Tries come from the oldest to the newest: the newest of a kind stands in the end. */
static void take_try(SqlStatement *row, void *data)
{
    Sent *sent = sent_of(data, sql_column_text(row, 0), sql_column_text(row, 1));
    sent->tried = form_month_day_of(sql_column_text(row, 2), &sent->sent);
    sent->refused = sql_column_integer(row, 3) != 0;
    sent->errors = (int)sql_column_integer(row, 4);
    sent->warnings = (int)sql_column_integer(row, 5);
}

static void take_in_force(SqlStatement *row, void *data)
{
    Sent *sent = sent_of(data, sql_column_text(row, 0), sql_column_text(row, 1));
    sent->in_force = form_month_day_of(sql_column_text(row, 2), &sent->received);
    sent->sample = sql_column_integer(row, 3) != 0;
}

static void take_phone(SqlStatement *row, void *data)
{
    Board *board = data;
    g_hash_table_insert(board->phones, sql_column_copy(row, 0), sql_column_copy(row, 1));
}

static bool later(const BaseDate *day, const BaseDate *other)
{
    return base_date_days_between(other, day) > 0;
}

/** Adds one kind to what is known of the whole office. */
static void sum_up(Sent *all, const Sent *sent, const FormMonth *month, bool *in_month)
{
    if (sent->tried) {
        all->sent = !all->tried || later(&sent->sent, &all->sent) ? sent->sent : all->sent;
        all->tried = true;
        all->errors += sent->errors;
        all->warnings += sent->warnings;
        all->refused = all->refused || sent->refused;
        *in_month = *in_month || form_month_compare(month, &sent->sent) == 0;
    }
    if (sent->in_force) {
        bool newer = !all->in_force || later(&sent->received, &all->received);
        all->received = newer ? sent->received : all->received;
        all->in_force = true;
        all->sample = all->sample || sent->sample;
    }
}

static void add_kind(FormTable *table, const Sent *sent, const FormMonth *month)
{
    int order = sent->tried ? form_month_compare(month, &sent->sent) : -1;
    bool known = sent->tried || sent->in_force;
    const char *sign = sent->refused ? SENT_REFUSED
                       : order == 0  ? SENT_TAKEN
                       : order > 0   ? SENT_LATER
                       : known       ? SENT_EARLIER
                                     : "";
    form_table_add_text(table, sign);
    form_table_mark_cell(table, sent->refused ? FORM_MARK_ERROR
                                : order == 0  ? FORM_MARK_GOOD
                                              : FORM_MARK_NONE);
}

static void add_state(FormTable *table, const Sent *all, bool in_month)
{
    const char *word = !in_month ? "ยังไม่ส่ง" : all->refused ? "ต้องแก้" : "ส่งแล้ว";
    form_table_add_text(table, word);
    form_table_mark_cell(table, !in_month      ? FORM_MARK_ERROR
                                : all->refused ? FORM_MARK_WARNING
                                               : FORM_MARK_GOOD);
}

static void add_sums(Board *board, const Sent *all, const char *phone)
{
    g_autofree char *sent = all->tried ? base_date_to_thai_short(&all->sent) : NULL;
    form_table_add_text(board->table, sent != NULL ? sent : "ไม่เคย");
    form_table_add_number(board->table, all->errors);
    form_table_add_number(board->table, all->warnings);
    if (all->in_force) {
        form_table_add_number(board->table, base_date_days_between(&all->received, &board->today));
    } else {
        form_table_add_missing(board->table);
    }
    form_table_add_text(board->table, !all->in_force ? "" : all->sample ? "ตัวอย่าง" : "จริง");
    form_table_add_text(board->table, phone);
}

/** Returns whether the office sent anything in the month. */
static bool add_office(Board *board, const FormOffice *office)
{
    Sent all = {0};
    bool in_month = false;
    for (int i = 0; i < intake_sheet_count(); i++) {
        const IntakeSheet *sheet = intake_sheet_at(i);
        if (sheet->owner == INTAKE_OWNER_TAMBON) {
            sum_up(&all, sent_of(board, office->code, sheet->kind), board->month, &in_month);
        }
    }
    form_table_begin_row(board->table, FORM_MARK_NONE);
    form_table_add_text(board->table, office->district);
    form_table_add_text(board->table, office->name);
    add_state(board->table, &all, in_month);
    for (int i = 0; i < intake_sheet_count(); i++) {
        const IntakeSheet *sheet = intake_sheet_at(i);
        if (sheet->owner == INTAKE_OWNER_TAMBON) {
            add_kind(board->table, sent_of(board, office->code, sheet->kind), board->month);
        }
    }
    add_sums(board, &all, g_hash_table_lookup(board->phones, office->code));
    return in_month;
}

static void add_columns(FormTable *table)
{
    form_table_add_column(table, "อำเภอ", FORM_CELL_TEXT, 16);
    form_table_add_column(table, "ตำบล", FORM_CELL_TEXT, 13);
    form_table_add_column(table, "เดือนนี้", FORM_CELL_TEXT, 9);
    for (int i = 0; i < intake_sheet_count(); i++) {
        const IntakeSheet *sheet = intake_sheet_at(i);
        if (sheet->owner == INTAKE_OWNER_TAMBON) {
            form_table_add_column(table, sheet->name_th, FORM_CELL_TEXT, FORM_TABLE_NARROW_DIGITS);
        }
    }
    form_table_add_column(table, "ส่งล่าสุด", FORM_CELL_TEXT, 12);
    form_table_add_column(table, "ผิดพลาด", FORM_CELL_COUNT, FORM_TABLE_NARROW_DIGITS);
    form_table_add_column(table, "ควรตรวจ", FORM_CELL_COUNT, FORM_TABLE_NARROW_DIGITS);
    form_table_add_column(table, "อายุ (วัน)", FORM_CELL_COUNT, FORM_TABLE_NARROW_DIGITS);
    form_table_add_column(table, "ข้อมูล", FORM_CELL_TEXT, 9);
    form_table_add_column(table, "โทรศัพท์สำนักงาน", FORM_CELL_TEXT, 14);
}

static FormDocument *make_document(Board *board, const GPtrArray *offices)
{
    g_autofree char *month = form_month_to_thai(board->month);
    g_autofree char *today = base_date_to_thai_long(&board->today, false);
    g_autofree char *title = g_strdup_printf("ใครส่งข้อมูลแล้วบ้าง เดือน%s", month);
    g_autofree char *subtitle = g_strdup_printf("ข้อมูล ณ วันที่ %s", today);
    FormDocument *document = form_document_new(title, subtitle);
    form_document_set_compact(document);
    board->table = form_document_add_table(document, "การส่งข้อมูล", "");
    add_columns(board->table);
    int sent = 0;
    for (guint i = 0; i < offices->len; i++) {
        sent += add_office(board, g_ptr_array_index(offices, i));
    }
    g_autofree char *counts =
        g_strdup_printf("ส่งแล้ว %d จาก %u ตำบล ยังไม่ส่ง %u ตำบล · " SENT_TAKEN
                        " ส่งเดือนนี้ รับแล้ว  " SENT_REFUSED " ส่งครั้งล่าสุดไม่รับ ต้องแก้  " SENT_EARLIER
                        " เคยส่ง เดือนนี้ยังไม่ส่ง  " SENT_LATER " ส่งหลังเดือนนี้  ว่าง ไม่เคยส่ง",
                        sent, offices->len, offices->len - (guint)sent);
    form_table_add_note(board->table, counts);
    return document;
}

FormDocument *form_board_make(const char *workspace, const FormMonth *month, int64_t now_utc,
                              GError **error)
{
    g_autoptr(GPtrArray) offices = form_office_load(workspace, error);
    if (offices == NULL) {
        return NULL;
    }
    g_autoptr(SqlDatabase) database = form_rows_open(workspace, error);
    g_autoptr(GHashTable) sent = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    g_autoptr(GHashTable) phones = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    Board board = {
        .month = month, .today = base_date_from_unix(now_utc), .sent = sent, .phones = phones};
    if (database == NULL ||
        !form_rows_ask(database, form_board_tries_sql, take_try, &board, error) ||
        !form_rows_ask(database, form_board_in_force_sql, take_in_force, &board, error) ||
        !form_rows_ask(database, form_board_phones_sql, take_phone, &board, error)) {
        return NULL;
    }
    return make_document(&board, offices);
}
