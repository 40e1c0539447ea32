#pragma once

#include "page.h"

/**
 * Pictures of a page: photos of a project, pages of a document. Each stands small in the flow; a
 * touch lays it large over the page (parameter "over"), where buttons and a finger bring it closer
 * and move it about (ui/widget/picture_view.h). How close and where is in the address too ("zoom",
 * "x", "y"): a new release or another size of letters changes nothing.
 *
 * The files lie in the store, as the repository names them ("photo/…", "doc/…"). One that is not
 * there, or is damaged, is a place with words, and the page is whole without it.
 */

/** More pictures of one page are left out: they have pages of their own. */
#define SCREEN_PICTURE_LIMIT 16

typedef struct {
    const char *path;    /* file, as screen_picture_path() says; NULL: none */
    const char *caption; /* what, when, whose: "ก่อนทำ · 12 มี.ค. 2568 · อบต.กะปาง"; NULL: none */
    const char *label;   /* what touching it opens, in words; NULL: "touch to enlarge" */
} ScreenPicture;

/**
 * The file of a name of the release ("photo/3f2a.jpg"), kept in `text`. NULL when this kiosk has no
 * files, and for a name that leads out of their folder.
 */
const char *screen_picture_path(const ScreenContext *context, ScreenText *text, const char *name);

/** Adds it to the section at the end of the page's flow; reads the file's size. */
void screen_picture_add(ScreenPage *page, const ScreenPicture *picture);

/** The address of the page with picture `number`, from 1, over it. Borrowed from the page. */
const char *screen_picture_address(const ScreenPage *page, int number);

/** Draws the one that the address wants large, over the page drawn before; else nothing. */
void screen_picture_draw_over(const ScreenPage *page, const UiDraw *draw);
