#include "beside.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/hash.h"
#include "intake_query.h"

struct IntakeBeside {
    GHashTable *stamps; // "office/kind" → digest
};

static char *make_key(const char *office_code, const char *kind)
{
    return g_strconcat(office_code, "/", kind, NULL);
}

static bool names_files(const IntakeSheet *sheet)
{
    for (int i = 0; i < sheet->column_count; i++) {
        if (strcmp(sheet->columns[i].key, "file") == 0) {
            return true;
        }
    }
    return false;
}

static void list_files(GPtrArray *lines, const char *folder, int depth);

/** Hidden names are ours: what was received before is kept in such a folder. */
static void list_one(GPtrArray *lines, const char *folder, const char *name, int depth)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    GStatBuf status;
    if (name[0] == '.' || g_str_has_suffix(name, ".csv") || g_lstat(path, &status) != 0) {
        return;
    }
    if (S_ISDIR(status.st_mode) && depth < INTAKE_BESIDE_LIMIT_DEPTH) {
        list_files(lines, path, depth + 1);
    } else if (S_ISREG(status.st_mode) && lines->len < INTAKE_BESIDE_LIMIT_FILES) {
        g_ptr_array_add(lines,
                        g_strdup_printf("%s\n%" G_GINT64_FORMAT "\n%" G_GINT64_FORMAT ".%09ld",
                                        path, (gint64)status.st_size, (gint64)status.st_mtim.tv_sec,
                                        (long)status.st_mtim.tv_nsec));
    }
}

static void list_files(GPtrArray *lines, const char *folder, int depth)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name = NULL;
    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        list_one(lines, folder, name, depth);
    }
}

static gint compare_lines(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void make_stamp(const char *folder, char hex[BASE_HASH_HEX_LENGTH + 1])
{
    g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(BaseHash) hash = base_hash_new();
    list_files(lines, folder, 0);
    g_ptr_array_sort(lines, compare_lines);
    for (guint i = 0; i < lines->len; i++) {
        const char *line = g_ptr_array_index(lines, i);
        // From the folder on: a workspace may move. The terminator parts one line from the next.
        base_hash_update(hash, line + strlen(folder), strlen(line + strlen(folder)) + 1);
    }
    base_hash_finish(hash, hex);
}

static void take_stamp(SqlStatement *row, void *stamps)
{
    g_hash_table_insert(stamps, make_key(sql_column_text(row, 0), sql_column_text(row, 1)),
                        sql_column_copy(row, 2));
}

IntakeBeside *intake_beside_load(IntakeStatements *statements, GError **error)
{
    g_autoptr(IntakeBeside) beside = g_new0(IntakeBeside, 1);
    beside->stamps = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    SqlStatement *list = intake_statements_get(statements, intake_beside_list_sql, error);
    bool done = sql_each(list, take_stamp, beside->stamps, error);
    return done ? g_steal_pointer(&beside) : NULL;
}

void intake_beside_free(IntakeBeside *beside)
{
    if (beside != NULL) {
        g_hash_table_unref(beside->stamps);
        g_free(beside);
    }
}

bool intake_beside_is_same(const IntakeBeside *beside, const IntakeSheet *sheet,
                           const char *office_code, const char *folder)
{
    if (!names_files(sheet)) {
        return true;
    }
    char stamp[BASE_HASH_HEX_LENGTH + 1] = "";
    g_autofree char *key = make_key(office_code, sheet->kind);
    make_stamp(folder, stamp);
    return g_strcmp0(g_hash_table_lookup(beside->stamps, key), stamp) == 0;
}

bool intake_beside_keep(IntakeStatements *statements, const IntakeSheet *sheet,
                        const char *office_code, const char *folder, GError **error)
{
    if (!names_files(sheet)) {
        return true;
    }
    char stamp[BASE_HASH_HEX_LENGTH + 1] = "";
    SqlStatement *put = intake_statements_get(statements, intake_beside_put_sql, error);
    if (put == NULL) {
        return false;
    }
    make_stamp(folder, stamp);
    sql_bind_text(put, ":office", office_code);
    sql_bind_text(put, ":kind", sheet->kind);
    sql_bind_text(put, ":stamp", stamp);
    return sql_execute(put, error);
}
