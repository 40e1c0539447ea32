#pragma once

#include <glib.h>
#include <stdbool.h>

#include "base/hash.h"

/**
 * The first pages of a document as pictures for the screens (feature E4): of a PDF its first
 * INTAKE_PAPER_LIMIT_PAGES pages, of a picture (JPEG, PNG, WebP) the picture, as photo.h makes it.
 * Each is a JPEG of at most INTAKE_PAPER_LIMIT_PAGE_BYTES with nothing in it but the picture.
 *
 * A PDF is read by pdftoppm of the package poppler-utils, run as child.h says, so that the worst a
 * hostile file can do is to have no pictures; what it drew is compressed here (paper_page.h). The
 * same bytes give the same bytes, on one version of poppler and libjpeg and, for letters that the
 * document does not carry itself, with the same faces installed.
 */

/**
 * How many pages: cover, contents and the first two of substance, which is what people leaf
 * through while standing; at 150 KB a page, the pages of 800 documents fit in what a release may
 * carry (sync/publish/pictures.h).
 */
#define INTAKE_PAPER_LIMIT_PAGES 4

/** As a photo's, so that one kind of picture travels. */
#define INTAKE_PAPER_LIMIT_PAGE_BYTES 153600

/**
 * The long side of a page: 150 dots an inch of an A4 sheet. Letters of 16 points stand 11 dots
 * high without their marks; at three times the panel's height each dot is one of the panel.
 */
#define INTAKE_PAPER_LIMIT_SIDE_PX 1754

/** Bounds of one run of the converter; four pages of scanned plans take 3 s and 0.2 GB. */
#define INTAKE_PAPER_LIMIT_SECONDS 20
#define INTAKE_PAPER_LIMIT_MEMORY_BYTES ((uint64_t)1024 * 1024 * 1024)

/** What intake takes as a document at all; a longer one is refused by its check. */
#define INTAKE_PAPER_LIMIT_FILE_BYTES INT64_C(200000000)

/** Documents of one sheet whose pages are made: they are in memory until the sheet is stored. */
#define INTAKE_PAPER_LIMIT_COUNT 300

typedef struct {
    GPtrArray *pages;                      /* owned GBytes *, JPEG, from the first page on */
    char sha256[BASE_HASH_HEX_LENGTH + 1]; /* of the document */
} IntakePaper;

/** How it ended; each is another thing to say to the office. */
typedef enum {
    INTAKE_PAPER_MADE,
    INTAKE_PAPER_PARTLY,      /* some of the first pages only: the others cannot be drawn */
    INTAKE_PAPER_NONE,        /* a kind of file that has no pages to show: a table, a video */
    INTAKE_PAPER_NOT_PDF,     /* is called .pdf and is none */
    INTAKE_PAPER_LOCKED,      /* needs a password */
    INTAKE_PAPER_BLANK,       /* nothing is on its first pages */
    INTAKE_PAPER_DAMAGED,     /* the converter cannot read it, died of it, or took too long */
    INTAKE_PAPER_NO_CONVERTER /* pdftoppm or vipsthumbnail is missing or cannot be run */
} IntakePaperEnd;

/** Makes the pages of the file at `path`. `paper` is set for MADE and PARTLY alone. */
IntakePaperEnd intake_paper_make(const char *path, IntakePaper **paper) G_GNUC_WARN_UNUSED_RESULT;
void intake_paper_free(IntakePaper *paper);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IntakePaper, intake_paper_free)
