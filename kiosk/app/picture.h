#pragma once

#include <glib.h>
#include <stdbool.h>

#include "data.h"
#include "panel.h"
#include "settings.h"
#include "staff.h"
#include "view.h"

#include <ui/renderer.h>
#include <ui/text.h>

/* Screens on paper: no window, no display, no video driver. */

/* --picture: each screen into its PNG file, as far as the first that fails. */
bool picture_save(const Settings *settings, const Data *data, UiText *text,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* --list: one screen's draw list to standard output. */
bool picture_list(const Settings *settings, const Data *data, UiText *text,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* --tour: every kind of screen into PNG files, "01-home.png", "02-province.png" …, and index.txt
   with the address of each. */
bool picture_tour(const Settings *settings, const Data *data, UiText *text,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What a picture is made with: nobody stands there, and the officers' pages are open. Not to be
 * moved. */
typedef struct {
    View view;
    Staff staff;
    Panel panel;
} PictureBed;

void picture_bed_init(PictureBed *bed, const Settings *settings, const Data *data, UiText *text);
void picture_bed_clear(PictureBed *bed);

/* Opens an address and records its picture. */
void picture_bed_draw(PictureBed *bed, const Data *data, const char *address);

/* Writes what was recorded last into a PNG file. */
bool picture_bed_save(const PictureBed *bed, UiRenderer *renderer, const char *path,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
