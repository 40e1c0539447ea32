#include "site/document.h"

#include <glib/gstdio.h>
#include <snapshot/file.h>
#include <snapshot/project.h>
#include <string.h>

#include "part.h"

// A document: what it is first, then the file itself with its size, then its first pages.

#define DIGEST_DIGITS 8
#define TAMBON_DIGITS 6

char *site_document_folder(const SnapshotDocument *document)
{
    char code[BASE_CODE_LENGTH + 1];
    snapshot_document_short_code(document->area_code, document->code, code);
    return g_strdup_printf("d/%s/", code);
}

/* "d/K7F3Q2M/K7F3Q2M-0f3a5c12", the beginning of every file of it; NULL: it has none. */
static char *file_stem(const SnapshotDocument *document)
{
    char code[BASE_CODE_LENGTH + 1];
    if (document->file == NULL || document->sha256 == NULL) {
        return NULL;
    }
    snapshot_document_short_code(document->area_code, document->code, code);
    return g_strdup_printf("d/%s/%s-%.*s", code, code, DIGEST_DIGITS, document->sha256);
}

char *site_document_file(const SnapshotDocument *document)
{
    g_autofree char *stem = file_stem(document);
    const char *ending = document->file == NULL ? NULL : strrchr(document->file, '.');
    g_autofree char *small = ending == NULL ? NULL : g_ascii_strdown(ending, -1);
    return stem == NULL ? NULL : g_strconcat(stem, small, NULL);
}

char *site_document_page(const SnapshotDocument *document, int page)
{
    g_autofree char *stem = file_stem(document);
    return stem == NULL ? NULL : g_strdup_printf("%s-%d.jpg", stem, page);
}

/* "PDF", "DOCX". */
static void set_ending(xmlNode *node, const char *file)
{
    const char *ending = strrchr(file, '.');
    g_autofree char *large = ending == NULL ? NULL : g_ascii_strup(ending + 1, -1);
    node_set(node, "ending", large);
}

static const char *level_of(const char *area_code)
{
    size_t digits = strlen(area_code);
    return digits <= 2 ? "province" : digits <= 4 ? "district" : digits <= 6 ? "tambon" : "village";
}

void part_set_document(xmlNode *node, const SnapshotDocument *document)
{
    g_autofree char *folder = site_document_folder(document);
    node_set(node, "href", folder);
    node_set(node, "type", document->type);
    node_set(node, "title", document->title);
    node_set(node, "date", document->date);
    if (document->pages > 0) {
        node_set_number(node, "pages", document->pages);
    }
    node_set_stated(node, "bytes", document->bytes);
    node_set_flag(node, "sample", document->sample);
    node_set(node, "level", level_of(document->area_code));
    node_set_names(node, document->place_name_th, document->place_name_en);
    node_set(node, "above", document->district_name_th);
    node_set(node, "above-en", document->district_name_en);
    node_set(node, "above-level",
             strlen(document->area_code) > TAMBON_DIGITS ? "tambon" : "district");
}

/* Of a file of the site; -1: it is not there. */
static bool find_bytes(Site *site, const char *path, int64_t *bytes, GError **error)
{
    GStatBuf status;
    g_autofree char *place = site_tree_place(site->tree, path, error);
    bool there = place != NULL && g_stat(place, &status) == 0 && S_ISREG(status.st_mode);
    *bytes = there ? (int64_t)status.st_size : -1;
    return place != NULL;
}

/* <previews bytes> of the pages that are there, each a <preview>: fetched when they are asked for.
 */
static bool add_previews(Site *site, xmlNode *root, const SnapshotDocument *document,
                         GError **error)
{
    int64_t all_bytes = 0;
    xmlNode *previews = NULL;
    for (int i = 1; i <= SNAPSHOT_FILE_LIMIT_PAGES; i++) {
        int64_t bytes = 0;
        g_autofree char *page = site_document_page(document, i);
        if (!find_bytes(site, page, &bytes, error)) {
            return false;
        }
        if (bytes >= 0) {
            previews = previews == NULL ? node_add(root, "previews") : previews;
            xmlNode *node = node_add(previews, "preview");
            node_set(node, "path", page);
            node_set_number(node, "number", i);
            all_bytes += bytes;
        }
    }
    if (previews != NULL) {
        node_set_number(previews, "bytes", all_bytes);
    }
    return true;
}

static bool add_files(Site *site, xmlNode *root, const SnapshotDocument *document, GError **error)
{
    int64_t bytes = 0;
    g_autofree char *file = site_document_file(document);
    if (file == NULL) {
        return true;
    }
    if (!find_bytes(site, file, &bytes, error)) {
        return false;
    }
    if (bytes >= 0) {
        xmlNode *node = node_add(root, "file");
        node_set(node, "path", file);
        node_set(node, "sha256", document->sha256);
        node_set(node, "own-name", document->file);
        set_ending(node, file);
    }
    return add_previews(site, root, document, error);
}

/* The project it is about, where that one is in this release. */
static bool add_project(Site *site, xmlNode *root, const SnapshotDocument *document, GError **error)
{
    g_autoptr(GError) failure = NULL;
    if (document->project_code == NULL || document->project_name == NULL) {
        return true;
    }
    g_autoptr(SnapshotProject) project =
        snapshot_project_get(site->snapshot, document->project_code, &failure);
    if (project == NULL) {
        if (g_error_matches(failure, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND)) {
            return true;
        }
        g_propagate_error(error, g_steal_pointer(&failure));
        return false;
    }
    xmlNode *node = node_add(root, "project");
    node_set(node, "code", document->project_code);
    node_set(node, "name", document->project_name);
    node_set(node, "tambon", project->row.tambon_code);
    node_set_number(node, "year", project->row.fiscal_year_be);
    return true;
}

static bool write_document(Site *site, const SnapshotDocument *document, GError **error)
{
    char code[BASE_CODE_LENGTH + 1];
    char tambon[TAMBON_DIGITS + 1] = "";
    snapshot_document_short_code(document->area_code, document->code, code);
    g_autofree char *folder = site_document_folder(document);
    xmlNode *root = page_begin(site, "document", folder);
    part_set_document(root, document);
    node_set(root, "code", code);
    node_set(root, "url", document->url);
    if (strlen(document->area_code) >= TAMBON_DIGITS) {
        g_strlcpy(tambon, document->area_code, sizeof tambon);
        node_set(root, "tambon", tambon);
    }
    return add_files(site, root, document, error) && add_project(site, root, document, error) &&
           page_end(site, error);
}

bool kind_documents(Site *site, GError **error)
{
    const SnapshotDocumentFilter filter = {0};
    g_autoptr(GPtrArray) documents = snapshot_document_list(site->snapshot, &filter, error);
    for (guint i = 0; documents != NULL && i < documents->len; i++) {
        if (!write_document(site, g_ptr_array_index(documents, i), error)) {
            return false;
        }
    }
    return documents != NULL;
}
