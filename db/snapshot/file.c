#include "snapshot/file.h"

#include <string.h>

#include "record.h"

#define PHOTO "photo/"
#define DOCUMENT "doc/"
#define ENDING ".jpg"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotFile, pages),
    SNAPSHOT_RECORD_MEMBER(SnapshotFile, sha256),
};
static void free_file(void *file);
static const SnapshotRecordShape shape = SNAPSHOT_RECORD_SHAPE(SnapshotFile, fields, free_file);

static void free_file(void *file) { snapshot_record_free(&shape, file); }

GPtrArray *snapshot_file_list(Snapshot *snapshot, GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_FILE_LIST, error);

    return run == NULL ? NULL : snapshot_record_list(run, &shape, error);
}

char *snapshot_file_name(const SnapshotFile *file, int page)
{
    return file->pages ? g_strdup_printf(DOCUMENT "%s-%d" ENDING, file->sha256, page)
                       : g_strdup_printf(PHOTO "%s" ENDING, file->sha256);
}

bool snapshot_file_read_name(const char *name, char sha256[BASE_HASH_HEX_LENGTH + 1])
{
    bool pages = g_str_has_prefix(name, DOCUMENT);
    const char *digest = name + strlen(pages ? DOCUMENT : PHOTO);
    size_t page_length = pages ? strlen("-1") : 0;

    if ((!pages && !g_str_has_prefix(name, PHOTO)) || !g_str_has_suffix(name, ENDING) ||
        strlen(digest) != BASE_HASH_HEX_LENGTH + page_length + strlen(ENDING)) {
        return false;
    }
    const char *end = digest + BASE_HASH_HEX_LENGTH;
    bool numbered = end[0] == '-' && end[1] >= '1' && end[1] <= '0' + SNAPSHOT_FILE_LIMIT_PAGES;
    g_strlcpy(sha256, digest, BASE_HASH_HEX_LENGTH + 1);
    return base_hash_is_hex(sha256) && (!pages || numbered);
}
