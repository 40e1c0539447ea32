#include "key.h"

#include <base/clock.h>
#include <base/error.h>
#include <base/file.h>
#include <form/html.h>
#include <stdlib.h>
#include <tuf/client.h>
#include <tuf/repository.h>
#include <tuf/signer.h>

#include "checklist.h"
#include "keyfile.h"
#include "keys.h"
#include "outputs.h"
#include "published.h"
#include "verify.h"
#include "who.h"

/*
 * A rehearsal: a copy of what is published, signed by throw-away keys, in a scratch folder of the
 * workspace; every kind of change is made there by the very functions that make it in earnest, and
 * two clients, of the kiosks' own library, follow: one that asks after every change, and one that
 * was switched off from the first root to the last. Nothing real is opened for writing.
 */

#define ROOT_KEYS 3
#define HOLDER "กุญแจซ้อม"

typedef struct {
    const Workspace *real;
    Workspace scratch; /* borrows its texts from the real one, but for `path` */
    const char *page;  /* where the page of the first change goes; or NULL */
    char *root_paths[ROOT_KEYS];
    int targets; /* how many files clients must find */
} Drill;

static void clear_drill(Drill *drill)
{
    for (int i = 0; i < ROOT_KEYS; i++) {
        g_free(drill->root_paths[i]);
    }
    g_free(drill->scratch.path);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Drill, clear_drill)

/* What is out now becomes the first release of the scratch repository. */
static bool copy_published(Drill *drill, TufRepository *to, GError **error)
{
    g_autoptr(TufRepository) from = published_open_repository(drill->real, base_clock_now(), error);
    if (from == NULL) {
        return false;
    }
    g_autoptr(GPtrArray) targets = tuf_repository_list_targets(from);
    drill->targets = (int)targets->len;
    for (guint i = 0; i < targets->len; i++) {
        const TufTarget *target = g_ptr_array_index(targets, i);
        g_autofree char *path =
            workspace_path(drill->real, "repository", tuf_target_path(target), NULL);
        if (!tuf_repository_add_target(to, tuf_target_name(target), path, tuf_target_custom(target),
                                       error)) {
            return false;
        }
    }
    return true;
}

static bool fill(Drill *drill, GError **error)
{
    if (!base_file_make_folder(drill->scratch.path, error) ||
        !keys_create(drill->scratch.path, NULL, base_clock_now(), error)) {
        return false;
    }
    for (int i = 0; i < ROOT_KEYS; i++) {
        drill->root_paths[i] = g_strdup_printf("%s/keys/root-%d.pem", drill->scratch.path, i + 1);
    }
    g_autoptr(TufRepository) repository =
        published_open_repository(&drill->scratch, base_clock_now(), error);
    if (repository == NULL || !copy_published(drill, repository, error)) {
        return false;
    }
    g_autoptr(GPtrArray) signers = keys_load_machine(&drill->scratch, error);
    GPtrArray *officer = signers == NULL ? NULL : keys_load_officer(&drill->scratch, NULL, error);
    if (officer == NULL) {
        return false;
    }
    g_ptr_array_extend_and_steal(signers, officer);
    return tuf_repository_write(repository, signers, error);
}

static char *client_folder(const Drill *drill, const char *name)
{
    return g_build_filename(drill->scratch.path, "clients", name, NULL);
}

static bool begin_client(const Drill *drill, const char *name, GError **error)
{
    g_autofree char *folder = client_folder(drill, name);
    g_autofree char *path = workspace_path(&drill->scratch, "root.json", NULL);
    g_autoptr(GBytes) root = base_file_read(path, TUF_CLIENT_ROOT_LIMIT_BYTES, error);
    return root != NULL &&
           tuf_client_init_trusted_root(folder, root, TUF_KEY_POLICY_PRODUCT, error);
}

static bool follow(const Drill *drill, const char *name, GError **error)
{
    g_autofree char *folder = client_folder(drill, name);
    g_autofree char *repository = workspace_path(&drill->scratch, "repository", NULL);
    const Verification reading = {.workspace = &drill->scratch, .folder = repository};
    g_autoptr(TufClient) client = verify_client(&reading, folder, error);
    if (client == NULL || !tuf_client_refresh(client, error)) {
        g_prefix_error(error, "ตู้ซ้อมไม่ตามกุญแจใหม่: ");
        return false;
    }
    if ((int)tuf_client_list_targets(client)->len != drill->targets) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "ตู้ซ้อมเห็นข้อมูลไม่ครบ");
        return false;
    }
    return true;
}

static bool write_page(const Drill *drill, const Change *change, GError **error)
{
    g_autoptr(FormDocument) document = checklist_make(change, &drill->scratch, true);
    g_autofree char *html = form_html_make(document);
    return outputs_write_text(drill->page, html, error);
}

