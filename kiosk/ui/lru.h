#pragma once

#include <glib.h>
#include <stddef.h>

/**
 * Private to kiosk/ui: a cache bounded in bytes that forgets what was not used for longest. Keys
 * are strings; what a value costs is told when it is put in.
 */
typedef struct UiLru UiLru;

/** `free_value` frees values when they are forgotten. */
UiLru *ui_lru_new(size_t limit_bytes, GDestroyNotify free_value);
void ui_lru_free(UiLru *lru);

/** The value, now the newest, or NULL. Borrowed until the next put. */
void *ui_lru_get(UiLru *lru, const char *key);

/**
 * Takes the value in (and frees it some day). The newest value always stays, even when it alone is
 * over the limit: its caller is about to use it.
 */
void ui_lru_put(UiLru *lru, const char *key, void *value, size_t bytes);

/**
 * Writes the key of `count` numbers and a text into `key`. Different numbers or texts give
 * different keys, where the counts are equal. Made for every piece of text of every frame: printing
 * the numbers in decimal took half of the time of recording a frame.
 */
void ui_lru_make_key(GString *key, const int *numbers, size_t count, const char *text);

void ui_lru_clear(UiLru *lru);
size_t ui_lru_bytes(const UiLru *lru);
