#pragma once

#include "reference.h"

/**
 * Finds the place that `text` means: a code (2, 4, 6, 8 digits), or names with or without จังหวัด/จ.
 * อำเภอ/อ. ตำบล/ต./อบต./เทศบาลตำบล หมู่ที่/ม., matched exactly after normalising ("ต.ทุ่งสง
 * อ.นาบอน", "หมู่ที่ 3"). A name without such a word may mean a place of any level. `office_code`
 * (a tambon, or NULL) gives หมู่ที่ its tambon, and its own places win over others of the same name.
 * With ONE, `*code` is borrowed from `reference`; with SEVERAL, `*candidates` lists them, owned.
 */
IntakeMatch intake_place_find(const IntakeReference *reference, const char *office_code,
                              const char *text, const char **code, char **candidates);
