#include "draft.h"

#include <base/clock.h>
#include <base/error.h>
#include <base/file.h>
#include <base/hash.h>
#include <desk/audit.h>
#include <glib/gstdio.h>
#include <release/snapshot.h>
#include <site/reach.h>
#include <snapshot/snapshot.h>

#include "evidence.h"
#include "record.h"

#define DRAFT_LIMIT_BYTES ((size_t)16 * 1024 * 1024)

void draft_free(Draft *draft)
{
    if (draft == NULL) {
        return;
    }
    g_ptr_array_unref(draft->concerns);
    release_diff_close(draft->diff);
    g_free(draft);
}

char *draft_snapshot_path(const Workspace *workspace)
{
    return workspace_path(workspace, "draft", "release.db", NULL);
}

char *draft_patchset_path(const Workspace *workspace)
{
    return workspace_path(workspace, "draft", "release.patchset", NULL);
}

static char *record_path(const Workspace *workspace)
{
    return workspace_path(workspace, "draft", "draft.json", NULL);
}

bool draft_exists(const Workspace *workspace)
{
    g_autofree char *path = record_path(workspace);
    return g_file_test(path, G_FILE_TEST_EXISTS);
}

void draft_discard(const Workspace *workspace)
{
    // draft.json first: what is left then is no draft.
    g_autofree char *record = record_path(workspace);
    g_autofree char *snapshot = draft_snapshot_path(workspace);
    (void)g_remove(record);
    (void)g_remove(snapshot);
    g_autofree char *patchset = draft_patchset_path(workspace);
    (void)g_remove(patchset);
}

static bool check_number(const DraftOptions *options, const Published *published, GError **error)
{
    if (options->number > 0 && options->number <= published->number) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "--release %d ใช้ไม่ได้ เพราะเผยแพร่ถึงชุดที่ %d แล้ว", options->number,
                    published->number);
        return false;
    }
    return true;
}

/* False when the file of the last release is gone, damaged or of a layout nobody reads any more. */
static bool is_readable(const char *path)
{
    g_autoptr(Snapshot) snapshot = snapshot_open(path, NULL);
    return snapshot != NULL;
}

static bool build(const Workspace *workspace, const DraftOptions *options,
                  const Published *published, ReleaseResult *result, GError **error)
{
    g_autofree char *province = workspace_path(workspace, "province.db", NULL);
    g_autofree char *output = draft_snapshot_path(workspace);
    // What cannot be read cannot be built upon: the whole file goes over the line once.
    bool readable = published->path != NULL && is_readable(published->path);
    const ReleaseOptions release = {
        .province_path = province,
        .previous_snapshot = readable ? published->path : NULL,
        .output_path = output,
        .number = options->number > 0 ? options->number : published->number + 1,
        .made_unix = base_clock_now(),
        .province_code = workspace->code,
        .base_url = workspace->base_url,
        .stale_days = workspace->stale_days,
        .small_cell = workspace->small_cell,
        .issue_edition = workspace->issue_edition,
        .contact = workspace->contact,
        .rebuild = options->rebuild,
    };
    return release_snapshot_build(&release, result, error);
}

bool draft_compare(const Workspace *workspace, Draft *draft, ReleaseDiff **diff, GError **error)
{
    *diff = draft->diff;
    g_autofree char *new_path = draft_snapshot_path(workspace);
    g_autofree char *old_path = published_release_path(workspace, draft->previous_number);
    if (draft->diff != NULL || draft->previous_number == 0 || !is_readable(old_path)) {
        return true;
    }
    draft->diff = release_diff_open(new_path, old_path, error);
    *diff = draft->diff;
    return draft->diff != NULL;
}

static bool find_changes(const Workspace *workspace, Draft *draft, GError **error)
{
    ReleaseDiff *diff = NULL;
    if (!draft_compare(workspace, draft, &diff, error)) {
        return false;
    }
    if (diff == NULL && draft->previous_number > 0) {
        g_ptr_array_add(draft->concerns,
                        concern_new(g_strdup("no-comparison"),
                                    g_strdup_printf("เทียบกับชุดที่ %d ไม่ได้ เพราะไฟล์ของชุดนั้นอ่านไม่ได้ "
                                                    "หรือมาจากโปรแกรมรุ่นก่อน",
                                                    draft->previous_number),
                                    false));
    }
    if (diff == NULL) {
        return true;
    }
    g_autoptr(GPtrArray) summaries = release_diff_summarise(diff, error);
    if (summaries == NULL) {
        return false;
    }
    concern_find_changes(workspace, summaries, draft->concerns);
    return true;
}

