#pragma once

#include "site/tree.h"

#include <glib.h>
#include <libxml/tree.h>
#include <snapshot/snapshot.h>
#include <stdbool.h>

#include "list.h"

/*
 * Makes the files of pages in threads of its own, as many as there are processors, while the main
 * thread asks the snapshot and builds the next trees.
 *
 * Who owns what: a page, with its tree, belongs to the main thread until render_add(), then to one
 * thread until its files are there, then to the main thread again, which learns of it in
 * RenderTake: only there are lists changed. The setting and the entries of the generation before
 * are read by all and changed by none; SiteTree locks for itself; each thread has stylesheets of
 * its own. All functions are for the main thread.
 *
 * At most RENDER_LIMIT pages a thread are in work: render_add() waits for one to be ready, so trees
 * do not pile up. A path that is in work is waited for, too: the last to come stands.
 */

#define RENDER_LIMIT 4

/** One page of all languages: made of its tree, or without one kept as it was, if it can be. */
typedef struct {
    xmlDoc *tree;         /* NULL: it has the entry `old` */
    char *path;           /* below its language: "t/800120/2569/" */
    const char *kind;     /* its stylesheet; a constant */
    const ListEntry *old; /* of the generation before; NULL: it was not there */
    ListEntry entry;      /* what it is now: receives */
    bool lost;            /* without a tree: its files are not as they were: receives */
    guint number;         /* its place in the order of pages: receives */
    GError *error;        /* why it could not be made: receives */
} RenderPage;

typedef struct {
    const char *sheets; /* folder of the stylesheets */
    const SnapshotRelease *release;
    SiteTree *tree;
    bool may_keep; /* the generation before was made with the same sheets and words */
} RenderSetting;

/** A page whose files are there, or that is lost; in any order. */
typedef void (*RenderTake)(const RenderPage *page, void *data);

/** Starts the threads. `setting`: as long as it. Errors: of template_open(). */
typedef struct Render Render;
Render *render_open(const RenderSetting *setting, RenderTake take, void *data,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Waits for all and ends the threads. */
void render_close(Render *render);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Render, render_close)

/**
 * Hands a page over; takes `tree` and `path`. False: a page that was handed over could not be made;
 * the error is that of the first in their order.
 */
bool render_add(Render *render, const RenderPage *page, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Waits for all. False: as render_add(). */
bool render_wait(Render *render, GError **error) G_GNUC_WARN_UNUSED_RESULT;
