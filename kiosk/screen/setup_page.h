#pragma once

#include "page.h"

/**
 * What the pages of the first run share (setup.c): each fills a page that has its step, its title
 * and the ways to the step before and the next already.
 */
typedef bool ScreenSetupFill(ScreenPage *page, const ScreenContext *context, GError **error);

ScreenSetupFill screen_setup_language, screen_setup_turn, screen_setup_width, screen_setup_height,
    screen_setup_pin, screen_setup_network, screen_setup_wifi, screen_setup_password,
    screen_setup_mobile, screen_setup_proxy, screen_setup_province, screen_setup_data,
    screen_setup_district, screen_setup_summary;

/** A paragraph on what is asked, and a note that says how it stands. */
void screen_setup_say(ScreenPage *page, const char *words);
void screen_setup_note(ScreenPage *page, UiTone tone, const char *title, const char *sentence);

/** A tile to touch, its title and what it is for. */
void screen_setup_tile(ScreenPage *page, UiIcon icon, const char *title, const char *sentence,
                       const char *id);

/** The id of what takes time; NULL, nothing to touch, while something does. */
const char *screen_setup_work_id(const ScreenPage *page, const char *id);

/** The Thai sentence for a word of tambon-setup; NULL for NULL. */
const char *screen_setup_fault(const char *word);

/** Width of the picture on the panel in millimetres as it is taken to be. */
int screen_setup_width_mm(const ScreenContext *context);
