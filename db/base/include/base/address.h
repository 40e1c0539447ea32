#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * Addresses of screens (design.md §2), the same on the kiosk, in the QR code and in the log:
 * "/area/800120/projects?status=doing&source=tao". An address is a path of segments and unordered
 * query parameters; parsing and printing round-trip, with the parameters sorted by name.
 */
typedef struct BaseAddress BaseAddress;

#define BASE_ADDRESS_LIMIT_BYTES 512
#define BASE_ADDRESS_LIMIT_SEGMENTS 8
#define BASE_ADDRESS_LIMIT_PARAMETERS 16

/**
 * Parses printable ASCII; segments and values may hold %XX escapes of valid UTF-8.
 * Returns: owned address, or NULL with BASE_ERROR_INVALID or BASE_ERROR_TOO_LARGE.
 */
BaseAddress *base_address_parse(const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
BaseAddress *base_address_copy(const BaseAddress *address) G_GNUC_WARN_UNUSED_RESULT;
void base_address_free(BaseAddress *address);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(BaseAddress, base_address_free)

/** Number of segments; "/" has none. */
int base_address_segment_count(const BaseAddress *address);

/** Segment `index`, decoded, borrowed; NULL past the end. */
const char *base_address_segment(const BaseAddress *address, int index);

/** A parameter's value, decoded, borrowed; NULL if absent. */
const char *base_address_parameter(const BaseAddress *address, const char *name);

/**
 * Sets a parameter (NULL removes it). `name` is one of ours: lower case ASCII letters, digits, '-'
 * and '_'; `value` is valid UTF-8. Keeping the text within BASE_ADDRESS_LIMIT_BYTES is the caller's
 * business: a longer one prints, but does not parse again.
 */
void base_address_set_parameter(BaseAddress *address, const char *name, const char *value);

/** Canonical text. Returns: owned text. */
char *base_address_to_text(const BaseAddress *address) G_GNUC_WARN_UNUSED_RESULT;

bool base_address_equal(const BaseAddress *a, const BaseAddress *b);

/**
 * The URL of a project's phone page: BASE/t/800120/2569#K7F3Q2M, and of a tambon's year without
 * the anchor (`project_code` NULL). ASCII; `base_url` has no final slash. Returns: owned text.
 */
char *base_address_phone_url(const char *base_url, const char *tambon_code, int fiscal_year_be,
                             const char *project_code) G_GNUC_WARN_UNUSED_RESULT;

/** What a code on the screen may hold: more makes modules that cheap phones do not read (E2). */
#define BASE_ADDRESS_LIMIT_PHONE_BYTES 60

/**
 * The URL where one tells what is wrong on a screen (J6). The path is a page that any static server
 * has, of a tambon or of the province; the fragment names the release and the screen, so that the
 * office sees which page of which data was meant: BASE/w/800120/#12.plan is /area/800120/plan in
 * release 12, BASE/w/800120/#12/project/K7F3Q2M a page that its address does not place,
 * BASE/w/#12/area/8001 one of no tambon. Of what BASE_ADDRESS_LIMIT_PHONE_BYTES have no room for,
 * the parameters go first, then segments from the end; the release always stays. `tambon_code`
 * NULL: none; `address` NULL: of the release alone. Returns: owned text.
 */
char *base_address_wrong_url(const char *base_url, const char *tambon_code, int release_number,
                             const BaseAddress *address) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The URL of a document's phone page: BASE/d/K7F3Q2M, short enough to be typed. `short_code` as
 * snapshot_document_short_code() makes it. Returns: owned text.
 */
char *base_address_document_url(const char *base_url,
                                const char *short_code) G_GNUC_WARN_UNUSED_RESULT;
