#pragma once

#include <glib.h>
#include <stdbool.h>

#include "data.h"
#include "settings.h"

#include <ui/text.h>

/* Screens on paper: no window, no display, no video driver. */

/* --picture: one screen into a PNG file. */
bool picture_save(const Settings *settings, const Data *data, UiText *text,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* --list: one screen's draw list to standard output. */
bool picture_list(const Settings *settings, const Data *data, UiText *text,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* --tour: every kind of screen into PNG files, "01-home.png", "02-province.png" …, and index.txt
   with the address of each. */
bool picture_tour(const Settings *settings, const Data *data, UiText *text,
                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
