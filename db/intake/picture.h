#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * What a picture's first bytes say, without decoding it: enough to refuse what is none, and what
 * would fill the memory, before any program sees it. And what a JPEG carries beside its picture.
 * Formats: ITU-T T.81 Annex B (JPEG), W3C PNG 11.2.2 (IHDR), RFC 9649 (WebP).
 */
typedef enum {
    INTAKE_PICTURE_NONE, /* no format that is taken */
    INTAKE_PICTURE_JPEG,
    INTAKE_PICTURE_PNG,
    INTAKE_PICTURE_WEBP,
} IntakePictureForm;

typedef struct {
    IntakePictureForm form;
    int width_px; /* as stored, before any rotation */
    int height_px;
} IntakePicture;

/** Tells form and size. False (form NONE) when it is no such picture or is cut before its size. */
bool intake_picture_read(const void *data, size_t data_bytes, IntakePicture *picture);

/** True if the file goes on to its end as its format marks it: not cut while it was copied. */
bool intake_picture_is_whole(const void *data, size_t data_bytes);

/**
 * Copies a JPEG without anything but the picture: of the segments before and between the scans,
 * application data other than a plain JFIF header and comments are left out (EXIF with its place
 * and camera, colour profiles, thumbnails, XMP, maker's notes), and so is what follows the end of
 * the picture. Returns: owned bytes, or NULL when it is no whole JPEG.
 */
GBytes *intake_picture_clean_jpeg(const void *data, size_t data_bytes) G_GNUC_WARN_UNUSED_RESULT;
