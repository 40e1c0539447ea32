#include "base/uses.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "base/date.h"
#include "base/file.h"

#define FILE_NAME "uses"
#define NEW_NAME "uses.new"
#define DAY_SECONDS 86400
#define DAY_LENGTH 10 /* "2026-11-21" */
#define LIMIT_FILE_BYTES                                                                           \
    ((size_t)BASE_USES_DAYS_MAXIMUM * BASE_USES_SCREENS_MAXIMUM * (BASE_USES_NAME_MAXIMUM + 10))
#define LIMIT_PAIRS (2 * BASE_USES_LINE_BYTES)

struct BaseUses {
    GArray *sums; /* BaseUsesSum, by day and name */
};

static const BaseDate first_day = {1970, 1, 1};

BaseUses *base_uses_new(void)
{
    BaseUses *uses = g_new0(BaseUses, 1);
    uses->sums = g_array_new(FALSE, TRUE, sizeof(BaseUsesSum));
    return uses;
}

void base_uses_free(BaseUses *uses)
{
    if (uses != NULL) {
        g_array_unref(uses->sums);
        g_free(uses);
    }
}

int base_uses_day(gint64 unix_seconds)
{
    BaseDate date = base_date_from_unix(unix_seconds);
    return base_date_days_between(&first_day, &date);
}

char *base_uses_day_to_iso(int day)
{
    BaseDate date = base_date_from_unix((int64_t)day * DAY_SECONDS);
    return base_date_to_iso(&date);
}

int base_uses_line_day(const char *line)
{
    g_autofree char *text = g_strndup(line, DAY_LENGTH);
    BaseDate date;
    g_autoptr(GError) error = NULL;
    return base_date_parse_iso(text, &date, &error) ? base_date_days_between(&first_day, &date)
                                                    : -1;
}

int base_uses_length(const BaseUses *uses) { return (int)uses->sums->len; }

const BaseUsesSum *base_uses_at(const BaseUses *uses, int index)
{
    return &g_array_index(uses->sums, BaseUsesSum, (guint)index);
}

static bool is_name(const char *name)
{
    size_t length = strlen(name);
    return length >= 1 && length <= BASE_USES_NAME_MAXIMUM &&
           strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-_") == length;
}

static int compare(const BaseUsesSum *sum, int day, const char *name)
{
    return sum->day != day ? sum->day - day : strcmp(sum->name, name);
}

/* Where the sum is, or, if it is not there, where it belongs. */
static guint find(const BaseUses *uses, int day, const char *name, bool *there)
{
    guint first = 0;
    guint end = uses->sums->len;
    *there = false;
    while (first < end && !*there) {
        guint middle = first + (end - first) / 2;
        int order = compare(base_uses_at(uses, (int)middle), day, name);
        *there = order == 0;
        if (order < 0) {
            first = middle + 1;
        } else {
            end = middle;
        }
    }
    return end;
}

static int count_days(const BaseUses *uses)
{
    int days = 0;
    int before = -1;
    for (int i = 0; i < base_uses_length(uses); i++) {
        int day = base_uses_at(uses, i)->day;
        days += day != before ? 1 : 0;
        before = day;
    }
    return days;
}

/* A day too many: the oldest goes. */
static void forget_oldest(BaseUses *uses)
{
    int oldest = base_uses_at(uses, 0)->day;
    base_uses_keep(uses, oldest + 1, G_MAXINT);
}

static bool has_room(const BaseUses *uses, int day)
{
    bool there = false;
    guint first = find(uses, day, "", &there);
    guint next = find(uses, day + 1, "", &there);
    return next - first < BASE_USES_SCREENS_MAXIMUM;
}

/* The sum of a day and a name, new if need be; NULL: it has no room, or is none. */
static BaseUsesSum *provide(BaseUses *uses, int day, const char *name)
{
    bool there = false;
    if (day < 0 || !is_name(name)) {
        return NULL;
    }
    guint at = find(uses, day, name, &there);
    if (!there) {
        if (!has_room(uses, day)) {
            return NULL;
        }
        BaseUsesSum sum = {.day = day};
        g_strlcpy(sum.name, name, sizeof sum.name);
        g_array_insert_val(uses->sums, at, sum);
        if (count_days(uses) > BASE_USES_DAYS_MAXIMUM) {
            forget_oldest(uses);
        }
        at = find(uses, day, name, &there);
    }
    return there ? &g_array_index(uses->sums, BaseUsesSum, at) : NULL;
}

