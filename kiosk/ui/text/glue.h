#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/**
 * Private to kiosk/ui: numbers stay with their unit and with the word they belong to ("หมู่ที่ 5",
 * "3,500 บาท", "8 มิ.ย. 2552"), and "ตำบล" with its name. The words are in glue.txt.
 */
typedef struct UiGlue UiGlue;

UiGlue *ui_glue_new(void);
void ui_glue_free(UiGlue *glue);

/**
 * True when the space before `text[at]` must not break: number and unit, word and number.
 * `text[at]` is the first character after the space; `count` characters in all.
 */
bool ui_glue_holds(const UiGlue *glue, const gunichar *text, size_t count, size_t at);

/** Length in characters of the place word ("ตำบล", "อำเภอ", "บ้าน", …) that ends before `at`. */
size_t ui_glue_place_word_before(const gunichar *text, size_t at);
