#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/**
 * Private to kiosk/ui/text: true when the word `text[from…to)` is spoken in one breath ("น้ำ",
 * "เรือ", "คน"), as far as spelling tells. Words of two hidden syllables ("สนาม") may count too:
 * they are as short.
 */
bool ui_syllable_is_single(const gunichar *text, size_t from, size_t to);
