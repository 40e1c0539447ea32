#include "tuf/canonical.h"

#include <stdbool.h>
#include <string.h>

#include "tuf/error.h"

static char *canonical_of(const char *text)
{
    g_autoptr(GError) error = NULL;
    json_auto_t *value = tuf_canonical_parse(text, strlen(text), 10000, &error);
    g_assert_no_error(error);
    g_autoptr(GBytes) bytes = tuf_canonical_write(value, &error);
    g_assert_no_error(error);
    return g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
}

static void assert_canonical(const char *text, const char *expected)
{
    g_autofree char *found = canonical_of(text);
    g_assert_cmpstr(found, ==, expected);
}

static void assert_refused(const char *text, size_t length)
{
    g_autoptr(GError) error = NULL;
    json_auto_t *value = tuf_canonical_parse(text, length, 10000, &error);
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
    g_assert_null(value);
}

static void assert_text_refused(const char *text) { assert_refused(text, strlen(text)); }

static void test_spaces(void)
{
    assert_canonical(" { \"a\" : [ 1 , true , false , null ] }\n", "{\"a\":[1,true,false,null]}");
    assert_canonical("[]", "[]");
    assert_canonical("{}", "{}");
}

static void test_order(void)
{
    assert_canonical("{\"b\":1,\"a\":{\"d\":2,\"c\":3},\"B\":4,\"\":5,\"aa\":6}",
                     "{\"\":5,\"B\":4,\"a\":{\"c\":3,\"d\":2},\"aa\":6,\"b\":1}");
    // U+FF5E sorts before U+1F600 by code point, after it by UTF-16 unit.
    assert_canonical("{\"\\ud83d\\ude00\":1,\"\\uff5e\":2,\"ก\":3}", "{\"ก\":3,\"～\":2,\"😀\":1}");
}

static void test_escapes(void)
{
    assert_canonical("[\"\\\"\\\\\\/\\u0041\"]", "[\"\\\"\\\\/A\"]");
    assert_canonical("[\"\\n\\t\\u0001\\u007f\"]", "[\"\n\t\001\177\"]");
    assert_canonical("{\"\\\"\":1}", "{\"\\\"\":1}");
}

static void test_integers(void)
{
    assert_canonical("[9223372036854775807,-9223372036854775808,-0]",
                     "[9223372036854775807,-9223372036854775808,0]");
    assert_text_refused("[9223372036854775808]");
}

static void test_floats(void)
{
    assert_text_refused("[1.0]");
    assert_text_refused("{\"deep\":[{\"down\":1e3}]}");
    json_auto_t *real = json_pack("{s:f}", "x", 0.5);
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) bytes = tuf_canonical_write(real, &error);
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
    g_assert_null(bytes);
}

static void test_not_json(void)
{
    static const char *const texts[] = {
        "",
        "{",
        "[1,]",
        "[1] [2]",
        "{\"a\":1,\"a\":2}",
        "\"text\"",
        "1",
        "[\"\xff\"]",
        "[\"\xed\xa0\x80\"]",
        "[\"\\u0000\"]",
        "{a:1}",
        "[\"\\ud83d\"]",
        "[01]",
        "\xef\xbb\xbf[]",
        "{\"a\\u0000\":1}",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        assert_text_refused(texts[i]);
    }
    assert_refused("[1]\0", 4);
}

static char *nested(int depth, char open, char close)
{
    GString *text = g_string_new(NULL);
    for (int i = 0; i < depth; i++) {
        g_string_append(text, open == '{' && i > 0 ? "\"a\":" : "");
        g_string_append_c(text, open);
    }
    for (int i = 0; i < depth; i++) {
        g_string_append_c(text, close);
    }
    return g_string_free(text, FALSE);
}

