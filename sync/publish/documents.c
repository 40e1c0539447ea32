#include "documents.h"

#include <base/error.h>
#include <base/file.h>
#include <base/hash.h>
#include <glib/gstdio.h>
#include <site/document.h>
#include <snapshot/file.h>
#include <string.h>
#include <unistd.h>

typedef struct {
    const Workspace *workspace;
    SiteTree *tree;
    GHashTable *sources; /* "area/code" → DeskDocument */
    bool lenient;
    int count;
    int64_t bytes;
} Documents;

static const char *const pdf[] = {".pdf", NULL};

char *documents_path(const Workspace *workspace, const DeskDocument *document)
{
    g_autofree char *folder = g_path_get_dirname(document->source_name);
    return g_path_is_absolute(folder) ? g_build_filename(folder, document->file, NULL)
                                      : workspace_path(workspace, folder, document->file, NULL);
}

char *documents_find_fault(const Workspace *workspace, const DeskDocument *document)
{
    char sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    if (document->file == NULL || document->source_name == NULL) {
        return NULL;
    }
    g_autofree char *path = documents_path(workspace, document);
    if (!base_hash_file(path, sha256, NULL, NULL)) {
        bool promised = document->sha256 != NULL || document->url == NULL;
        return promised
                   ? g_strdup_printf("ไม่พบไฟล์ %s ให้วางไฟล์ไว้ในโฟลเดอร์ของตำบลแล้วนำเข้าใหม่ (import)",
                                     document->file)
                   : NULL;
    }
    if (g_strcmp0(sha256, document->sha256) != 0) {
        return g_strdup_printf("ไฟล์ %s ไม่ใช่ไฟล์เดิมที่นำเข้าไว้ ให้นำเข้าใหม่ (import)", document->file);
    }
    if (base_file_has_ending(document->file, pdf) && !base_file_is_pdf(path)) {
        return g_strdup_printf("ไฟล์ %s ชื่อว่าเป็น PDF แต่ข้างในไม่ใช่ โทรศัพท์จะเปิดไม่ได้ "
                               "ให้เปิดด้วยโปรแกรมเดิม บันทึกเป็น PDF แล้วนำเข้าใหม่ (import)",
                               document->file);
    }
    return NULL;
}

static char *key_of(const char *area_code, const char *code)
{
    return g_strdup_printf("%s/%s", area_code, code);
}

/* A workspace without a master has no sources either. */
static bool find_sources(Documents *documents, GPtrArray **list, GError **error)
{
    g_autofree char *path = workspace_path(documents->workspace, "province.db", NULL);
    if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
        return true;
    }
    g_autoptr(Desk) desk = desk_open(path, error);
    *list = desk == NULL ? NULL : desk_document_list(desk, error);
    for (guint i = 0; *list != NULL && i < (*list)->len; i++) {
        DeskDocument *source = g_ptr_array_index(*list, i);
        g_hash_table_insert(documents->sources, key_of(source->area_code, source->code), source);
    }
    return *list != NULL;
}

/* Of the site that is out: its name has the digest in it. */
static bool link_old(const Documents *documents, const char *file, int64_t bytes, const char *place)
{
    GStatBuf status;
    g_autofree char *old = workspace_path(documents->workspace, "repository", file, NULL);
    return g_stat(old, &status) == 0 && S_ISREG(status.st_mode) &&
           (bytes < 0 || status.st_size == bytes) && link(old, place) == 0;
}

/* The master may know a newer file by now: what was approved is what the snapshot says. */
static char *find_fault(const Documents *documents, const DeskDocument *source,
                        const SnapshotDocument *document)
{
    if (source == NULL || source->source_name == NULL ||
        g_strcmp0(source->sha256, document->sha256) != 0) {
        return g_strdup_printf("ไฟล์ %s ไม่ใช่ไฟล์ที่อนุมัติไว้ ให้สั่ง 'diff' และ 'approve' ใหม่",
                               document->file);
    }
    return documents_find_fault(documents->workspace, source);
}

