#pragma once

#include <base/heartbeat.h>
#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * What the province knows of its kiosks: the last that each of them said of itself (feature J3),
 * kept from one look at the server's logs to the next, because logs are thrown away.
 *
 * That a kiosk is not heard of says nothing about its screen: it shows what it has, also without a
 * line. Hence two states that must not be mixed: no signal, and a signal that says that the screen
 * stands still.
 */
typedef struct Fleet Fleet;

/** More are not remembered: anybody can write a line into a public server's log. */
#define FLEET_KIOSKS_MAXIMUM 10000
/** Of more kiosks no use is remembered: more than a province has (FLEET.md). */
#define FLEET_KIOSKS_WITH_USES_MAXIMUM 512

/**
 * FLEET_ERROR_LOG: a log cannot be read; FLEET_ERROR_MEMORY: the file in which the fleet is
 * remembered is damaged: delete it and read the logs again.
 */
typedef enum { FLEET_ERROR_LOG, FLEET_ERROR_MEMORY } FleetError;

#define FLEET_ERROR (fleet_error_quark())
GQuark fleet_error_quark(void);

typedef struct {
    BaseHeartbeat last; /* what it said last, but for its use */
    int64_t heard_unix; /* when, by the server's clock */
    BaseUses *uses;     /* all it told of its use, of its last 40 days; NULL: nothing */
} FleetKiosk;

/**
 * What the state of a kiosk is judged by. A kiosk asks before it takes what is new: what it says is
 * the release it had, so that it is current in the board from the time it asks next.
 */
typedef struct {
    int64_t now_unix;
    int64_t patience_seconds; /* how long a kiosk may be silent, its screen still, a release new */
    int release;              /* the newest that is out; 0: none */
    int overdue_release;      /* the newest that has been out for `patience_seconds`; 0: none */
    int use_days;             /* so many days before today are looked at for use */
} FleetSituation;

typedef enum {
    FLEET_CURRENT, /* heard of, draws, and has the newest release */
    FLEET_WAITING, /* the same, but for a release that came out lately */
    FLEET_BEHIND,  /* heard of, but it does not take the releases */
    FLEET_STILL,   /* heard of, but its screen has drawn nothing for too long */
    FLEET_CLOCK,   /* heard of, but its clock is wrong: whether it draws is not known */
    FLEET_SILENT,  /* not heard of for too long: what it shows is not known */
} FleetState;

Fleet *fleet_new(void) G_GNUC_WARN_UNUSED_RESULT;
void fleet_free(Fleet *fleet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Fleet, fleet_free)

/**
 * A kiosk was heard of. What is older than what is known of it changes nothing, but for its use of
 * a day: that may be told late and twice, and counts once. A day that was not over yet, or longer
 * ago than a kiosk remembers, is none.
 */
void fleet_hear(Fleet *fleet, const BaseHeartbeat *heartbeat, int64_t heard_unix);

int fleet_length(const Fleet *fleet);

/** In the order of their ids; one without an id is "". Borrowed until the next fleet_hear(). */
const FleetKiosk *fleet_at(const Fleet *fleet, int index);

FleetState fleet_judge(const FleetKiosk *kiosk, const FleetSituation *situation);

/**
 * Adds what the file `path` remembers; a missing file remembers nothing.
 * Errors: FLEET_ERROR_MEMORY (in Thai), BASE_ERROR_IO.
 */
bool fleet_load(Fleet *fleet, const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Replaces that file durably. Errors: BASE_ERROR_NO_SPACE, BASE_ERROR_IO. */
bool fleet_save(const Fleet *fleet, const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
