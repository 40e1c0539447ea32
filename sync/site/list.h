#pragma once

#include <base/hash.h>
#include <glib.h>

#include "say.h"

/*
 * The pages of a generation, in a file of it (".pages"): what each was made of and since when, so
 * that one that would become the same is not made again.
 */
typedef struct List List;

typedef struct {
    char tree[BASE_HASH_HEX_LENGTH + 1];                      /* digest of its tree */
    char files[SAY_LANGUAGE_COUNT][BASE_HASH_HEX_LENGTH + 1]; /* digests of its files */
    int since_number;                                         /* release it is so since */
    char since_utc[24];                                       /* RFC 3339 */
} ListEntry;

/* Pages that are made together, or one of several that are: what they were made of, so that their
 * trees need not be made to know that they would be the same. */
typedef struct {
    char key[BASE_HASH_HEX_LENGTH + 1]; /* digest of the rows behind them (site/same.h) */
    int project_count;                  /* of this page */
    size_t project_bytes;               /* which they need on a page below a year; 0: not on one */
    int part_count;                     /* pages below that of the year; 0: it is not divided */
} ListSource;

/** `maker`: digest of all that pages are made with besides their trees. */
List *list_new(const char *maker);

/** Of a file's text; what is no such text gives an empty list. NULL: an empty list. */
List *list_parse(const char *text);
void list_free(List *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(List, list_free)

/** Whether both were made with the same. */
bool list_is_same_maker(const List *a, const List *b);

/** NULL: there is none. Borrowed. */
const ListEntry *list_find(const List *list, const char *path);
void list_add(List *list, const char *path, const ListEntry *entry);

/** The same of sources: `path` is that of a page. */
const ListSource *list_find_source(const List *list, const char *path);
void list_add_source(List *list, const char *path, const ListSource *source);

/** Returns: owned text, always the same for the same list. */
char *list_to_text(const List *list);
