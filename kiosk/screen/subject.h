#pragma once

#include <base/address.h>
#include <snapshot/area.h>

#include "page.h"

/**
 * Subject: the place a survey is asked about, of any level from village to province, or a group of
 * pilot tambons: what the snapshot calls a scope ("800120", "group/2").
 */
typedef struct {
    const char *scope;   /* as the snapshot names it */
    const char *parent;  /* the scope it lies in: of a group the province; NULL: the province */
    const char *name;    /* "ตำบลท่าเรือ" */
    const char *full;    /* a tambon with its district; of a village those */
    const char *address; /* "/area/800120", "/area/800120/village/3", "/group/2" */
    SnapshotLevel level; /* of a group that of a district */
    int village_no;      /* 0: no village */
    int group_no;        /* 0: no group */
} ScreenSubject;

/**
 * The scope of "/area/<code>/<leaf>", "/area/<tambon>/village/<number>/<leaf>" or
 * "/group/<number>/<leaf>", with `more` segments behind the leaf. Returns: owned; NULL for other
 * addresses.
 */
char *screen_subject_scope(const BaseAddress *address, const char *leaf,
                           int more) G_GNUC_WARN_UNUSED_RESULT;

/** True for a scope as an address may name it: an area's digits, "group/2". */
bool screen_subject_is_scope(const char *scope);

/**
 * Reads who that is; its texts live as long as `text`. SNAPSHOT_ERROR_NOT_FOUND if there is no such
 * place.
 */
bool screen_subject_read(Snapshot *snapshot, ScreenText *text, const char *scope,
                         ScreenSubject *subject, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Sets the head of a page about it: the place, the title, and in it the number of a village. */
void screen_subject_set_head(ScreenPage *page, const ScreenSubject *subject, const char *title);

/** Its name with its level; of a village its number and its own name, if it has one. */
const char *screen_subject_name(ScreenText *text, const SnapshotArea *area);

/** "10 จาก 12 หมู่บ้านส่งแล้ว"; NULL where the office's own figure needs no places below it. */
const char *screen_subject_coverage(ScreenText *text, const ScreenSubject *subject, int sent_count,
                                    int sent_total);
