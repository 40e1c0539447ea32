#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "desk/desk.h"

/**
 * The documents in force and what was last heard from their addresses: what a release promises
 * beside its own data (feature E6).
 */
typedef struct {
    char *area_code;
    char *code;
    char *title;
    char *file;        /* below the folder of its sheet; NULL: none */
    char *sha256;      /* of the file at import; NULL: it was not there then */
    char *url;         /* NULL: none */
    char *source_name; /* its sheet: below the workspace, or a whole path; NULL: unknown */
    bool sample;       /* made up for a demonstration: its address is invented */
} DeskDocument;

/** Returns: owned array of DeskDocument *, by area and code. */
GPtrArray *desk_document_list(Desk *desk, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What an address answered. */
typedef struct {
    char *url;
    bool alive;
    char *detail; /* Thai or "HTTP 404": for people */
} DeskLink;

/**
 * The remembered answer, if it is from `since_unix` or later. *link is NULL otherwise; free it with
 * desk_document_link_free().
 */
bool desk_document_find_link(Desk *desk, const char *url, int64_t since_unix, DeskLink **link,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Remembers answers (DeskLink *) with the time of now, in one transaction. */
bool desk_document_keep_links(Desk *desk, const GPtrArray *links,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Accepts NULL. */
void desk_document_link_free(DeskLink *link);
