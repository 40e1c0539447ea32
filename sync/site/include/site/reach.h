#pragma once

#include <snapshot/snapshot.h>
#include <stdbool.h>

/**
 * Whether every address that a phone is led to can be read from a screen by a cheap one (E2): at
 * most BASE_ADDRESS_LIMIT_PHONE_BYTES of printable ASCII, in a QR code of at most
 * SITE_REACH_VERSION.
 */
#define SITE_REACH_VERSION 5

/** The longest base URL: "/t/800120/2569#K7F3Q2M" behind it is the rest of what an address may
 * have. */
#define SITE_REACH_BASE_BYTES 38

/**
 * One address; `page` names it for people: "หน้า t/800120/2569". BASE_ERROR_TOO_LARGE with a message
 * in Thai: which page, how long it is, and by how much base-url has to become shorter;
 * BASE_ERROR_INVALID: no printable ASCII.
 */
bool site_reach_check_url(const char *url, const char *page,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Every address of which the kiosk shows a code, in the release of `snapshot`: each tambon, year,
 * project and document. The error names the longest of them; SNAPSHOT_ERROR as well.
 */
bool site_reach_check(Snapshot *snapshot, GError **error) G_GNUC_WARN_UNUSED_RESULT;
