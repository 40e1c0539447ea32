#pragma once

#include <snapshot/snapshot.h>
#include <stdbool.h>

#include "site/tree.h"

/**
 * The picture of a page that is sent to others (og:image): a card of the tambon, the district or
 * the province that the page is of, drawn by whoever calls site_write() and put into the tree
 * before. A page whose card is not there has none.
 */
#define SITE_CARD_WIDTH_PX 1200
#define SITE_CARD_HEIGHT_PX 630
#define SITE_CARD_LIMIT_BYTES ((size_t)300 * 1024)

/**
 * Where the card of an area lies in a site, "img/3f29…-th.png": named by its language, "th" or
 * "en", and by all that it shows, so that a place of which nothing has changed keeps the card it
 * has. Returns: owned, or NULL with SNAPSHOT_ERROR.
 */
char *site_card_path(Snapshot *snapshot, const char *area_code, const char *language,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
