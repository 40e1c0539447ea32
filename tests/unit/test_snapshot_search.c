// Searching the pilot data: by the hand-written list of mistyped names, and by cases of every rule.
#include <glib.h>
#include <locale.h>
#include <string.h>

#include "pilot_snapshot.h"
#include "scratch.h"
#include "snapshot/document.h"
#include "snapshot/search.h"

// The bar of F3: the right place first for at least so many of a hundred.
#define WANTED_PERCENT 95

typedef struct {
    char *folder;
    Snapshot *snapshot;
    SnapshotSearch *search;
} Fixture;

static void set_up(Fixture *fixture)
{
    g_autoptr(GError) error = NULL;

    fixture->folder = scratch_make();
    g_autofree char *path = pilot_snapshot_make(fixture->folder);
    fixture->snapshot = snapshot_open(path, &error);
    g_assert_no_error(error);
    fixture->search = snapshot_search_open(fixture->snapshot, &error);
    g_assert_no_error(error);
}

static void tear_down(Fixture *fixture)
{
    snapshot_search_close(fixture->search);
    snapshot_close(fixture->snapshot);
    scratch_remove(fixture->folder);
}

static GPtrArray *find(const Fixture *fixture, const char *typed, int limit)
{
    g_autoptr(GError) error = NULL;
    GPtrArray *hits = snapshot_search_list(fixture->search, typed, limit, &error);

    g_assert_no_error(error);
    return hits;
}

static char *first_key(const Fixture *fixture, const char *typed)
{
    g_autoptr(GPtrArray) hits = find(fixture, typed, 1);

    return hits->len == 0 ? g_strdup("nothing")
                          : g_strdup(((const SnapshotHit *)g_ptr_array_index(hits, 0))->key);
}

static void expect(const Fixture *fixture, const char *typed, const char *key)
{
    g_autofree char *found = first_key(fixture, typed);

    if (!g_str_equal(found, key)) {
        g_test_message("%s finds %s, not %s", typed, found, key);
    }
    g_assert_cmpstr(found, ==, key);
}

static void most_mistyped_names_find_their_place_first(const void *data)
{
    const Fixture *fixture = data;
    g_autofree char *text = NULL;
    int count = 0;
    int right = 0;

    g_assert_true(
        g_file_get_contents(TEST_SOURCE_DIR "/tests/data/search/mistyped.tsv", &text, NULL, NULL));
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (char **line = lines; *line != NULL; line++) {
        if (**line == '#' || **line == '\0') {
            continue;
        }
        g_auto(GStrv) cells = g_strsplit(*line, "\t", 3);
        g_assert_cmpuint(g_strv_length(cells), ==, 3);
        g_autofree char *found = first_key(fixture, cells[0]);
        bool hit = g_str_equal(found, cells[1]);
        if (!hit) {
            g_test_message("%s finds %s, not %s (%s)", cells[0], found, cells[1], cells[2]);
        }
        count++;
        right += hit;
    }
    g_test_message("%d of %d right", right, count);
    g_assert_cmpint(count, >=, 200);
    g_assert_cmpint(right, >=, (count * WANTED_PERCENT + 99) / 100);
}

static void every_place_is_found_by_its_own_name(const void *data)
{
    const Fixture *fixture = data;
    g_autoptr(GPtrArray) tambons = snapshot_area_list_tambons(fixture->snapshot, NULL);

    g_assert_cmpint(tambons->len, ==, 60);
    for (guint i = 0; i < tambons->len; i++) {
        const SnapshotArea *tambon = g_ptr_array_index(tambons, i);
        g_autofree char *abbreviated = g_strconcat("ต.", tambon->name_th, NULL);
        g_autofree char *both =
            g_strconcat("ตำบล", tambon->name_th, " อำเภอ", tambon->district_name_th, NULL);
        expect(fixture, tambon->name_th, tambon->code);
        expect(fixture, abbreviated, tambon->code);
        expect(fixture, both, tambon->code);
    }
}

static void the_word_of_level_tells_which_is_meant(const void *data)
{
    expect(data, "ทุ่งสง", "801002");
    expect(data, "อ.ทุ่งสง", "8009");
    expect(data, "อ ทุ่งสง", "8009");
    expect(data, "ต ทุ่งสง", "801002");
    expect(data, "จ.นครศรีธรรมราช", "80");
    expect(data, "qqqqqq", "nothing");
}

static void a_village_is_found_by_its_number(const void *data)
{
    expect(data, "หมู่ 3 ปากพูน", "80012003");
    expect(data, "ปากพูน หมู่ที่ ๓", "80012003");
    expect(data, "ม.3 ต.ปากพูน อ.เมือง", "80012003");
    expect(data, "ปากพูน ม.99", "800120"); // no such village: its tambon
}

