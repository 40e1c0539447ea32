#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "meta.h"
#include "metadata.h"
#include "role.h"

/** What new metadata are held against, whichever role's they are. */
typedef struct {
    TufKeyPolicy policy;
    int64_t now_unix;    /* expiry equal to it is expired */
    bool accept_expired; /* expiry passes */
} TufCheck;

/** A threshold of the role's keys signed. `name` is for the message. Errors: TUF_ERROR_REFUSED. */
bool tuf_check_signed(const TufCheck *check, const TufRole *role, const char *name,
                      const TufMetadata *metadata, GError **error);

/** The version is the announced one. Errors: TUF_ERROR_REFUSED. */
bool tuf_check_version(const char *name, const TufMetadata *metadata, int64_t expected,
                       GError **error);

/** Errors: TUF_ERROR_EXPIRED. */
bool tuf_check_expiry(const TufCheck *check, const char *name, const TufMetadata *metadata,
                      GError **error);

/** True when the metadata are, in version, length and hashes, those that `meta` announces. */
bool tuf_check_is_announced(const TufMeta *meta, const TufMetadata *metadata);
