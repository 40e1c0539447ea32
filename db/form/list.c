#include "list.h"

#include <string.h>

#include "form_query.h"
#include "rows.h"

struct FormLists {
    GPtrArray *lists;  // FormList *
    GHashTable *names; // name in braces → text
};

static void list_free(gpointer data)
{
    FormList *list = data;
    g_free(list->id);
    g_free(list->title);
    g_ptr_array_unref(list->items);
    g_ptr_array_unref(list->hints);
    g_free(list);
}

void form_list_free(FormLists *lists)
{
    if (lists == NULL) {
        return;
    }
    g_ptr_array_unref(lists->lists);
    g_hash_table_unref(lists->names);
    g_free(lists);
}

static FormList *add_list(FormLists *lists, const char *name, const char *title)
{
    FormList *list = g_new0(FormList, 1);
    list->id = g_strconcat("list_", name, NULL);
    list->title = g_strdup(title);
    list->items = g_ptr_array_new_with_free_func(g_free);
    list->hints = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(lists->lists, list);
    return list;
}

static void add_item(FormList *list, const char *item, const char *hint)
{
    g_ptr_array_add(list->items, g_strdup(item));
    g_ptr_array_add(list->hints, g_strdup(hint != NULL ? hint : ""));
}

static const FormList *find_list(const FormLists *lists, const char *name)
{
    for (guint i = 0; i < lists->lists->len; i++) {
        const FormList *list = g_ptr_array_index(lists->lists, i);
        if (strcmp(list->id + strlen("list_"), name) == 0) {
            return list->items->len > 0 ? list : NULL;
        }
    }
    return NULL;
}

static void take_item(SqlStatement *row, void *data)
{
    add_item(data, sql_column_text(row, 0), sql_column_text(row, 1));
}

/** A list as the province's data have it. */
typedef struct {
    const char *name;
    const char *title;
    const char *question;
    const char *edition; // bound as :edition; NULL: the question has none
} Asked;

static bool ask_list(FormLists *lists, SqlDatabase *database, const Asked *asked, GError **error)
{
    g_autoptr(SqlStatement) statement = sql_prepare(database, asked->question, error);
    if (statement == NULL) {
        return false;
    }
    if (asked->edition != NULL) {
        sql_bind_text(statement, ":edition", asked->edition);
    }
    return sql_each(statement, take_item, add_list(lists, asked->name, asked->title), error);
}

static bool ask_lists(FormLists *lists, SqlDatabase *database, const char *edition, GError **error)
{
    const Asked asked[] = {
        {"issues", "ประเด็น", form_list_issues_sql, edition},
        {"issue_editions", "ชุดประเด็น", form_list_issue_editions_sql, NULL},
        {"organisations", "หน่วยงานและผู้สนับสนุน", form_list_organisations_sql, NULL},
        {"programmes", "โครงการขับเคลื่อน", form_list_programmes_sql, NULL},
        {"schemes", "แนวทางจัดทำแผน", form_list_schemes_sql, NULL},
        {"sets", "ชุดตัวชี้วัด", form_list_sets_sql, NULL},
        {"set_editions", "ฉบับของชุดตัวชี้วัด", form_list_set_editions_sql, NULL},
        {"indicators", "ตัวชี้วัด", form_list_indicators_sql, NULL},
        {"duties", "รายงานประจำเดือน", form_list_duties_sql, NULL},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(asked); i++) {
        if (!ask_list(lists, database, &asked[i], error)) {
            return false;
        }
    }
    return true;
}

typedef struct {
    FormList *places;
    FormList *villages;
} Places;

static void take_village(SqlStatement *row, void *data)
{
    Places *places = data;
    const char *code = sql_column_text(row, 0);
    g_autofree char *number =
        g_strdup_printf("%d", (int)g_ascii_strtoll(code + strlen(code) - strlen("00"), NULL, 10));
    g_autofree char *place = g_strconcat("หมู่ที่ ", number, NULL);
    add_item(places->places, place, sql_column_text(row, 1));
    add_item(places->villages, number, sql_column_text(row, 1));
}

/** The office's own places, called as the reader takes them for its own. */
static bool ask_places(FormLists *lists, SqlDatabase *database, const FormOffice *office,
                       GError **error)
{
    g_autoptr(SqlStatement) statement = sql_prepare(database, form_list_villages_sql, error);
    if (statement == NULL) {
        return false;
    }
    sql_bind_text(statement, ":office", office->code);
    Places places = {add_list(lists, "places", "พื้นที่"), add_list(lists, "villages", "หมู่ที่")};
    g_autofree char *tambon = g_strconcat("ตำบล", office->name, NULL);
    add_item(places.places, tambon, office->code);
    return sql_each(statement, take_village, &places, error);
}

static void add_choices(FormLists *lists)
{
    FormList *yes_no = add_list(lists, "yes_no", "ใช่หรือไม่");
    add_item(yes_no, "ใช่", NULL);
    add_item(yes_no, "ไม่ใช่", NULL);
    for (int i = 0; i < intake_sheet_count(); i++) {
        const IntakeSheet *sheet = intake_sheet_at(i);
        for (int column = 0; column < sheet->column_count; column++) {
            if (sheet->columns[column].type != INTAKE_TYPE_CHOICE) {
                continue;
            }
            g_autofree char *name =
                g_strdup_printf("%s_%s", sheet->kind, sheet->columns[column].key);
            FormList *list = add_list(lists, name, sheet->columns[column].name_th);
            for (const IntakeChoice *choice = sheet->columns[column].choices; choice->key != NULL;
                 choice++) {
                add_item(list, choice->name_th, NULL);
            }
        }
    }
}

