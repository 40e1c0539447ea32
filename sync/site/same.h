#pragma once

#include "page.h"

/*
 * Whether pages of a tambon's projects would be the same as in the release before, told from the
 * rows they are made of: a digest of all columns of these, of what all pages have, and of this
 * program, which makes the trees. The templates, the words and the base URL are the list's maker.
 */

/** What is the same for all: the program and the rows of the whole province. */
bool same_prepare(Site *site, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What all pages of a tambon share. `key`: receives 64 digits. */
bool same_find_tambon(Site *site, const char *tambon_code, char key[BASE_HASH_HEX_LENGTH + 1],
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The key of a page below that of a year: of the projects `first` … `last` of `rows`
 * (snapshot_digest_projects()), the last of which is only the first of the next page, if there is
 * one: where this one ends follows from it, too.
 */
typedef struct {
    const char *tambon_key;
    const char *path;
    const GPtrArray *rows;
    guint first;
    guint last;
} SamePart;
bool same_find_part(Site *site, const SamePart *part, char key[BASE_HASH_HEX_LENGTH + 1],
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The key of the page of a year with all pages below it. `years`: of the tambon. */
typedef struct {
    const char *tambon_code;
    int year_be;
    const GArray *years; /* int */
    const char *tambon_key;
    const char *path;
    const GPtrArray *rows;
} SameYear;
bool same_find_year(Site *site, const SameYear *year, char key[BASE_HASH_HEX_LENGTH + 1],
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
