#pragma once

#include "reference.h"

/**
 * Finds the place that `text` means: a code (2, 4, 6, 8 digits), a code with its name ("800120
 * ปากพูน"), or names with or without a word of level: จังหวัด/จ. อำเภอ/อ./กิ่งอำเภอ ตำบล/ต. หมู่ที่/ม./หมู่,
 * Changwat Amphoe Tambon, and those of local administrations: อบต. องค์การบริหารส่วนตำบล เทศบาลตำบล
 * ทต. เทศบาลเมือง ทม. เทศบาลนคร ทน. Matched exactly after normalising ("ต.ทุ่งสง อ.นาบอน", "หมู่ที่ 3").
 * อำเภอเมือง is the one that carries the province's name.
 *
 * A name without a word of level may mean a place of any level; that of a town (เทศบาลเมือง,
 * เทศบาลนคร, เทศบาล) may be its district's, so where a district and a tambon have it, it means
 * neither by itself. `office_code` (a tambon, or NULL) gives หมู่ที่ its tambon, and its own places win
 * over others of the same name. With ONE, `*code` is borrowed from `reference`; with SEVERAL,
 * `*candidates` lists them, owned.
 */
IntakeMatch intake_place_find(const IntakeReference *reference, const char *office_code,
                              const char *text, const char **code, char **candidates);
