#pragma once

#include <snapshot/change.h>

#include "page.h"

/** What is new since the release before (A10), in plain words. */

/** What kind of data a change is of: "โครงการ"; unknown kinds are "other data". Static text. */
const char *screen_changes_kind(const char *kind);

/**
 * What happened: "สถานะ: เสนอ → มีงบแล้ว", "ส่งมาใหม่". Old and new wordings of texts are never there.
 */
const char *screen_changes_say(ScreenText *text, const SnapshotChange *change);

/** "14 เรื่อง". */
const char *screen_changes_count(ScreenText *text, int count);

/** A row of the card begun last: what it is of, what happened, and where it can be seen. */
void screen_changes_add(ScreenPage *page, const SnapshotChange *change);

/** Marks the page as one of samples where anything that a scope has sent is made up. */
bool screen_changes_mark_sample(ScreenPage *page, Snapshot *snapshot, const char *scope,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