static void test_depth(void)
{
    g_autofree char *allowed = nested(TUF_CANONICAL_DEPTH_LIMIT, '[', ']');
    assert_canonical(allowed, allowed);
    g_autofree char *arrays = nested(TUF_CANONICAL_DEPTH_LIMIT + 1, '[', ']');
    assert_text_refused(arrays);
    g_autofree char *objects = nested(TUF_CANONICAL_DEPTH_LIMIT + 1, '{', '}');
    assert_text_refused(objects);
    g_autofree char *endless = g_strnfill(9000, '[');
    assert_text_refused(endless);
}

/* Deep enough, and cut there: what stands behind the end says nothing. */
static void test_behind_the_end(void)
{
    g_autofree char *text = g_strnfill(TUF_CANONICAL_DEPTH_LIMIT + 1, '[');
    g_autoptr(GError) error = NULL;
    json_auto_t *value = tuf_canonical_parse(text, TUF_CANONICAL_DEPTH_LIMIT, 10000, &error);
    g_assert_null(value);
    g_assert_true(g_str_has_prefix(error->message, "not JSON"));
}

static void test_deepest(void)
{
    g_autofree char *open = g_strnfill(TUF_CANONICAL_DEPTH_LIMIT, '[');
    g_autofree char *close = g_strnfill(TUF_CANONICAL_DEPTH_LIMIT, ']');
    g_autofree char *arrays = g_strdup_printf("%s1%s", open, close);
    assert_canonical(arrays, arrays);
    g_autoptr(GString) objects = g_string_new(NULL);
    for (int i = 0; i < TUF_CANONICAL_DEPTH_LIMIT; i++) {
        g_string_append(objects, "{\"a\":");
    }
    g_string_append_c(objects, '1');
    for (int i = 0; i < TUF_CANONICAL_DEPTH_LIMIT; i++) {
        g_string_append_c(objects, '}');
    }
    assert_canonical(objects->str, objects->str);
}

static void test_writer_depth(void)
{
    json_t *value = json_integer(1);
    for (int i = 0; i <= TUF_CANONICAL_DEPTH_LIMIT; i++) {
        value = i % 2 == 0 ? json_pack("[o]", value) : json_pack("{s:o}", "a", value);
    }
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) bytes = tuf_canonical_write(value, &error);
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
    g_assert_null(bytes);
    json_decref(value);
}

static void test_brackets_in_strings(void)
{
    g_autofree char *brackets = g_strnfill(100, '[');
    g_autofree char *text = g_strdup_printf("[\"\\\"%s\\\\\"]", brackets);
    assert_canonical(text, text);
}

static void test_size(void)
{
    g_autoptr(GError) error = NULL;
    json_auto_t *fits = tuf_canonical_parse("[12]", 4, 4, &error);
    g_assert_no_error(error);
    g_assert_nonnull(fits);
    json_auto_t *long_one = tuf_canonical_parse("[12]", 4, 3, &error);
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
    g_assert_null(long_one);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/tuf/canonical/white-space-disappears", test_spaces);
    g_test_add_func("/sync/tuf/canonical/members-are-sorted-by-code-point", test_order);
    g_test_add_func("/sync/tuf/canonical/only-quote-and-backslash-are-escaped", test_escapes);
    g_test_add_func("/sync/tuf/canonical/integers-keep-64-bits-and-no-more", test_integers);
    g_test_add_func("/sync/tuf/canonical/floating-point-is-refused", test_floats);
    g_test_add_func("/sync/tuf/canonical/what-is-not-strict-json-is-refused", test_not_json);
    g_test_add_func("/sync/tuf/canonical/deep-nesting-is-refused", test_depth);
    g_test_add_func("/sync/tuf/canonical/the-byte-behind-the-end-is-not-looked-at",
                    test_behind_the_end);
    g_test_add_func("/sync/tuf/canonical/the-deepest-allowed-value-is-written", test_deepest);
    g_test_add_func("/sync/tuf/canonical/deeper-values-are-not-written", test_writer_depth);
    g_test_add_func("/sync/tuf/canonical/brackets-inside-strings-do-not-count",
                    test_brackets_in_strings);
    g_test_add_func("/sync/tuf/canonical/input-beyond-the-limit-is-refused", test_size);
    return g_test_run();
}
