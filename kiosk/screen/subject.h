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

/**
 * The scope of a page that exists for a tambon, a district, a group and the province, whose sums
 * end at the tambon: "/area/8001/<leaf>", "/group/2/<leaf>", or "/<leaf>", which is of
 * `province_code` or of the place that "?area=8001" names, there or not. Returns: owned; NULL for
 * other addresses.
 */
char *screen_subject_scope_of_page(const BaseAddress *address, const char *leaf,
                                   const char *province_code) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Reads that scope of the page's own address and sets the page's place to it.
 * SNAPSHOT_ERROR_NOT_FOUND for a place the release does not have. Returns: the scope, borrowed from
 * the page.
 */
const char *screen_subject_read_page(Snapshot *snapshot, ScreenPage *page, const char *leaf,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether a scope is a tambon's: the only one that has a register of rows. */
bool screen_subject_is_tambon(const char *scope);

/** Whether it is a group or lies above the tambons: then its rows are places. */
bool screen_subject_is_above_tambon(const char *scope);

/** "/area/8001/issues", "/group/2/issues": the address of a leaf of such a scope. */
const char *screen_subject_address(ScreenText *text, const char *scope, const char *leaf);

/**
 * The places right below a scope in their order: districts of the province, tambons of a district
 * or group; villages of a tambon. Returns: list of SnapshotArea.
 */
GPtrArray *screen_subject_list_places(Snapshot *snapshot, const char *scope,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
