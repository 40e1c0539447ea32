#include "fleet/access_log.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define BLOCK_BYTES ((size_t)64 * 1024)
#define HEARTBEAT "\"tambon-sync/"

/* "22/Nov/2026:01:02:03 +0700" */
static bool read_time(const char *text, int64_t *time_unix)
{
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    int day = 0;
    char month[4] = "";
    int year = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    char zone[6] = "";
    // NOLINTNEXTLINE(cert-err34-c): the widths bound every number, GDateTime judges them
    int fields = sscanf(text, "%2d/%3[A-Za-z]/%4d:%2d:%2d:%2d %5[+0-9-]", &day, month, &year, &hour,
                        &minute, &second, zone);
    const char *at = strlen(month) == 3 ? strstr(months, month) : NULL;
    if (fields != 7 || at == NULL || (at - months) % 3 != 0) {
        return false;
    }
    g_autoptr(GTimeZone) offset = g_time_zone_new_identifier(zone);
    g_autoptr(GDateTime) time = offset != NULL
                                    ? g_date_time_new(offset, year, (int)((at - months) / 3) + 1,
                                                      day, hour, minute, (double)second)
                                    : NULL;
    if (time != NULL) {
        *time_unix = g_date_time_to_unix(time);
    }
    return time != NULL;
}

bool fleet_access_log_read_line(const char *line, int64_t *heard_unix, BaseHeartbeat *heartbeat)
{
    const char *agent = strstr(line, HEARTBEAT);
    const char *time = strchr(line, '[');
    if (agent == NULL || time == NULL || time > agent || !read_time(time + 1, heard_unix)) {
        return false;
    }
    agent++;
    const char *end = strchr(agent, '"');
    if (end == NULL) {
        return false;
    }
    g_autofree char *text = g_strndup(agent, (size_t)(end - agent));
    return base_heartbeat_from_agent(text, heartbeat);
}

/* Lines as they come out of blocks. */
typedef struct {
    Fleet *fleet;
    GString *line;
    bool too_long; /* the line begun last */
    int requests;
} Lines;

static void end_line(Lines *lines)
{
    int64_t heard_unix = 0;
    BaseHeartbeat heartbeat;
    if (!lines->too_long && fleet_access_log_read_line(lines->line->str, &heard_unix, &heartbeat)) {
        fleet_hear(lines->fleet, &heartbeat, heard_unix);
        lines->requests++;
    }
    g_string_truncate(lines->line, 0);
    lines->too_long = false;
}

static void add_block(Lines *lines, const char *block, size_t block_bytes)
{
    while (block_bytes > 0) {
        const char *end = memchr(block, '\n', block_bytes);
        size_t piece_bytes = end != NULL ? (size_t)(end - block) : block_bytes;
        if (lines->line->len + piece_bytes > FLEET_ACCESS_LOG_LINE_LIMIT_BYTES) {
            lines->too_long = true;
        } else {
            g_string_append_len(lines->line, block, (gssize)piece_bytes);
        }
        if (end == NULL) {
            return;
        }
        end_line(lines);
        block += piece_bytes + 1;
        block_bytes -= piece_bytes + 1;
    }
}

static bool read_all(struct archive *archive, const char *path, Lines *lines)
{
    struct archive_entry *entry = NULL;
    // Both: libarchive tells an empty file from one it does not know.
    if (archive_read_support_filter_all(archive) < ARCHIVE_WARN ||
        archive_read_support_format_raw(archive) != ARCHIVE_OK ||
        archive_read_support_format_empty(archive) != ARCHIVE_OK ||
        archive_read_open_filename(archive, path, BLOCK_BYTES) != ARCHIVE_OK) {
        return false;
    }
    int result = archive_read_next_header(archive, &entry);
    if (result != ARCHIVE_OK) {
        return result == ARCHIVE_EOF;
    }
    g_autofree char *block = g_malloc(BLOCK_BYTES);
    la_ssize_t length = archive_read_data(archive, block, BLOCK_BYTES);
    while (length > 0) {
        add_block(lines, block, (size_t)length);
        length = archive_read_data(archive, block, BLOCK_BYTES);
    }
    end_line(lines); // a line that the server is writing has no end yet
    return length == 0;
}

bool fleet_access_log_read(const char *path, Fleet *fleet, int *requests, GError **error)
{
    struct archive *archive = archive_read_new();
    Lines lines = {.fleet = fleet, .line = g_string_new(NULL)};
    bool read = archive != NULL && read_all(archive, path, &lines);
    if (!read) {
        const char *why = archive != NULL ? archive_error_string(archive) : NULL;
        g_set_error(error, FLEET_ERROR, FLEET_ERROR_LOG,
                    "อ่านบันทึกของเว็บเซิร์ฟเวอร์ไม่ได้: %s (%s) ตรวจว่าเป็นไฟล์ access.log และเปิดอ่านได้", path,
                    why != NULL ? why : "ไม่ทราบสาเหตุ");
    }
    if (requests != NULL) {
        *requests += lines.requests;
    }
    (void)g_string_free(lines.line, true);
    (void)archive_read_free(archive);
    return read;
}
