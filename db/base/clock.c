#include "base/clock.h"

#include <glib.h>
#include <stdbool.h>

// The last second of the year 9999, and the first of year 1: what RFC 3339 can write.
#define LAST_SECOND INT64_C(253402300799)
#define FIRST_SECOND INT64_C(-62135596800)
#define BOOT_ID "/proc/sys/kernel/random/boot_id"

int64_t base_clock_now(void)
{
    const char *fixed = g_getenv("SOURCE_DATE_EPOCH");
    guint64 seconds = 0;
    if (fixed != NULL && g_ascii_string_to_unsigned(fixed, 10, 0, LAST_SECOND, &seconds, NULL)) {
        return (int64_t)seconds;
    }
    return g_get_real_time() / G_USEC_PER_SEC;
}

char *base_clock_boot(void)
{
    const char *said = g_getenv("TAMBON_BOOT_ID");
    char *boot = g_strdup(said);
    if (boot == NULL && !g_file_get_contents(BOOT_ID, &boot, NULL, NULL)) {
        boot = g_strdup("");
    }
    return g_strstrip(boot);
}

char *base_clock_to_rfc3339(int64_t unix_seconds)
{
    int64_t writable = CLAMP(unix_seconds, FIRST_SECOND, LAST_SECOND);
    g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc(writable);
    return g_date_time_format(time, "%Y-%m-%dT%H:%M:%SZ");
}

int64_t base_clock_from_rfc3339(const char *text)
{
    g_autoptr(GDateTime) time = g_date_time_new_from_iso8601(text, NULL);
    bool utc = time != NULL && g_str_has_suffix(text, "Z");
    return utc ? MAX(g_date_time_to_unix(time), -1) : -1;
}

int64_t base_clock_day(int64_t unix_seconds)
{
    int64_t local = unix_seconds + BASE_CLOCK_THAILAND_AHEAD_SECONDS;
    int64_t day = local / BASE_CLOCK_SECONDS_A_DAY;
    return day - (local % BASE_CLOCK_SECONDS_A_DAY < 0 ? 1 : 0);
}
