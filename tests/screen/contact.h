#pragma once

#include <glib.h>
#include <ui/metrics.h>

/**
 * Contact: one screen in all its layouts on one small picture, for people: three text sizes, lying
 * and upright, in two languages, each shrunk to an eighth. Every layout is in one of the three
 * themes, in turn: themes change colours only (test_screen_gallery.c).
 */
typedef struct Contact Contact;

/** Both sides of a picture are divided by it. */
#define CONTACT_SHRINK 8

/** The theme that the layout of these metrics has on the contact. */
UiThemeKind contact_theme(const UiMetrics *metrics);

/** An empty one. Returns: owned. */
Contact *contact_new(void) G_GNUC_WARN_UNUSED_RESULT;
void contact_free(Contact *contact);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Contact, contact_free)

/** Puts the picture of a layout into its place: 1920 by 1080 pixels, or 1080 by 1920. */
void contact_set(Contact *contact, const UiMetrics *metrics, const UiColour *pixels);

/** Fills `pixels` (as many as the metrics say) with the layout's place, as large as it was. */
void contact_enlarge(const Contact *contact, const UiMetrics *metrics, UiColour *pixels);

/** Writes a PNG of few colours, about 50 kB. Any failure ends the test. */
void contact_write(const Contact *contact, const char *path);

/** Reads it back. Returns: owned; NULL when there is none, or of another size. */
Contact *contact_read(const char *path) G_GNUC_WARN_UNUSED_RESULT;

/** Writes pixels, row after row, as a PNG in full colour. Any failure ends the test. */
void contact_write_pixels(const UiColour *pixels, int width_px, int height_px, const char *path);
