#include "lru.h"

typedef struct {
    GList link; /* in `order`; its data is this entry */
    char *key;
    void *value;
    size_t bytes;
} Entry;

struct UiLru {
    GHashTable *entries; /* key (the entry's own) → Entry */
    GQueue order;        /* newest first */
    GDestroyNotify free_value;
    size_t limit_bytes;
    size_t bytes;
};

UiLru *ui_lru_new(size_t limit_bytes, GDestroyNotify free_value)
{
    UiLru *lru = g_new0(UiLru, 1);
    lru->entries = g_hash_table_new(g_str_hash, g_str_equal);
    g_queue_init(&lru->order);
    lru->free_value = free_value;
    lru->limit_bytes = limit_bytes;
    return lru;
}

static void forget_oldest(UiLru *lru)
{
    GList *link = g_queue_peek_tail_link(&lru->order);
    Entry *entry = link->data;
    g_queue_unlink(&lru->order, link);
    g_hash_table_remove(lru->entries, entry->key);
    lru->bytes -= entry->bytes;
    lru->free_value(entry->value);
    g_free(entry->key);
    g_free(entry);
}

void ui_lru_clear(UiLru *lru)
{
    while (lru->order.length > 0) {
        forget_oldest(lru);
    }
}

void ui_lru_free(UiLru *lru)
{
    if (lru == NULL) {
        return;
    }
    ui_lru_clear(lru);
    g_hash_table_destroy(lru->entries);
    g_free(lru);
}

void *ui_lru_get(UiLru *lru, const char *key)
{
    Entry *entry = g_hash_table_lookup(lru->entries, key);
    if (entry == NULL) {
        return NULL;
    }
    g_queue_unlink(&lru->order, &entry->link);
    g_queue_push_head_link(&lru->order, &entry->link);
    return entry->value;
}

void ui_lru_put(UiLru *lru, const char *key, void *value, size_t bytes)
{
    Entry *entry = g_new0(Entry, 1);
    entry->link.data = entry;
    entry->key = g_strdup(key);
    entry->value = value;
    entry->bytes = bytes + sizeof(Entry);
    g_assert(g_hash_table_insert(lru->entries, entry->key, entry));
    g_queue_push_head_link(&lru->order, &entry->link);
    lru->bytes += entry->bytes;
    while (lru->bytes > lru->limit_bytes && lru->order.length > 1) {
        forget_oldest(lru);
    }
}

void ui_lru_make_key(GString *key, const int *numbers, size_t count, const char *text)
{
    g_string_truncate(key, 0);
    for (size_t i = 0; i < count; i++) {
        for (unsigned int shift = 0; shift < 32; shift += 7) {
            // Seven bits a byte, the eighth set: a key is a string and holds no zero.
            g_string_append_c(key, (char)(0x80 | (((unsigned int)numbers[i] >> shift) & 0x7f)));
        }
    }
    g_string_append(key, text);
}

size_t ui_lru_bytes(const UiLru *lru) { return lru->bytes; }
