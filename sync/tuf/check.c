#include "check.h"

#include <inttypes.h>

#include "error_private.h"

bool tuf_check_signed(const TufCheck *check, const TufRole *role, const char *name,
                      const TufMetadata *metadata, GError **error)
{
    if (tuf_role_is_signer(role, check->policy, metadata)) {
        return true;
    }
    return tuf_error_refuse(
        error, "%s version %" PRId64 ": too few right signatures, %" PRId64 " asked for", name,
        metadata->version, tuf_role_threshold(role));
}

bool tuf_check_version(const char *name, const TufMetadata *metadata, int64_t expected,
                       GError **error)
{
    if (metadata->version == expected) {
        return true;
    }
    return tuf_error_refuse(error, "%s: version %" PRId64 " where %" PRId64 " is announced", name,
                            metadata->version, expected);
}

bool tuf_check_expiry(const TufCheck *check, const char *name, const TufMetadata *metadata,
                      GError **error)
{
    if (check->accept_expired || metadata->expires_unix > check->now_unix) {
        return true;
    }
    const char *expires = json_string_value(json_object_get(metadata->signed_part, "expires"));
    g_set_error(error, TUF_ERROR, TUF_ERROR_EXPIRED, "%s version %" PRId64 " expired at %s", name,
                metadata->version, expires);
    return false;
}

bool tuf_check_is_announced(const TufMeta *meta, const TufMetadata *metadata)
{
    return metadata->version == meta->version &&
           tuf_meta_verify_bytes(meta, metadata->bytes, "", NULL);
}
