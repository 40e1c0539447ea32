#include "shelf.h"

#include "../support/scratch.h"

#define DIGEST_A "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define DIGEST_B "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
#define NO_DIGEST "Cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"

static const char *const files[] = {
    DIGEST_A ".jpg", DIGEST_B ".jpg", DIGEST_A "-1.jpg", DIGEST_B "-1.jpg", DIGEST_B "-12.jpg",
    DIGEST_B ".png", DIGEST_B,        NO_DIGEST ".jpg",  "note.jpg",        DIGEST_B "b.jpg",
};

static bool is_there(const char *shelf, const char *name)
{
    g_autofree char *path = g_build_filename(shelf, name, NULL);
    return g_file_test(path, G_FILE_TEST_EXISTS);
}

/* Sweeps a shelf with all of `files`, of which A alone is needed; nothing else than `gone` goes. */
static void assert_goes(const char *rest, const char *gone)
{
    char *workspace = scratch_make();
    g_autofree char *shelf = g_build_filename(workspace, "shelf", NULL);
    g_autoptr(GHashTable) needed = g_hash_table_new(g_str_hash, g_str_equal);
    g_autofree char *digest = g_strdup(DIGEST_A);
    g_hash_table_add(needed, digest);
    g_assert_cmpint(g_mkdir_with_parents(shelf, 0755), ==, 0);
    for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *path = g_build_filename(shelf, files[i], NULL);
        scratch_write(path, "a picture");
    }
    intake_shelf_sweep(workspace, "shelf", rest, needed);
    for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
        g_test_message("%s", files[i]);
        g_assert_true(is_there(shelf, files[i]) == (g_strcmp0(files[i], gone) != 0));
    }
    scratch_remove(workspace);
}

static void only_what_is_of_the_shelf_and_not_needed_goes(void)
{
    assert_goes(".jpg", DIGEST_B ".jpg");
    assert_goes("-?.jpg", DIGEST_B "-1.jpg");
}

static void a_shelf_that_is_not_there_is_swept(void)
{
    g_autoptr(GHashTable) needed = g_hash_table_new(g_str_hash, g_str_equal);
    intake_shelf_sweep("/nowhere/at/all", "shelf", ".jpg", needed);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/shelf/only-what-is-of-the-shelf-and-not-needed-goes",
                    only_what_is_of_the_shelf_and_not_needed_goes);
    g_test_add_func("/db/intake/shelf/a-shelf-that-is-not-there-is-swept",
                    a_shelf_that_is_not_there_is_swept);
    return g_test_run();
}
