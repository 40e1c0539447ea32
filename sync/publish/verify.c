#include "verify.h"

#include <base/clock.h>
#include <base/date.h>
#include <base/error.h>
#include <base/file.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <tuf/error.h>
#include <tuf/release.h>

#include "command.h"
#include "deltas.h"
#include "lock.h"
#include "published.h"

#define DAY_SECONDS INT64_C(86400)
/* Two weekly renewals may fail before it matters. */
#define WARNING_DAYS 14
#define ROOTS_LIMIT 10000
#define CHECKS "checks"
#define REMEDY_ROOT "นำโฟลเดอร์ repository/metadata กลับจากไฟล์สำรองด้วย 'restore'"
#define REMEDY_RENEW "สั่ง 'renew' แล้วตรวจใหม่ ถ้ายังไม่ผ่านให้นำกลับจากไฟล์สำรอง"

static const char *const trusted_files[] = {"root.json", "timestamp.json", "snapshot.json",
                                            "targets.json"};

void verify_fault(Verification *verification, const char *where, const char *what,
                  const char *remedy)
{
    g_ptr_array_add(verification->faults,
                    g_strdup_printf("%s: %s\n    ให้ทำ: %s", where, what, remedy));
}

static TufFetchResult fetch(void *user, const TufFetchRequest *request, GBytes **bytes,
                            GError **error)
{
    const char *folder = user;
    g_autofree char *path = g_build_filename(folder, request->path, NULL);
    g_autoptr(GError) cause = NULL;
    *bytes = base_file_read(path, request->limit_bytes, &cause);
    if (*bytes != NULL) {
        return TUF_FETCH_DONE;
    }
    if (g_error_matches(cause, BASE_ERROR, BASE_ERROR_MISSING)) {
        return TUF_FETCH_MISSING;
    }
    g_propagate_error(error, g_steal_pointer(&cause));
    return TUF_FETCH_FAILED;
}

TufClient *verify_client(const Verification *verification, const char *metadata_dir, GError **error)
{
    const TufClientOptions options = {
        .metadata_dir = metadata_dir,
        .now_unix = base_clock_now(),
        .policy = TUF_KEY_POLICY_PRODUCT,
        .fetcher = {.fetch = fetch, .user = (void *)(uintptr_t)verification->folder},
    };
    return tuf_client_new(&options, error);
}

/* A client that trusts `root` and nothing else. Its metadata go to scratch/<name>. */
static TufClient *client_from_root(const Verification *verification, const char *root_path,
                                   const char *name, GError **error)
{
    g_autofree char *folder = g_build_filename(verification->scratch, name, NULL);
    g_autoptr(GBytes) root = base_file_read(root_path, TUF_CLIENT_ROOT_LIMIT_BYTES, error);
    if (root == NULL || !base_file_remove_tree(folder, error) ||
        !tuf_client_init_trusted_root(folder, root, TUF_KEY_POLICY_PRODUCT, error)) {
        return NULL;
    }
    return verify_client(verification, folder, error);
}

static bool refresh(Verification *verification, TufClient *client, const char *who, GError *cause)
{
    g_autoptr(GError) error = cause;
    verification->clients++;
    if (client != NULL && tuf_client_refresh(client, &error)) {
        return true;
    }
    verify_fault(verification, who, error->message,
                 g_error_matches(error, TUF_ERROR, TUF_ERROR_EXPIRED) ? REMEDY_RENEW : REMEDY_ROOT);
    return false;
}

/* A kiosk that was switched off when this root was the newest. */
static void check_roots(Verification *verification)
{
    for (int version = 2; version < ROOTS_LIMIT; version++) {
        g_autofree char *name = g_strdup_printf("%d.root.json", version);
        g_autofree char *path = g_build_filename(verification->folder, "metadata", name, NULL);
        if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
            break;
        }
        GError *error = NULL;
        g_autoptr(TufClient) client = client_from_root(verification, path, "old-root", &error);
        g_autofree char *who = g_strdup_printf("ตู้ที่หยุดไว้ที่ชุดกุญแจ %d", version);
        (void)refresh(verification, client, who, error);
    }
}

