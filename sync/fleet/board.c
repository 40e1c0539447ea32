#include "fleet/board.h"

#include "uses.h"

#include <base/date.h>
#include <form/office.h>
#include <string.h>

#define DISTRICT_DIGITS 4

/** What a state is called, what it calls for, and its part in the sentence over the table. */
static const struct {
    const char *word;
    const char *meaning;
    FormMark mark;
} states[] = {
    [FLEET_CURRENT] = {"เป็นปัจจุบัน", NULL, FORM_MARK_GOOD},
    [FLEET_WAITING] = {"รอชุดใหม่", "ชุดใหม่เพิ่งออก ตู้จะรับเองในรอบถัดไป", FORM_MARK_GOOD},
    [FLEET_BEHIND] = {"ข้อมูลเก่า", "ติดต่อได้แต่ยังไม่รับชุดใหม่ ขอให้ดูบันทึกการรับข้อมูลของตู้", FORM_MARK_WARNING},
    [FLEET_STILL] = {"จอไม่ทำงาน", "เครื่องติดต่อได้แต่จอไม่วาดภาพ ขอให้ปิดแล้วเปิดเครื่องใหม่", FORM_MARK_ERROR},
    [FLEET_CLOCK] = {"นาฬิกาผิด", "นาฬิกาของเครื่องผิด จึงไม่รู้ว่าจอทำงานอยู่หรือไม่", FORM_MARK_WARNING},
    [FLEET_SILENT] = {"ไม่มีสัญญาณ",
                      "ติดต่อไม่ได้ ไม่ได้แปลว่าตู้เสีย: จอยังแสดงข้อมูลชุดที่มี ตรวจสายและอินเทอร์เน็ต หรือใช้แท่ง USB",
                      FORM_MARK_WARNING},
};

typedef struct {
    const Fleet *fleet;
    const FleetSituation *situation;
    FormTable *table;
    int counts[G_N_ELEMENTS(states)];
    int never; /* districts of which no kiosk was ever heard */
} Board;

static void add_time(FormTable *table, int64_t unix_seconds)
{
    g_autofree char *text = unix_seconds > 0 ? base_date_minute_to_thai(unix_seconds) : NULL;
    form_table_add_text(table, text != NULL ? text : "–");
}

static void add_kiosk(Board *board, const char *district, const FleetKiosk *kiosk)
{
    FleetState state = fleet_judge(kiosk, board->situation);
    const BaseHeartbeat *last = &kiosk->last;
    form_table_begin_row(board->table, FORM_MARK_NONE);
    form_table_add_text(board->table, district);
    form_table_add_text(board->table, last->kiosk[0] != '\0' ? last->kiosk : "ไม่ได้ตั้งรหัส");
    form_table_add_text(board->table, states[state].word);
    form_table_mark_cell(board->table, states[state].mark);
    form_table_add_number(board->table, last->release);
    add_time(board->table, kiosk->heard_unix);
    // What a wrong clock says would only mislead.
    add_time(board->table, state == FLEET_CLOCK ? 0 : last->frame_unix);
    add_time(board->table, state == FLEET_CLOCK ? 0 : last->touch_unix);
    form_table_add_text(board->table, states[state].meaning);
    board->counts[state]++;
}

static bool belongs_to(const FleetKiosk *kiosk, const char *district_code)
{
    return strncmp(kiosk->last.kiosk, district_code, DISTRICT_DIGITS) == 0;
}

static void add_district(Board *board, const FormOffice *office, GHashTable *placed)
{
    bool any = false;
    for (int i = 0; i < fleet_length(board->fleet); i++) {
        const FleetKiosk *kiosk = fleet_at(board->fleet, i);
        if (belongs_to(kiosk, office->district_code)) {
            add_kiosk(board, office->district, kiosk);
            g_hash_table_add(placed, GINT_TO_POINTER(i));
            any = true;
        }
    }
    if (!any) {
        form_table_begin_row(board->table, FORM_MARK_NONE);
        form_table_add_text(board->table, office->district);
        form_table_add_text(board->table, "");
        form_table_add_text(board->table, "ไม่เคยติดต่อ");
        form_table_add_missing(board->table);
        for (int i = 0; i < 3; i++) {
            form_table_add_text(board->table, "–");
        }
        form_table_add_text(board->table, "ยังไม่ได้ติดตั้ง หรือยังไม่ได้ตั้ง kiosk-id ใน sync.conf");
        board->never++;
    }
}

