#include "scratch.h"

#include <base/hash.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <site/tree.h>
#include <string.h>
#include <unistd.h>

static SiteTree *begin(const char *folder)
{
    g_autoptr(GError) error = NULL;
    SiteTree *tree = site_tree_open(folder, &error);
    g_assert_no_error(error);
    return tree;
}

static void put(SiteTree *tree, const char *path, const char *text)
{
    g_autoptr(GError) error = NULL;
    bool done = site_tree_put(tree, path, text, strlen(text), &error);
    g_assert_no_error(error);
    g_assert_true(done);
}

static void end(SiteTree *tree)
{
    g_autoptr(GError) error = NULL;
    bool done = site_tree_switch(tree, &error);
    g_assert_no_error(error);
    g_assert_true(done);
    site_tree_close(tree);
}

/* A site of two files and a folder; `text` is what the first says. */
static void write_site(const char *folder, const char *text)
{
    SiteTree *tree = begin(folder);
    put(tree, "index.html", text);
    put(tree, "t/800120/index.html", "tambon");
    put(tree, ".pages", "list");
    end(tree);
}

static char *read_below(const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    return g_file_test(path, G_FILE_TEST_EXISTS) ? scratch_read(path) : NULL;
}

static guint64 inode_below(const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    GStatBuf status;
    g_assert_cmpint(g_stat(path, &status), ==, 0);
    return status.st_ino;
}

#define assert_below(folder, name, text)                                                           \
    do {                                                                                           \
        g_autofree char *found = read_below(folder, name);                                         \
        g_assert_cmpstr(found, ==, text);                                                          \
    } while (0)

static void test_files_are_served_where_they_always_were(void)
{
    char *folder = scratch_make();
    write_site(folder, "first");
    assert_below(folder, "index.html", "first");
    assert_below(folder, "t/800120/index.html", "tambon");
    assert_below(folder, ".pages", NULL); // the writers' own
    scratch_remove(folder);
}

static void test_nothing_is_seen_before_the_switch(void)
{
    char *folder = scratch_make();
    write_site(folder, "first");
    SiteTree *tree = begin(folder);
    put(tree, "index.html", "second");
    put(tree, "new/index.html", "new");
    assert_below(folder, "index.html", "first");
    assert_below(folder, "new/index.html", NULL);
    site_tree_close(tree); // without a switch
    assert_below(folder, "index.html", "first");
    assert_below(folder, "t/800120/index.html", "tambon");
    g_autofree char *generations = g_build_filename(folder, ".site", NULL);
    g_autofree char *left = scratch_list(generations);
    g_assert_cmpstr(left, ==, "1 current");
    scratch_remove(folder);
}

static void test_what_no_release_has_any_more_goes(void)
{
    char *folder = scratch_make();
    g_autofree char *own = g_build_filename(folder, "robots.txt", NULL);
    scratch_write(own, "an officer's own");
    write_site(folder, "first");
    SiteTree *tree = begin(folder);
    put(tree, "index.html", "second");
    end(tree);
    assert_below(folder, "index.html", "second");
    g_autofree char *left = scratch_list(folder);
    g_assert_cmpstr(left, ==, ".site index.html robots.txt");
    g_autofree char *generations = g_build_filename(folder, ".site", NULL);
    g_autofree char *kept = scratch_list(generations);
    g_assert_cmpstr(kept, ==, "2 current"); // the old one may hold what was withdrawn
    scratch_remove(folder);
}

static void test_an_unchanged_file_is_the_same_file(void)
{
    char *folder = scratch_make();
    write_site(folder, "first");
    guint64 tambon = inode_below(folder, "t/800120/index.html");
    guint64 index = inode_below(folder, "index.html");
    write_site(folder, "second");
    g_assert_cmpuint(inode_below(folder, "t/800120/index.html"), ==, tambon);
    g_assert_cmpuint(inode_below(folder, "index.html"), !=, index);
    assert_below(folder, "index.html", "second");
    scratch_remove(folder);
}

