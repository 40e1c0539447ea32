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
    char *file;          /* below the folder of its sheet; NULL: none */
    char *sha256;        /* of the file at import; NULL: it was not there then */
    char *url;           /* NULL: none */
    char *source_name;   /* its sheet: below the workspace, or a whole path; NULL: unknown */
    int64_t source_row;  /* of that sheet, from 1 as spreadsheets count; 0: unknown */
    char *area_name;     /* without its level's word */
    char *district_name; /* NULL for the province's own */
    bool sample;         /* made up for a demonstration: its address is invented */
} DeskDocument;

/** Returns: owned array of DeskDocument *, by area and code. */
GPtrArray *desk_document_list(Desk *desk, GError **error) G_GNUC_WARN_UNUSED_RESULT;

typedef enum {
    DESK_LINK_THERE,
    DESK_LINK_GONE,   /* its server says so, or it is no address */
    DESK_LINK_SILENT, /* no answer, or a fault of the server: tomorrow may be different */
    DESK_LINK_SHUT    /* not opened to a program: a browser may be let in */
} DeskLinkAnswer;

/** What an address answered. */
typedef struct {
    char *url;
    DeskLinkAnswer answer;
    char *detail;         /* Thai or "HTTP 404": for people */
    int64_t checked_unix; /* when; told by desk_document_find_link() only */
} DeskLink;

/**
 * The last time the address was there, if that was at `since_unix` or later. *link is NULL
 * otherwise; free it with desk_document_link_free().
 */
bool desk_document_find_link(Desk *desk, const char *url, int64_t since_unix, DeskLink **link,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Remembers those of the answers (DeskLink *) that were there, with the time of now, in one
 * transaction. */
bool desk_document_keep_links(Desk *desk, const GPtrArray *links,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Accepts NULL. */
void desk_document_link_free(DeskLink *link);
