#pragma once

#include "letter.h"
#include "snapshot/area.h"

/** What somebody typed, taken apart. Private to db/snapshot. */
typedef struct {
    SnapshotLetters full;     /* all of the name, with its words of level */
    SnapshotLetters bare;     /* without them; the same letters where there were none */
    SnapshotLetters narrower; /* a second name, without words of level; no letters: none */
    int level;                /* SnapshotLevel that a word said; -1: none */
    int village_no;           /* from "หมู่ 3"; 0: none */
} SnapshotTyped;

/** Takes valid UTF-8 apart. Where nothing is left to look for, `full` has no letters. */
void snapshot_typed_read(const char *text, SnapshotTyped *typed);

/**
 * The same of text with a space in it, when as one name it found nothing: the first word is the
 * name, the rest narrows it. False, and `typed` untouched, if there is no second word.
 */
bool snapshot_typed_split(const char *text, SnapshotTyped *typed);
