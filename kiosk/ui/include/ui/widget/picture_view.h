#pragma once

#include "ui/widget/button.h"

/**
 * Picture view: a photo or a drawing (JPEG, PNG) with buttons to come closer and to move about. No
 * gesture is needed for anything. Where the file is missing or damaged, the frame says so in words.
 *
 * What is shown is a step of closeness and a centre; both are numbers of the caller (they can stand
 * in an address), and the functions below do the arithmetic.
 */

/** Each step doubles; 0 is the whole picture. */
#define UI_PICTURE_VIEW_MOST_ZOOM 4

/** A place in the picture, in thousandths of its width and height. */
typedef struct {
    int zoom;
    int x_permille;
    int y_permille;
} UiPicturePlace;

/** The whole picture. */
extern const UiPicturePlace ui_picture_view_whole;

typedef enum {
    UI_PICTURE_NEARER,
    UI_PICTURE_FARTHER,
    UI_PICTURE_WHOLE,
    UI_PICTURE_LEFT,
    UI_PICTURE_RIGHT,
    UI_PICTURE_UP,
    UI_PICTURE_DOWN,
    UI_PICTURE_MOVE_COUNT,
} UiPictureMove;

typedef struct {
    const char *path; /* NULL: there is none */
    int width_px;     /* of the file, as ui_picture_view_measure() or the data say */
    int height_px;
    UiPicturePlace place;
    const char *caption; /* under it; NULL: none */
    const char *missing_title; /* "ยังไม่มีภาพนี้ในเครื่อง" */
    const char *missing_sentence;          /* what can be done about it */
    UiButton moves[UI_PICTURE_MOVE_COUNT]; /* word NULL: left out; those of no use are pale */
} UiPictureView;

/** Size of a file without decoding it; false when it is missing, damaged or too large. */
bool ui_picture_view_measure(const char *path, int *width_px, int *height_px);

/** The place after a move; the same place when it has no use (already whole, at the edge). */
UiPicturePlace ui_picture_view_move(UiPicturePlace place, UiPictureMove move);

/**
 * The part of a picture that is shown in a view of `view`'s shape, in pixels of the file: it lies
 * inside the picture, has the shape of what is painted, and holds the place's centre.
 */
UiBox ui_picture_view_part(UiBox view, int width_px, int height_px, UiPicturePlace place);

/** Where in `view` that part is painted: as large as fits, in its own proportions. */
UiBox ui_picture_view_fit(UiBox view, UiBox part);

/** Fills the box: picture, caption, buttons at the bottom. Returns the height used. */
int ui_picture_view_draw(const UiDraw *draw, UiBox box, const UiPictureView *view);
