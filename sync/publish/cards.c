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

static const char *const languages[] = {"th", "en"};

typedef struct {
    const char *language;
    char *code;  /* of the place */
    char *place; /* in the site */
    char *path;  /* in the workspace: of what is shown, so one that is there is right */
    char *part;  /* where the kiosk draws it */
} Card;

typedef struct {
    const Workspace *workspace;
    const KioskSubject *subject;
    const char *share_folder;
    SiteTree *tree;
    Snapshot *snapshot;
    GPtrArray *all;    /* Card *: of every place, in every language */
    const char *kiosk; /* borrowed while cards are drawn */
    char *store;       /* of the release, made when there is one to draw */
    int drawn_count;
    int missing_count;
} Cards;

static void free_card(gpointer data)
{
    Card *card = data;
    g_free(card->code);
    g_free(card->place);
    g_free(card->path);
    g_free(card->part);
    g_free(card);
}

static void cards_clear(Cards *cards)
{
    if (cards->store != NULL) {
        (void)base_file_remove_tree(cards->store, NULL);
    }
    g_clear_pointer(&cards->snapshot, snapshot_close);
    g_clear_pointer(&cards->all, g_ptr_array_unref);
    g_free(cards->store);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Cards, cards_clear)

/* In the child: bounded by how many it draws, and gone with us. */
static void bound(gpointer count)
{
    const rlim_t seconds = (rlim_t)CARD_LIMIT_SECONDS * GPOINTER_TO_UINT(count);
    const struct rlimit limit = {seconds, seconds};
    (void)setrlimit(RLIMIT_CPU, &limit);
    (void)prctl(PR_SET_PDEATHSIG, SIGTERM);
}

static bool prepare(Cards *cards, GError **error)
{
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

/* The command that draws every card of `missing`, of one language, beside its place. Its texts are
   borrowed or in `kept`. */
static GPtrArray *command(const Cards *cards, const GPtrArray *missing, GPtrArray *kept)
{
    char *config = g_build_filename(cards->store, "kiosk.conf", NULL);
    char *size = g_strdup_printf("%dx%d", SITE_CARD_WIDTH_PX, SITE_CARD_HEIGHT_PX);
    g_ptr_array_add(kept, config);
    g_ptr_array_add(kept, size);
    const Card *first = g_ptr_array_index(missing, 0);
    const char *const words[] = {cards->kiosk, "--config",          config,          "--store",
                                 cards->store, "--language",        first->language, "--size",
                                 size,         "--screen-width-mm", CARD_WIDTH_MM,   "--picture"};
    GPtrArray *all = g_ptr_array_new();
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        g_ptr_array_add(all, (gpointer)(uintptr_t)words[i]);
    }
    for (guint i = 0; i < missing->len; i++) {
        const Card *card = g_ptr_array_index(missing, i);
        char *address = g_strconcat("/story/", card->code, NULL);
        g_ptr_array_add(kept, address);
        g_ptr_array_add(all, address);
        g_ptr_array_add(all, card->part);
    }
    g_ptr_array_add(all, NULL);
    return all;
}

/* One kiosk for all of a language: starting it takes longer than a card. */
static bool run(const Cards *cards, const GPtrArray *missing, GError **error)
{
    g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) words = command(cards, missing, kept);
    g_autofree char *said = NULL;
    int status = 0;
    if (!g_spawn_sync(NULL, (char **)words->pdata, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, bound,
                      GUINT_TO_POINTER(missing->len), NULL, &said, &status, error)) {
        return false;
    }
    if (!g_spawn_check_wait_status(status, error)) {
        g_prefix_error(error, "tambon-kiosk: %s: ", g_strchomp(said));
        return false;
    }
    return true;
}

/* Those of a language that the workspace has not yet; borrowed. */
static GPtrArray *list_missing(const Cards *cards, const char *language)
{
    GPtrArray *missing = g_ptr_array_new();
    for (guint i = 0; i < cards->all->len; i++) {
        const Card *card = g_ptr_array_index(cards->all, i);
        if (card->language == language && !g_file_test(card->path, G_FILE_TEST_EXISTS)) {
            g_ptr_array_add(missing, (gpointer)(uintptr_t)card);
        }
    }
    return missing;
}

