#pragma once

#include <desk/desk.h>
#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "workspace.h"

/*
 * What in a draft makes an officer stop (feature G13): each asks for a written reason before the
 * draft can be approved, or cannot be approved at all. Thresholds are in province.conf.
 */
typedef struct {
    char *id;    /* "fewer/800120/projects": what --reason names; no '=' in it */
    char *text;  /* Thai: what, where */
    bool blocks; /* no reason helps: it has to be put right and drafted again */
} Concern;

/* Returns: owned; both texts are taken over. */
Concern *concern_new(char *id, char *text, bool blocks);
/* An empty owned list of Concern *. */
GPtrArray *concern_list_new(void);

/*
 * Adds what the comparison shows: a tambon's rows or money changed by more than
 * diff-change-percent, rows became fewer, all rows of a kind or the tambon itself vanished.
 * `summaries`: of release_diff_summarise().
 */
void concern_find_changes(const Workspace *workspace, const GPtrArray *summaries,
                          GPtrArray *concerns);

/*
 * Adds what disclosure control does to the draft: an indicator set of which more than
 * diff-hidden-percent is hidden, unless that was so in the last release too (`previous_path`, NULL:
 * none), and figures that nothing can hide any more because they were told
 * before (`unprotected_count` of ReleaseResult).
 */
bool concern_find_hidden(const Workspace *workspace, const char *snapshot_path,
                         const char *previous_path, int64_t unprotected_count, GPtrArray *concerns,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* True when `reason_id` is this concern's id, or the first word of it ("fewer" for all of them). */
bool concern_is_named(const Concern *concern, const char *reason_id);
