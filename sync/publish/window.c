#include "window.h"

#include <base/clock.h>
#include <snapshot/snapshot.h>
#include <stdlib.h>

#include "deltas.h"
#include "published.h"

#define MOST_DIGITS 9
#define DAY_SECONDS INT64_C(86400)

static gint compare_numbers(gconstpointer a, gconstpointer b)
{
    const int *left = a;
    const int *right = b;
    return (*left > *right) - (*left < *right);
}

/* 0 when the name is not a number and the ending. */
static int number_of(const char *name, const char *ending)
{
    gsize digits = strspn(name, "0123456789");
    bool is_one = digits > 0 && digits <= MOST_DIGITS && g_str_equal(name + digits, ending);
    return is_one ? (int)g_ascii_strtoll(name, NULL, 10) : 0;
}

GArray *window_list(const Workspace *workspace, const char *ending)
{
    GArray *numbers = g_array_new(false, false, sizeof(int));
    g_autofree char *path = workspace_path(workspace, "releases", NULL);
    g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
    const char *name = NULL;
    while (folder != NULL && (name = g_dir_read_name(folder)) != NULL) {
        int number = number_of(name, ending);
        if (number > 0) {
            g_array_append_val(numbers, number);
        }
    }
    g_array_sort(numbers, compare_numbers);
    return numbers;
}

typedef enum { START_NONE, START_RECENT, START_OLD } Start;

/* Whether deltas can start from a release, and whether it was made by `limit_unix`. */
static Start judge(const Workspace *workspace, int number, int64_t limit_unix)
{
    g_autofree char *path = published_release_path(workspace, number);
    g_autoptr(Snapshot) snapshot = snapshot_open(path, NULL);
    if (snapshot == NULL || snapshot_release(snapshot)->number != number) {
        return START_NONE;
    }
    int64_t made_unix = base_clock_from_rfc3339(snapshot_release(snapshot)->made_utc);
    return made_unix >= 0 && made_unix <= limit_unix ? START_OLD : START_RECENT;
}

GArray *window_find(const Workspace *workspace, int newest, const char *made_utc)
{
    GArray *found = g_array_new(false, false, sizeof(int));
    g_autoptr(GArray) numbers = window_list(workspace, ".db");
    int64_t limit_unix = base_clock_from_rfc3339(made_utc) - DELTAS_JUMP_DAYS * DAY_SECONDS;
    bool has_old = false;
    for (guint i = numbers->len; i > 0 && (found->len < DELTAS_RELEASES || !has_old); i--) {
        int number = g_array_index(numbers, int, i - 1);
        Start start = number < newest ? judge(workspace, number, limit_unix) : START_NONE;
        if (start == START_OLD || (start == START_RECENT && found->len < DELTAS_RELEASES)) {
            g_array_append_val(found, number);
        }
        has_old = has_old || start == START_OLD;
    }
    return found;
}
