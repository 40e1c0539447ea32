// Pages that are kept because the rows behind them are as they were: whatever changes in a
// snapshot, the site written over the one before it is the site written anew.
#include "scratch.h"
#include "site_bed.h"
#include "snapshot_fixture.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <site/site.h>
#include <string.h>

/* What is put in place of a value, the first that the schema lets stand: other text, another day,
 * another number, the other of two, what another row has. %1$s the column, %2$s the table. */
static const char *const changes[] = {
    "UPDATE OR IGNORE %2$s SET %1$s = '2027' || substr(%1$s, 5) WHERE %1$s GLOB '20[0-9][0-9]-*'",
    "UPDATE OR IGNORE %2$s SET %1$s = %1$s || 'x' WHERE typeof(%1$s) = 'text'",
    "UPDATE OR IGNORE %2$s SET %1$s = %1$s + 1 WHERE typeof(%1$s) IN ('integer', 'real')",
    "UPDATE OR IGNORE %2$s SET %1$s = 1 - %1$s WHERE %1$s IN (0, 1)",
    "UPDATE OR IGNORE %2$s AS a SET %1$s = (SELECT b.%1$s FROM %2$s AS b WHERE b.%1$s <> a.%1$s)",
    "UPDATE OR IGNORE %2$s SET %1$s = '2026-01-02' WHERE %1$s IS NULL",
    "UPDATE OR IGNORE %2$s SET %1$s = 7 WHERE %1$s IS NULL",
};

static SqlDatabase *open_database(const char *path)
{
    g_autoptr(GError) error = NULL;
    SqlDatabase *database = sql_open(path, SQL_OPEN_WRITE, &error);
    g_assert_no_error(error);
    bool off = sql_run(database, "PRAGMA foreign_keys = OFF", &error);
    g_assert_true(off);
    return database;
}

static GPtrArray *list(SqlDatabase *database, const char *question)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(SqlStatement) statement = sql_prepare(database, question, &error);
    g_assert_no_error(error);
    GPtrArray *rows = sql_list(statement, &error);
    g_assert_no_error(error);
    return rows;
}

/* Whether any row could be changed. */
static bool change_column(const char *path, const char *table, const char *column)
{
    g_autoptr(SqlDatabase) database = open_database(path);
    int64_t changed = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(changes) && changed == 0; i++) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
        g_autofree char *change = g_strdup_printf(changes[i], column, table);
#pragma GCC diagnostic pop
        if (sql_run(database, change, NULL)) { // what STRICT does not take is refused
            g_assert_true(sql_query_integer(database, "SELECT changes()", &changed, NULL));
        }
    }
    return changed > 0;
}

/* False: a site that cannot be made of such rows. */
static bool write_tree(const char *snapshot_path, SiteTree *tree)
{
    g_autoptr(Snapshot) snapshot = snapshot_open(snapshot_path, NULL);
    g_autofree char *share = site_bed_share();
    int page_count = 0;
    return snapshot != NULL && site_write(snapshot, tree, share, &page_count, NULL);
}

static void collect(const char *folder, const char *below, GHashTable *files)
{
    g_autofree char *place = g_build_filename(folder, below, NULL);
    g_autoptr(GDir) entries = g_dir_open(place, 0, NULL);
    const char *name = NULL;
    while (entries != NULL && (name = g_dir_read_name(entries)) != NULL) {
        g_autofree char *path = g_build_filename(below, name, NULL);
        g_autofree char *whole = g_build_filename(folder, path, NULL);
        if (g_file_test(whole, G_FILE_TEST_IS_DIR)) {
            collect(folder, path, files);
        } else {
            g_hash_table_insert(files, g_steal_pointer(&path), scratch_read(whole));
        }
    }
}

/* Of the years, and of codes. */
static GHashTable *collect_pages(const char *folder)
{
    GHashTable *files = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    collect(folder, "t", files);
    collect(folder, "en/t", files);
    collect(folder, "c", files);
    collect(folder, "en/c", files);
    return files;
}

/* The pages of a snapshot alone: NULL where none can be made. */
static GHashTable *make_anew(const char *snapshot_path)
{
    char *folder = scratch_make();
    g_autoptr(SiteTree) tree = site_tree_open(folder, NULL);
    g_autofree char *place = site_tree_place(tree, "", NULL);
    bool made = write_tree(snapshot_path, tree);
    GHashTable *files = made ? collect_pages(place) : NULL;
    scratch_remove(folder);
    return files;
}

/* Over what is in the folder. */
static GHashTable *make_over(const char *snapshot_path, const char *folder)
{
    g_autoptr(SiteTree) tree = site_tree_open(folder, NULL);
    g_assert_true(write_tree(snapshot_path, tree));
    g_assert_true(site_tree_switch(tree, NULL));
    return collect_pages(folder);
}

