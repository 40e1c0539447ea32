#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/**
 * One drawn page, from the converter's raw picture (PPM, "P6": netpbm.sourceforge.net/doc/ppm.html,
 * one picture, 255 as the greatest value) to a JPEG. The raw picture comes out of a program that
 * has just read what nobody trusts: its size is checked against its length before anything is made
 * of it.
 */

/** Longest side and most bytes of a raw picture: a page at paper.h's size and its heading. */
#define INTAKE_PAPER_PAGE_LIMIT_SIDE_PX 2048
#define INTAKE_PAPER_PAGE_LIMIT_BYTES ((size_t)INTAKE_PAPER_PAGE_LIMIT_SIDE_PX * 2048 * 3 + 64)

/** A raw picture; the pixels are borrowed from the bytes it was read from. */
typedef struct {
    int width_px;
    int height_px;
    const unsigned char *pixels; /* red, green, blue; rows of width_px */
} IntakePaperPage;

/** Reads the heading; false when these are not the bytes of exactly one such picture. */
bool intake_paper_page_read(const void *data, size_t data_bytes, IntakePaperPage *page);

/** True if every pixel has one colour: nothing was drawn. */
bool intake_paper_page_is_blank(const IntakePaperPage *page);

/**
 * Compresses it at `quality` (1–100), in shades of grey where fewer than one pixel in a thousand
 * has a colour worth the name: a third less for the same letters.
 * Returns: owned bytes, or NULL when there is no memory for it.
 */
GBytes *intake_paper_page_to_jpeg(const IntakePaperPage *page,
                                  int quality) G_GNUC_WARN_UNUSED_RESULT;
