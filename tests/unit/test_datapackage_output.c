#include "output.h"

#include <glib/gstdio.h>
#include <string.h>

#include "scratch.h"

typedef struct {
    char *folder;
    char *path;
    char *before;
} Bed;

static Bed set_up(const char *before_text)
{
    Bed bed = {.folder = scratch_make()};
    bed.path = g_build_filename(bed.folder, "new.csv", NULL);
    bed.before = g_build_filename(bed.folder, "old.csv", NULL);
    if (before_text != NULL) {
        scratch_write(bed.before, before_text);
    }
    return bed;
}

static void tear_down(Bed *bed)
{
    scratch_remove(bed->folder);
    g_free(bed->path);
    g_free(bed->before);
}

/* Writes the pieces and says whether the file changed. */
static bool write_pieces(const Bed *bed, const char *before, const char *const pieces[])
{
    g_autoptr(GError) error = NULL;
    DatapackageOutputFacts facts;
    g_autoptr(GString) all = g_string_new(NULL);
    g_autoptr(DatapackageOutput) output = datapackage_output_open(bed->path, before);
    for (int i = 0; pieces[i] != NULL; i++) {
        g_string_append(all, pieces[i]);
        g_assert_true(datapackage_output_write(output, pieces[i], strlen(pieces[i]), &error));
    }
    g_assert_true(datapackage_output_finish(output, &facts, &error));
    g_assert_no_error(error);
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    base_hash_bytes(all->str, all->len, sha256);
    g_autofree char *found = scratch_read(bed->path);
    g_assert_cmpstr(found, ==, all->str);
    g_assert_cmpstr(facts.sha256, ==, sha256);
    g_assert_cmpint(facts.bytes, ==, (gint64)all->len);
    return facts.changed;
}

static bool is_same_file(const char *left, const char *right)
{
    GStatBuf one;
    GStatBuf two;
    g_assert_cmpint(g_stat(left, &one), ==, 0);
    g_assert_cmpint(g_stat(right, &two), ==, 0);
    return one.st_ino == two.st_ino;
}

static void test_what_did_not_change_is_the_same_file(void)
{
    Bed bed = set_up("abcdef");
    const char *const pieces[] = {"abc", "d", "ef", NULL};
    g_assert_false(write_pieces(&bed, bed.before, pieces));
    g_assert_true(is_same_file(bed.path, bed.before));
    tear_down(&bed);
}

static void test_a_difference_anywhere_makes_a_new_file(void)
{
    static const char *const others[] = {"Xbcdef", "abcdeX", "abcdefg", "abc", "", NULL};
    for (int i = 0; others[i] != NULL; i++) {
        Bed bed = set_up(others[i]);
        const char *const pieces[] = {"ab", "cd", "ef", NULL};
        g_assert_true(write_pieces(&bed, bed.before, pieces));
        g_assert_false(is_same_file(bed.path, bed.before));
        g_autofree char *old = scratch_read(bed.before);
        g_assert_cmpstr(old, ==, others[i]);
        tear_down(&bed);
    }
}

static void test_a_difference_far_inside_keeps_what_is_before_it(void)
{
    g_autofree char *long_text = g_strnfill(300000, 'a');
    Bed bed = set_up(long_text);
    long_text[299999] = 'b';
    const char *const pieces[] = {long_text, "end", NULL};
    g_assert_true(write_pieces(&bed, bed.before, pieces));
    tear_down(&bed);
}

static void test_in_its_own_place_it_is_left_alone_or_replaced(void)
{
    Bed bed = set_up(NULL);
    const char *const first[] = {"one", NULL};
    const char *const second[] = {"two", NULL};
    g_assert_true(write_pieces(&bed, bed.path, first));
    GStatBuf before;
    GStatBuf after;
    g_assert_cmpint(g_stat(bed.path, &before), ==, 0);
    g_assert_false(write_pieces(&bed, bed.path, first));
    g_assert_cmpint(g_stat(bed.path, &after), ==, 0);
    g_assert_cmpuint(before.st_ino, ==, after.st_ino);
    g_assert_true(write_pieces(&bed, bed.path, second));
    tear_down(&bed);
}

static void test_an_abandoned_file_leaves_nothing(void)
{
    Bed bed = set_up("old");
    DatapackageOutput *output = datapackage_output_open(bed.path, bed.before);
    g_assert_true(datapackage_output_write(output, "new", 3, NULL));
    datapackage_output_free(output);
    g_autofree char *names = scratch_list(bed.folder);
    g_assert_cmpstr(names, ==, "old.csv");
    tear_down(&bed);
}

static void test_a_folder_that_is_not_there_is_an_error(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(DatapackageOutput) output = datapackage_output_open("/nowhere/at/all.csv", NULL);
    g_assert_false(datapackage_output_write(output, "x", 1, &error));
    g_assert_nonnull(error);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/datapackage/output/what-did-not-change-is-the-same-file",
                    test_what_did_not_change_is_the_same_file);
    g_test_add_func("/db/datapackage/output/a-difference-anywhere-makes-a-new-file",
                    test_a_difference_anywhere_makes_a_new_file);
    g_test_add_func("/db/datapackage/output/a-difference-far-inside-keeps-what-is-before-it",
                    test_a_difference_far_inside_keeps_what_is_before_it);
    g_test_add_func("/db/datapackage/output/in-its-own-place-it-is-left-alone-or-replaced",
                    test_in_its_own_place_it_is_left_alone_or_replaced);
    g_test_add_func("/db/datapackage/output/an-abandoned-file-leaves-nothing",
                    test_an_abandoned_file_leaves_nothing);
    g_test_add_func("/db/datapackage/output/a-folder-that-is-not-there-is-an-error",
                    test_a_folder_that_is_not_there_is_an_error);
    return g_test_run();
}
