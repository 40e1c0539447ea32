#pragma once

#include <base/week.h>
#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "calibration.h"

/*
 * What staff have chosen at the screen itself: the file `screen` in the state folder. It wins over
 * kiosk.conf, key by key, and is written by the kiosk alone; whoever wants to go back to kiosk.conf
 * removes it.
 *
 * Lines "key = value" (base/config.h): rotation (degrees clockwise), touch-matrix (calibration.h),
 * opening-hours (base/week.h), brightness (percent), each only if chosen; the last line is "check
 * =" and the SHA-256 of all before it. A file that is damaged in any way counts for nothing: a
 * wrong matrix is a screen that cannot be touched.
 */
#define OWN_FILE "screen"
#define OWN_LIMIT_BYTES 4096

/* Plain values; all of zero: nothing chosen. */
typedef struct {
    bool has_turn;
    UiTurn turn;
    bool has_matrix;
    Calibration matrix;
    bool has_week;
    BaseWeek week;
    int brightness_percent; /* 0: not chosen */
} Own;

/* Errors: BASE_ERROR_INVALID, with the reason; nothing is chosen then. */
bool own_parse(Own *own, const char *text, size_t text_bytes,
               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The file's text. Returns: owned. */
char *own_to_text(const Own *own) G_GNUC_WARN_UNUSED_RESULT;

/* Nothing chosen where there is no file (`folder` NULL: nowhere), or one that cannot be used: that
   is told in the journal. */
void own_read(Own *own, const char *folder);

/* Survives a power cut: the file is the old or the new one. Errors: as base_file_write(). */
bool own_write(const Own *own, const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
