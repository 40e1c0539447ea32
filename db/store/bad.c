#include "store/bad.h"

#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/hash.h"
#include "error.h"
#include "store/store.h"

#define BAD "bad"
#define LIMIT_MARK_BYTES 64
#define TEXT_START "damaged "

/** One mark that lies there. */
typedef struct {
    char *path;
    int release; /* 0: unreadable */
} Mark;

static void mark_free(gpointer data)
{
    Mark *mark = data;
    g_free(mark->path);
    g_free(mark);
}

static char *mark_path(const Store *store, const char *sha256)
{
    g_assert(base_hash_is_hex(sha256));
    return g_build_filename(store_path(store), BAD, sha256, NULL);
}

static int read_release(const char *path)
{
    g_autofree char *text = base_file_read_text(path, LIMIT_MARK_BYTES, NULL);
    if (text == NULL || !g_str_has_prefix(text, TEXT_START)) {
        return 0;
    }
    gint64 release = 0;
    const char *digits = g_strchomp(text) + strlen(TEXT_START);
    bool valid = g_ascii_string_to_signed(digits, 10, 1, G_MAXINT, &release, NULL);
    return valid ? (int)release : 0;
}

/* Returns: owned array of Mark *. */
static GPtrArray *list_marks(const Store *store)
{
    GPtrArray *marks = g_ptr_array_new_with_free_func(mark_free);
    g_autofree char *folder = g_build_filename(store_path(store), BAD, NULL);
    g_autoptr(GDir) directory = g_dir_open(folder, 0, NULL);
    const char *name = NULL;
    while (directory != NULL && (name = g_dir_read_name(directory)) != NULL) {
        Mark *mark = g_new0(Mark, 1);
        mark->path = g_build_filename(folder, name, NULL);
        mark->release = read_release(mark->path);
        g_ptr_array_add(marks, mark);
    }
    return marks;
}

static gint compare_marks(gconstpointer a, gconstpointer b)
{
    const Mark *one = *(const Mark *const *)a;
    const Mark *other = *(const Mark *const *)b;
    return one->release != other->release ? one->release - other->release
                                          : strcmp(one->path, other->path);
}

static void drop_oldest(Store *store)
{
    g_autoptr(GPtrArray) marks = list_marks(store);
    g_ptr_array_sort(marks, compare_marks);
    for (guint i = 0; i + STORE_BAD_LIMIT <= marks->len; i++) {
        (void)unlink(((const Mark *)g_ptr_array_index(marks, i))->path);
    }
}

bool store_bad_mark(Store *store, const char *sha256, int release, GError **error)
{
    g_autofree char *path = mark_path(store, sha256);
    g_autofree char *text = g_strdup_printf(TEXT_START "%d\n", release);
    drop_oldest(store);
    g_autoptr(GError) cause = NULL;
    if (!base_file_write(path, text, strlen(text), &cause)) {
        return store_error_propagate(error, g_steal_pointer(&cause));
    }
    return true;
}

bool store_bad_has(const Store *store, const char *sha256)
{
    g_autofree char *path = mark_path(store, sha256);
    return g_file_test(path, G_FILE_TEST_EXISTS);
}

void store_bad_clear(Store *store, int release)
{
    g_autoptr(GPtrArray) marks = list_marks(store);
    for (guint i = 0; i < marks->len; i++) {
        const Mark *mark = g_ptr_array_index(marks, i);
        if (mark->release <= release) {
            (void)unlink(mark->path);
        }
    }
}
