#include "uses.h"

#include <string.h>

#define DISTRICT_DIGITS 4

/** The screens of this program's kiosk (kiosk/screen); tests/rules/screens.py compares them. */
static const struct {
    const char *screen;
    const char *word;
} words[] = {
    {"about", "ข้อมูลนี้มาจากไหน"},
    {"assessment", "ตำบลเข้มแข็ง"},
    {"beyond-capacity", "โครงการเกินศักยภาพ"},
    {"calendar", "ปฏิทิน"},
    {"compare", "เทียบตำบลต่อตำบล"},
    {"compare_choose", "เลือกตำบลที่จะเทียบ"},
    {"damaged", "หน้าที่อ่านไม่ได้"},
    {"deadlines", "ใครส่งรายงานแล้ว"},
    {"display", "ปรับจอให้เหมาะกับท่าน"},
    {"district", "อำเภอ"},
    {"document", "เอกสารหนึ่งฉบับ"},
    {"documents", "เอกสาร"},
    {"funder", "หน่วยงานหนึ่งแห่ง"},
    {"funders", "แหล่งงบประมาณ"},
    {"glossary", "อธิบายคำ"},
    {"group", "กลุ่มตำบล"},
    {"heat", "ตารางเทียบทุกตำบล"},
    {"help", "วิธีใช้"},
    {"home", "หน้าแรก"},
    {"households", "บัญชีครัวเรือน"},
    {"hub", "ทั้งจังหวัด"},
    {"indicator", "ตัวชี้วัดหนึ่งตัว"},
    {"indicator_set", "ผลสำรวจหนึ่งชุด"},
    {"indicators", "ผลสำรวจ"},
    {"issues", "ประเด็นยุทธศาสตร์"},
    {"map", "แผนที่"},
    {"map_choose", "เลือกตัวชี้วัดของแผนที่"},
    {"meeting", "รายการประชุมหนึ่งรายการ"},
    {"meetings", "การประชุม"},
    {"money", "เงินมาจากไหน ไปไหน"},
    {"new", "มีอะไรใหม่"},
    {"no_data", "ยังไม่มีข้อมูลในตู้"},
    {"not_found", "ไม่พบหน้านี้"},
    {"offices", "สถานที่ติดต่อ"},
    {"people", "คณะทำงาน"},
    {"plan", "แผนตำบล"},
    {"profile", "ข้อมูลตำบล"},
    {"programme", "โครงการใหญ่หนึ่งโครงการ"},
    {"programme-projects", "โครงการย่อยของโครงการใหญ่"},
    {"programmes", "โครงการใหญ่"},
    {"project", "โครงการหนึ่งโครงการ"},
    {"projects", "ทะเบียนโครงการ"},
    {"projects-places", "โครงการตามพื้นที่"},
    {"province", "จังหวัด"},
    {"results", "ผลที่ผ่านมา"},
    {"search", "ค้นหา"},
    {"steps", "ขั้นตอนการทำแผน"},
    {"story", "เรื่องเล่าอัตโนมัติ"},
    {"tambon", "ตำบล"},
    {"village", "หมู่บ้าน"},
    {"villages", "รายชื่อหมู่บ้าน"},
};

const char *fleet_uses_word(const char *screen)
{
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        if (strcmp(words[i].screen, screen) == 0) {
            return words[i].word;
        }
    }
    return screen;
}

/** A line of either table. */
typedef struct {
    const char *key;  /* kiosk's id or screen's name; borrowed */
    const char *most; /* of a kiosk: the screen opened most */
    int64_t count;
    int others; /* days of a kiosk, kiosks of a screen */
} Line;

static gint compare_lines(gconstpointer a, gconstpointer b)
{
    const Line *left = *(const Line *const *)a;
    const Line *right = *(const Line *const *)b;
    if (left->count != right->count) {
        return left->count < right->count ? 1 : -1;
    }
    return strcmp(left->key, right->key);
}

static Line *find_line(GPtrArray *lines, const char *key)
{
    for (guint i = 0; i < lines->len; i++) {
        Line *line = g_ptr_array_index(lines, i);
        if (strcmp(line->key, key) == 0) {
            return line;
        }
    }
    Line *line = g_new0(Line, 1);
    line->key = key;
    g_ptr_array_add(lines, line);
    return line;
}

typedef struct {
    GPtrArray *kiosks;  /* Line * */
    GPtrArray *screens; /* Line * */
    int first_day;
    int last_day;
    int64_t count;
} Sums;

static void add_to_screen(Sums *sums, const BaseUsesSum *sum, GHashTable *seen)
{
    Line *line = find_line(sums->screens, sum->name);
    line->count += sum->count;
    line->others += g_hash_table_add(seen, line) ? 1 : 0;
}