static bool write_record(const Workspace *workspace, const Draft *draft, GError **error)
{
    json_auto_t *concerns = json_array();
    for (guint i = 0; i < draft->concerns->len; i++) {
        const Concern *concern = g_ptr_array_index(draft->concerns, i);
        json_array_append_new(concerns, json_pack("{s:s, s:s, s:b}", "id", concern->id, "text",
                                                  concern->text, "blocks", (int)concern->blocks));
    }
    json_auto_t *object = json_pack(
        "{s:i, s:i, s:I, s:s, s:O}", "number", draft->number, "previous", draft->previous_number,
        "log_id", (json_int_t)draft->log_id, "sha256", draft->sha256, "concerns", concerns);
    g_autofree char *path = record_path(workspace);
    return record_write(path, object, error);
}

static bool log_draft(Desk *desk, const Draft *draft, const char *by, GError **error)
{
    g_autoptr(GArray) entries = g_array_new(false, true, sizeof(DeskAuditEntry));
    g_autofree char *subject = g_strdup_printf("%d", draft->number);
    g_autofree char *detail = g_strdup_printf("ร่างชุดที่ %d ข้อสังเกต %u ข้อ sha256 %s", draft->number,
                                              draft->concerns->len, draft->sha256);
    const DeskAuditEntry made = {by, DESK_ACTION_DRAFT, subject, detail};
    g_array_append_val(entries, made);
    for (guint i = 0; i < draft->concerns->len; i++) {
        const Concern *concern = g_ptr_array_index(draft->concerns, i);
        const DeskAuditEntry found = {by, DESK_ACTION_FINDING, concern->id, concern->text};
        g_array_append_val(entries, found);
    }
    return desk_audit_add(desk, (const DeskAuditEntry *)(void *)entries->data, entries->len, error);
}

/* Known before anybody signs: an address that no phone reads from the screen. */
static bool find_unreachable(const char *path, GPtrArray *concerns, GError **error)
{
    g_autoptr(GError) cause = NULL;
    g_autoptr(Snapshot) snapshot = snapshot_open(path, error);
    if (snapshot == NULL) {
        return false;
    }
    if (!site_reach_check(snapshot, &cause)) {
        g_ptr_array_add(concerns, concern_new(g_strdup("address"), g_strdup(cause->message), true));
    }
    return true;
}

static bool find_concerns(const Workspace *workspace, const DraftOptions *options, Desk *desk,
                          int64_t unprotected_count, Draft *draft, GError **error)
{
    g_autofree char *snapshot = draft_snapshot_path(workspace);
    g_autofree char *previous = draft->previous_number > 0
                                    ? published_release_path(workspace, draft->previous_number)
                                    : NULL;
    return find_changes(workspace, draft, error) &&
           find_unreachable(snapshot, draft->concerns, error) &&
           concern_find_hidden(workspace, snapshot, previous, unprotected_count, draft->concerns,
                               error) &&
           evidence_find_concerns(workspace, desk, options->check_links, draft->concerns, error);
}

/* Deltas need the very patchset: the one between two files afterwards gives other bytes. */
static bool keep_patchset(const Workspace *workspace, const ReleaseResult *result, GError **error)
{
    g_autofree char *path = draft_patchset_path(workspace);
    return result->patchset == NULL ||
           base_file_write(path, g_bytes_get_data(result->patchset, NULL),
                           g_bytes_get_size(result->patchset), error);
}

/* The snapshot is there; now what belongs to it, draft.json last. */
static bool finish(const Workspace *workspace, const DraftOptions *options, Desk *desk,
                   int64_t unprotected_count, Draft *draft, GError **error)
{
    return find_concerns(workspace, options, desk, unprotected_count, draft, error) &&
           log_draft(desk, draft, options->by, error) && write_record(workspace, draft, error);
}

