#pragma once

#include "page.h"

/**
 * Gallery: every widget in every state, as the kiosk draws it now (theme, text size, language), for
 * those who build and check screens. `/gallery` lists the sections, `/gallery/<key>` shows one.
 *
 * One file a section, gallery_<key>.c. What they show is made up; nothing is asked of the snapshot.
 */
typedef struct {
    const char *key;      /* last part of the address */
    UiIcon icon;          /* of its tile and its head */
    const char *title;    /* N_(): translated by the reader */
    const char *sentence; /* N_(): what is in it */
    void (*add)(ScreenPage *page);
} ScreenGallerySection;

extern const ScreenGallerySection screen_gallery_sections[];
extern const int screen_gallery_section_count;

/** The sections: each adds its cards to the page's flow. */
void screen_gallery_add_tone(ScreenPage *page);    /* colours by role and tone, with their ratios */
void screen_gallery_add_type(ScreenPage *page);    /* type scale, spaces, corners, shadows */
void screen_gallery_add_button(ScreenPage *page);  /* buttons, chips, tiles */
void screen_gallery_add_chart(ScreenPage *page);   /* numbers and charts */
void screen_gallery_add_table(ScreenPage *page);   /* rows, facts, tables */
void screen_gallery_add_input(ScreenPage *page);   /* what is typed, picked, paged through */
void screen_gallery_add_picture(ScreenPage *page); /* photos, large and missing */
void screen_gallery_add_message(ScreenPage *page); /* what the kiosk says to the visitor */

/** The message section with a question over it; drawn by the gallery after the page. */
#define SCREEN_GALLERY_QUESTION "/gallery/message?over=question"
void screen_gallery_draw_question(const ScreenPage *page, const UiDraw *draw);

/** The charts of the chart section that are more than bars: lines, radar, steps. */
void screen_gallery_add_lines(ScreenPage *page);

/** A card for one chart: read as one picture, not divided where a page can hold it. */
void screen_gallery_begin_chart(ScreenPage *page, UiIcon icon, const char *heading);

/** What a finger or the four keys do to a widget shown. */
typedef enum {
    SCREEN_GALLERY_REST,
    SCREEN_GALLERY_PRESSED, /* a finger is on it */
    SCREEN_GALLERY_FOCUSED, /* the four keys have chosen it */
} ScreenGalleryState;

/**
 * Adds a widget (as screen_flow_add_widget() does) in a state of the target `id`, one of its own.
 * Ids of the gallery's targets begin with "gallery:", which leads nowhere: touching one shows it
 * pressed and does nothing.
 */
void screen_gallery_add_state(ScreenPage *page, ScreenGalleryState state, const char *id,
                              ScreenWidget *draw, const void *model, size_t bytes);
