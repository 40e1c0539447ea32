#pragma once

#include "ui/draw.h"

/**
 * Thumbnail: a photo or the first page of a document on a page, whole, to be touched for the large
 * view (picture_view.h). One that is not in the kiosk says so and cannot be touched.
 */
typedef struct {
    const char *path; /* NULL: there is none */
    int width_px;     /* of the file; 0: missing */
    int height_px;
    const char *caption;      /* under it: what, when, whose; NULL: none */
    const char *enlarge_word; /* "แตะเพื่อขยาย" */
    const char *missing_title; /* "ยังไม่มีภาพนี้ในเครื่อง" */
    const char *missing_sentence;
    const char *id;
    const char *label; /* what touching it opens; NULL: the word */
} UiThumbnail;

/** Over the width of the box, at the picture's proportions within bounds. Returns the height. */
int ui_thumbnail_draw(const UiDraw *draw, UiBox box, const UiThumbnail *thumbnail);
