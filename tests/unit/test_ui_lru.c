#include <glib.h>
#include <string.h>

#include "lru.h"

static int freed;

static void free_counted(void *value)
{
    freed++;
    g_free(value);
}

static void put(UiLru *lru, const char *key, size_t bytes)
{
    ui_lru_put(lru, key, g_strdup(key), bytes);
}

static void test_oldest_goes_first(void)
{
    freed = 0;
    UiLru *lru = ui_lru_new(3500, free_counted);
    put(lru, "a", 1000);
    put(lru, "b", 1000);
    put(lru, "c", 1000);
    g_assert_cmpstr(ui_lru_get(lru, "a"), ==, "a");
    put(lru, "d", 1000);
    g_assert_null(ui_lru_get(lru, "b"));
    g_assert_cmpstr(ui_lru_get(lru, "a"), ==, "a");
    g_assert_cmpstr(ui_lru_get(lru, "d"), ==, "d");
    g_assert_cmpint(freed, ==, 1);
    g_assert_cmpuint(ui_lru_bytes(lru), <=, 3500);
    ui_lru_free(lru);
    g_assert_cmpint(freed, ==, 4);
}

static void test_newest_stays(void)
{
    freed = 0;
    UiLru *lru = ui_lru_new(100, free_counted);
    put(lru, "huge", 100000);
    g_assert_cmpstr(ui_lru_get(lru, "huge"), ==, "huge");
    put(lru, "next", 10);
    g_assert_null(ui_lru_get(lru, "huge"));
    ui_lru_clear(lru);
    g_assert_cmpuint(ui_lru_bytes(lru), ==, 0);
    g_assert_cmpint(freed, ==, 2);
    ui_lru_free(lru);
    ui_lru_free(NULL);
}

static char *make_key(int first, int second, const char *text)
{
    const int numbers[] = {first, second};
    GString *key = g_string_new("what was there before");
    ui_lru_make_key(key, numbers, G_N_ELEMENTS(numbers), text);
    g_assert_cmpuint(key->len, ==, strlen(key->str));
    return g_string_free(key, FALSE);
}

static void test_keys_differ(void)
{
    const int numbers[] = {0, 1, -1, 127, 128, (int)0x80808080U, G_MAXINT, G_MININT};
    const char *const texts[] = {"", "ก", "\x81", "1"};
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++) {
        for (size_t j = 0; j < G_N_ELEMENTS(numbers); j++) {
            for (size_t k = 0; k < G_N_ELEMENTS(texts); k++) {
                g_assert_true(g_hash_table_add(seen, make_key(numbers[i], numbers[j], texts[k])));
            }
        }
    }
    g_autofree char *again = make_key(-1, 128, "ก");
    g_assert_true(g_hash_table_contains(seen, again));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ui/lru/the-longest-unused-is-forgotten-first", test_oldest_goes_first);
    g_test_add_func("/ui/lru/the-newest-stays-however-large", test_newest_stays);
    g_test_add_func("/ui/lru/other-numbers-or-texts-are-another-key", test_keys_differ);
    return g_test_run();
}
