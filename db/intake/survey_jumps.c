#include "survey.h"

#define TIMES_APART 5.0

/** Numbers of an area in one year; NAN-free: `stated` says which there are. */
typedef struct {
    double numbers[INTAKE_SURVEY_LIMIT_COLUMNS];
    bool stated[INTAKE_SURVEY_LIMIT_COLUMNS];
} Figures;

static char *year_key(const char *key, int year_be)
{
    return g_strdup_printf("%s@%d", key, year_be);
}

static void add_record(const IntakeCheck *check, const IntakeJumpRule *rule,
                       const IntakeRecord *record, GHashTable *years, GHashTable *figures)
{
    int year_column = check->batch->sheet->year_column;
    g_autofree char *key = intake_survey_key(check->batch, record, year_column);
    const IntakeValue *year = &record->values[year_column];
    if (key == NULL || !year->present) {
        return;
    }
    Figures *own = g_new0(Figures, 1);
    for (int i = 0; i < rule->column_count; i++) {
        own->stated[i] = intake_survey_number(check, record, rule->columns[i], &own->numbers[i]);
    }
    g_hash_table_replace(figures, year_key(key, (int)year->integer), own);
    g_hash_table_add(years, GINT_TO_POINTER((int)year->integer));
}

static bool load_year(IntakeCheck *check, const IntakeJumpRule *rule, int year_be,
                      GHashTable *figures, GError **error)
{
    SqlStatement *stored = intake_statements_get(check->statements, rule->stored, error);
    if (stored == NULL) {
        return false;
    }
    sql_bind_text(stored, ":office", check->office_code);
    sql_bind_integer(stored, ":year", year_be);
    bool row = true;
    while (row) {
        if (!sql_step(stored, &row, error)) {
            return false;
        }
        if (!row) {
            break;
        }
        Figures *past = g_new0(Figures, 1);
        for (int i = 0; i < rule->column_count; i++) {
            past->stated[i] = !sql_column_is_null(stored, i + 1);
            past->numbers[i] = past->stated[i] ? sql_column_real(stored, i + 1) : 0;
        }
        g_hash_table_replace(figures, year_key(sql_column_text(stored, 0), year_be), past);
    }
    return true;
}

/** The years before those of the file, unless the file is itself the full list of them. */
static bool load_past(IntakeCheck *check, const IntakeJumpRule *rule, GHashTable *years,
                      GHashTable *figures, GError **error)
{
    GHashTableIter iterator;
    gpointer year = NULL;
    g_hash_table_iter_init(&iterator, years);
    while (g_hash_table_iter_next(&iterator, &year, NULL)) {
        int before = GPOINTER_TO_INT(year) - 1;
        if (!g_hash_table_contains(years, GINT_TO_POINTER(before)) &&
            !load_year(check, rule, before, figures, error)) {
            return false;
        }
    }
    return true;
}

static bool is_jump(const IntakeCheck *check, const IntakeJumpRule *rule, int column, double now,
                    double past)
{
    bool count = check->batch->sheet->columns[column].type == INTAKE_TYPE_INTEGER;
    if (now <= 0 || past <= 0 || (count && MAX(now, past) < rule->count_at_least)) {
        return false;
    }
    return now > past * TIMES_APART || past > now * TIMES_APART;
}

static void check_record(IntakeCheck *check, const IntakeJumpRule *rule, const IntakeRecord *record,
                         GHashTable *figures)
{
    int year_column = check->batch->sheet->year_column;
    g_autofree char *key = intake_survey_key(check->batch, record, year_column);
    const IntakeValue *year = &record->values[year_column];
    if (key == NULL || !year->present) {
        return;
    }
    g_autofree char *past_key = year_key(key, (int)year->integer - 1);
    const Figures *past = g_hash_table_lookup(figures, past_key);
    for (int i = 0; past != NULL && i < rule->column_count; i++) {
        int column = rule->columns[i];
        double now = 0;
        if (intake_survey_number(check, record, column, &now) && past->stated[i] &&
            is_jump(check, rule, column, now, past->numbers[i])) {
            bool money = check->batch->sheet->columns[column].type == INTAKE_TYPE_MONEY;
            intake_check_warn(
                check, record, column, "survey.jump",
                g_strdup_printf("ต่างจากปี %d (%.10g) เกิน %g เท่า", (int)year->integer - 1,
                                money ? past->numbers[i] / 100 : past->numbers[i], TIMES_APART),
                "ตรวจตัวเลขและหน่วย ถ้าถูกแล้วไม่ต้องแก้");
        }
    }
}

bool intake_survey_check_jumps(IntakeCheck *check, const IntakeJumpRule *rule, GError **error)
{
    g_assert(rule->column_count <= INTAKE_SURVEY_LIMIT_COLUMNS);
    g_autoptr(GHashTable) years = g_hash_table_new(NULL, NULL);
    g_autoptr(GHashTable) figures = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        add_record(check, rule, intake_batch_record(check->batch, i), years, figures);
    }
    if (!load_past(check, rule, years, figures, error)) {
        return false;
    }
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        check_record(check, rule, intake_batch_record(check->batch, i), figures);
    }
    return true;
}
