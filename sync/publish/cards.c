#include "cards.h"

#include <base/error.h>
#include <base/file.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <site/card.h>
#include <snapshot/area.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

/* A card takes a quarter of a second. */
#define CARD_LIMIT_SECONDS 30
/* So large that its letters are read in a list of messages. */
#define CARD_WIDTH_MM "300"

typedef struct {
    const Workspace *workspace;
    const KioskSubject *subject;
    const char *share_folder;
    SiteTree *tree;
    Snapshot *snapshot;
    char *kiosk;      /* NULL: none, or it failed once */
    char *store;      /* of the release, made when the first card is drawn */
    GHashTable *used; /* names of cards this release has */
    int drawn_count;
    int missing_count;
} Cards;

static void cards_clear(Cards *cards)
{
    if (cards->store != NULL) {
        (void)base_file_remove_tree(cards->store, NULL);
    }
    g_clear_pointer(&cards->snapshot, snapshot_close);
    g_clear_pointer(&cards->used, g_hash_table_unref);
    g_free(cards->kiosk);
    g_free(cards->store);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Cards, cards_clear)

/* In the child: bounded, and gone with us. */
static void bound(gpointer unused)
{
    (void)unused;
    const struct rlimit limit = {CARD_LIMIT_SECONDS, CARD_LIMIT_SECONDS};
    (void)setrlimit(RLIMIT_CPU, &limit);
    (void)prctl(PR_SET_PDEATHSIG, SIGTERM);
}

static bool prepare(Cards *cards, GError **error)
{
    if (cards->store != NULL) {
        return true;
    }
    cards->store = g_dir_make_tmp("tambon-cards-XXXXXX", error);
    g_autofree char *config =
        cards->store == NULL ? NULL : g_build_filename(cards->store, "kiosk.conf", NULL);
    g_autofree char *text =
        g_strdup_printf("story-template = %s/tambon-point/site/card.conf\n", cards->share_folder);
    return cards->store != NULL &&
           kiosk_fill_store(cards->workspace, cards->subject, cards->store, error) &&
           base_file_write(config, text, strlen(text), error);
}

/* What is no picture of a bearable size is none. */
static bool check_picture(const char *path, GError **error)
{
    static const guint8 png[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    g_autoptr(GBytes) bytes = base_file_read(path, SITE_CARD_LIMIT_BYTES, error);
    gsize size = 0;
    const void *data = bytes == NULL ? NULL : g_bytes_get_data(bytes, &size);
    if (data == NULL) {
        return false;
    }
    if (size < sizeof png || memcmp(data, png, sizeof png) != 0) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "%s: ไม่ใช่ไฟล์รูป", path);
        return false;
    }
    return true;
}

static bool run(const Cards *cards, const char *code, const char *path, GError **error)
{
    g_autofree char *config = g_build_filename(cards->store, "kiosk.conf", NULL);
    g_autofree char *address = g_strconcat("/story/", code, NULL);
    g_autofree char *size = g_strdup_printf("%dx%d", SITE_CARD_WIDTH_PX, SITE_CARD_HEIGHT_PX);
    const char *const words[] = {
        cards->kiosk,        "--config",    config,      "--store", cards->store, "--size", size,
        "--screen-width-mm", CARD_WIDTH_MM, "--picture", address,   path,         NULL};
    g_autofree char *said = NULL;
    int status = 0;
    if (!g_spawn_sync(NULL, (char **)(uintptr_t)words, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, bound,
                      NULL, NULL, &said, &status, error)) {
        return false;
    }
    if (!g_spawn_check_wait_status(status, error)) {
        g_prefix_error(error, "tambon-kiosk: %s: ", g_strchomp(said));
        return false;
    }
    return true;
}

static bool draw(Cards *cards, const char *code, const char *path, GError **error)
{
    g_autofree char *part = g_strconcat(path, ".part", NULL);
    bool drawn = prepare(cards, error) && run(cards, code, part, error) &&
                 check_picture(part, error) && base_file_rename(part, path, error);
    (void)g_remove(part);
    cards->drawn_count += drawn ? 1 : 0;
    return drawn;
}

/* After the first failure no other is tried: it would fail in the same way, a minute each. */
static bool put_card(Cards *cards, const char *code, GError **error)
{
    g_autofree char *place = site_card_path(cards->snapshot, code, error);
    if (place == NULL) {
        return false;
    }
    char *name = g_path_get_basename(place);
    g_autofree char *path = workspace_path(cards->workspace, "cards", name, NULL);
    g_hash_table_add(cards->used, name);
    g_autoptr(GError) cause = NULL;
    if (!g_file_test(path, G_FILE_TEST_EXISTS) && cards->kiosk != NULL &&
        !draw(cards, code, path, &cause)) {
        g_printerr("วาดรูปของหน้าไม่ได้ หน้าที่เหลือจึงไม่มีรูปเมื่อส่งต่อ: %s\n", cause->message);
        g_clear_pointer(&cards->kiosk, g_free);
    }
    g_autoptr(GBytes) bytes = base_file_read(path, SITE_CARD_LIMIT_BYTES, NULL);
    if (bytes == NULL) {
        cards->missing_count++;
        return true;
    }
    return site_tree_put(cards->tree, place, g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes),
                         error);
}

static bool put_areas(Cards *cards, const char *code, GError **error)
{
    g_autoptr(GPtrArray) areas = snapshot_area_list_children(cards->snapshot, code, error);
    for (guint i = 0; areas != NULL && i < areas->len; i++) {
        const SnapshotArea *area = g_ptr_array_index(areas, i);
        if (!put_card(cards, area->code, error) ||
            (area->level == SNAPSHOT_LEVEL_DISTRICT && !put_areas(cards, area->code, error))) {
            return false;
        }
    }
    return areas != NULL;
}

/* What no place shows any more. */
static void prune(const Cards *cards)
{
    g_autofree char *folder = workspace_path(cards->workspace, "cards", NULL);
    g_autoptr(GDir) files = g_dir_open(folder, 0, NULL);
    const char *name = NULL;
    while (files != NULL && (name = g_dir_read_name(files)) != NULL) {
        if (!g_hash_table_contains(cards->used, name)) {
            g_autofree char *path = g_build_filename(folder, name, NULL);
            (void)g_remove(path);
        }
    }
}

bool cards_put(const Workspace *workspace, const KioskSubject *subject, const char *share_folder,
               SiteTree *tree, GError **error)
{
    g_auto(Cards) cards = {.workspace = workspace,
                           .subject = subject,
                           .share_folder = share_folder,
                           .tree = tree,
                           .kiosk = kiosk_find(NULL),
                           .used = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
    g_autofree char *folder = workspace_path(workspace, "cards", NULL);
    cards.snapshot = snapshot_open(subject->path, error);
    if (cards.snapshot == NULL || !base_file_make_folder(folder, error)) {
        return false;
    }
    if (cards.kiosk == NULL) {
        g_printerr("ไม่พบโปรแกรม tambon-kiosk ในเครื่องนี้ จึงวาดรูปของหน้าใหม่ไม่ได้\n");
    }
    const char *province = snapshot_release(cards.snapshot)->province_code;
    if (!put_card(&cards, province, error) || !put_areas(&cards, province, error)) {
        return false;
    }
    prune(&cards);
    g_print("รูปของหน้า %u รูป วาดใหม่ %d ไม่มี %d\n", g_hash_table_size(cards.used), cards.drawn_count,
            cards.missing_count);
    return true;
}