void base_uses_add(BaseUses *uses, int day, const char *name)
{
    BaseUsesSum *sum = provide(uses, day, name);
    if (sum != NULL) {
        sum->count = MIN(sum->count + 1, BASE_USES_COUNT_MAXIMUM);
    }
}

void base_uses_raise(BaseUses *uses, int day, const char *name, int count)
{
    if (count < 1 || count > BASE_USES_COUNT_MAXIMUM) {
        return;
    }
    BaseUsesSum *sum = provide(uses, day, name);
    if (sum != NULL) {
        sum->count = MAX(sum->count, count);
    }
}

void base_uses_keep(BaseUses *uses, int first, int last)
{
    guint kept = 0;
    for (guint i = 0; i < uses->sums->len; i++) {
        BaseUsesSum sum = *base_uses_at(uses, (int)i);
        if (sum.day >= first && sum.day <= last) {
            g_array_index(uses->sums, BaseUsesSum, kept) = sum;
            kept++;
        }
    }
    g_array_set_size(uses->sums, kept);
}

GPtrArray *base_uses_to_lines(const BaseUses *uses)
{
    GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GString) line = g_string_new(NULL);
    for (int i = 0; i < base_uses_length(uses); i++) {
        const BaseUsesSum *sum = base_uses_at(uses, i);
        bool another_day = i > 0 && base_uses_at(uses, i - 1)->day != sum->day;
        g_autofree char *pair = g_strdup_printf(" %s %d", sum->name, sum->count);
        if (another_day || line->len + strlen(pair) > BASE_USES_LINE_BYTES) {
            g_ptr_array_add(lines, g_strdup(line->str));
            g_string_truncate(line, 0);
        }
        if (line->len == 0) {
            g_autofree char *day = base_uses_day_to_iso(sum->day);
            g_string_append(line, day);
        }
        g_string_append(line, pair);
    }
    if (line->len > 0) {
        g_ptr_array_add(lines, g_strdup(line->str));
    }
    return lines;
}

bool base_uses_read_line(BaseUses *uses, const char *line)
{
    int day = base_uses_line_day(line);
    if (day < 0 || line[DAY_LENGTH] != ' ') {
        return false;
    }
    g_auto(GStrv) words = g_strsplit(line + DAY_LENGTH + 1, " ", LIMIT_PAIRS);
    for (size_t i = 0; words[i] != NULL && words[i + 1] != NULL; i += 2) {
        guint64 count = 0;
        if (g_ascii_string_to_unsigned(words[i + 1], 10, 1, BASE_USES_COUNT_MAXIMUM, &count,
                                       NULL)) {
            base_uses_raise(uses, day, words[i], (int)count);
        }
    }
    return true;
}

BaseUses *base_uses_read(const char *folder)
{
    BaseUses *uses = base_uses_new();
    g_autofree char *path = g_build_filename(folder, FILE_NAME, NULL);
    g_autofree char *text = base_file_read_text(path, LIMIT_FILE_BYTES, NULL);
    g_auto(GStrv) lines = g_strsplit(text != NULL ? text : "", "\n", -1);
    for (size_t i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++) {
        if (!base_uses_read_line(uses, lines[i])) {
            base_uses_keep(uses, 0, -1); // half a file is nobody's sum
            break;
        }
    }
    return uses;
}

static bool write_new(const char *path, const char *text, GError **error)
{
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    ssize_t length = file >= 0 ? write(file, text, strlen(text)) : -1;
    bool written = length == (ssize_t)strlen(text);
    if (!written) {
        base_file_set_errno(error, length < 0 ? errno : ENOSPC, "write", path);
    }
    if (file >= 0) {
        (void)close(file);
    }
    return written;
}

bool base_uses_write(const BaseUses *uses, const char *folder, GError **error)
{
    g_autofree char *path = g_build_filename(folder, FILE_NAME, NULL);
    g_autofree char *new_path = g_build_filename(folder, NEW_NAME, NULL);
    g_autoptr(GPtrArray) lines = base_uses_to_lines(uses);
    g_ptr_array_add(lines, g_strdup(""));
    g_ptr_array_add(lines, NULL);
    g_autofree char *text = g_strjoinv("\n", (char **)lines->pdata);
    if (!write_new(new_path, text, error)) {
        (void)g_remove(new_path);
        return false;
    }
    if (g_rename(new_path, path) != 0) {
        base_file_set_errno(error, errno, "rename", new_path);
        return false;
    }
    return true;
}

void base_uses_remove(const char *folder)
{
    g_autofree char *path = g_build_filename(folder, FILE_NAME, NULL);
    (void)g_remove(path);
}
