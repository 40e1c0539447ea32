#include <fcntl.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

#include "base/companion.h"
#include "snapshot/companion.h"
#include "snapshot_case.h"

typedef struct {
    char *path;
    SnapshotCompanion *companion;
} Built;

static void built_clear(Built *built)
{
    snapshot_companion_close(built->companion);
    (void)g_remove(built->path);
    g_free(built->path);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Built, built_clear)

static Built build(SnapshotCase *fixture)
{
    g_autoptr(GError) error = NULL;
    Built built = {.path = base_companion_of(fixture->file.path)};

    g_autofree char *name = g_path_get_basename(fixture->file.path);
    const SnapshotCompanionSource source = {fixture->file.path, name, NULL};
    bool done = snapshot_companion_build(&source, built.path, &error);
    g_assert_no_error(error);
    g_assert_true(done);
    built.companion = snapshot_companion_open(fixture->snapshot, built.path, &error);
    g_assert_no_error(error);
    return built;
}

static SnapshotCompanionFound *find(const Built *built, const char *typed, const char *district)
{
    const SnapshotCompanionWish wish = {typed, district, 20, 0, 0};
    g_autoptr(GError) error = NULL;
    SnapshotCompanionFound *found = snapshot_companion_find(built->companion, &wish, &error);

    g_assert_no_error(error);
    return found;
}

static void append_codes(GString *codes, const GPtrArray *rows)
{
    for (guint i = 0; i < rows->len; i++) {
        const SnapshotMarked *marked = g_ptr_array_index(rows, i);
        g_string_append_printf(codes, "%s%s", i > 0 ? " " : "", marked->row.code);
    }
}

static void expect(const Built *built, const char *typed, const char *expected)
{
    g_autoptr(SnapshotCompanionFound) found = find(built, typed, NULL);
    g_autoptr(GString) codes = g_string_new(NULL);

    append_codes(codes, found->far);
    if (!g_str_equal(codes->str, expected)) {
        g_test_message("%s finds %s, not %s", typed, codes->str, expected);
    }
    g_assert_cmpstr(codes->str, ==, expected);
    g_assert_cmpint(found->project_count, ==, (int)found->far->len);
    g_assert_cmpint(found->near->len, ==, 0);
}

static void projects_are_found_by_any_part(SnapshotCase *fixture, const void *unused)
{
    g_auto(Built) built = build(fixture);

    (void)unused;
    expect(&built, "ถนนลูกรัง", "A000003");
    expect(&built, "ลูกรัง", "A000003");
    expect(&built, "ลุกรัง", "");               // nothing is guessed here
    expect(&built, "กอสราง", "A000003");      // tones do not count
    expect(&built, "สะพาน คลอง", "A000007");  // both words
    expect(&built, "คลอง  สะพาน", "A000007"); // in any order
    expect(&built, "สะพาน ถนน", "");
    expect(&built, "โรงเรียน", "A000007");       // from its objective
    expect(&built, "โครงการ สะพาน", "A000007"); // a word that says nothing is left out
}

static void short_words_are_found_too(SnapshotCase *fixture, const void *unused)
{
    g_auto(Built) built = build(fixture);

    (void)unused;
    expect(&built, "น้ำ", "A000005"); // two letters without its tone
    expect(&built, "น้ำ ท่อ", "A000005");
    expect(&built, "น้ำ ระบาย", "A000005");
    expect(&built, "คูข้าง นา", "");
    expect(&built, "ปุ", "A000001");
    expect(&built, "คูข้าง ก", "A000004"); // one letter is left out of account
    expect(&built, "ก", "");
}

static void words_may_be_written_together(SnapshotCase *fixture, const void *unused)
{
    g_auto(Built) built = build(fixture);

    (void)unused;
    expect(&built, "คลองสะพาน", "A000007"); // the dictionary parts them
    expect(&built, "ซ่อมถนนลูกรัง", "");
    expect(&built, "ก่อสร้างลูกรัง", "A000003");
}

static void places_and_years_are_words_too(SnapshotCase *fixture, const void *unused)
{
    g_auto(Built) built = build(fixture);

    (void)unused;
    expect(&built, "ลูกรัง ต.ปากพูน", "A000003");
    expect(&built, "ลูกรัง อบต.ปากพูน อ.เมืองนครศรีธรรมราช", "A000003");
    expect(&built, "ลูกรัง นาบอน", "");
    expect(&built, "คูข้าง บ้านกลาง", "A000004");
    expect(&built, "ศาลาบางปู ถนน", "A000003"); // one of its villages
    expect(&built, "ถนน หมู่ที่ ๒", "A000003");
    expect(&built, "ถนน ม.1", "A000003");
    expect(&built, "หมู่ 1 ถนน", "A000003");
    expect(&built, "ถนน หมู่ 3", "");
    expect(&built, "ลูกรัง 2569", "A000003");
    expect(&built, "ลูกรัง ปี ๒๕๖๙", "A000003");
    expect(&built, "ลูกรัง 2568", "");
}

