#pragma once

#include "site/tree.h"

#include <glib.h>
#include <libxml/tree.h>
#include <snapshot/digest.h>
#include <snapshot/snapshot.h>
#include <stdbool.h>

#include "list.h"
#include "render.h"

/*
 * What a kind of page needs: it asks the snapshot, builds a tree, and leaves the rest to
 * page_end(). A kind is one .c file with a function of SiteKind, a row in site.c, and one .xsl file
 * of its name in assets/site.
 */

typedef struct {
    Snapshot *snapshot;
    const SnapshotRelease *release;
    SiteTree *tree;
    Render *render;
    List *old; /* of the generation before */
    List *new;
    char made_of[BASE_HASH_HEX_LENGTH + 1]; /* same_prepare() */
    const SnapshotDetails *details;         /* while the years are written */
    GHashTable *cards; /* area-language -> the path of its card (site/card.h) */
    xmlDoc *page;      /* begun and not ended */
    const char *kind;
    char *path;
    int page_count;
    int lost_count; /* that page_keep() kept and are not as they were */
    bool mending;   /* all kinds are asked once more, for these alone */
} Site;

/** Writes all pages of a kind: a row of site.c each. */
typedef bool (*SiteKind)(Site *site, GError **error);
bool kind_areas(Site *site, GError **error);
bool kind_data(Site *site, GError **error);
bool kind_documents(Site *site, GError **error);
bool kind_front(Site *site, GError **error);
bool kind_funders(Site *site, GError **error);
bool kind_glossary(Site *site, GError **error);
bool kind_issues(Site *site, GError **error);
bool kind_news(Site *site, GError **error);
bool kind_programmes(Site *site, GError **error);
bool kind_results(Site *site, GError **error);
bool kind_surveys(Site *site, GError **error);
bool kind_libraries(Site *site, GError **error);
bool kind_tambons(Site *site, GError **error);
bool kind_codes(Site *site, GError **error);
bool kind_wrong(Site *site, GError **error);
bool kind_years(Site *site, GError **error);

/**
 * The path of a page that its data name: `words` ("i/bmn/2560/9/"), or, when an address with the
 * longest base URL would not fit a QR code (site/reach.h), its first part and a code made of them
 * ("i/K7F3Q2M/"). Returns: owned.
 */
char *page_path(const char *words) G_GNUC_WARN_UNUSED_RESULT;

/** Begins the page at `path` ("t/800120/2569/", "" for the first) of a kind. Borrowed: its root. */
xmlNode *page_begin(Site *site, const char *kind, const char *path);

/**
 * Ends it: in every language it is written, or kept as it is when neither its tree nor the
 * templates nor the words have changed since the release before. That is done beside what follows
 * (site/render.h): an error may be that of a page before.
 */
bool page_end(Site *site, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Keeps the page at `path` as it was in the generation before, without its tree: for one whose
 * sources (site/same.h) are as they were. `kept` receives whether it was there. That its files are
 * what they were is looked at beside what follows; where somebody altered one, the kind is asked
 * once more at the end (`mending`), and then `kept` is false for it.
 */
bool page_keep(Site *site, const char *path, bool *kept, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Adds to `hash` what every page at `path` says besides what its kind adds to it. */
bool page_digest_frame(Site *site, const char *path, BaseHash *hash,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** RenderTake: `site` gets the entry of a page that is ready. */
void page_take(const RenderPage *page, void *site);

/** Drops one that was begun and cannot be ended. */
void page_drop(Site *site);
