// A stick whose calls fail, and a sink that wants no more.
#include <errno.h>

#include "../../sync/client/folder.h"
#include "../../sync/client/result.h"
#include "../support/client_bed.h"
#include "../support/disk_calls.h"
#include "../support/scratch.h"

typedef struct {
    char *folder;
    ClientFetch *fetch;
    bool refuses_begin;
    bool refuses_take;
} Bed;

static void bed_make(Bed *bed, const void *unused)
{
    (void)unused;
    *bed = (Bed){.folder = scratch_make()};
    bed->fetch = client_folder_new(bed->folder);
    g_autofree char *file = g_build_filename(bed->folder, "file", NULL);
    scratch_write(file, "0123456789");
}

static void bed_remove(Bed *bed, const void *unused)
{
    (void)unused;
    client_fetch_free(bed->fetch);
    scratch_remove(bed->folder);
}

static bool answer(bool refuses, GError **error)
{
    if (refuses) {
        g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_STORE, "the sink wants no more");
    }
    return !refuses;
}

static bool begin(void *user, uint64_t first_byte, GError **error)
{
    (void)first_byte;
    return answer(((Bed *)user)->refuses_begin, error);
}

static bool take(void *user, const void *data, size_t data_bytes, GError **error)
{
    (void)data;
    (void)data_bytes;
    return answer(((Bed *)user)->refuses_take, error);
}

static void assert_failure(Bed *bed, uint64_t first_byte, int code)
{
    const ClientFetchRequest request = {
        .path = "file", .limit_bytes = 10, .first_byte = first_byte};
    const ClientFetchSink sink = {.begin = begin, .take = take, .user = bed};
    g_autofree char *etag = NULL;
    g_autoptr(GError) error = NULL;
    g_assert_cmpint(bed->fetch->get(bed->fetch, &request, &sink, &etag, &error), ==,
                    TUF_FETCH_FAILED);
    g_assert_error(error, CLIENT_ERROR, code);
}

static void test_calls(Bed *bed, const void *unused)
{
    (void)unused;
    static const char *const calls[] = {"fstat", "read"};
    for (size_t i = 0; i < G_N_ELEMENTS(calls); i++) {
        disk_calls_refuse(calls[i], "file", 0, EIO);
        assert_failure(bed, 0, CLIENT_RESULT_STICK_UNREADABLE);
        g_assert_true(disk_calls_allow());
    }
    assert_failure(bed, UINT64_MAX, CLIENT_RESULT_STICK_UNREADABLE); // no place to go to
}

static void test_sinks(Bed *bed, const void *unused)
{
    (void)unused;
    bed->refuses_begin = true;
    assert_failure(bed, 0, CLIENT_RESULT_STORE);
    bed->refuses_begin = false;
    bed->refuses_take = true;
    assert_failure(bed, 0, CLIENT_RESULT_STORE);
}

static void test_stopped(Bed *bed, const void *unused)
{
    (void)unused;
    client_bed_stop();
    assert_failure(bed, 0, CLIENT_RESULT_STOPPED);
    client_bed_go_on();
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/client/folder/faults/" path, Bed, NULL, bed_make, function, bed_remove)
    ADD("a-call-that-fails-is-the-stick's-fault", test_calls);
    ADD("what-the-sink-refuses-is-passed-on", test_sinks);
    ADD("a-run-that-is-stopped-reads-no-more", test_stopped);
#undef ADD
    return g_test_run();
}