static void other_things_follow_places(const void *data)
{
    const Fixture *fixture = data;
    const struct {
        const char *typed;
        SnapshotHitKind kind;
    } cases[] = {
        {"พอช", SNAPSHOT_HIT_ORGANISATION},
        {"พ.อ.ช.", SNAPSHOT_HIT_ORGANISATION},
        {"สสส.", SNAPSHOT_HIT_ORGANISATION},
        {"ชุมชนอินทรีย์", SNAPSHOT_HIT_PROGRAMME},
        {"โครงการชุมชนอินทรี", SNAPSHOT_HIT_PROGRAMME},
        {"อาชีพหลัก", SNAPSHOT_HIT_ISSUE},
        {"จปฐ", SNAPSHOT_HIT_TERM},
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GPtrArray) hits = find(fixture, cases[i].typed, 20);
        bool found = false;
        for (guint h = 0; h < hits->len; h++) {
            const SnapshotHit *hit = g_ptr_array_index(hits, h);
            g_assert_nonnull(hit->name_th);
            found = found || hit->kind == cases[i].kind;
        }
        if (!found) {
            g_test_message("%s", cases[i].typed);
        }
        g_assert_true(found);
    }
}

static void beginnings_come_in_dictionary_order(const void *data)
{
    g_autoptr(GPtrArray) hits = find(data, "ท", 8);
    g_autoptr(GString) names = g_string_new(NULL);

    for (guint i = 0; i < hits->len; i++) {
        const SnapshotHit *hit = g_ptr_array_index(hits, i);
        g_assert_false(hit->guessed);
        if (hit->kind == SNAPSHOT_HIT_AREA && hit->level == SNAPSHOT_LEVEL_TAMBON) {
            g_string_append_printf(names, "%s ", hit->name_th);
        }
    }
    g_assert_cmpstr(names->str, ==, "ท้องลำเจียก ทอนหงส์ ท่าซัก ท่าดี ท่าเรือ ท่าศาลา ทุ่งสง ");
}

static void a_document_is_found_by_title_and_by_code(const void *data)
{
    const Fixture *fixture = data;
    const SnapshotDocumentFilter one = {.row_limit = 1};
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) documents = snapshot_document_list(fixture->snapshot, &one, &error);
    const SnapshotDocument *document = g_ptr_array_index(documents, 0);
    g_autofree char *key = g_strconcat(document->area_code, "/", document->code, NULL);
    char code[BASE_CODE_LENGTH + 1];

    g_assert_no_error(error);
    snapshot_document_short_code(document->area_code, document->code, code);
    expect(fixture, code, key);
    g_autofree char *sloppy = g_ascii_strdown(code, -1);
    expect(fixture, sloppy, key);
    g_autoptr(SnapshotDocument) found = snapshot_document_find(fixture->snapshot, sloppy, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(found->title, ==, document->title);
    g_autoptr(GPtrArray) hits = find(fixture, document->title, 5);
    bool listed = false;
    for (guint i = 0; i < hits->len; i++) {
        const SnapshotHit *hit = g_ptr_array_index(hits, i);
        listed = listed || g_str_equal(hit->key, key);
    }
    g_assert_true(listed);
    g_assert_null(snapshot_document_find(fixture->snapshot, "0000000", &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND);
}

static void strange_text_finds_nothing_and_hurts_nothing(const void *data)
{
    const Fixture *fixture = data;
    g_autofree char *endless = g_strnfill(5000, 'x');
    g_autoptr(GString) marks = g_string_new(NULL);
    for (int i = 0; i < 500; i++) {
        g_string_append(marks, "่");
    }
    const char *const texts[] = {"",   " ",    ".",     "ๆ",        "่",       "ต.",
                                 "อ.", "หมู่ 3", "ม.0",   "%",        "'",      "\"OR\"",
                                 "*",  "🏠",    endless, marks->str, "ต.ต.ต.", " อ."};

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autoptr(GPtrArray) hits = find(fixture, texts[i], 20);
        g_assert_cmpint(hits->len, <=, 20);
    }
    g_autoptr(GPtrArray) none = find(fixture, "", 20);
    g_assert_cmpint(none->len, ==, 0);
    g_autoptr(GPtrArray) no_room = find(fixture, "ปากพูน", 0);
    g_assert_cmpint(no_room->len, ==, 0);
}

int main(int argc, char **argv)
{
    Fixture fixture;

    (void)setlocale(LC_ALL, "C.UTF-8"); // messages are Thai
    g_test_init(&argc, &argv, NULL);
    set_up(&fixture);
    const struct {
        const char *path;
        void (*test)(const void *);
    } tests[] = {
        {"/db/snapshot/search/most-mistyped-names-find-their-place-first",
         most_mistyped_names_find_their_place_first},
        {"/db/snapshot/search/every-place-is-found-by-its-own-name",
         every_place_is_found_by_its_own_name},
        {"/db/snapshot/search/the-word-of-level-tells-which-is-meant",
         the_word_of_level_tells_which_is_meant},
        {"/db/snapshot/search/a-village-is-found-by-its-number", a_village_is_found_by_its_number},
        {"/db/snapshot/search/other-things-follow-places", other_things_follow_places},
        {"/db/snapshot/search/beginnings-come-in-dictionary-order",
         beginnings_come_in_dictionary_order},
        {"/db/snapshot/search/a-document-is-found-by-title-and-by-code",
         a_document_is_found_by_title_and_by_code},
        {"/db/snapshot/search/strange-text-finds-nothing-and-hurts-nothing",
         strange_text_finds_nothing_and_hurts_nothing},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(tests); i++) {
        g_test_add_data_func(tests[i].path, &fixture, tests[i].test);
    }
    int result = g_test_run();
    tear_down(&fixture);
    return result;
}
