#include "pictures.h"

#include <base/error.h>
#include <base/hash.h>
#include <glib/gstdio.h>
#include <snapshot/file.h>
#include <string.h>

/* The list being made of what the release shows. */
typedef struct {
    const Workspace *workspace;
    TufRepository *repository;
    GHashTable *listed; /* names that the repository lists so far, as a set */
    GHashTable *wanted; /* names that it shall list, as a set */
    PicturesFacts *facts;
} Pictures;

static void pictures_clear(Pictures *pictures)
{
    g_hash_table_unref(pictures->listed);
    g_hash_table_unref(pictures->wanted);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Pictures, pictures_clear)

static GHashTable *make_set(void)
{
    return g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
}

static GHashTable *find_listed(TufRepository *repository)
{
    char sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    GHashTable *listed = make_set();
    g_autoptr(GPtrArray) targets = tuf_repository_list_targets(repository);
    for (guint i = 0; i < targets->len; i++) {
        const char *name = tuf_target_name(g_ptr_array_index(targets, i));
        if (snapshot_file_read_name(name, sha256)) {
            g_hash_table_add(listed, g_strdup(name));
        }
    }
    return listed;
}

/* One that is listed already need not be looked at again: its name says what it shows. */
static bool add(Pictures *pictures, char *name, const char *path, GError **error)
{
    bool added = g_hash_table_contains(pictures->listed, name) ||
                 tuf_repository_add_target(pictures->repository, name, path, NULL, error);
    g_hash_table_add(pictures->wanted, name);
    return added;
}

static bool check_photo(const char *path, const char *sha256, GError **error)
{
    char found[BASE_HASH_HEX_LENGTH + 1] = "";
    if (!base_hash_file(path, found, NULL, error)) {
        g_prefix_error(error, "ภาพของโครงการหายไป ให้นำเข้าใหม่ (import --again): ");
        return false;
    }
    if (strcmp(found, sha256) != 0) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "%s ไม่ใช่ภาพที่นำเข้าไว้ ให้ลบไฟล์นี้แล้วนำเข้าใหม่ (import --again)", path);
        return false;
    }
    return true;
}

static bool add_photo(Pictures *pictures, const SnapshotFile *file, GError **error)
{
    g_autofree char *name = snapshot_file_name(file, 0);
    g_autofree char *base = g_path_get_basename(name);
    g_autofree char *path = workspace_path(pictures->workspace, "photos", base, NULL);
    bool listed = g_hash_table_contains(pictures->listed, name);
    pictures->facts->photo_count++;
    return (listed || check_photo(path, file->sha256, error)) &&
           add(pictures, g_steal_pointer(&name), path, error);
}

static bool is_within_bounds(const PicturesFacts *facts, int64_t bytes)
{
    return facts->page_count < PICTURES_LIMIT_PAGES &&
           facts->page_bytes + bytes <= PICTURES_LIMIT_PAGE_BYTES;
}

static bool add_page(Pictures *pictures, const SnapshotFile *file, int page, GError **error)
{
    PicturesFacts *facts = pictures->facts;
    g_autofree char *name = snapshot_file_name(file, page);
    g_autofree char *base = g_path_get_basename(name);
    g_autofree char *path = workspace_path(pictures->workspace, "pages", base, NULL);
    GStatBuf status;
    if (g_stat(path, &status) != 0 || !S_ISREG(status.st_mode)) {
        return true; // it has no such page, or none that could be drawn
    }
    if (!is_within_bounds(facts, status.st_size)) {
        facts->left_out_count++;
        return true;
    }
    facts->page_count++;
    facts->page_bytes += status.st_size;
    facts->document_count += page == 1 ? 1 : 0;
    return add(pictures, g_steal_pointer(&name), path, error);
}

static bool add_all(Pictures *pictures, const GPtrArray *files, GError **error)
{
    for (int page = 1; page <= SNAPSHOT_FILE_LIMIT_PAGES; page++) {
        for (guint i = 0; i < files->len; i++) {
            const SnapshotFile *file = g_ptr_array_index(files, i);
            bool photo_in_turn = !file->pages && page == 1;
            if ((photo_in_turn && !add_photo(pictures, file, error)) ||
                (file->pages && !add_page(pictures, file, page, error))) {
                return false;
            }
        }
    }
    return true;
}

/* Those that the release shows no more: withdrawn, or replaced. */
static void drop_unwanted(const Pictures *pictures)
{
    GHashTableIter iterator;
    gpointer name = NULL;
    g_hash_table_iter_init(&iterator, pictures->listed);
    while (g_hash_table_iter_next(&iterator, &name, NULL)) {
        if (!g_hash_table_contains(pictures->wanted, name)) {
            (void)tuf_repository_remove_target(pictures->repository, name);
        }
    }
}

bool pictures_set(const Workspace *workspace, Snapshot *snapshot, TufRepository *repository,
                  PicturesFacts *facts, GError **error)
{
    *facts = (PicturesFacts){0};
    g_autoptr(GPtrArray) files = snapshot_file_list(snapshot, error);
    if (files == NULL) {
        return false;
    }
    g_auto(Pictures) pictures = {.workspace = workspace,
                                 .repository = repository,
                                 .listed = find_listed(repository),
                                 .wanted = make_set(),
                                 .facts = facts};
    if (!add_all(&pictures, files, error)) {
        return false;
    }
    drop_unwanted(&pictures);
    return true;
}

void pictures_print(const PicturesFacts *facts)
{
    if (facts->photo_count > 0 || facts->page_count > 0) {
        g_print("ไปกับชุดนี้ด้วย: ภาพของโครงการ %d ภาพ และหน้าแรก ๆ ของเอกสาร %d เรื่อง %d หน้า (%.1f MB)\n",
                facts->photo_count, facts->document_count, facts->page_count,
                (double)facts->page_bytes / 1e6);
    }
    if (facts->left_out_count > 0) {
        g_print("หน้าเอกสารอีก %d หน้าไม่ได้ไปด้วย เพราะเกินที่ตู้ทุกตู้จะรับ (%d หน้า หรือ %d MB): "
                "เว้นหน้าท้าย ๆ และเอกสารเก่าไว้\n",
                facts->left_out_count, PICTURES_LIMIT_PAGES,
                (int)(PICTURES_LIMIT_PAGE_BYTES / 1000000));
    }
}
