#include "leaving.h"

#include <string.h>
#include <unistd.h>

#include "base/file.h"

#define LEAVING "leaving"
#define LIMIT_LEAVING_BYTES ((size_t)16 * 1024 * 1024) /* 50,000 files with names of 300 bytes */

/** Since when, as the file has it: owned path → owned gint64; a line that is none is passed over.
 */
static GHashTable *parse_times(const char *text)
{
    GHashTable *times = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (char **line = lines; *line != NULL; line++) {
        char *end = NULL;
        gint64 since_unix = g_ascii_strtoll(*line, &end, 10);
        if (since_unix > 0 && *end == ' ') {
            g_hash_table_insert(times, g_strdup(end + 1),
                                g_memdup2(&since_unix, sizeof since_unix));
        }
    }
    return times;
}

static void replace_file(const char *path, const GString *lines)
{
    g_autoptr(GError) error = NULL;
    if (lines->len == 0) {
        (void)unlink(path);
    } else if (!base_file_write(path, lines->str, lines->len, &error)) {
        g_message("%s: %s", path, error->message);
    }
}

static gint compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void client_leaving_sweep(const ClientTree *tree, GHashTable *listed, int64_t now_unix)
{
    g_autofree char *path = g_build_filename(client_tree_path(tree), LEAVING, NULL);
    g_autofree char *text = base_file_read_text(path, LIMIT_LEAVING_BYTES, NULL);
    g_autoptr(GHashTable) times = parse_times(text != NULL ? text : "");
    g_autoptr(GPtrArray) files = client_tree_list(tree);
    g_ptr_array_sort(files, compare_names);
    g_autoptr(GString) lines = g_string_new(NULL);
    for (guint i = 0; i < files->len; i++) {
        const char *file = g_ptr_array_index(files, i);
        if (g_hash_table_contains(listed, file)) {
            continue;
        }
        const gint64 *noted = g_hash_table_lookup(times, file);
        gint64 since_unix = noted != NULL && *noted <= now_unix ? *noted : now_unix;
        if (now_unix - since_unix <= CLIENT_LEAVING_SECONDS || !client_tree_delete(tree, file)) {
            g_string_append_printf(lines, "%" G_GINT64_FORMAT " %s\n", since_unix, file);
        }
    }
    if (g_strcmp0(text != NULL ? text : "", lines->str) != 0) {
        replace_file(path, lines);
    }
}
