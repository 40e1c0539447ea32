#pragma once

#include <glib.h>
#include <screen/screen.h>
#include <snapshot/snapshot.h>
#include <stdbool.h>
#include <stdint.h>
#include <store/store.h>
#include <ui/text.h>

/*
 * The data on the screen: the snapshot in force and what is known about the last sync. The kiosk
 * keeps a snapshot open until it has opened the next one.
 */
typedef struct {
    char *store;        /* folder */
    char *files;        /* folder in it: pictures and documents, as the repository names them */
    Snapshot *snapshot; /* NULL: none yet, or not readable */
    char *snapshot_path;
    uint64_t snapshot_inode; /* of that file: one that was repaired has its name and is another */
    ScreenFault fault;       /* why `snapshot` is not what the store's `current` names */
    UiText *text;            /* borrowed: is told the names of places; NULL: nobody is */
    int64_t status_ns;       /* when the below was written (store_status_written_ns()) */
    StoreStatus status;  /* its clock is in doubt also while it stands before the day of the data */
    char *home_district; /* as configured, or the first one that has data */
    char *configured_district;
    /* borrowed: where the kiosk says which snapshot does not open (base/complaint.h); NULL: nowhere
     */
    const char *state_folder;
    /* After repeated crashes (--safe): the previous release is shown, and: */
    bool safe;
    char *crashed_path;  /* what `current` named when the safe run began; NULL: nothing yet */
    bool deadlines_roll; /* past weekends and holidays: what this office has set */
    const ScreenStoryTemplate *story; /* borrowed; NULL: the one the program came with */
    bool tells_story;                 /* at rest the story takes its turn */
    const char *notice;               /* borrowed: stands at the foot of every page; NULL: none */
} Data;

void data_init(Data *data, const char *store, const char *configured_district, UiText *text);
void data_clear(Data *data);

/*
 * Takes over what the store says now. Returns whether anything on the screen may have changed. When
 * the new snapshot cannot be opened the one shown stays or, at the start, the store's previous one
 * is shown, and `fault` says why; tambon-sync is told through `state_folder`.
 */
bool data_refresh(Data *data);

/* Whether the store has another release than the one shown, which data_refresh() would show. */
bool data_has_newer(const Data *data);

/* With `safe`: the store has another release by now than the one before which it crashed. */
bool data_has_left_crash(const Data *data);
