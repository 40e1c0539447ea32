#include "tuf/release.h"

#include "base/hash.h"
#include "instant.h"

#define FISCAL_YEAR_BE_FIRST 2400
#define FISCAL_YEAR_BE_LAST 2699

static bool is_hash(const char *text) { return text != NULL && base_hash_is_hex(text); }

static bool has_right_texts(const TufRelease *release)
{
    int64_t made_unix = 0;
    return release->made_utc != NULL && tuf_instant_parse(release->made_utc, &made_unix) &&
           is_hash(release->snapshot_sha256) &&
           (release->from_sha256 == NULL || is_hash(release->from_sha256));
}

static bool has_right_numbers(const TufRelease *release)
{
    return release->release >= 1 && release->layout >= 1 && release->snapshot_bytes >= 1 &&
           release->fiscal_year_be >= FISCAL_YEAR_BE_FIRST &&
           release->fiscal_year_be <= FISCAL_YEAR_BE_LAST;
}

bool tuf_release_read(const TufTarget *target, TufRelease *release)
{
    TufRelease found = {
        .made_utc = tuf_target_custom_text(target, "made_utc"),
        .snapshot_sha256 = tuf_target_custom_text(target, "snapshot_sha256"),
        .from_sha256 = tuf_target_custom_text(target, "from_sha256"),
    };
    *release = (TufRelease){0};
    if (!tuf_target_custom_integer(target, "release", &found.release) ||
        !tuf_target_custom_integer(target, "layout", &found.layout) ||
        !tuf_target_custom_integer(target, "fiscal_year_be", &found.fiscal_year_be) ||
        !tuf_target_custom_integer(target, "snapshot_bytes", &found.snapshot_bytes) ||
        !has_right_numbers(&found) || !has_right_texts(&found)) {
        return false;
    }
    *release = found;
    return true;
}

json_t *tuf_release_to_json(const TufRelease *release)
{
    return json_pack(
        "{s:I, s:I, s:I, s:I, s:s, s:s, s:s*}", "release", (json_int_t)release->release, "layout",
        (json_int_t)release->layout, "fiscal_year_be", (json_int_t)release->fiscal_year_be,
        "snapshot_bytes", (json_int_t)release->snapshot_bytes, "made_utc", release->made_utc,
        "snapshot_sha256", release->snapshot_sha256, "from_sha256", release->from_sha256);
}
