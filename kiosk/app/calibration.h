#pragma once

#include <screen/panel.h>
#include <stdbool.h>
#include <ui/renderer.h>

/*
 * Where a finger really is (I6): four touches on four crosses give the affine matrix that leads
 * from what the panel reports to the window, of whatever panel is behind it: turned, mirrored, with
 * its axes swapped, shifted, stretched or askew.
 *
 * The matrix is the least-squares one over the four points, from the normal equations about their
 * middle. Source: W. Fang and T. Chang, "Calibration in touch-screen systems", Analog Applications
 * Journal 3Q 2007 (Texas Instruments, SLYT277), there for n points.
 *
 * Points are shares of the window's width and height, 0 to 1, of the panel as it hangs: the turn of
 * the picture comes after the matrix and is no part of it.
 */
#define CALIBRATION_POINTS SCREEN_PANEL_CROSSES

typedef struct {
    double x;
    double y;
} CalibrationPoint;

/* x' = xx x + xy y + x0, y' = yx x + yy y + y0 */
typedef struct {
    double xx;
    double xy;
    double x0;
    double yx;
    double yy;
    double y0;
} Calibration;

/* As the display reports it. */
extern const Calibration calibration_none;

typedef enum {
    CALIBRATION_GOOD,
    CALIBRATION_TOO_NEAR, /* two touches nearer than CALIBRATION_NEAREST: one cross touched twice */
    CALIBRATION_UNEVEN,   /* a touch is further than CALIBRATION_WORST from where the others say */
    CALIBRATION_FLAT,     /* on one line, or the matrix would fold the picture into one */
} CalibrationVerdict;

/* The crosses stand 0.8 of a side apart. */
#define CALIBRATION_NEAREST 0.2
/* Of the diagonal: half a finger on a panel of 24 inches. A single touch that is wrong by d is seen
   as d / 4 at every point, since the other three follow it. */
#define CALIBRATION_WORST 0.02

/* Where cross `index` stands, in shares of the picture (screen/panel.h). */
CalibrationPoint calibration_cross(int index);

/* Where a point of the picture lies on the panel. */
CalibrationPoint calibration_turn(UiTurn turn, CalibrationPoint point);

/*
 * Finds the matrix that leads from what was touched to where the crosses were shown. `aspect` is
 * the window's width by its height. `matrix` is set only when the verdict is GOOD.
 */
CalibrationVerdict calibration_find(const CalibrationPoint touched[CALIBRATION_POINTS],
                                    const CalibrationPoint shown[CALIBRATION_POINTS], double aspect,
                                    Calibration *matrix);

/* Points beyond the edge come out on it. */
CalibrationPoint calibration_apply(const Calibration *matrix, CalibrationPoint point);

/* Six numbers with blanks between them. Returns: owned text. */
char *calibration_to_text(const Calibration *matrix);

/* Reads that form: false for anything but six numbers that make a matrix which can be used. */
bool calibration_parse(const char *text, Calibration *matrix);
