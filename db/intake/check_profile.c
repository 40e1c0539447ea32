#include <math.h>
#include <string.h>

#include "check.h"
#include "columns.h"
#include "group.h"

/** Shares of a whole are rounded each by itself: ten of them may be off by half a point. */
#define PERCENT_SUM_SLACK 1.0

/** Reads a text that is a number and nothing else ("12,345.5"). */
static bool read_number(const char *text, double *number)
{
    g_autoptr(GString) plain = g_string_new(text);
    g_string_replace(plain, ",", "", 0);
    char *end = NULL;
    *number = g_ascii_strtod(plain->str, &end);
    bool digits_only = strspn(plain->str, "0123456789.-") == plain->len;
    return plain->len > 0 && digits_only && end == plain->str + plain->len;
}

static bool is_percent(const IntakeValue *unit)
{
    static const char *const words[] = {"%", "ร้อยละ", "เปอร์เซ็นต์", "เปอร์เซนต์"};
    for (size_t i = 0; unit->present && i < G_N_ELEMENTS(words); i++) {
        if (strcmp(unit->text, words[i]) == 0) {
            return true;
        }
    }
    return false;
}

static void check_unit(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *value = &record->values[PROFILE_VALUE];
    const IntakeValue *unit = &record->values[PROFILE_UNIT];
    double number = 0;
    if (!value->present) {
        return;
    }
    if (!read_number(value->text, &number)) {
        if (unit->present && g_ascii_isdigit(value->text[0]) &&
            g_str_has_suffix(value->text, unit->text)) {
            intake_check_warn(check, record, PROFILE_VALUE, "profile.unit-twice",
                              g_strdup("เขียนหน่วยไว้ทั้งในช่องข้อมูลและช่องหน่วย"),
                              "ในช่องข้อมูลเขียนเฉพาะตัวเลข");
        }
        return;
    }
    if (!unit->present && !unit->wrong) {
        intake_check_warn(check, record, PROFILE_UNIT, "profile.unit",
                          g_strdup("เป็นตัวเลขแต่ไม่บอกหน่วย"), "กรอกหน่วย เช่น คน ครัวเรือน ไร่");
    } else if (is_percent(unit) && (number < 0 || number > 100)) {
        intake_check_error(check, record, PROFILE_VALUE, "profile.percent",
                           g_strdup("ร้อยละต้องอยู่ระหว่าง 0 ถึง 100"), "ตรวจตัวเลขหรือหน่วย");
    }
}

/** "ศาสนา" of "ศาสนา: พุทธ": shares of one whole begin alike. NULL: stands alone. */
static char *whole_of(const char *item)
{
    const char *colon = strchr(item, ':');
    return colon != NULL ? g_strndup(item, (gsize)(colon - item)) : NULL;
}

typedef struct {
    const IntakeRecord *last;
    double sum;
    int count;
} Shares;

static void add_share(GHashTable *wholes, const IntakeRecord *record)
{
    const IntakeValue *value = &record->values[PROFILE_VALUE];
    const IntakeValue *item = &record->values[PROFILE_ITEM];
    double number = 0;
    char *whole = item->present ? whole_of(item->text) : NULL;
    if (whole == NULL || !value->present || !is_percent(&record->values[PROFILE_UNIT]) ||
        !read_number(value->text, &number)) {
        g_free(whole);
        return;
    }
    Shares *shares = g_hash_table_lookup(wholes, whole);
    if (shares == NULL) {
        shares = g_new0(Shares, 1);
        g_hash_table_insert(wholes, whole, shares);
    } else {
        g_free(whole);
    }
    shares->sum += number;
    shares->count++;
    shares->last = record;
}

/** The items of one section of one area. */
static void check_shares(IntakeCheck *check, const GPtrArray *items)
{
    g_autoptr(GHashTable) wholes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    for (guint i = 0; i < items->len; i++) {
        add_share(wholes, g_ptr_array_index(items, i));
    }
    GHashTableIter iterator;
    gpointer whole = NULL;
    gpointer value = NULL;
    g_hash_table_iter_init(&iterator, wholes);
    while (g_hash_table_iter_next(&iterator, &whole, &value)) {
        const Shares *shares = value;
        if (shares->count > 1 && fabs(shares->sum - 100) > PERCENT_SUM_SLACK) {
            intake_check_warn(
                check, shares->last, PROFILE_VALUE, "profile.percent-sum",
                g_strdup_printf("ร้อยละของ “%s” รวมกันได้ %g ไม่ใช่ 100", (char *)whole, shares->sum),
                "ตรวจตัวเลขทุกข้อของเรื่องนี้ หรือเพิ่มข้อที่ขาด");
        }
    }
}

bool intake_check_profile(IntakeCheck *check, GError **error)
{
    (void)error;
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        check_unit(check, record);
        intake_check_not_future(check, record, PROFILE_SURVEY_DATE);
    }
    const int columns[] = {PROFILE_AREA, PROFILE_SECTION};
    g_autoptr(GPtrArray) groups =
        intake_group_records(check->batch, columns, (int)G_N_ELEMENTS(columns));
    for (guint i = 0; i < groups->len; i++) {
        check_shares(check, g_ptr_array_index(groups, i));
    }
    return true;
}