/* The first that is not the same in both; NULL: all are. Borrowed. */
static const char *find_other(GHashTable *files, GHashTable *anew)
{
    GHashTableIter each;
    void *path = NULL;
    void *text = NULL;
    g_hash_table_iter_init(&each, anew);
    while (g_hash_table_iter_next(&each, &path, &text)) {
        if (g_strcmp0(g_hash_table_lookup(files, path), text) != 0) {
            return path;
        }
    }
    return g_hash_table_size(files) == g_hash_table_size(anew) ? NULL : "(one too many)";
}

static void assert_made_over(const char *after, const char *folder, GHashTable *anew,
                             const char *what)
{
    g_autoptr(GHashTable) files = make_over(after, folder);
    const char *other = find_other(files, anew);
    if (other != NULL) {
        g_error("%s: %s is not as if made anew", what, other);
    }
}

// With sanitizers a sample of the columns: the release build compares what is made of every one.
#ifdef __SANITIZE_ADDRESS__
#define COLUMN_STEP 4
#else
#define COLUMN_STEP 1
#endif

/* What changes is of none of these pages where a site made anew shows it nowhere. */
typedef struct {
    SnapshotFixture fixture;
    char *after;      /* a copy of it, changed */
    char *folder;     /* a site, written over and over */
    GHashTable *base; /* pages of the fixture */
    int compared_count;
} Walk;

static void begin_change(const Walk *walk)
{
    g_autofree char *bytes = NULL;
    gsize length = 0;
    g_assert_true(g_file_get_contents(walk->fixture.path, &bytes, &length, NULL));
    g_assert_true(g_file_set_contents(walk->after, bytes, (gssize)length, NULL));
}

/* Whether pages made anew show it. */
static bool try_change(Walk *walk, const char *what)
{
    g_autoptr(GHashTable) anew = make_anew(walk->after);
    if (anew == NULL || find_other(walk->base, anew) == NULL) {
        return anew == NULL; // perhaps one column alone can be changed
    }
    // Over the site of the rows as they were: over another change all would be made anew.
    g_hash_table_unref(make_over(walk->fixture.path, walk->folder));
    assert_made_over(walk->after, walk->folder, anew, what);
    walk->compared_count++;
    return true;
}

static void walk_table(Walk *walk, SqlDatabase *database, const char *table)
{
    // Every page says since which release it is so: that is not what it is made of.
    g_autofree char *question = g_strdup_printf(
        "SELECT name FROM pragma_table_info('%s') WHERE name NOT IN ('number', 'made_utc')", table);
    g_autoptr(GPtrArray) columns = list(database, question);
    begin_change(walk);
    for (guint i = 0; i < columns->len; i++) {
        (void)change_column(walk->after, table, g_ptr_array_index(columns, i));
    }
    if (!try_change(walk, table)) {
        return;
    }
    for (guint i = 0; i < columns->len; i += COLUMN_STEP) {
        const char *column = g_ptr_array_index(columns, i);
        g_autofree char *what = g_strdup_printf("%s.%s", table, column);
        begin_change(walk);
        if (change_column(walk->after, table, column)) {
            (void)try_change(walk, what);
        }
    }
}

static void whatever_column_changes_its_pages_are_made_anew(void)
{
    Walk walk = {.folder = scratch_make()};
    snapshot_fixture_init_kinds(&walk.fixture, NULL);
    walk.after = g_build_filename(walk.fixture.folder, "after.db", NULL);
    walk.base = make_over(walk.fixture.path, walk.folder);
    g_autoptr(SqlDatabase) database = open_database(walk.fixture.path);
    g_autoptr(GPtrArray) tables =
        list(database, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    for (guint i = 0; i < tables->len; i++) {
        walk_table(&walk, database, g_ptr_array_index(tables, i));
    }
    g_test_message("%d columns that pages show", walk.compared_count);
    g_assert_cmpint(walk.compared_count, >, 50 / COLUMN_STEP);
    (void)g_remove(walk.after);
    g_free(walk.after);
    g_hash_table_unref(walk.base);
    scratch_remove(walk.folder);
    snapshot_fixture_clear(&walk.fixture);
}

static void expect_anew(const char *before, const char *change)
{
    g_auto(SnapshotFixture) first = {0};
    g_auto(SnapshotFixture) next = {0};
    g_autofree char *both = g_strconcat(before, change, NULL);
    snapshot_fixture_init_kinds(&first, before);
    snapshot_fixture_init_kinds(&next, both);
    char *folder = scratch_make();
    g_autoptr(GHashTable) anew = make_anew(next.path);
    g_autoptr(GHashTable) old = make_over(first.path, folder);
    g_assert_nonnull(find_other(old, anew));
    assert_made_over(next.path, folder, anew, change);
    scratch_remove(folder);
}

/* What stands elsewhere than in the tambon and year itself. */
static void a_row_of_another_place_is_seen(void)
{
    expect_anew("UPDATE project SET parent_code = 'B000001' WHERE code = 'A000002';",
                "UPDATE project SET name = 'ชื่อใหม่' WHERE code = 'B000001';");
    expect_anew("", "UPDATE organisation SET name_th = 'ชื่อใหม่' WHERE code = 'codi';");
    expect_anew("", "UPDATE area SET name_th = 'ชื่อใหม่' WHERE code = '8001';");
    expect_anew("", "UPDATE issue SET name_th = 'ชื่อใหม่' WHERE code = '5' AND edition = '2552';");
    expect_anew("", "UPDATE document SET project_code = '003' WHERE code = 'D2';");
    expect_anew("", "DELETE FROM project_ladder WHERE project_code = 'A000003';");
    expect_anew("UPDATE project SET parent_code = 'A000007' WHERE code = 'B000001';",
                "UPDATE project SET status = 'done', percent = 100 WHERE code = 'B000001';");
    expect_anew("", "DELETE FROM photo WHERE stage = 'after';");
    expect_anew("", "DELETE FROM plan WHERE fiscal_year_be = 2568;");
}

/* `count` projects of one year, each with much to say. */
static char *many(int count)
{
    return g_strdup_printf(
        "INSERT INTO project (code, area_code, office_code, fiscal_year_be, issue_edition, "
        "issue_code, name, objective, doer, status, status_date) "
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) "
        "SELECT printf('Z%%06d', i), '801002', printf('%%03d', i), 2569, '2552', '5.1', "
        "printf('%%.300c', 'n'), printf('%%.400c', 'w'), 'shared', 'doing', '2026-01-10' FROM n;",
        count);
}