static bool draw(Cards *cards, const GPtrArray *missing, GError **error)
{
    bool drawn = (cards->store != NULL || prepare(cards, error)) && run(cards, missing, error);
    for (guint i = 0; i < missing->len; i++) {
        const Card *card = g_ptr_array_index(missing, i);
        drawn = drawn && check_picture(card->part, error) &&
                base_file_rename(card->part, card->path, error);
        cards->drawn_count += drawn ? 1 : 0;
        (void)g_remove(card->part);
    }
    return drawn;
}

static void draw_missing(Cards *cards)
{
    g_autofree char *kiosk = kiosk_find(NULL);
    g_autoptr(GError) cause = NULL;
    cards->kiosk = kiosk;
    if (kiosk == NULL) {
        g_printerr("ไม่พบโปรแกรม tambon-kiosk ในเครื่องนี้ จึงวาดรูปของหน้าใหม่ไม่ได้\n");
    }
    for (size_t i = 0; kiosk != NULL && cause == NULL && i < G_N_ELEMENTS(languages); i++) {
        g_autoptr(GPtrArray) missing = list_missing(cards, languages[i]);
        if (missing->len > 0 && !draw(cards, missing, &cause)) {
            g_printerr("วาดรูปของหน้าไม่ได้ หน้าที่เหลือจึงไม่มีรูปเมื่อส่งต่อ: %s\n", cause->message);
        }
    }
    cards->kiosk = NULL;
}

static bool find_card(Cards *cards, const char *code, const char *language, GError **error)
{
    char *place = site_card_path(cards->snapshot, code, language, error);
    if (place == NULL) {
        return false;
    }
    Card *card = g_new0(Card, 1);
    g_autofree char *name = g_path_get_basename(place);
    card->language = language;
    card->code = g_strdup(code);
    card->place = place;
    card->path = workspace_path(cards->workspace, "cards", name, NULL);
    card->part = g_strconcat(card->path, ".part", NULL);
    g_ptr_array_add(cards->all, card);
    return true;
}

static bool find_cards(Cards *cards, const char *code, GError **error)
{
    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
        if (!find_card(cards, code, languages[i], error)) {
            return false;
        }
    }
    return true;
}

static bool find_areas(Cards *cards, const char *code, GError **error)
{
    g_autoptr(GPtrArray) areas = snapshot_area_list_children(cards->snapshot, code, error);
    for (guint i = 0; areas != NULL && i < areas->len; i++) {
        const SnapshotArea *area = g_ptr_array_index(areas, i);
        if (!find_cards(cards, area->code, error) ||
            (area->level == SNAPSHOT_LEVEL_DISTRICT && !find_areas(cards, area->code, error))) {
            return false;
        }
    }
    return areas != NULL;
}

static bool put_cards(Cards *cards, GError **error)
{
    for (guint i = 0; i < cards->all->len; i++) {
        const Card *card = g_ptr_array_index(cards->all, i);
        g_autoptr(GBytes) bytes = base_file_read(card->path, SITE_CARD_LIMIT_BYTES, NULL);
        if (bytes == NULL) {
            cards->missing_count++;
        } else if (!site_tree_put(cards->tree, card->place, g_bytes_get_data(bytes, NULL),
                                  g_bytes_get_size(bytes), error)) {
            return false;
        }
    }
    return true;
}

/* What no place shows any more. */
static void prune(const Cards *cards)
{
    g_autoptr(GHashTable) used = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < cards->all->len; i++) {
        const Card *card = g_ptr_array_index(cards->all, i);
        g_hash_table_add(used, g_path_get_basename(card->path));
    }
    g_autofree char *folder = workspace_path(cards->workspace, "cards", NULL);
    g_autoptr(GDir) files = g_dir_open(folder, 0, NULL);
    const char *name = NULL;
    while (files != NULL && (name = g_dir_read_name(files)) != NULL) {
        if (!g_hash_table_contains(used, name)) {
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
                           .all = g_ptr_array_new_with_free_func(free_card)};
    g_autofree char *folder = workspace_path(workspace, "cards", NULL);
    cards.snapshot = snapshot_open(subject->path, error);
    if (cards.snapshot == NULL || !base_file_make_folder(folder, error)) {
        return false;
    }
    const char *province = snapshot_release(cards.snapshot)->province_code;
    if (!find_cards(&cards, province, error) || !find_areas(&cards, province, error)) {
        return false;
    }
    draw_missing(&cards);
    if (!put_cards(&cards, error)) {
        return false;
    }
    prune(&cards);
    g_print("รูปของหน้า %u รูป วาดใหม่ %d ไม่มี %d\n", cards.all->len, cards.drawn_count,
            cards.missing_count);
    return true;
}