/* Offices stand district by district. */
static void add_rows(Board *board, const GPtrArray *offices)
{
    g_autoptr(GHashTable) placed = g_hash_table_new(NULL, NULL);
    const char *district = "";
    for (guint i = 0; i < offices->len; i++) {
        const FormOffice *office = g_ptr_array_index(offices, i);
        if (strcmp(office->district_code, district) != 0) {
            district = office->district_code;
            add_district(board, office, placed);
        }
    }
    for (int i = 0; i < fleet_length(board->fleet); i++) {
        if (!g_hash_table_contains(placed, GINT_TO_POINTER(i))) {
            add_kiosk(board, "ไม่ทราบอำเภอ", fleet_at(board->fleet, i));
        }
    }
}

static void add_columns(FormTable *table)
{
    form_table_add_column(table, "อำเภอ", FORM_CELL_TEXT, 18);
    form_table_add_column(table, "ตู้", FORM_CELL_TEXT, 12);
    form_table_add_column(table, "สถานะ", FORM_CELL_TEXT, 12);
    form_table_add_column(table, "ชุดข้อมูล", FORM_CELL_COUNT, 8);
    form_table_add_column(table, "ติดต่อล่าสุด", FORM_CELL_TEXT, 17);
    form_table_add_column(table, "จอวาดล่าสุด", FORM_CELL_TEXT, 17);
    form_table_add_column(table, "มีผู้แตะล่าสุด", FORM_CELL_TEXT, 17);
    form_table_add_column(table, "ควรทำ", FORM_CELL_TEXT, 40);
}

static void add_counts(Board *board)
{
    GString *text = g_string_new(NULL);
    g_string_append_printf(text, "ชุดข้อมูลที่เผยแพร่ล่าสุด ชุดที่ %d", board->situation->release);
    for (size_t i = 0; i < G_N_ELEMENTS(states); i++) {
        if (board->counts[i] > 0) {
            g_string_append_printf(text, " · %s %d ตู้", states[i].word, board->counts[i]);
        }
    }
    if (board->never > 0) {
        g_string_append_printf(text, " · ไม่เคยติดต่อ %d อำเภอ", board->never);
    }
    form_table_add_note(board->table, text->str);
    (void)g_string_free(text, true);
}

static void add_uses(FormDocument *document, const Board *board, const GPtrArray *offices)
{
    g_autoptr(GHashTable) districts = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < offices->len; i++) {
        const FormOffice *office = g_ptr_array_index(offices, i);
        (void)g_hash_table_insert(districts, (gpointer)office->district_code, office->district);
    }
    fleet_uses_add_tables(document, board->fleet, board->situation, districts);
}

FormDocument *fleet_board_make(const Fleet *fleet, const FleetSituation *situation,
                               const char *workspace, GError **error)
{
    g_autoptr(GPtrArray) offices = form_office_load(workspace, error);
    if (offices == NULL) {
        return NULL;
    }
    g_autofree char *now = base_date_minute_to_thai(situation->now_unix);
    g_autofree char *subtitle = g_strdup_printf("ณ %s น. ตามบันทึกของเว็บเซิร์ฟเวอร์", now);
    FormDocument *document = form_document_new("ตู้ข้อมูลทุกอำเภอเป็นอย่างไร", subtitle);
    form_document_set_landscape(document);
    Board board = {.fleet = fleet,
                   .situation = situation,
                   .table = form_document_add_table(document, "ตู้ข้อมูล", "")};
    add_columns(board.table);
    add_rows(&board, offices);
    add_counts(&board);
    add_uses(document, &board, offices);
    return document;
}
