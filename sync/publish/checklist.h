#pragma once

#include <form/document.h>

#include "change.h"

/*
 * The page that people take along when keys are changed: what will happen, which sticks to bring,
 * each step with a box to tick and a place to sign, every root key's fingerprint in groups of four.
 * Who signs on another PC compares its check code with what the screen there says.
 * `drill`: printed across the top that nothing is real. Returns: owned.
 */
FormDocument *checklist_make(const Change *change, const Workspace *workspace, bool drill);
