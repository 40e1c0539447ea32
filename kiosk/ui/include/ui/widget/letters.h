#pragma once

#include "ui/draw.h"

/**
 * Letters: ก to ฮ, to find a name by its first letter without typing. All 44 consonants stand in
 * their order; those nothing begins with are pale and cannot be touched, so that nobody is led to
 * an empty list.
 */
#define UI_LETTERS_COUNT 44

typedef struct {
    const char *ids[UI_LETTERS_COUNT];    /* NULL: nothing begins with it */
    const char *labels[UI_LETTERS_COUNT]; /* NULL: the letter itself */
    int chosen;                           /* index of the letter in force; -1: none */
} UiLetters;

/** Fills the width with equal rows of things to touch. Returns the height used. */
int ui_letters_draw(const UiDraw *draw, UiBox box, const UiLetters *letters);

/**
 * One line of them, from 0, with the gap to the line above: to divide them between two pages. Lines
 * beyond the last (there are at most UI_LETTERS_COUNT) draw nothing and return 0.
 */
int ui_letters_draw_line(const UiDraw *draw, UiBox box, const UiLetters *letters, int line);

/** The consonant of an index, UTF-8, static: 0 is ก, 43 is ฮ. */
const char *ui_letters_consonant(int index);

/**
 * Index of the consonant a name is looked up by: its first, after the vowels written before it
 * ("เมือง" is found under ม). -1 when it has none.
 */
int ui_letters_index(const char *name);

/** Columns of a box `width_px` wide: as many as fit, so that no row is nearly empty. */
int ui_letters_columns(const UiDraw *draw, int width_px);