bool draft_make(const Workspace *workspace, const DraftOptions *options, Draft **draft,
                GError **error)
{
    *draft = NULL;
    g_auto(Published) published = {0};
    g_auto(ReleaseResult) result = {0};
    g_autoptr(Desk) desk = workspace_open_desk(workspace, error);
    char head[BASE_HASH_HEX_LENGTH + 1] = "";
    g_autoptr(Draft) made = g_new0(Draft, 1);
    made->concerns = concern_list_new();
    if (desk == NULL || !published_find(workspace, base_clock_now(), &published, error) ||
        !check_number(options, &published, error) ||
        !desk_audit_head(desk, &made->log_id, head, error)) {
        return false;
    }
    draft_discard(workspace);
    g_autofree char *folder = workspace_path(workspace, "draft", NULL);
    if (!base_file_make_folder(folder, error) ||
        !build(workspace, options, &published, &result, error)) {
        return false;
    }
    if (!result.changed) {
        return true;
    }
    made->number = result.number;
    made->previous_number = published.number;
    g_strlcpy(made->sha256, result.sha256, sizeof made->sha256);
    if (!keep_patchset(workspace, &result, error) ||
        !finish(workspace, options, desk, result.unprotected_count, made, error)) {
        return false;
    }
    *draft = g_steal_pointer(&made);
    return true;
}

static bool read_concerns(const json_t *list, GPtrArray *concerns)
{
    size_t index = 0;
    const json_t *item = NULL;
    json_array_foreach(list, index, item)
    {
        const char *id = record_text(item, "id");
        const char *text = record_text(item, "text");
        if (id == NULL || text == NULL) {
            return false;
        }
        g_ptr_array_add(concerns, concern_new(g_strdup(id), g_strdup(text),
                                              json_is_true(json_object_get(item, "blocks"))));
    }
    return json_is_array(list);
}

static bool read_record(const json_t *object, Draft *draft)
{
    const char *sha256 = record_text(object, "sha256");
    draft->number = (int)record_integer(object, "number", 1, G_MAXINT);
    draft->previous_number = (int)record_integer(object, "previous", 0, G_MAXINT);
    draft->log_id = record_integer(object, "log_id", 0, G_MAXINT64);
    if (sha256 == NULL || !base_hash_is_hex(sha256)) {
        return false;
    }
    g_strlcpy(draft->sha256, sha256, sizeof draft->sha256);
    return draft->number > 0 && draft->previous_number >= 0 && draft->log_id >= 0 &&
           read_concerns(json_object_get(object, "concerns"), draft->concerns);
}

static bool check_snapshot(const Workspace *workspace, const Draft *draft, GError **error)
{
    g_autofree char *path = draft_snapshot_path(workspace);
    char sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    g_auto(Published) published = {0};
    if (!base_hash_file(path, sha256, NULL, error) ||
        !published_find(workspace, base_clock_now(), &published, error)) {
        return false;
    }
    if (!g_str_equal(sha256, draft->sha256)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "%s ไม่ใช่ร่างที่จัดทำไว้: สั่ง 'diff' ใหม่",
                    path);
        return false;
    }
    if (published.number != draft->previous_number) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "เผยแพร่ชุดที่ %d ไปแล้วหลังจัดทำร่างนี้: สั่ง 'diff' ใหม่", published.number);
        return false;
    }
    return true;
}

Draft *draft_load(const Workspace *workspace, GError **error)
{
    g_autofree char *path = record_path(workspace);
    if (!draft_exists(workspace)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_MISSING,
                    "ยังไม่มีร่าง: สั่ง 'tambon-publish -C %s diff' ก่อน", workspace->path);
        return NULL;
    }
    json_auto_t *object = record_read(path, DRAFT_LIMIT_BYTES, error);
    g_autoptr(Draft) draft = g_new0(Draft, 1);
    draft->concerns = concern_list_new();
    if (object == NULL) {
        return NULL;
    }
    if (!read_record(object, draft)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "อ่าน %s ไม่ได้: สั่ง 'diff' ใหม่", path);
        return NULL;
    }
    return check_snapshot(workspace, draft, error) ? g_steal_pointer(&draft) : NULL;
}
