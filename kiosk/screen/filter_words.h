#pragma once

#include <snapshot/snapshot.h>
#include <ui/icon.h>

#include "filter.h"

/** What a filter is called in words: its kinds, and what is chosen of each. */

/** Of each kind what is chosen, NULL: all of it. Borrowed from the text it was read with. */
typedef struct {
    const char *chosen[SCREEN_FILTER_COUNT];
} ScreenFilterWords;

/**
 * Asks the release for the names of what is chosen; what it does not have is named by its code.
 */
bool screen_filter_read_words(Snapshot *snapshot, ScreenText *text, const ScreenFilter *filter,
                              ScreenFilterWords *words, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** All that is chosen: "ปีงบประมาณ 2569 · แล้วเสร็จ"; NULL when nothing is. */
const char *screen_filter_say(ScreenText *text, const ScreenFilterWords *words);

/** "สถานะ", its icon, and what stands for all of it: "ทุกสถานะ". Static text. */
const char *screen_filter_kind_word(ScreenFilterKind kind);
UiIcon screen_filter_kind_icon(ScreenFilterKind kind);
const char *screen_filter_kind_all(ScreenFilterKind kind);

/** "บ้านทุ่งใหญ่" of "หมู่ที่ 3"; NULL where the release names it by its number alone. */
const char *screen_filter_village_name(ScreenText *text, const char *name_th, const char *name_en);

/** "ฝายชะลอน้ำ": the name of an issue in the language of the kiosk; its code where it has none. */
const char *screen_filter_issue_name(ScreenText *text, const char *code, const char *name_th,
                                     const char *name_en);
