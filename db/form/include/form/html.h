#pragma once

#include "form/document.h"

/**
 * A page for reading and printing: one self-contained HTML file, Thai, A4, no script, nothing
 * fetched. Large readable letters from the faces that Thai offices have; a table's headings are
 * repeated on every sheet of paper; rows are not cut between sheets; colours are never alone.
 * Returns: owned text (UTF-8).
 */
char *form_html_make(const FormDocument *document) G_GNUC_WARN_UNUSED_RESULT;
