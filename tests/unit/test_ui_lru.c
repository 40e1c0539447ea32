#include <glib.h>

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

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ui/lru/the-longest-unused-is-forgotten-first", test_oldest_goes_first);
    g_test_add_func("/ui/lru/the-newest-stays-however-large", test_newest_stays);
    return g_test_run();
}
