#pragma once

#include <snapshot/snapshot.h>

#include "page.h"

/**
 * Scope: the place a page is about when the same page exists for a tambon, a district, a group and
 * the province: "/area/800120/issues", "/area/8001/issues", "/group/2/issues", "/area/80/issues",
 * or
 * "/issues", with "?area=8001" for another place.
 */
typedef enum {
    SCREEN_SCOPE_NONE, /* not an address of that leaf */
    SCREEN_SCOPE_PROVINCE,
    SCREEN_SCOPE_DISTRICT,
    SCREEN_SCOPE_TAMBON,
    SCREEN_SCOPE_GROUP,
} ScreenScope;

/** What an address is about; `leaf`: its last segment. */
ScreenScope screen_scope_of_address(const BaseAddress *address, const char *leaf);

/**
 * The scope as the snapshot's sums have it ("800120", "80", "group/2") from the page's own address,
 * and sets the page's place to it. SNAPSHOT_ERROR_NOT_FOUND for a place the release does not have.
 * Returns: text borrowed from the page.
 */
const char *screen_scope_read(Snapshot *snapshot, ScreenPage *page, const char *leaf,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Whether it is a tambon's code: the only scope that has a register of rows. */
bool screen_scope_is_tambon(const char *scope);

/** "/area/8001/issues", "/group/2/issues": the address of a leaf of a scope. */
const char *screen_scope_address(ScreenText *text, const char *scope, const char *leaf);

/**
 * The places right below a scope in their order: districts of the province, tambons of a district
 * or group; villages of a tambon. Returns: list of SnapshotArea.
 */
GPtrArray *screen_scope_list_places(Snapshot *snapshot, const char *scope,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
