#include "change.h"

#include <base/error.h>
#include <base/file.h>
#include <string.h>
#include <tuf/canonical.h>
#include <tuf/client.h>

#include "keyfile.h"
#include "record.h"

#define FORMAT "tambon-key-change-1"
#define LIMIT_BYTES (3 * TUF_CLIENT_ROOT_LIMIT_BYTES)

static const struct {
    const char *word;
    const char *word_th;
} whats[CHANGE_COUNT] = {
    [CHANGE_MACHINE] = {"machine", "กุญแจเครื่อง"},
    [CHANGE_OFFICER] = {"officer", "กุญแจเจ้าหน้าที่"},
    [CHANGE_MAIN] = {"main", "กุญแจหลัก"},
};

const char *change_word(ChangeWhat what) { return whats[what].word; }

const char *change_word_th(ChangeWhat what) { return whats[what].word_th; }

bool change_parse_word(const char *word, ChangeWhat *what)
{
    for (int i = 0; i < CHANGE_COUNT; i++) {
        if (word != NULL && strcmp(word, whats[i].word) == 0) {
            *what = (ChangeWhat)i;
            return true;
        }
    }
    return false;
}

void change_free(Change *change)
{
    if (change == NULL) {
        return;
    }
    g_free(change->by);
    g_free(change->made_utc);
    g_free(change->province);
    tuf_keyring_free(change->before);
    tuf_keyring_free(change->next);
    json_decref(change->holders);
    g_free(change);
}

char *change_path(const Workspace *workspace)
{
    return workspace_path(workspace, "key-change", "key-change.json", NULL);
}

bool change_is_waiting(const Workspace *workspace)
{
    g_autofree char *path = change_path(workspace);
    return g_file_test(path, G_FILE_TEST_EXISTS);
}

static json_t *root_to_json(const TufKeyring *keyring)
{
    size_t length = 0;
    const void *data = g_bytes_get_data(tuf_keyring_bytes(keyring), &length);
    return tuf_canonical_parse(data, length, TUF_CLIENT_ROOT_LIMIT_BYTES, NULL);
}

static TufKeyring *root_from_json(const json_t *object)
{
    g_autoptr(GBytes) bytes = json_is_object(object) ? tuf_canonical_write(object, NULL) : NULL;
    return bytes == NULL ? NULL : tuf_keyring_new(bytes, NULL);
}

/* NULL when anything in it is not as change_save() writes it. */
static Change *read_fields(const json_t *object)
{
    g_autoptr(Change) change = g_new0(Change, 1);
    const char *format = record_text(object, "format");
    if (g_strcmp0(format, FORMAT) != 0 ||
        !change_parse_word(record_text(object, "what"), &change->what)) {
        return NULL;
    }
    change->lost = json_is_true(json_object_get(object, "lost"));
    change->by = g_strdup(record_text(object, "by"));
    change->made_utc = g_strdup(record_text(object, "made_utc"));
    change->province = g_strdup(record_text(object, "province"));
    change->before = root_from_json(json_object_get(object, "before"));
    change->next = root_from_json(json_object_get(object, "next"));
    const json_t *holders = json_object_get(object, "holders");
    change->holders = json_is_object(holders) ? json_deep_copy(holders) : NULL;
    bool whole = change->by != NULL && change->made_utc != NULL && change->province != NULL &&
                 change->before != NULL && change->next != NULL && change->holders != NULL &&
                 tuf_keyring_version(change->next) == tuf_keyring_version(change->before) + 1;
    return whole ? g_steal_pointer(&change) : NULL;
}

Change *change_load(const char *path, GError **error)
{
    g_autoptr(GError) cause = NULL;
    json_auto_t *object = record_read(path, LIMIT_BYTES, &cause);
    if (object == NULL && cause->domain == BASE_ERROR) {
        g_propagate_error(error, g_steal_pointer(&cause));
        return NULL;
    }
    Change *change = object == NULL ? NULL : read_fields(object);
    if (change == NULL) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "%s ไม่ใช่ไฟล์เปลี่ยนกุญแจ หรือเสียหาย โปรดคัดลอกจากเครื่องเผยแพร่มาใหม่", path);
    }
    return change;
}

bool change_save(const Change *change, const char *path, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(path);
    json_auto_t *object = json_pack("{s:s, s:s, s:b, s:s, s:s, s:s, s:o, s:o, s:O}", "format",
                                    FORMAT, "what", change_word(change->what), "lost", change->lost,
                                    "by", change->by, "made_utc", change->made_utc, "province",
                                    change->province, "before", root_to_json(change->before),
                                    "next", root_to_json(change->next), "holders", change->holders);
    return base_file_make_folder(folder, error) && record_write(path, object, error);
}

int change_missing(const Change *change)
{
    return MAX(tuf_keyring_count_missing(change->before, change->next),
               tuf_keyring_count_missing(change->next, change->next));
}

GPtrArray *change_list_root_keys(const Change *change)
{
    GPtrArray *keys = tuf_keyring_list(change->before, TUF_REPOSITORY_ROLE_ROOT);
    g_autoptr(GPtrArray) after = tuf_keyring_list(change->next, TUF_REPOSITORY_ROLE_ROOT);
    for (guint i = 0; i < after->len; i++) {
        TufKey *key = g_ptr_array_index(after, i);
        if (!tuf_keyring_has(change->before, TUF_REPOSITORY_ROLE_ROOT, key)) {
            g_ptr_array_add(keys, key);
        }
    }
    return keys;
}

char *change_holder(const Change *change, const Workspace *workspace, const TufKey *key)
{
    const char *told = record_text(change->holders, tuf_key_id(key));
    if (told != NULL || workspace == NULL) {
        return g_strdup(told != NULL ? told : "กุญแจหลัก");
    }
    return keyfile_holder(workspace, key);
}

bool change_sign(Change *change, const TufSigner *signer, GError **error)
{
    const TufKey *key = tuf_signer_key(signer);
    if (!tuf_keyring_has(change->before, TUF_REPOSITORY_ROLE_ROOT, key) &&
        !tuf_keyring_has(change->next, TUF_REPOSITORY_ROLE_ROOT, key)) {
        g_autofree char *fingerprint = keyfile_fingerprint(tuf_key_id(key));
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "กุญแจ %s ไม่ใช่กุญแจหลักของจังหวัดนี้ โปรดใช้กุญแจที่อยู่ในรายการตรวจ", fingerprint);
        return false;
    }
    return tuf_keyring_sign(change->next, signer, error);
}

bool change_touches(const Change *change, TufRepositoryRole role)
{
    g_autoptr(GPtrArray) before = tuf_keyring_list(change->before, role);
    g_autoptr(GPtrArray) after = tuf_keyring_list(change->next, role);
    bool same = before->len == after->len && tuf_keyring_threshold(change->before, role) ==
                                                 tuf_keyring_threshold(change->next, role);
    for (guint i = 0; i < after->len; i++) {
        same = same && tuf_keyring_has(change->before, role, g_ptr_array_index(after, i));
    }
    return !same;
}