static void the_district_of_the_screen_comes_first(SnapshotCase *fixture, const void *unused)
{
    g_auto(Built) built = build(fixture);
    g_autoptr(SnapshotCompanionFound) here = find(&built, "ลูกรัง", "8001");
    g_autoptr(SnapshotCompanionFound) there = find(&built, "ลูกรัง", "8010");
    g_autoptr(SnapshotCompanionFound) nowhere = find(&built, "ลูกรัง", "no district");

    (void)unused;
    g_assert_cmpint(here->near->len, ==, 1);
    g_assert_cmpint(here->far->len, ==, 0);
    g_assert_cmpint(there->near->len, ==, 0);
    g_assert_cmpint(there->far->len, ==, 1);
    g_assert_cmpint(nowhere->far->len, ==, 1);
    g_assert_cmpint(here->project_count, ==, 1);
}

static void the_newest_year_comes_first(SnapshotCase *fixture, const void *unused)
{
    g_auto(Built) built = build(fixture);
    const SnapshotCompanionWish one = {"ปากพูน", NULL, 1, 0, 0};
    g_autoptr(GError) error = NULL;
    g_autoptr(SnapshotCompanionFound) all = find(&built, "ปากพูน", NULL);
    g_autoptr(SnapshotCompanionFound) first =
        snapshot_companion_find(built.companion, &one, &error);
    int year_be = G_MAXINT;

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(all->far->len, >, 2);
    for (guint i = 0; i < all->far->len; i++) {
        const SnapshotMarked *marked = g_ptr_array_index(all->far, i);
        g_assert_cmpint(marked->row.fiscal_year_be, <=, year_be);
        year_be = marked->row.fiscal_year_be;
    }
    g_assert_cmpint(first->far->len, ==, 1);
    g_assert_cmpint(first->project_count, ==, (int)all->far->len); // counted beyond the list
}

// Stretch by stretch, no project twice and none left out; in the district and elsewhere.
static void stretches_follow_one_another(SnapshotCase *fixture, const void *unused)
{
    g_auto(Built) built = build(fixture);
    g_autoptr(SnapshotCompanionFound) all = find(&built, "ปากพูน", NULL);
    g_autoptr(SnapshotCompanionFound) home = find(&built, "ปากพูน", "8001");

    (void)unused;
    g_assert_cmpint(all->far_count, ==, (int)all->far->len);
    g_assert_cmpint(home->near_count, ==, all->far_count);
    g_assert_cmpint(home->far_count, ==, 0);
    for (int first = 0; first <= all->far_count; first++) {
        const SnapshotCompanionWish far = {"ปากพูน", NULL, 1, 0, first};
        const SnapshotCompanionWish near = {"ปากพูน", "8001", 1, first, 0};
        g_autoptr(SnapshotCompanionFound) one =
            snapshot_companion_find(built.companion, &far, NULL);
        g_autoptr(SnapshotCompanionFound) other =
            snapshot_companion_find(built.companion, &near, NULL);
        g_assert_cmpint(one->far_count, ==, all->far_count);
        g_assert_cmpint(one->far->len, ==, first < all->far_count ? 1 : 0);
        g_assert_cmpint(other->near->len, ==, one->far->len);
        if (one->far->len == 1) {
            const SnapshotMarked *here = g_ptr_array_index(one->far, 0);
            const SnapshotMarked *there = g_ptr_array_index(all->far, (guint)first);
            g_assert_cmpstr(here->row.code, ==, there->row.code);
        }
    }
}

static void documents_are_found_by_any_word_of_their_title(SnapshotCase *fixture,
                                                           const void *unused)
{
    g_auto(Built) built = build(fixture);
    g_autoptr(SnapshotCompanionFound) found = find(&built, "2569 ชุมชน แผน", NULL);
    bool listed = false;

    (void)unused;
    for (guint i = 0; i < found->documents->len; i++) {
        const SnapshotHit *hit = g_ptr_array_index(found->documents, i);
        g_assert_cmpint(hit->kind, ==, SNAPSHOT_HIT_DOCUMENT);
        listed = listed || g_str_equal(hit->key, "800120/D1");
    }
    g_assert_true(listed);
}

