#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "store/store.h"

/**
 * The time a run judges expiry by (testing.md §5): the system clock, but never before the floor,
 * which is the later of the day this program was built and the last signed issue time accepted.
 * The floor is kept in the store's metadata/floor, so that a change of keys, which deletes the
 * stored timestamp, does not lower it. Only signed times raise it: one start-up in 2099 must not
 * lock a kiosk for ever.
 */
typedef struct {
    int64_t system_unix; /* the machine's clock when the run began */
    int64_t floor_unix;
    int64_t now_unix; /* the later of the two */
} ClientClock;

/** Reads the clock and the floor. A missing or damaged floor file counts as the build day. */
void client_clock_init(ClientClock *clock, const Store *store);

/**
 * What the machine's clock said when the run began, but never before the floor as it is by now: for
 * people to read. A clock in 1970 must not make days out of decades once it is set right.
 */
int64_t client_clock_now(const ClientClock *clock);

/** True if the machine's clock is behind the floor: dates on the screen are then in doubt. */
bool client_clock_is_uncertain(const ClientClock *clock);

/**
 * Raises the floor to the signed issue time `issued_unix`, on disk, if that is later; `now_unix`
 * stays as it was for this run. Errors: BASE_ERROR_NO_SPACE, BASE_ERROR_IO.
 */
bool client_clock_raise_floor(ClientClock *clock, const Store *store, int64_t issued_unix,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
