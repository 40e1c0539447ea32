#pragma once

#include <ui/draw.h>

/**
 * Pages that show every widget in its states with the longest words of the field, for tests to
 * measure and for people to look at (build/<preset>/gallery/).
 */
typedef struct {
    const char *name; /* file name without ending */
    void (*draw)(const UiDraw *draw);
} UiGalleryPage;

extern const UiGalleryPage ui_gallery_pages[];
extern const int ui_gallery_page_count;
