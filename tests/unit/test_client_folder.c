#include "../../sync/client/folder.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../sync/client/result.h"
#include "../support/scratch.h"

typedef struct {
    char *folder;
    ClientFetch *fetch;
    GString *body;
} Bed;

static void bed_make(Bed *bed, const void *unused)
{
    (void)unused;
    bed->folder = scratch_make();
    bed->fetch = client_folder_new(bed->folder);
    bed->body = g_string_new(NULL);
    g_autofree char *metadata = g_build_filename(bed->folder, "metadata", NULL);
    g_autofree char *file = g_build_filename(metadata, "1.root.json", NULL);
    g_assert_cmpint(g_mkdir_with_parents(metadata, 0755), ==, 0);
    scratch_write(file, "0123456789");
}

static void bed_remove(Bed *bed, const void *unused)
{
    (void)unused;
    client_fetch_free(bed->fetch);
    g_string_free(bed->body, TRUE);
    scratch_remove(bed->folder);
}

static bool begin(void *user, uint64_t first_byte, GError **error)
{
    (void)error;
    g_string_append_printf(user, "%d:", (int)first_byte);
    return true;
}

static bool take(void *user, const void *data, size_t data_bytes, GError **error)
{
    (void)error;
    g_string_append_len(user, data, (gssize)data_bytes);
    return true;
}

static TufFetchResult get(Bed *bed, const ClientFetchRequest *request, GError **error)
{
    ClientFetchSink sink = {.begin = begin, .take = take, .user = bed->body};
    g_autofree char *etag = NULL;
    g_string_truncate(bed->body, 0);
    TufFetchResult result = bed->fetch->get(bed->fetch, request, &sink, &etag, error);
    g_assert_null(etag);
    return result;
}

static void test_whole(Bed *bed, const void *unused)
{
    (void)unused;
    ClientFetchRequest request = {.path = "metadata/1.root.json", .limit_bytes = 10};
    g_assert_cmpint(get(bed, &request, NULL), ==, TUF_FETCH_DONE);
    g_assert_cmpstr(bed->body->str, ==, "0:0123456789");
}

static void test_rest(Bed *bed, const void *unused)
{
    (void)unused;
    ClientFetchRequest request = {
        .path = "metadata/1.root.json", .limit_bytes = 10, .first_byte = 7};
    g_assert_cmpint(get(bed, &request, NULL), ==, TUF_FETCH_DONE);
    g_assert_cmpstr(bed->body->str, ==, "7:789");
}

static void test_missing(Bed *bed, const void *unused)
{
    (void)unused;
    const char *paths[] = {"metadata/2.root.json", "targets/x", "metadata/1.root.json/x"};
    for (size_t i = 0; i < G_N_ELEMENTS(paths); i++) {
        ClientFetchRequest request = {.path = paths[i], .limit_bytes = 10};
        g_assert_cmpint(get(bed, &request, NULL), ==, TUF_FETCH_MISSING);
    }
}

static void test_too_large(Bed *bed, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    ClientFetchRequest request = {.path = "metadata/1.root.json", .limit_bytes = 9};
    g_assert_cmpint(get(bed, &request, &error), ==, TUF_FETCH_FAILED);
    g_assert_error(error, CLIENT_ERROR, CLIENT_RESULT_TOO_LARGE);
    g_assert_cmpstr(bed->body->str, ==, "");
}

static void test_not_files(Bed *bed, const void *unused)
{
    (void)unused;
    g_autofree char *pipe = g_build_filename(bed->folder, "pipe", NULL);
    g_autofree char *link = g_build_filename(bed->folder, "link", NULL);
    g_assert_cmpint(mkfifo(pipe, 0600), ==, 0);
    g_assert_cmpint(symlink("metadata/1.root.json", link), ==, 0);
    const char *paths[] = {"pipe", "link", "metadata"};
    for (size_t i = 0; i < G_N_ELEMENTS(paths); i++) {
        g_autoptr(GError) error = NULL;
        ClientFetchRequest request = {.path = paths[i], .limit_bytes = 10000};
        g_assert_cmpint(get(bed, &request, &error), ==, TUF_FETCH_FAILED);
        g_assert_error(error, CLIENT_ERROR, CLIENT_RESULT_STICK_UNREADABLE);
    }
}

static void add(const char *name, void (*test)(Bed *, const void *))
{
    g_autofree char *path = g_strconcat("/sync/client/folder/", name, NULL);
    g_test_add(path, Bed, NULL, bed_make, test, bed_remove);
}

/** A stick must not lead out of itself, by a link on the way or by a name. */
static void test_way(Bed *bed, const void *unused)
{
    (void)unused;
    g_autofree char *outside = g_build_filename(bed->folder, "metadata", NULL);
    g_autofree char *link = g_build_filename(bed->folder, "link", NULL);
    g_assert_cmpint(symlink(outside, link), ==, 0);
    ClientFetchRequest linked = {.path = "link/1.root.json", .limit_bytes = 10};
    g_assert_cmpint(get(bed, &linked, NULL), ==, TUF_FETCH_MISSING);
    ClientFetchRequest up = {.path = "metadata/../metadata/1.root.json", .limit_bytes = 10};
    g_autoptr(GError) error = NULL;
    g_assert_cmpint(get(bed, &up, &error), ==, TUF_FETCH_FAILED);
    g_assert_error(error, CLIENT_ERROR, CLIENT_RESULT_STICK_UNREADABLE);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("a-file-comes-whole", test_whole);
    add("a-file-is-resumed", test_rest);
    add("no-file-is-missing-not-an-error", test_missing);
    add("a-file-above-the-limit-is-not-read", test_too_large);
    add("pipes-links-and-folders-are-not-files", test_not_files);
    add("neither-a-link-nor-a-name-leads-out-of-the-folder", test_way);
    return g_test_run();
}
