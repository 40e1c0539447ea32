#pragma once

#include <stdbool.h>

/**
 * Classes of a map: into how few steps the figures of its places are parted, by a rule that the
 * page states. Quantiles: each class has about as many places as the others, and figures that are
 * shown as equal are never parted; so two figures in a whole province give two classes, and one
 * figure gives one. What has no number (NAN) is in no class.
 */
#define SCREEN_CLASSES_LIMIT 5

typedef struct {
    int least;    /* which of the numbers is the least of the class */
    int greatest; /* and the greatest */
    int count;    /* of its places */
} ScreenClassesOne;

/** So many given breaks part the figures into one class more. */
#define SCREEN_CLASSES_LIMIT_BREAKS (SCREEN_CLASSES_LIMIT - 1)

typedef struct {
    ScreenClassesOne classes[SCREEN_CLASSES_LIMIT]; /* from the least to the greatest */
    int count;                                      /* 0: nothing has a number */
} ScreenClasses;

/**
 * Parts `count` numbers; those less than half a `step` apart are equal. `of`: the class of each,
 * from 0; -1 without number.
 */
void screen_classes_make(const double *numbers, int count, double step, ScreenClasses *classes,
                         int *of);

/**
 * The same by given breaks, from the least to the greatest: a number that is a break is in the
 * class it begins. There are always break_count + 1 classes: one may have no places, and then no
 * least.
 */
void screen_classes_make_given(const double *numbers, int count, const double *breaks,
                               int break_count, ScreenClasses *classes, int *of);

/**
 * Breaks as an address has them: "50,75,90". Returns how many; 0 where they are not one to
 * SCREEN_CLASSES_LIMIT_BREAKS numbers, each above the one before.
 */
int screen_classes_read_breaks(const char *words, double breaks[SCREEN_CLASSES_LIMIT_BREAKS]);

/**
 * Which of `steps` steps of a scale stands for class `index`: the ends of the scale for the ends of
 * the classes, so that few classes are as far apart as the scale allows.
 */
int screen_classes_step(const ScreenClasses *classes, int index, int steps);
