#include "counts.h"

#define APART_MS INT64_C(300000)
// 2026-01-01: before the first kiosk. A machine without a clock says a day that is none.
#define FIRST_KIOSK_UNIX INT64_C(1767225600)

void counts_init(Counts *counts, const char *folder, bool on, int64_t now_ms)
{
    *counts = (Counts){.folder = on ? folder : NULL, .written_ms = now_ms};
    if (counts->folder != NULL) {
        counts->uses = base_uses_read(folder);
    } else if (folder != NULL) {
        base_uses_remove(folder);
    }
}

static void write_down(Counts *counts)
{
    g_autoptr(GError) error = NULL;
    if (counts->changed && !base_uses_write(counts->uses, counts->folder, &error)) {
        g_warning("kiosk: uses are not counted: %s", error->message);
        g_clear_pointer(&counts->uses, base_uses_free);
    }
    counts->changed = false;
}

void counts_clear(Counts *counts)
{
    write_down(counts);
    g_clear_pointer(&counts->uses, base_uses_free);
}

static bool is_of_visitors(const BaseAddress *address)
{
    static const char *const others[] = {"attract", "staff", "setup", NULL};
    return base_address_segment_count(address) == 0 ||
           !g_strv_contains(others, base_address_segment(address, 0));
}

void counts_open(Counts *counts, const BaseAddress *address, const char *screen, int64_t now_unix)
{
    if (counts->uses == NULL || now_unix < FIRST_KIOSK_UNIX || !is_of_visitors(address)) {
        return;
    }
    int today = base_uses_day(now_unix);
    base_uses_keep(counts->uses, today - BASE_USES_DAYS_MAXIMUM + 1, today);
    base_uses_add(counts->uses, today, screen);
    counts->changed = true;
}

void counts_advance(Counts *counts, bool at_rest, int64_t now_ms)
{
    if (counts->changed && (at_rest || now_ms - counts->written_ms >= APART_MS)) {
        write_down(counts);
        counts->written_ms = now_ms;
    }
}