static bool copy_trusted(const char *from, const char *to, GError **error)
{
    if (!base_file_remove_tree(to, error) || !base_file_make_folder(to, error)) {
        return false;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(trusted_files); i++) {
        g_autofree char *source = g_build_filename(from, trusted_files[i], NULL);
        g_autofree char *copy = g_build_filename(to, trusted_files[i], NULL);
        if (!base_file_copy(source, copy, error)) {
            return false;
        }
    }
    return true;
}

/* A kiosk that last asked when release `number` had come out. */
static void check_kept(Verification *verification, int number)
{
    g_autofree char *name = g_strdup_printf("%d", number);
    g_autofree char *kept = workspace_path(verification->workspace, CHECKS, name, NULL);
    g_autofree char *copy = g_build_filename(verification->scratch, "old-release", NULL);
    GError *error = NULL;
    g_autoptr(TufClient) client =
        copy_trusted(kept, copy, &error) ? verify_client(verification, copy, &error) : NULL;
    g_autofree char *who = g_strdup_printf("ตู้ที่มีชุดที่ %d", number);
    (void)refresh(verification, client, who, error);
}

static gint compare_numbers(gconstpointer a, gconstpointer b)
{
    const int *left = a;
    const int *right = b;
    return (*right > *left) - (*right < *left);
}

/* Releases whose clients' metadata are kept, newest first. Returns: owned array of int. */
static GArray *list_kept(const Workspace *workspace)
{
    GArray *numbers = g_array_new(false, false, sizeof(int));
    g_autofree char *path = workspace_path(workspace, CHECKS, NULL);
    g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
    const char *name = NULL;
    while (folder != NULL && (name = g_dir_read_name(folder)) != NULL) {
        guint64 number = 0;
        if (g_ascii_string_to_unsigned(name, 10, 1, G_MAXINT, &number, NULL)) {
            int value = (int)number;
            g_array_append_val(numbers, value);
        }
    }
    g_array_sort(numbers, compare_numbers);
    return numbers;
}

/* Of a quick check, the newest; of a whole one, all of the window. */
static void check_all_kept(Verification *verification)
{
    g_autoptr(GArray) numbers = list_kept(verification->workspace);
    guint count = verification->quick ? MIN(numbers->len, 1) : numbers->len;
    for (guint i = 0; i < count; i++) {
        check_kept(verification, g_array_index(numbers, int, i));
    }
}

/* The client of this release, for the checks of later ones; those outside the window go. */
static bool keep_client(const Verification *verification, int number, GError **error)
{
    g_autofree char *fresh = g_build_filename(verification->scratch, "new", NULL);
    g_autofree char *part = g_build_filename(verification->scratch, "kept", NULL);
    g_autofree char *name = g_strdup_printf("%d", number);
    g_autofree char *folder = workspace_path(verification->workspace, CHECKS, NULL);
    g_autofree char *kept = g_build_filename(folder, name, NULL);
    if (!copy_trusted(fresh, part, error) || !base_file_make_folder(folder, error) ||
        !base_file_remove_tree(kept, error) || !base_file_rename(part, kept, error)) {
        return false;
    }
    g_autoptr(GArray) numbers = list_kept(verification->workspace);
    for (guint i = DELTAS_RELEASES + 1; i < numbers->len; i++) {
        g_autofree char *old = g_strdup_printf("%s/%d", folder, g_array_index(numbers, int, i));
        if (!base_file_remove_tree(old, error)) {
            return false;
        }
    }
    return true;
}

static void check_files(Verification *verification, const TufClient *client, int64_t newest)
{
    const GPtrArray *targets = tuf_client_list_targets(client);
    for (guint i = 0; i < targets->len; i++) {
        const TufTarget *target = g_ptr_array_index(targets, i);
        TufRelease release;
        if (verification->quick && tuf_release_read(target, &release) &&
            release.release != newest) {
            continue;
        }
        g_autofree char *path =
            g_build_filename(verification->folder, tuf_target_path(target), NULL);
        g_autoptr(GError) error = NULL;
        verification->files++;
        if (!tuf_target_verify_file(target, path, &error)) {
            verify_fault(verification, tuf_target_path(target), error->message,
                         "นำไฟล์นี้กลับจากไฟล์สำรอง หรือเผยแพร่ชุดใหม่");
        }
    }
}

