#include "../../sync/client/result.h"

#include "base/error.h"
#include "snapshot/snapshot.h"
#include "store/store.h"
#include "tuf/error.h"

static void test_table(void)
{
    g_autoptr(GHashTable) codes = g_hash_table_new(NULL, NULL);
    for (int i = 0; i < CLIENT_RESULT_COUNT; i++) {
        int code = client_result_support_code((ClientResult)i);
        g_assert_cmpint(code, >, 0);
        g_assert_cmpint(code, <, 10000);
        g_assert_cmpint(code / 100, ==, client_result_exit_code((ClientResult)i));
        g_assert_true(g_hash_table_add(codes, GINT_TO_POINTER(code)));
        const char *sentence = client_result_sentence((ClientResult)i);
        g_assert_true(g_utf8_validate(sentence, -1, NULL));
        g_assert_cmpint(g_utf8_strlen(sentence, -1), >, 8);
    }
}

typedef struct {
    GQuark domain;
    int code;
    int exit_code;
    int stick_support_code;
} Case;

static void test_errors(void)
{
    const Case cases[] = {
        {TUF_ERROR, TUF_ERROR_UNREACHABLE, 10, 1008},
        {TUF_ERROR, TUF_ERROR_REFUSED, 11, 1101},
        {TUF_ERROR, TUF_ERROR_DAMAGED, 12, 1201},
        {TUF_ERROR, TUF_ERROR_EXPIRED, 17, 1702},
        {TUF_ERROR, TUF_ERROR_NO_SPACE, 13, 1301},
        {TUF_ERROR, TUF_ERROR_NO_ROOT, 2, 203},
        {TUF_ERROR, TUF_ERROR_IO, 18, 1801},
        {STORE_ERROR, STORE_ERROR_LOCKED, 14, 1401},
        {STORE_ERROR, STORE_ERROR_NO_SPACE, 13, 1301},
        {STORE_ERROR, STORE_ERROR_IO, 18, 1801},
        {STORE_ERROR, STORE_ERROR_EMPTY, 18, 1802},
        {SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT, 12, 1203},
        {SNAPSHOT_ERROR, SNAPSHOT_ERROR_TOO_NEW, 16, 1601},
        {BASE_ERROR, BASE_ERROR_NO_SPACE, 13, 1301},
        {BASE_ERROR, BASE_ERROR_IO, 18, 1801},
        {CLIENT_ERROR, CLIENT_RESULT_TLS, 10, 1003},
        {G_FILE_ERROR, G_FILE_ERROR_PERM, 18, 1801},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = g_error_new_literal(cases[i].domain, cases[i].code, "because");
        ClientResult server = client_result_from_error(error, false);
        ClientResult stick = client_result_from_error(error, true);
        g_assert_cmpint(client_result_exit_code(server), ==, cases[i].exit_code);
        g_assert_cmpint(client_result_exit_code(stick), ==, cases[i].exit_code);
        g_assert_cmpint(client_result_support_code(stick), ==, cases[i].stick_support_code);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func(
        "/sync/client/result/every-support-code-is-unique-and-begins-with-the-exit-code",
        test_table);
    g_test_add_func("/sync/client/result/every-error-has-its-exit-code", test_errors);
    return g_test_run();
}