static void a_hit_says_where_it_is(SnapshotCase *fixture, const void *unused)
{
    g_auto(Built) built = build(fixture);
    g_autoptr(SnapshotCompanionFound) found = find(&built, "ประปาหมู่บ้าน", NULL);

    (void)unused;
    g_assert_cmpint(found->far->len, ==, 1);
    const SnapshotMarked *water = g_ptr_array_index(found->far, 0);
    g_assert_cmpstr(water->row.code, ==, "A000008");
    g_assert_cmpstr(water->tambon_name_th, ==, "ปากพูน");
    g_assert_cmpstr(water->forwarded_to, ==, "อบจ.");
    g_assert_cmpint(water->row.class_satang[SNAPSHOT_CLASS_AGENCY], ==, 200000000);
}

static void strange_typing_finds_nothing(SnapshotCase *fixture, const void *unused)
{
    g_autofree char *endless = g_strnfill(10000, 'x');
    g_autoptr(GString) spaced = g_string_new(NULL);
    for (int i = 0; i < 3000; i++) {
        g_string_append(spaced, "ไม่มี ");
    }
    const char *const typed[] = {
        "",     "ก",   "กข", "\"",  "\"\" OR \"", "*",         "text:ถ",       "NEAR(ถนน ทาง)",

        "(((",  "'x'", "่่่",   " ",   "ม.",         "หมู่ที่ 100",   "\x01\x10\x11", endless,
        "☃ ๛๛", "๚",   "\n", "AND", "NOT",        spaced->str,
    };
    g_auto(Built) built = build(fixture);

    (void)unused;
    for (gsize i = 0; i < G_N_ELEMENTS(typed); i++) {
        expect(&built, typed[i], "");
    }
}

static void another_snapshots_companion_is_refused(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = base_companion_of(fixture->file.path);
    g_auto(SnapshotFixture) other = {0};

    (void)unused;
    g_assert_null(snapshot_companion_open(fixture->snapshot, path, &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_MISSING);
    g_clear_error(&error);
    snapshot_fixture_init(&other, "UPDATE release SET number = 8");
    const SnapshotCompanionSource sources[] = {
        {other.path, "snapshot.db", NULL},                 // of another release
        {fixture->file.path, "R-7-0123456789ab.db", NULL}, // of another content
    };
    for (gsize i = 0; i < G_N_ELEMENTS(sources); i++) {
        g_assert_true(snapshot_companion_build(&sources[i], path, &error));
        g_assert_null(snapshot_companion_open(fixture->snapshot, path, &error));
        g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT);
        g_assert_false(snapshot_companion_is_sound(fixture->file.path, path));
        g_clear_error(&error);
    }
    g_assert_true(g_file_set_contents(path, "no database at all, but long enough", -1, NULL));
    g_assert_null(snapshot_companion_open(fixture->snapshot, path, &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT);
    g_clear_error(&error);
    // It is built over whatever stands there, and again with the same answer.
    g_auto(Built) first = build(fixture);
    expect(&first, "ลูกรัง", "A000003");
    g_assert_true(snapshot_companion_is_sound(fixture->file.path, path));
}

// Whatever happens to it, it answers or is given up: nothing ends the program.
static void ask_damaged(SnapshotCase *fixture, const char *path)
{
    static const char *const typed[] = {"ปากพูน", "น้ำ", "ก่อสร้างลูกรัง", "แผน"};
    g_autoptr(SnapshotCompanion) companion = snapshot_companion_open(fixture->snapshot, path, NULL);

    for (gsize i = 0; companion != NULL && i < G_N_ELEMENTS(typed); i++) {
        const SnapshotCompanionWish wish = {typed[i], "8001", 5, 0, 0};
        g_autoptr(GError) error = NULL;
        g_autoptr(SnapshotCompanionFound) found = snapshot_companion_find(companion, &wish, &error);
        if (found == NULL) {
            g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_MISSING);
        }
    }
}