static void add_most(Line *kiosk, const BaseUses *uses, const Sums *sums)
{
    g_autoptr(GPtrArray) screens = g_ptr_array_new_with_free_func(g_free);
    for (int i = 0; i < base_uses_length(uses); i++) {
        const BaseUsesSum *sum = base_uses_at(uses, i);
        if (sum->day >= sums->first_day && sum->day <= sums->last_day) {
            find_line(screens, sum->name)->count += sum->count;
        }
    }
    g_ptr_array_sort(screens, compare_lines);
    kiosk->most = ((const Line *)g_ptr_array_index(screens, 0))->key;
}

static void add_kiosk(Sums *sums, const char *id, const BaseUses *uses)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
    Line kiosk = {.key = id};
    int day = -1;
    for (int i = 0; i < base_uses_length(uses); i++) {
        const BaseUsesSum *sum = base_uses_at(uses, i);
        if (sum->day >= sums->first_day && sum->day <= sums->last_day) {
            kiosk.others += sum->day != day ? 1 : 0;
            kiosk.count += sum->count;
            day = sum->day;
            add_to_screen(sums, sum, seen);
        }
    }
    if (kiosk.count > 0) {
        add_most(&kiosk, uses, sums);
        *find_line(sums->kiosks, id) = kiosk;
        sums->count += kiosk.count;
    }
}

static void add_kiosks_table(FormDocument *document, const Sums *sums, int days,
                             GHashTable *districts)
{
    FormTable *table = form_document_add_table(document, "การใช้งานต่อตู้", "ตู้ใดมีคนใช้เท่าใด");
    g_autofree char *note = g_strdup_printf("%d วันที่ผ่านมา · เปิดหน้าทั้งหมด %" G_GINT64_FORMAT
                                            " ครั้ง จาก %u ตู้ · นับเฉพาะจำนวนครั้ง ไม่รู้ว่าใครเปิด",
                                            days, sums->count, sums->kiosks->len);
    form_table_add_note(table, note);
    form_table_add_column(table, "อำเภอ", FORM_CELL_TEXT, 18);
    form_table_add_column(table, "ตู้", FORM_CELL_TEXT, 12);
    form_table_add_column(table, "เปิดหน้า (ครั้ง)", FORM_CELL_COUNT, 14);
    form_table_add_column(table, "วันที่มีคนใช้", FORM_CELL_COUNT, 12);
    form_table_add_column(table, "เปิดมากที่สุด", FORM_CELL_TEXT, 26);
    for (guint i = 0; i < sums->kiosks->len; i++) {
        const Line *line = g_ptr_array_index(sums->kiosks, i);
        g_autofree char *code = g_strndup(line->key, DISTRICT_DIGITS);
        const char *district = g_hash_table_lookup(districts, code);
        form_table_begin_row(table, FORM_MARK_NONE);
        form_table_add_text(table, district != NULL ? district : "ไม่ทราบอำเภอ");
        form_table_add_text(table, line->key[0] != '\0' ? line->key : "ไม่ได้ตั้งรหัส");
        form_table_add_number(table, line->count);
        form_table_add_number(table, line->others);
        form_table_add_text(table, fleet_uses_word(line->most));
    }
}

static void add_screens_table(FormDocument *document, const Sums *sums)
{
    FormTable *table = form_document_add_table(document, "การใช้งานต่อหน้า", "หน้าใดถูกเปิดมาก");
    form_table_add_column(table, "หน้า", FORM_CELL_TEXT, 30);
    form_table_add_column(table, "เปิด (ครั้ง)", FORM_CELL_COUNT, 14);
    form_table_add_column(table, "กี่ตู้", FORM_CELL_COUNT, 8);
    for (guint i = 0; i < sums->screens->len; i++) {
        const Line *line = g_ptr_array_index(sums->screens, i);
        form_table_begin_row(table, FORM_MARK_NONE);
        form_table_add_text(table, fleet_uses_word(line->key));
        form_table_add_number(table, line->count);
        form_table_add_number(table, line->others);
    }
}

void fleet_uses_add_tables(FormDocument *document, const Fleet *fleet,
                           const FleetSituation *situation, GHashTable *districts)
{
    int today = base_uses_day(situation->now_unix);
    Sums sums = {.kiosks = g_ptr_array_new_with_free_func(g_free),
                 .screens = g_ptr_array_new_with_free_func(g_free),
                 .first_day = today - situation->use_days,
                 .last_day = today - 1};
    for (int i = 0; i < fleet_length(fleet); i++) {
        const FleetKiosk *kiosk = fleet_at(fleet, i);
        if (kiosk->uses != NULL) {
            add_kiosk(&sums, kiosk->last.kiosk, kiosk->uses);
        }
    }
    g_ptr_array_sort(sums.kiosks, compare_lines);
    g_ptr_array_sort(sums.screens, compare_lines);
    if (sums.count > 0) {
        add_kiosks_table(document, &sums, situation->use_days, districts);
        add_screens_table(document, &sums);
    }
    g_ptr_array_unref(sums.kiosks);
    g_ptr_array_unref(sums.screens);
}
