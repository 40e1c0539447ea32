#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/**
 * All files of a site, switched at once. A site is served from a folder that other things lie in,
 * too (the signed repository), so it cannot be exchanged as a whole: its files lie in a generation,
 *
 *   <folder>/.site/<number>/…            the files
 *   <folder>/.site/current -> <number>   replaced by rename(): the moment of the switch
 *   <folder>/<name> -> .site/current/<name>   one link for each file and folder at the top
 *
 * and any web server that follows symbolic links serves them under the addresses they always had.
 * A file that is as it was is a hard link to the one of the generation before: it costs nothing and
 * keeps its time, so a browser and rsync see that it has not changed. Whatever is killed in between
 * leaves the old site whole; what it left behind goes with the next one. Names that begin with "."
 * are not linked at the top: they are for the writers of the site alone.
 *
 * One process a folder (the caller's lock). Files may be put, kept and placed by several threads,
 * each path by one at a time; all else is for one thread, when no other is at work. Errors are
 * BASE_ERROR.
 */
typedef struct SiteTree SiteTree;

/** Begins a generation. `folder` is made when missing. */
SiteTree *site_tree_open(const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Ends it; one that was not switched to is removed. */
void site_tree_close(SiteTree *tree);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SiteTree, site_tree_close)

/**
 * A file of the generation: `path` is relative ("t/800120/2569/index.html"), its folders are made.
 * Where the file of the generation before has the same bytes, that one is linked.
 */
bool site_tree_put(SiteTree *tree, const char *path, const void *data, size_t data_bytes,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Links a file of the generation before, if it is there and has this SHA-256 (64 hexadecimal
 * digits): `kept` receives whether. For files that take long to make.
 */
bool site_tree_keep(SiteTree *tree, const char *path, const char *sha256, bool *kept,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Where a file of the generation lies or will lie, its folders made, for a writer of its own (a
 * large file that is copied). A file there from site_tree_keep() must be removed, not written to:
 * it is the old one's, too. Returns: owned path.
 */
char *site_tree_place(SiteTree *tree, const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A file of the generation before as text, at most `limit_bytes`; NULL where there is none. */
char *site_tree_read_old(const SiteTree *tree, const char *path, size_t limit_bytes);

/** Whether the generation has this file by now. */
bool site_tree_has(const SiteTree *tree, const char *path);

/** How many files there are, and how many of them were written, not linked. */
void site_tree_count(const SiteTree *tree, int *file_count, int *written_count);

/**
 * Everything to the disk, then the switch, then the old generation goes. On an error before the
 * switch the old site stays.
 */
bool site_tree_switch(SiteTree *tree, GError **error) G_GNUC_WARN_UNUSED_RESULT;
