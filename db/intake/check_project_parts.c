#include <string.h>

#include "check_project.h"
#include "columns.h"

/** Missing ranks that are named one by one. */
#define HOLES_NAMED 5

/** The rows of the file that name one project as their parent. */
typedef struct {
    const IntakeRecord *parent;
    const IntakeRecord *first_unweighted;
    int weighted;
    int unweighted;
} Parts;

static GHashTable *find_parents(IntakeCheck *check, GHashTable *all)
{
    GHashTable *codes = g_hash_table_new(g_str_hash, g_str_equal);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        if (record->values[PROJECT_CODE].present) {
            g_hash_table_insert(codes, (gpointer)(uintptr_t)record->values[PROJECT_CODE].text,
                                (gpointer)(uintptr_t)record);
        }
    }
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeValue *parent = &intake_batch_record(check->batch, i)->values[PROJECT_PARENT];
        const IntakeRecord *found =
            parent->present ? g_hash_table_lookup(codes, parent->text) : NULL;
        if (found != NULL && !g_hash_table_contains(all, found)) {
            Parts *parts = g_new0(Parts, 1);
            parts->parent = found;
            g_hash_table_insert(all, (gpointer)(uintptr_t)found, parts);
        }
    }
    return codes;
}

/** A village of the part that its whole does not list; NULL when there is none. */
static char *foreign_village(const IntakeRecord *part, const IntakeRecord *whole)
{
    const IntakeValue *villages = &part->values[PROJECT_VILLAGE];
    const IntakeValue *all = &whole->values[PROJECT_VILLAGE];
    if (!villages->present || !all->present) {
        return NULL; // no village means the whole tambon
    }
    g_auto(GStrv) numbers = g_strsplit(villages->text, "\n", -1);
    g_auto(GStrv) known = g_strsplit(all->text, "\n", -1);
    for (char **number = numbers; *number != NULL; number++) {
        if (!g_strv_contains((const char *const *)known, *number)) {
            return g_strdup(*number);
        }
    }
    return NULL;
}

static void take_part(IntakeCheck *check, const IntakeRecord *record, Parts *parts)
{
    const IntakeValue *weight = &record->values[PROJECT_WEIGHT];
    if (weight->present) {
        parts->weighted++;
    } else if (!weight->wrong) {
        parts->unweighted++;
        parts->first_unweighted =
            parts->first_unweighted != NULL ? parts->first_unweighted : record;
    }
    g_autofree char *village = foreign_village(record, parts->parent);
    if (village != NULL) {
        intake_check_warn(check, record, PROJECT_VILLAGE, "project.part-village",
                          g_strdup_printf("โครงการหลักไม่มีหมู่ที่ %s", village),
                          "เพิ่มหมู่ที่ในโครงการหลัก หรือแก้หมู่ที่ของโครงการย่อย");
    }
}

static void check_weights(IntakeCheck *check, const Parts *parts)
{
    if (parts->unweighted > 0 && parts->weighted > 0) {
        intake_check_warn(
            check, parts->first_unweighted, PROJECT_WEIGHT, "project.weight",
            g_strdup("โครงการย่อยอื่นของโครงการหลักเดียวกันมีน้ำหนัก แต่แถวนี้ไม่มี จึงถือว่าทุกโครงการย่อยหนักเท่ากัน"),
            "กรอกน้ำหนักให้ครบทุกโครงการย่อย หรือเว้นว่างทั้งหมด");
    } else if (parts->unweighted > 1) {
        intake_check_note(
            check, parts->parent, PROJECT_WEIGHT, "project.weight-equal",
            g_strdup_printf("โครงการย่อย %d โครงการไม่บอกน้ำหนัก จึงถือว่าหนักเท่ากัน", parts->unweighted));
    }
}

void intake_check_project_parts(IntakeCheck *check)
{
    g_autoptr(GHashTable) all = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    g_autoptr(GHashTable) codes = find_parents(check, all);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        const IntakeValue *parent = &record->values[PROJECT_PARENT];
        const IntakeRecord *found =
            parent->present ? g_hash_table_lookup(codes, parent->text) : NULL;
        if (found != NULL) {
            take_part(check, record, g_hash_table_lookup(all, found));
        }
    }
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const Parts *parts = g_hash_table_lookup(all, intake_batch_record(check->batch, i));
        if (parts != NULL) {
            check_weights(check, parts);
        }
    }
}

/** The ranks of a year. */
typedef struct {
    GHashTable *ranks;
    const IntakeRecord *last; // of the highest rank
    int highest;
} Year;

static void year_free(gpointer data)
{
    Year *year = data;
    g_hash_table_unref(year->ranks);
    g_free(year);
}

static void take_rank(GHashTable *years, const IntakeRecord *record)
{
    const IntakeValue *rank = &record->values[PROJECT_RANK];
    const IntakeValue *fiscal_year = &record->values[PROJECT_YEAR];
    if (!rank->present || !fiscal_year->present) {
        return;
    }
    gpointer key = GINT_TO_POINTER((int)fiscal_year->integer);
    Year *year = g_hash_table_lookup(years, key);
    if (year == NULL) {
        year = g_new0(Year, 1);
        year->ranks = g_hash_table_new(NULL, NULL);
        g_hash_table_insert(years, key, year);
    }
    g_hash_table_add(year->ranks, GINT_TO_POINTER((int)rank->integer));
    if ((int)rank->integer > year->highest) {
        year->highest = (int)rank->integer;
        year->last = record;
    }
}

static void check_holes(IntakeCheck *check, const Year *year)
{
    int missing = year->highest - (int)g_hash_table_size(year->ranks);
    g_autoptr(GString) named = g_string_new(NULL);
    int names = 0;
    for (int rank = 1; rank < year->highest && names < HOLES_NAMED; rank++) {
        if (!g_hash_table_contains(year->ranks, GINT_TO_POINTER(rank))) {
            g_string_append_printf(named, "%s%d", names++ > 0 ? ", " : "", rank);
        }
    }
    if (missing > 0) {
        intake_check_warn(check, year->last, PROJECT_RANK, "project.rank-hole",
                          g_strdup_printf("ลำดับความสำคัญของปีนี้ข้ามไป %d ลำดับ: %s%s", missing,
                                          named->str, missing > names ? " …" : ""),
                          "ตรวจว่าโครงการตกหล่นหรือพิมพ์ลำดับผิด");
    }
}

void intake_check_project_ranks(IntakeCheck *check)
{
    g_autoptr(GHashTable) years = g_hash_table_new_full(NULL, NULL, NULL, year_free);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        take_rank(years, intake_batch_record(check->batch, i));
    }
    GHashTableIter iterator;
    gpointer year = NULL;
    g_hash_table_iter_init(&iterator, years);
    while (g_hash_table_iter_next(&iterator, NULL, &year)) {
        check_holes(check, year); // the report sorts them by row
    }
}
