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

/** True when the text ends, spaces left out, before `at` in a word that waits for its number. */
bool ui_glue_awaits_number(const UiGlue *glue, const gunichar *text, size_t at);

/** Length in characters of the longest unit that starts at `text[at]` (`count` in all), or 0. */
size_t ui_glue_unit_at(const UiGlue *glue, const gunichar *text, size_t count, size_t at);

/** True when the word `text[from…to)` stays with the word after it ("ความ", "ผู้", "ไม่"). */
bool ui_glue_leads(const UiGlue *glue, const gunichar *text, size_t from, size_t to);

/** Length in characters of the place word ("ตำบล", "อำเภอ", "บ้าน", …) that ends before `at`. */
size_t ui_glue_place_word_before(const gunichar *text, size_t at);

/** True when that place word names an area (ตำบล, อำเภอ, จังหวัด, เทศบาล): hardly a plain word. */
bool ui_glue_is_area_word(const gunichar *text, size_t at);

/** True when `at` begins a phrase: the text, after a space, a dash or a bracket, or after สาย. */
bool ui_glue_starts_phrase(const gunichar *text, size_t at);

/** Length in characters of the word a road's name follows ("สาย", "ถนน"), ending before `at`, or 0.
 */
size_t ui_glue_road_word_before(const gunichar *text, size_t at);

/** Length in characters of the title ("นาย", "นาง", "นางสาว") that ends before `at`, or 0. */
size_t ui_glue_title_before(const gunichar *text, size_t at);

/** True when a word that begins no name ("และ", "ที่", "ของ") stands at `at`. */
bool ui_glue_begins_no_name(const UiGlue *glue, const gunichar *text, size_t count, size_t at);

/** True when `text[from…to)` is a word that pairs with no other ("และ", "ที่", "ของ", "ทุก"). */
bool ui_glue_stands_alone(const UiGlue *glue, const gunichar *text, size_t from, size_t to);