static void tell(const Verification *verification, int64_t expires_unix)
{
    for (guint i = 0; i < verification->faults->len; i++) {
        g_printerr("  %s\n", (const char *)g_ptr_array_index(verification->faults, i));
    }
    if (verification->faults->len > 0) {
        return;
    }
    g_print("ตรวจแล้วเหมือนตู้ %d แบบ: ไฟล์ %d ไฟล์ ส่วนต่าง %d ไฟล์ ถูกต้องทุกตัว\n", verification->clients,
            verification->files, verification->deltas);
    if (verification->unapplied > 0) {
        g_print("ส่วนต่างอีก %d ไฟล์ตรวจได้เฉพาะลายมือชื่อ เพราะชุดที่เริ่มจากไม่อยู่ใน releases/ ของเครื่องนี้\n",
                verification->unapplied);
    }
    BaseDate day = base_date_from_unix(expires_unix);
    g_autofree char *date = base_date_to_thai_long(&day, false);
    int64_t days = (expires_unix - base_clock_now()) / DAY_SECONDS;
    g_print("ตู้รับข้อมูลได้ถึง %s (อีก %" G_GINT64_FORMAT " วัน)%s\n", date, days,
            days < WARNING_DAYS ? " ใกล้หมดอายุ: สั่ง 'renew' และ 'key show'" : "");
}

static bool verify_all(Verification *verification, GError **error)
{
    g_auto(Published) published = {0};
    if (!published_find(verification->workspace, base_clock_now(), &published, error)) {
        return false;
    }
    g_autofree char *root = workspace_path(verification->workspace, "root.json", NULL);
    GError *cause = NULL;
    g_autoptr(TufClient) client = client_from_root(verification, root, "new", &cause);
    int64_t expires_unix = 0;
    if (refresh(verification, client, "ตู้ที่ติดตั้งใหม่", cause)) {
        expires_unix = tuf_client_expires_unix(client);
        check_files(verification, client, published.number);
        verify_release(verification, client);
        check_roots(verification);
        check_all_kept(verification);
    }
    tell(verification, expires_unix);
    if (verification->faults->len > 0) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "%s มีที่ผิด %u แห่ง", verification->folder,
                    verification->faults->len);
        return false;
    }
    return !verification->quick || keep_client(verification, published.number, error);
}

bool verify_folder(const Workspace *workspace, const char *folder, bool quick, GError **error)
{
    g_autofree char *scratch = workspace_path(workspace, ".verify", NULL);
    if (!base_file_remove_tree(scratch, error) || !base_file_make_folder(scratch, error)) {
        return false;
    }
    Verification verification = {.workspace = workspace,
                                 .folder = folder,
                                 .scratch = scratch,
                                 .quick = quick,
                                 .faults = g_ptr_array_new_with_free_func(g_free)};
    bool right = verify_all(&verification, error);
    g_ptr_array_unref(verification.faults);
    (void)base_file_remove_tree(scratch, NULL);
    return right;
}

static bool run(const CommandLine *line, const char *given, bool quick, GError **error)
{
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    g_autoptr(WorkspaceLock) lock = workspace == NULL ? NULL : lock_take(workspace->path, error);
    if (lock == NULL) {
        return false;
    }
    g_autofree char *own = workspace_path(workspace, "repository", NULL);
    return verify_folder(workspace, given != NULL ? given : own, quick && given == NULL, error);
}

int command_verify(const CommandLine *line)
{
    gboolean quick = false; /* filled by GOption */
    const GOptionEntry entries[] = {
        {"quick", 0, 0, G_OPTION_ARG_NONE, &quick, "เฉพาะชุดล่าสุด เหมือนที่ publish ทำเอง", NULL},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    const CommandHelp help = {
        "verify [FOLDER]",
        "อ่านแหล่งเผยแพร่อย่างที่ตู้จะอ่าน: ตู้ใหม่ ตู้ที่หยุดไว้ที่กุญแจชุดเก่าทุกชุด และตู้ของชุดข้อมูลก่อนหน้า\n"
        "ตรวจทุกไฟล์และประกอบส่วนต่างทุกไฟล์ FOLDER: สำเนาที่นำส่งแล้ว หรือแท่ง USB"};
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    g_autoptr(GError) error = NULL;
    return run(line, rest[0], quick, &error) ? EXIT_SUCCESS : command_fail(error);
}
