#pragma once

#include "tuf/client.h"

/**
 * Looks for a target among the roles that targets metadata delegate to (specification, 5.6.7):
 * the first role that lists it counts, depth first, in the order of the delegations. Metadata of a
 * role are fetched when the search comes to it and the stored ones are not those that the snapshot
 * names, or whoever delegates now has not signed them; they are checked as the top-level ones are,
 * and stored. A role is visited once, and no more than TUF_CLIENT_DELEGATIONS_A_SEARCH of them.
 *
 * `name` is a target's name (tuf_target_is_name()), and the client is fresh.
 * Returns: borrowed from the client. Errors: as tuf_client_find_target().
 */
const TufTarget *tuf_search_run(TufClient *client, const char *name,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The trusted metadata of every delegated role there is, fetched where they are not at hand; each
 * role once. Returns: owned array of const TufTargets *, borrowed from the client; `names` receives
 * their owned names, in the same order. Errors: TUF_ERROR_REFUSED above `limit` roles, and as
 * tuf_client_find_target().
 */
GPtrArray *tuf_search_all(TufClient *client, guint limit, GPtrArray *names,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