static void take_name(SqlStatement *row, void *data)
{
    FormLists *lists = data;
    g_hash_table_insert(lists->names, sql_column_copy(row, 0), sql_column_copy(row, 1));
}

static void take_first(FormLists *lists, const char *name, const char *list_name)
{
    const FormList *list = find_list(lists, list_name);
    if (list != NULL) {
        g_hash_table_insert(lists->names, g_strdup(name), g_strdup(list->items->pdata[0]));
    }
}

static void take_names(FormLists *lists)
{
    take_first(lists, "issue", "issues");
    take_first(lists, "organisation", "organisations");
    take_first(lists, "programme", "programmes");
    take_first(lists, "tambon", "places");
}

FormLists *form_list_load(SqlDatabase *database, const FormOffice *office,
                          const char *issue_edition, GError **error)
{
    g_autoptr(FormLists) lists = g_new0(FormLists, 1);
    lists->lists = g_ptr_array_new_with_free_func(list_free);
    lists->names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    add_choices(lists);
    if (!ask_lists(lists, database, issue_edition, error) ||
        (office != NULL && !ask_places(lists, database, office, error)) ||
        !form_rows_ask(database, form_list_examples_sql, take_name, lists, error)) {
        return NULL;
    }
    take_names(lists);
    return g_steal_pointer(&lists);
}

/** Columns of codes that the province knows, by their key. */
static const char *list_of_key(const IntakeColumn *column)
{
    static const struct {
        const char *key;
        const char *list;
    } known[] = {{"issue_edition", "issue_editions"},
                 {"scheme", "schemes"},
                 {"set", "sets"},
                 {"edition", "set_editions"},
                 {"indicator_code", "indicators"},
                 {"duty", "duties"}};
    for (size_t i = 0; i < G_N_ELEMENTS(known) && column->type == INTAKE_TYPE_CODE; i++) {
        if (strcmp(column->key, known[i].key) == 0) {
            return known[i].list;
        }
    }
    return NULL;
}

static const char *list_of_type(IntakeType type)
{
    switch (type) {
    case INTAKE_TYPE_YES_NO:
        return "yes_no";
    case INTAKE_TYPE_VILLAGES:
        return "villages";
    case INTAKE_TYPE_AREA:
        return "places";
    case INTAKE_TYPE_ISSUE:
    case INTAKE_TYPE_ISSUES:
        return "issues";
    case INTAKE_TYPE_ORGANISATION:
        return "organisations";
    case INTAKE_TYPE_PROGRAMME:
        return "programmes";
    case INTAKE_TYPE_SCHEME:
        return "schemes";
    case INTAKE_TYPE_DUTY:
        return "duties";
    default:
        return NULL;
    }
}

const FormList *form_list_of(const FormLists *lists, const IntakeSheet *sheet, int column)
{
    const IntakeColumn *asked = &sheet->columns[column];
    if (asked->type == INTAKE_TYPE_CHOICE) {
        g_autofree char *name = g_strdup_printf("%s_%s", sheet->kind, asked->key);
        return find_list(lists, name);
    }
    const char *name = list_of_type(asked->type);
    if (name == NULL && sheet->owner == INTAKE_OWNER_TAMBON &&
        strcmp(sheet->kind, "quality") != 0) {
        name = list_of_key(asked); // who certifies, and by what scheme, is not for the province
    }
    return name != NULL ? find_list(lists, name) : NULL;
}

bool form_list_is_closed(const IntakeColumn *column)
{
    return column->type == INTAKE_TYPE_CHOICE || column->type == INTAKE_TYPE_YES_NO;
}

GPtrArray *form_list_used(const FormLists *lists, IntakeOwner owner)
{
    GPtrArray *used = g_ptr_array_new();
    for (int i = 0; i < intake_sheet_count(); i++) {
        const IntakeSheet *sheet = intake_sheet_at(i);
        for (int column = 0; column < sheet->column_count && sheet->owner == owner; column++) {
            const FormList *list = form_list_of(lists, sheet, column);
            if (list != NULL && !g_ptr_array_find(used, list, NULL)) {
                g_ptr_array_add(used, (gpointer)(uintptr_t)list);
            }
        }
    }
    return used;
}

char *form_list_fill(const FormLists *lists, const char *example)
{
    GString *text = g_string_new(NULL);
    for (const char *at = example; *at != '\0';) {
        const char *end = *at == '{' ? strchr(at, '}') : NULL;
        if (end == NULL) {
            g_string_append_c(text, *at++);
            continue;
        }
        g_autofree char *name = g_strndup(at + 1, (gsize)(end - at) - 1);
        const char *known = g_hash_table_lookup(lists->names, name);
        if (known == NULL) {
            g_string_free(text, TRUE);
            return NULL;
        }
        g_string_append(text, known);
        at = end + 1;
    }
    return g_string_free(text, FALSE);
}
