#pragma once

#include "ui/widget/button.h"

/**
 * Picture view: a photo or a page of a document (JPEG, PNG), to come closer and to move about.
 *
 * What is shown is a step of closeness and a place; both are numbers of the caller (they stand in
 * an address, screen/picture.h). Buttons change them, and so do the four keys; one finger pushes
 * the enlarged picture about (ui_canvas_set_pan()): no gesture is the only way to anything, none
 * needs two fingers. Nothing beyond the picture's edge is ever looked at. Where the file is missing
 * or damaged, words say so and what can be done.
 *
 * Only what shows is painted, from a decoded picture that is kept (render/play.c): a push repaints
 * the picture's box alone.
 */

/** Steps of closeness: once, one and a half times, twice, three times what shows the whole. */
#define UI_PICTURE_VIEW_MOST_ZOOM 3

/** Places are shares of the picture's width and height, in ten-thousandths: finer than a pixel. */
#define UI_PICTURE_VIEW_SHARES 10000

/** The path of a picture that is always there: for the gallery. */
#define UI_PICTURE_SAMPLE "sample:"

typedef struct {
    int zoom; /* step, from 0: the whole picture */
    int x;    /* what stands in the middle of the view: shares */
    int y;
} UiPicturePlace;

/** The whole picture. */
extern const UiPicturePlace ui_picture_view_whole;

/** The buttons, in the order they stand. */
typedef enum {
    UI_PICTURE_NEARER,
    UI_PICTURE_FARTHER,
    UI_PICTURE_WHOLE,
    UI_PICTURE_CLOSE, /* no move: leaves the picture */
    UI_PICTURE_LEFT,
    UI_PICTURE_RIGHT,
    UI_PICTURE_UP,
    UI_PICTURE_DOWN,
    UI_PICTURE_MOVE_COUNT,
} UiPictureMove;

typedef struct {
    const char *path; /* NULL: there is none */
    int width_px;     /* of the file, as ui_picture_view_measure() or the data say; 0: missing */
    int height_px;
    UiPicturePlace place;
    const char *caption; /* under it, where there is room; NULL: none */
    const char *missing_title; /* "ยังไม่มีภาพนี้ในเครื่อง" */
    const char *missing_sentence;             /* what can be done about it */
    const char *words[UI_PICTURE_MOVE_COUNT]; /* of the buttons; NULL: left out */
    /* To the picture before and after this one, beside the caption; the words NULL where there is
     * one picture alone, an id NULL where it is the first or the last. */
    const char *before_word;
    const char *before_id;
    const char *after_word;
    const char *after_id;
    const char *close_id;                                    /* of UI_PICTURE_CLOSE */
    const char *(*say_id)(void *user, UiPicturePlace place); /* the id that leads to a place */
    void *user;                                              /* for `say_id` */
} UiPictureView;

/** Size of a file without decoding it; false when it is missing, damaged or too large. */
bool ui_picture_view_measure(const char *path, int *width_px, int *height_px);

/** A picture of a size, in a view of a shape, at a place. */
typedef struct {
    UiBox view;
    int width_px;
    int height_px;
    UiPicturePlace place; /* anything: brought inside the bounds */
} UiPictureSight;

/** The place after a move; the same place when it has no use (already whole, at the edge). */
UiPicturePlace ui_picture_view_move(const UiPictureSight *sight, UiPictureMove move);

/**
 * The part of the picture that is shown, in UI_CANVAS_PART of the file's pixels: it lies inside the
 * picture and has the shape of what is painted.
 */
UiBox ui_picture_view_part(const UiPictureSight *sight);

/** How far a finger may push it, and what a pixel means. Of use when `place` is enlarged. */
UiCanvasPan ui_picture_view_pan(const UiPictureSight *sight);

/** Where in `view` a part is painted: as large as fits, in its own proportions. */
UiBox ui_picture_view_fit(UiBox view, UiBox part);

/** Fills the box: picture, caption, buttons at the bottom. Returns the height used. */
int ui_picture_view_draw(const UiDraw *draw, UiBox box, const UiPictureView *view);