/* One change from its first step to its last, and the kiosk that asks afterwards. */
static bool rehearse(Drill *drill, ChangeWhat what, const KeyWish *wish, const int signing[2],
                     GError **error)
{
    const KeyFinishing how = {wish->by, NULL, NULL};
    g_autoptr(Change) change = key_prepare(&drill->scratch, what, wish, error);
    if (change == NULL || (drill->page != NULL && !write_page(drill, change, error))) {
        return false;
    }
    drill->page = NULL;
    for (int i = 0; i < 2; i++) {
        if (!key_sign_with(change, drill->root_paths[signing[i]], NULL, error)) {
            return false;
        }
    }
    return key_finish_waiting(&drill->scratch, change, &how, error) &&
           follow(drill, "awake", error);
}

/* A new root key on a stick of its own. Returns: its public half's path, owned, or NULL. */
static char *make_root_key(Drill *drill, int index, GError **error)
{
    g_autofree char *stick = workspace_path(&drill->scratch, "stick", NULL);
    g_autoptr(TufSigner) signer = tuf_signer_generate(error);
    if (signer == NULL || !base_file_make_folder(stick, error)) {
        return NULL;
    }
    const TufKey *key = tuf_signer_key(signer);
    g_autofree char *public_path = keyfile_path(stick, "root", key, KEYFILE_PUBLIC_ENDING);
    g_free(drill->root_paths[index]);
    drill->root_paths[index] = keyfile_path(stick, "root", key, ".pem");
    if (!keyfile_write_public(public_path, key, HOLDER, error) ||
        !tuf_signer_save(signer, drill->root_paths[index], NULL, error)) {
        return NULL;
    }
    return g_steal_pointer(&public_path);
}

/* The key id of a root key, as --remove takes it. Returns: owned. */
static char *id_of(const char *path, GError **error)
{
    g_autoptr(TufSigner) signer = tuf_signer_load(path, NULL, error);
    return signer == NULL ? NULL : g_strdup(tuf_key_id(tuf_signer_key(signer)));
}

static bool rehearse_stolen_root(Drill *drill, const KeyWish *plain, GError **error)
{
    static const int signing[] = {0, 2};
    g_autofree char *stolen = id_of(drill->root_paths[1], error);
    g_autofree char *fresh = stolen == NULL ? NULL : make_root_key(drill, 1, error);
    if (fresh == NULL) {
        return false;
    }
    char *removed[] = {stolen, NULL};
    char *added[] = {fresh, NULL};
    KeyWish wish = *plain;
    wish.removed = removed;
    wish.fresh = added;
    return rehearse(drill, CHANGE_MAIN, &wish, signing, error);
}

static bool rehearse_all(Drill *drill, GError **error)
{
    static const int signing[][2] = {{0, 1}, {1, 2}, {0, 1}};
    g_autofree char *by = who_get(NULL);
    const KeyWish plain = {.by = by};
    g_print("1. เปลี่ยนกุญแจเครื่อง\n");
    if (!rehearse(drill, CHANGE_MACHINE, &plain, signing[0], error)) {
        return false;
    }
    g_print("2. เปลี่ยนกุญแจเจ้าหน้าที่\n");
    if (!rehearse(drill, CHANGE_OFFICER, &plain, signing[1], error)) {
        return false;
    }
    g_print("3. กุญแจหลัก 1 ดอกถูกขโมย\n");
    if (!rehearse_stolen_root(drill, &plain, error)) {
        return false;
    }
    g_print("4. ต่ออายุกุญแจหลัก\n");
    if (!rehearse(drill, CHANGE_MAIN, &plain, signing[2], error)) {
        return false;
    }
    g_print("5. ตู้ที่ปิดไว้ตั้งแต่กุญแจชุดแรก\n");
    return follow(drill, "asleep", error);
}

static bool run(const CommandLine *line, const char *page, GError **error)
{
    g_auto(Drill) drill = {.page = page};
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    if (workspace == NULL) {
        return false;
    }
    drill.real = workspace;
    drill.scratch = *workspace;
    drill.scratch.path = workspace_path(workspace, ".drill", NULL);
    bool right = base_file_remove_tree(drill.scratch.path, error) && fill(&drill, error) &&
                 begin_client(&drill, "awake", error) && begin_client(&drill, "asleep", error) &&
                 follow(&drill, "awake", error) && rehearse_all(&drill, error);
    (void)base_file_remove_tree(drill.scratch.path, NULL);
    if (right) {
        g_print("ซ้อมครบ ตู้ซ้อมตามกุญแจใหม่ได้ทุกครั้ง ของจริงไม่ถูกแตะ กุญแจซ้อมลบแล้ว\n");
    }
    return right;
}

int key_drill(const CommandLine *line)
{
    g_autofree char *page = NULL;
    const GOptionEntry entries[] = {
        {"html", 0, 0, G_OPTION_ARG_FILENAME, &page, "เขียนใบรายการตรวจสำหรับซ้อม พิมพ์ได้", "FILE"},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    const CommandHelp help = {
        "key drill", "ซ้อมเปลี่ยนกุญแจทุกแบบในสำเนาชั่วคราวด้วยกุญแจทิ้ง แล้วดูว่าตู้ตามได้จริง ของจริงไม่ถูกแตะ\n"
                     "ซ้อมปีละครั้ง ก่อนวันที่ต้องเปลี่ยนจริง"};
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    g_autoptr(GError) error = NULL;
    return run(line, page, &error) ? EXIT_SUCCESS : command_fail(error);
}
