#pragma once

#include <glib.h>
#include <stdbool.h>

#include "base/hash.h"

/**
 * A picture of an office made small and clean for the screens (feature B11): a JPEG of at most
 * INTAKE_PHOTO_LIMIT_JPEG_BYTES and INTAKE_PHOTO_LIMIT_SIDE_PX on its long side, turned as it was
 * taken, in sRGB, with nothing in it but the picture. The work is done by vipsthumbnail of the
 * package libvips-tools, run as child.h says; what it made is cleaned and measured once more here.
 * The same bytes give the same bytes (on one version of libvips and libjpeg).
 */
typedef struct {
    GBytes *jpeg; /* owned */
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    int width_px;
    int height_px;
} IntakePhoto;

#define INTAKE_PHOTO_LIMIT_JPEG_BYTES 153600
#define INTAKE_PHOTO_LIMIT_SIDE_PX 1600

/** What is taken: the largest telephones make 200 megapixels, but then in JPEG, read in pieces. */
#define INTAKE_PHOTO_LIMIT_FILE_BYTES ((size_t)40 * 1024 * 1024)
#define INTAKE_PHOTO_LIMIT_PIXELS 100000000
#define INTAKE_PHOTO_LIMIT_READ_SIDE_PX 20000

/** Bounds of one run of the converter; a picture of 100 megapixels takes 2 s and 0.4 GB. */
#define INTAKE_PHOTO_LIMIT_SECONDS 30
#define INTAKE_PHOTO_LIMIT_MEMORY_BYTES ((uint64_t)1024 * 1024 * 1024)

/** Pictures of one sheet: they are in memory until the sheet is stored. */
#define INTAKE_PHOTO_LIMIT_COUNT 300

/** Why there is no photo; each is another thing to do about it. */
typedef enum {
    INTAKE_PHOTO_MADE,
    INTAKE_PHOTO_MISSING,     /* no such file */
    INTAKE_PHOTO_NO_PICTURE,  /* not JPEG, PNG or WebP */
    INTAKE_PHOTO_TOO_LARGE,   /* too many bytes */
    INTAKE_PHOTO_TOO_WIDE,    /* too many pixels: perhaps a bomb */
    INTAKE_PHOTO_DAMAGED,     /* the converter cannot read it, or died of it */
    INTAKE_PHOTO_NO_CONVERTER /* vipsthumbnail is missing or cannot be run */
} IntakePhotoEnd;

/** Makes the photo of the file at `path`. `photo` is set for MADE alone; free with the next. */
IntakePhotoEnd intake_photo_make(const char *path, IntakePhoto **photo) G_GNUC_WARN_UNUSED_RESULT;
void intake_photo_free(IntakePhoto *photo);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IntakePhoto, intake_photo_free)

/**
 * WORKSPACE/photos/<sha256>.jpg, written so that it is whole after a power cut; a file that is
 * there already is left alone. Errors: BASE_ERROR_NO_SPACE, BASE_ERROR_IO.
 */
bool intake_photo_keep(const IntakePhoto *photo, const char *workspace,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Deletes the photos of a workspace whose digest is not in `needed` (a set of texts). Other files
 * are left alone; what cannot be deleted now is tried again next time.
 */
void intake_photo_sweep(const char *workspace, GHashTable *needed);
