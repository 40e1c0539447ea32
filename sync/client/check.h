#pragma once

#include "options.h"
#include "result.h"

/**
 * `tambon-sync --store DIR check`: whether what the store shows is what the province signed, asked
 * of what lies here: no network, no lock, nothing written; anybody may run it who may read the
 * store. The stored metadata are verified from the trusted root on, and the snapshot in force must
 * have the whole SHA-256 that the signed targets give its release. A release that the targets list
 * no longer (staff went back to it, or newer ones could not be taken for long) is held against its
 * own name instead.
 *
 * Prints one Thai sentence. Returns: VERIFIED, NOT_TRUSTED (metadata), NOT_SIGNED (snapshot),
 * EXPIRED (both are right, but past their date) or STORE (nothing in force, or not readable).
 */
ClientResult client_check_run(const ClientOptions *options);
