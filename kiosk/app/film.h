#pragma once

#include <glib.h>
#include <stdbool.h>

#include "data.h"
#include "settings.h"

#include <ui/text.h>

/*
 * --story ADDRESS --out DIR: a page that goes on by itself as a film. Each of its scenes is drawn
 * as the kiosk draws it, 30 pictures a second while it comes up and one for the time it stands:
 *
 * DIR/frames/0001.png … and frames.txt, how long each is to be seen (ffmpeg's concat format)
 * DIR/story.mp4, H.264, and DIR/sheet.png, a picture of every ten seconds, by the ffmpeg of the
 * distribution, which is run as a program of its own. Where it is not installed the frames are
 * there, the message says which package it is in, and the film is not made: false.
 */
bool film_make(const Settings *settings, const Data *data, UiText *text,
               GError **error) G_GNUC_WARN_UNUSED_RESULT;
