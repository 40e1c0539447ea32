#pragma once

#include "page.h"

/*
 * <contact stated name phone phone-url line line-url form-url form-start form-end code place>: the
 * province's ways to tell that something is wrong on the page at `path`, which `code` names;
 * `place` is the tambon whose own office is on w/PLACE/. What is not stated has no attribute.
 */
void contact_add(const Site *site, xmlNode *root, const char *path);