static void every_damage_is_seen(SnapshotCase *fixture, const void *unused)
{
    g_auto(Built) built = build(fixture);
    g_autofree char *whole = NULL;
    gsize length = 0;

    (void)unused;
    g_assert_true(g_file_get_contents(built.path, &whole, &length, NULL));
    for (gsize at = 0; at < length; at += 97) {
        whole[at] = (char)(whole[at] ^ 0x55);
        g_assert_true(g_file_set_contents(built.path, whole, (gssize)length, NULL));
        g_assert_false(snapshot_companion_is_sound(fixture->file.path, built.path));
        ask_damaged(fixture, built.path);
        whole[at] = (char)(whole[at] ^ 0x55);
    }
    for (gsize cut = 0; cut < length; cut += 997) {
        g_assert_true(g_file_set_contents(built.path, whole, (gssize)cut, NULL));
        g_assert_false(snapshot_companion_is_sound(fixture->file.path, built.path));
        ask_damaged(fixture, built.path);
    }
    g_assert_true(g_file_set_contents(built.path, whole, (gssize)length, NULL));
    g_assert_true(snapshot_companion_is_sound(fixture->file.path, built.path));
}

static bool stop(GError **error)
{
    g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INTR, "stop");
    return false;
}

static void nothing_is_left_of_a_failed_build(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = base_companion_of(fixture->file.path);
    g_autofree char *unfinished = g_strconcat(path, ".new", NULL);
    const SnapshotCompanionSource none = {"/nowhere/at/all.db", "all.db", NULL};
    const SnapshotCompanionSource stopped = {fixture->file.path, "snapshot.db", stop};

    (void)unused;
    g_assert_false(snapshot_companion_build(&none, path, &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_MISSING);
    g_clear_error(&error);
    g_assert_false(snapshot_companion_build(&stopped, path, &error));
    g_assert_error(error, G_FILE_ERROR, G_FILE_ERROR_INTR);
    g_clear_error(&error);
    g_assert_false(snapshot_companion_build(&stopped, "/nowhere/at/all.search.db", &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT);
    g_assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
    g_assert_false(g_file_test(unfinished, G_FILE_TEST_EXISTS));
}

static void it_is_found_when_it_comes_and_given_up_when_it_breaks(SnapshotCase *fixture,
                                                                  const void *unused)
{
    const SnapshotCompanionWish wish = {"ลูกรัง", NULL, 5, 0, 0};
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_null(snapshot_companion_shared(fixture->snapshot)); // none is there yet
    g_auto(Built) built = build(fixture);
    SnapshotCompanion *companion = snapshot_companion_shared(fixture->snapshot);
    g_assert_nonnull(companion);
    g_assert_true(snapshot_companion_shared(fixture->snapshot) == companion);
    int damaged = g_open(built.path, O_RDWR, 0);
    g_assert_cmpint(ftruncate(damaged, 5000), ==, 0);
    (void)g_close(damaged, NULL);
    companion = snapshot_companion_shared(fixture->snapshot); // another length: opened anew
    if (companion != NULL) {
        g_assert_null(snapshot_companion_find(companion, &wish, &error));
        g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_MISSING);
    }
    g_assert_null(snapshot_companion_shared(fixture->snapshot));
    g_auto(Built) again = build(fixture);
    g_assert_nonnull(snapshot_companion_shared(fixture->snapshot));
}

int main(int argc, char **argv)
{
    (void)setlocale(LC_ALL, "C.UTF-8"); // messages are Thai
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/companion/projects-are-found-by-any-part", projects_are_found_by_any_part},
        {"/db/snapshot/companion/short-words-are-found-too", short_words_are_found_too},
        {"/db/snapshot/companion/words-may-be-written-together", words_may_be_written_together},
        {"/db/snapshot/companion/places-and-years-are-words-too", places_and_years_are_words_too},
        {"/db/snapshot/companion/the-district-of-the-screen-comes-first",
         the_district_of_the_screen_comes_first},
        {"/db/snapshot/companion/the-newest-year-comes-first", the_newest_year_comes_first},
        {"/db/snapshot/companion/stretches-follow-one-another", stretches_follow_one_another},
        {"/db/snapshot/companion/documents-are-found-by-any-word-of-their-title",
         documents_are_found_by_any_word_of_their_title},
        {"/db/snapshot/companion/a-hit-says-where-it-is", a_hit_says_where_it_is},
        {"/db/snapshot/companion/strange-typing-finds-nothing", strange_typing_finds_nothing},
        {"/db/snapshot/companion/another-snapshots-companion-is-refused",
         another_snapshots_companion_is_refused},
        {"/db/snapshot/companion/every-damage-is-seen", every_damage_is_seen},
        {"/db/snapshot/companion/nothing-is-left-of-a-failed-build",
         nothing_is_left_of_a_failed_build},
        {"/db/snapshot/companion/it-is-found-when-it-comes-and-given-up-when-it-breaks",
         it_is_found_when_it_comes_and_given_up_when_it_breaks},
    };
    return snapshot_case_run(argc, argv, tests, G_N_ELEMENTS(tests));
}
