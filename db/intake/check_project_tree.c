#include <string.h>

#include "check.h"
#include "columns.h"
#include "intake_query.h"

/**
 * The office's projects as they would be after this file: those in force of years the file does not
 * have, and the file's own.
 */
typedef struct {
    char *parent;               // office code of the parent, or NULL
    const IntakeRecord *record; // NULL: in force, not in this file
    int mark;                   // the walk that came by, see check_cycle()
} Node;

static void node_free(gpointer data)
{
    Node *node = data;
    g_free(node->parent);
    g_free(node);
}

static void put_node(GHashTable *nodes, const char *code, const char *parent,
                     const IntakeRecord *record)
{
    Node *node = g_new0(Node, 1);
    node->parent = g_strdup(parent);
    node->record = record;
    g_hash_table_replace(nodes, g_strdup(code), node);
}

/** Years the file is the full list of. */
static GHashTable *file_years(const IntakeCheck *check)
{
    GHashTable *years = g_hash_table_new(NULL, NULL);
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeValue *year = &intake_batch_record(check->batch, i)->values[PROJECT_YEAR];
        if (year->present) {
            g_hash_table_add(years, GINT_TO_POINTER((int)year->integer));
        }
    }
    return years;
}

static bool load_stored(IntakeCheck *check, GHashTable *nodes, GError **error)
{
    SqlStatement *stored =
        intake_statements_get(check->statements, intake_check_project_tree_sql, error);
    if (stored == NULL) {
        return false;
    }
    g_autoptr(GHashTable) years = file_years(check);
    sql_bind_text(stored, ":office", check->office_code);
    bool row = true;
    while (row) {
        if (!sql_step(stored, &row, error)) {
            return false;
        }
        if (row &&
            !g_hash_table_contains(years, GINT_TO_POINTER((int)sql_column_integer(stored, 1)))) {
            put_node(nodes, sql_column_text(stored, 0), sql_column_text(stored, 2), NULL);
        }
    }
    return true;
}

static void add_file(IntakeCheck *check, GHashTable *nodes)
{
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        const IntakeValue *code = &record->values[PROJECT_CODE];
        const IntakeValue *parent = &record->values[PROJECT_PARENT];
        if (code->present) {
            put_node(nodes, code->text, parent->present ? parent->text : NULL, record);
        }
    }
}

static void report_orphan(IntakeCheck *check, const char *code, const Node *node)
{
    if (node->record != NULL) {
        intake_check_error(check, node->record, PROJECT_PARENT, "project.parent",
                           g_strdup("ไม่มีโครงการหลักรหัสนี้ของตำบล"), "เพิ่มโครงการหลักในตาราง หรือแก้รหัส");
        return;
    }
    g_autofree char *message = g_strdup_printf(
        "โครงการหลัก %s หายไปจากตาราง แต่โครงการ %s ของปีอื่นยังอ้างถึง", node->parent, code);
    intake_report_add(check->report, &(IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                                                      .rule = "project.parent",
                                                      .value = node->parent,
                                                      .message = message,
                                                      .advice = "ส่งตารางที่มีโครงการหลักนี้ด้วย"});
}

/** The first row of this file on the cycle through `start`; the stored part has none. */
static const IntakeRecord *first_record(GHashTable *nodes, const Node *start)
{
    const IntakeRecord *first = NULL;
    const Node *node = start;
    do {
        if (node->record != NULL && (first == NULL || node->record->row < first->row)) {
            first = node->record;
        }
        node = g_hash_table_lookup(nodes, node->parent);
    } while (node != start);
    return first;
}

/** Walks up from `code`; meeting a node of the same walk again is a cycle, an older mark is not. */
static void check_cycle(IntakeCheck *check, GHashTable *nodes, const char *code, int walk)
{
    Node *node = g_hash_table_lookup(nodes, code);
    while (node != NULL && node->mark == 0) {
        node->mark = walk;
        node = node->parent != NULL ? g_hash_table_lookup(nodes, node->parent) : NULL;
    }
    const IntakeRecord *record =
        node != NULL && node->mark == walk ? first_record(nodes, node) : NULL;
    if (record != NULL) {
        intake_check_error(check, record, PROJECT_PARENT, "project.cycle",
                           g_strdup("โครงการหลักอ้างวนกลับมาที่โครงการเดิม"), "แก้โครงการหลักไม่ให้วน");
    }
}

/** "1" where "001" was meant: a spreadsheet took the zeros of a code it held for a number. */
static void check_lost_zeros(IntakeCheck *check, GHashTable *known)
{
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        const IntakeRecord *record = intake_batch_record(check->batch, i);
        const IntakeValue *code = &record->values[PROJECT_CODE];
        if (!code->present || strspn(code->text, "0123456789") != strlen(code->text)) {
            continue;
        }
        const char *bare = code->text + strspn(code->text, "0");
        const char *other = g_hash_table_lookup(known, bare);
        if (other == NULL) {
            g_hash_table_insert(known, g_strdup(bare), g_strdup(code->text));
        } else if (strcmp(other, code->text) != 0) {
            intake_check_error(check, record, PROJECT_CODE, "project.lost-zero",
                               g_strdup_printf("ต่างจากรหัส %s เพียงเลขศูนย์นำหน้า", other),
                               "พิมพ์รหัสให้ตรงกับที่เคยส่ง ตั้งช่องเป็น “ข้อความ” ก่อนพิมพ์");
        }
    }
}

/** Bare digits of every code the office ever used → the code. */
static GHashTable *load_known(IntakeCheck *check, GError **error)
{
    g_autoptr(GHashTable) codes = intake_check_load_set(check, intake_check_identities_sql, error);
    if (codes == NULL) {
        return NULL;
    }
    GHashTable *known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    GHashTableIter iterator;
    gpointer code = NULL;
    g_hash_table_iter_init(&iterator, codes);
    while (g_hash_table_iter_next(&iterator, &code, NULL)) {
        const char *text = code;
        if (strspn(text, "0123456789") == strlen(text)) {
            g_hash_table_insert(known, g_strdup(text + strspn(text, "0")), g_strdup(text));
        }
    }
    return known;
}

static void check_nodes(IntakeCheck *check, GHashTable *nodes)
{
    GHashTableIter iterator;
    gpointer code = NULL;
    gpointer value = NULL;
    int walk = 0;
    g_hash_table_iter_init(&iterator, nodes);
    while (g_hash_table_iter_next(&iterator, &code, &value)) {
        const Node *node = value;
        if (node->parent != NULL && g_hash_table_lookup(nodes, node->parent) == NULL) {
            report_orphan(check, code, node);
        }
        check_cycle(check, nodes, code, ++walk);
    }
}

bool intake_check_project_tree(IntakeCheck *check, GError **error)
{
    g_autoptr(GHashTable) nodes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, node_free);
    g_autoptr(GHashTable) known = load_known(check, error);
    if (known == NULL || !load_stored(check, nodes, error)) {
        return false;
    }
    add_file(check, nodes);
    check_nodes(check, nodes);
    check_lost_zeros(check, known);
    return true;
}
