#include "source_rival.h"

#include <string.h>

#include "read.h"

// Each file names the others: more would be a text of its own, squared.
#define NAMED_RIVALS 5

static bool is_same_list(const IntakeSource *first, const IntakeSource *second)
{
    return first->sheet == second->sheet && first->office_code != NULL &&
           g_strcmp0(first->office_code, second->office_code) == 0;
}

/** A file that cannot be read is like no other; why, the report says when its turn comes. */
static bool has_same_bytes(const IntakeSource *first, const IntakeSource *second)
{
    g_autoptr(IntakeReport) unheard = intake_report_new();
    g_auto(IntakeRead) one = {0};
    g_auto(IntakeRead) other = {0};
    return intake_read_open(&one, first, unheard) && intake_read_open(&other, second, unheard) &&
           strcmp(one.sha256, other.sha256) == 0;
}

static char *name_others(IntakeSource *const *group, guint count, guint own)
{
    GString *names = g_string_new(NULL);
    guint named = 0;
    for (guint i = 0; i < count && named < NAMED_RIVALS; i++) {
        if (i != own) {
            g_string_append_printf(names, "%s%s", named > 0 ? ", " : "", group[i]->file);
            named++;
        }
    }
    if (named < count - 1) {
        g_string_append_printf(names, " และอีก %u ไฟล์", count - 1 - named);
    }
    return g_string_free(names, FALSE);
}

static void mark_group(IntakeSource *const *group, guint count)
{
    bool same = true;
    for (guint i = 1; i < count && same; i++) {
        same = has_same_bytes(group[0], group[i]);
    }
    for (guint i = 0; i < count && count > 1; i++) {
        if (!same) {
            group[i]->rivals = name_others(group, count, i);
        } else if (i > 0) {
            group[i]->copy_of = g_strdup(group[0]->file);
        }
    }
}

void intake_source_rival_mark(GPtrArray *sources)
{
    IntakeSource *const *all = (IntakeSource *const *)sources->pdata;
    for (guint first = 0, end = 0; first < sources->len; first = end) {
        for (end = first + 1; end < sources->len && is_same_list(all[first], all[end]); end++) {
        }
        mark_group(all + first, end - first);
    }
}