static void test_a_file_is_kept_only_as_it_was(void)
{
    char *folder = scratch_make();
    char hex[BASE_HASH_HEX_LENGTH + 1];
    bool kept = false;
    write_site(folder, "first");
    base_hash_bytes("tambon", strlen("tambon"), hex);
    SiteTree *tree = begin(folder);
    g_assert_true(site_tree_keep(tree, "t/800120/index.html", hex, &kept, NULL));
    g_assert_true(kept);
    g_assert_true(site_tree_keep(tree, "index.html", hex, &kept, NULL)); // other bytes
    g_assert_false(kept);
    g_assert_true(site_tree_keep(tree, "missing.html", hex, &kept, NULL));
    g_assert_false(kept);
    end(tree);
    assert_below(folder, "t/800120/index.html", "tambon");
    assert_below(folder, "index.html", NULL);
    scratch_remove(folder);
}

static void test_writing_over_a_kept_file_leaves_the_old_one(void)
{
    char *folder = scratch_make();
    char hex[BASE_HASH_HEX_LENGTH + 1];
    bool kept = false;
    write_site(folder, "first");
    base_hash_bytes("first", strlen("first"), hex);
    SiteTree *tree = begin(folder);
    g_assert_true(site_tree_keep(tree, "index.html", hex, &kept, NULL));
    put(tree, "index.html", "second");
    assert_below(folder, "index.html", "first");
    end(tree);
    assert_below(folder, "index.html", "second");
    scratch_remove(folder);
}

static void test_what_was_cut_off_goes_with_the_next_one(void)
{
    char *folder = scratch_make();
    write_site(folder, "first");
    g_autofree char *left = g_build_filename(folder, ".site/2/t", NULL);
    g_assert_cmpint(g_mkdir_with_parents(left, 0755), ==, 0);
    g_autofree char *stale = g_build_filename(left, "stale.html", NULL);
    scratch_write(stale, "stale");
    write_site(folder, "second");
    assert_below(folder, "t/stale.html", NULL);
    assert_below(folder, "index.html", "second");
    scratch_remove(folder);
}

static void test_plain_files_of_before_give_way(void)
{
    char *folder = scratch_make();
    g_autofree char *old = g_build_filename(folder, "t", NULL);
    g_autofree char *old_page = g_build_filename(old, "old.html", NULL);
    g_autofree char *old_index = g_build_filename(folder, "index.html", NULL);
    g_assert_cmpint(g_mkdir(old, 0755), ==, 0);
    scratch_write(old_page, "old");
    scratch_write(old_index, "old");
    SiteTree *tree = begin(folder);
    put(tree, "index.html", "first");
    put(tree, "t/800120/index.html", "tambon");
    assert_below(folder, "index.html", "old");
    end(tree);
    assert_below(folder, "index.html", "first");
    assert_below(folder, "t/800120/index.html", "tambon");
    assert_below(folder, "t/old.html", NULL);
    scratch_remove(folder);
}

static void test_a_folder_that_cannot_be_written_is_an_error(void)
{
    char *folder = scratch_make();
    g_autoptr(GError) error = NULL;
    g_autofree char *file = g_build_filename(folder, "file", NULL);
    scratch_write(file, "a file where a folder is wanted");
    g_assert_null(site_tree_open(file, &error));
    g_assert_nonnull(error);
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/site/tree/files-are-served-where-they-always-were",
                    test_files_are_served_where_they_always_were);
    g_test_add_func("/sync/site/tree/nothing-is-seen-before-the-switch",
                    test_nothing_is_seen_before_the_switch);
    g_test_add_func("/sync/site/tree/what-no-release-has-any-more-goes",
                    test_what_no_release_has_any_more_goes);
    g_test_add_func("/sync/site/tree/an-unchanged-file-is-the-same-file",
                    test_an_unchanged_file_is_the_same_file);
    g_test_add_func("/sync/site/tree/a-file-is-kept-only-as-it-was",
                    test_a_file_is_kept_only_as_it_was);
    g_test_add_func("/sync/site/tree/writing-over-a-kept-file-leaves-the-old-one",
                    test_writing_over_a_kept_file_leaves_the_old_one);
    g_test_add_func("/sync/site/tree/what-was-cut-off-goes-with-the-next-one",
                    test_what_was_cut_off_goes_with_the_next_one);
    g_test_add_func("/sync/site/tree/plain-files-of-before-give-way",
                    test_plain_files_of_before_give_way);
    g_test_add_func("/sync/site/tree/a-folder-that-cannot-be-written-is-an-error",
                    test_a_folder_that_cannot_be_written_is_an_error);
    return g_test_run();
}