/* On, before and behind the place where a page ends; more and fewer pages than before. */
static void a_divided_year_is_divided_as_if_anew(void)
{
    static const char *const after[] = {
        "UPDATE project SET name = 'x' WHERE code = 'Z000001';",
        "UPDATE project SET objective = NULL WHERE code BETWEEN 'Z000030' AND 'Z000050';",
        "UPDATE project SET responsible = printf('%.450c', 'r') WHERE code = 'Z000100';",
        "UPDATE project SET objective = printf('%.30c', 'w') WHERE code = 'Z000199';",
        "DELETE FROM project WHERE code = 'Z000060';",
        "DELETE FROM project WHERE code > 'Z000070';",
        "DELETE FROM project WHERE code > 'Z000010';",
        "UPDATE document SET title = 'x';",
        "INSERT INTO project_village VALUES ('Z000150', '80100201');",
    };
    g_autofree char *before = many(200);
    for (gsize i = 0; i < G_N_ELEMENTS(after); i++) {
        expect_anew(before, after[i]);
    }
    expect_anew("", before);
}

/* Pages below that of the year, Thai, that are others than before, or new, or gone. */
static int count_changed_parts(GHashTable *before, GHashTable *after)
{
    const int most = 100;
    int changed = 0;
    for (int part = 1; part <= most; part++) {
        g_autofree char *path = g_strdup_printf("t/801002/2569/%d/index.html", part);
        const char *old = g_hash_table_lookup(before, path);
        const char *new = g_hash_table_lookup(after, path);
        changed += g_strcmp0(old, new) != 0 ? 1 : 0;
    }
    return changed;
}

/* At the front of a year of many pages, and in their midst. */
static void a_new_project_moves_few_others(void)
{
    static const char *const places[] = {"000", "050x", "100x", "150x", "200x", "250x"};
    g_autofree char *before = many(300);
    g_auto(SnapshotFixture) first = {0};
    snapshot_fixture_init_kinds(&first, before);
    g_autoptr(GHashTable) old = make_anew(first.path);
    g_assert_true(g_hash_table_contains(old, "t/801002/2569/9/index.html"));
    for (gsize i = 0; i < G_N_ELEMENTS(places); i++) {
        g_auto(SnapshotFixture) next = {0};
        g_autofree char *change =
            g_strdup_printf("%s INSERT INTO project (code, area_code, office_code, fiscal_year_be, "
                            "issue_edition, issue_code, name, objective, doer, status, status_date)"
                            " VALUES ('Y000000', '801002', '%s', 2569, '2552', '5.1', "
                            "printf('%%.300c', 'n'), printf('%%.400c', 'w'), 'shared', 'doing', "
                            "'2026-01-10');",
                            before, places[i]);
        snapshot_fixture_init_kinds(&next, change);
        g_autoptr(GHashTable) new = make_anew(next.path);
        int changed = count_changed_parts(old, new);
        g_test_message("%s: %d pages", places[i], changed);
        g_assert_cmpint(changed, >=, 1);
        g_assert_cmpint(changed, <=, 3);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/site/same/whatever-column-changes-its-pages-are-made-anew",
                    whatever_column_changes_its_pages_are_made_anew);
    g_test_add_func("/sync/site/same/a-row-of-another-place-is-seen",
                    a_row_of_another_place_is_seen);
    g_test_add_func("/sync/site/same/a-divided-year-is-divided-as-if-anew",
                    a_divided_year_is_divided_as_if_anew);
    g_test_add_func("/sync/site/same/a-new-project-moves-few-others",
                    a_new_project_moves_few_others);
    return g_test_run();
}