static bool put_file(const Documents *documents, const SnapshotDocument *document, const char *file,
                     GError **error)
{
    g_autofree char *place = site_tree_place(documents->tree, file, error);
    if (place == NULL || link_old(documents, file, document->bytes, place)) {
        return place != NULL;
    }
    g_autofree char *key = key_of(document->area_code, document->code);
    const DeskDocument *source = g_hash_table_lookup(documents->sources, key);
    g_autofree char *fault = find_fault(documents, source, document);
    if (fault != NULL && documents->lenient) {
        g_print("เอกสาร %s “%s”: %s\n", key, document->title, fault);
        return true;
    }
    if (fault != NULL) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "เผยแพร่ไม่ได้ เอกสาร %s “%s”: %s", key,
                    document->title, fault);
        return false;
    }
    g_autofree char *path = documents_path(documents->workspace, source);
    return base_file_copy(path, place, error);
}

/* Those that intake has drawn (pictures.h); the kiosks may have fewer. */
static bool put_pages(const Documents *documents, const SnapshotDocument *document, GError **error)
{
    const SnapshotFile pages = {document->sha256, true};
    for (int i = 1; i <= SNAPSHOT_FILE_LIMIT_PAGES; i++) {
        g_autofree char *name = snapshot_file_name(&pages, i);
        g_autofree char *base = g_path_get_basename(name);
        g_autofree char *drawn = workspace_path(documents->workspace, "pages", base, NULL);
        if (!g_file_test(drawn, G_FILE_TEST_IS_REGULAR)) {
            break;
        }
        g_autofree char *page = site_document_page(document, i);
        g_autofree char *place = site_tree_place(documents->tree, page, error);
        if (place == NULL ||
            (!link_old(documents, page, -1, place) && !base_file_copy(drawn, place, error))) {
            return false;
        }
    }
    return true;
}

static bool place_document(Documents *documents, const SnapshotDocument *document, GError **error)
{
    g_autofree char *file = site_document_file(document);
    if (file == NULL) {
        return true;
    }
    documents->count++;
    documents->bytes += MAX(document->bytes, 0);
    return put_file(documents, document, file, error) && put_pages(documents, document, error);
}

bool documents_place(const Workspace *workspace, Snapshot *snapshot, bool lenient, SiteTree *tree,
                     GError **error)
{
    const SnapshotDocumentFilter filter = {0};
    g_autoptr(GHashTable) sources = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GPtrArray) list = NULL; // of what `sources` has
    Documents documents = {
        .workspace = workspace, .tree = tree, .sources = sources, .lenient = lenient};
    g_autoptr(GPtrArray) all = snapshot_document_list(snapshot, &filter, error);
    if (all == NULL || !find_sources(&documents, &list, error)) {
        return false;
    }
    for (guint i = 0; i < all->len; i++) {
        if (!place_document(&documents, g_ptr_array_index(all, i), error)) {
            return false;
        }
    }
    if (documents.count > 0) {
        g_print("เอกสารบนเว็บ %d ฉบับ %.1f MB\n", documents.count, (double)documents.bytes / 1e6);
    }
    return true;
}

int documents_check(Snapshot *snapshot, const char *folder, DocumentsFault fault, void *user,
                    GError **error)
{
    int count = 0;
    const SnapshotDocumentFilter filter = {0};
    g_autoptr(GPtrArray) all = snapshot_document_list(snapshot, &filter, error);
    for (guint i = 0; all != NULL && i < all->len; i++) {
        const SnapshotDocument *document = g_ptr_array_index(all, i);
        char sha256[BASE_HASH_HEX_LENGTH + 1] = "";
        g_autofree char *file = site_document_file(document);
        if (file == NULL) {
            continue;
        }
        g_autofree char *path = g_build_filename(folder, file, NULL);
        bool there = base_hash_file(path, sha256, NULL, NULL);
        if (!there || strcmp(sha256, document->sha256) != 0) {
            g_autofree char *what = g_strdup_printf("เอกสาร “%s” %s", document->title,
                                                    there ? "ไม่ใช่ไฟล์ที่ลงลายมือชื่อไว้" : "ไม่มีไฟล์อยู่");
            fault(file, what, user);
        }
        count++;
    }
    return all == NULL ? -1 : count;
}
