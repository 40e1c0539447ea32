#include "fleet/fleet.h"

#include <string.h>

/* A clock this far from the server's is wrong, not late. */
#define CLOCK_SLACK_SECONDS 3600
/* 2026-01-01: before the first kiosk. A machine without a clock says 1970. */
#define FIRST_KIOSK_UNIX INT64_C(1767225600)

struct Fleet {
    GPtrArray *kiosks; /* FleetKiosk *, by id */
    int with_uses;     /* of them have told of their use */
};

G_DEFINE_QUARK(fleet_error_quark, fleet_error)

static void free_kiosk(void *data)
{
    FleetKiosk *kiosk = data;
    base_uses_free(kiosk->uses);
    g_free(kiosk);
}

Fleet *fleet_new(void)
{
    Fleet *fleet = g_new0(Fleet, 1);
    fleet->kiosks = g_ptr_array_new_with_free_func(free_kiosk);
    return fleet;
}

void fleet_free(Fleet *fleet)
{
    if (fleet != NULL) {
        g_ptr_array_unref(fleet->kiosks);
        g_free(fleet);
    }
}

int fleet_length(const Fleet *fleet) { return (int)fleet->kiosks->len; }

const FleetKiosk *fleet_at(const Fleet *fleet, int index)
{
    return g_ptr_array_index(fleet->kiosks, (guint)index);
}

/* Where `id` is, or, if it is not there, where it belongs. */
static guint find(const Fleet *fleet, const char *id, bool *there)
{
    guint first = 0;
    guint end = fleet->kiosks->len;
    while (first < end) {
        guint middle = first + (end - first) / 2;
        int order = strcmp(fleet_at(fleet, (int)middle)->last.kiosk, id);
        if (order == 0) {
            *there = true;
            return middle;
        }
        *(order < 0 ? &first : &end) = order < 0 ? middle + 1 : middle;
    }
    *there = false;
    return first;
}

static void hear_uses(Fleet *fleet, FleetKiosk *kiosk, const char *line, int64_t heard_unix)
{
    int today = base_uses_day(heard_unix);
    int day = base_uses_line_day(line);
    if (day < today - BASE_USES_DAYS_MAXIMUM || day >= today) {
        return;
    }
    if (kiosk->uses == NULL && fleet->with_uses < FLEET_KIOSKS_WITH_USES_MAXIMUM) {
        kiosk->uses = base_uses_new();
        fleet->with_uses++;
    }
    if (kiosk->uses != NULL) {
        (void)base_uses_read_line(kiosk->uses, line);
    }
}

void fleet_hear(Fleet *fleet, const BaseHeartbeat *heartbeat, int64_t heard_unix)
{
    bool there = false;
    guint at = find(fleet, heartbeat->kiosk, &there);
    if (!there) {
        if (fleet->kiosks->len >= FLEET_KIOSKS_MAXIMUM) {
            return;
        }
        g_ptr_array_insert(fleet->kiosks, (int)at, g_new0(FleetKiosk, 1));
    }
    FleetKiosk *kiosk = g_ptr_array_index(fleet->kiosks, at);
    if (!there || heard_unix >= kiosk->heard_unix) {
        kiosk->last = *heartbeat;
        kiosk->last.uses[0] = '\0';
        kiosk->heard_unix = heard_unix;
    }
    hear_uses(fleet, kiosk, heartbeat->uses, heard_unix);
}

FleetState fleet_judge(const FleetKiosk *kiosk, const FleetSituation *situation)
{
    int64_t patience = situation->patience_seconds;
    int64_t frame = kiosk->last.frame_unix;
    if (situation->now_unix - kiosk->heard_unix > patience) {
        return FLEET_SILENT;
    }
    if (frame > kiosk->heard_unix + CLOCK_SLACK_SECONDS ||
        (frame > 0 && frame < FIRST_KIOSK_UNIX)) {
        return FLEET_CLOCK;
    }
    if (frame > 0 && kiosk->heard_unix - frame > patience) {
        return FLEET_STILL;
    }
    if (kiosk->last.release >= situation->release) {
        return FLEET_CURRENT;
    }
    return kiosk->last.release < situation->overdue_release ? FLEET_BEHIND : FLEET_WAITING;
}
