#pragma once

#include <stdint.h>

#include "base/date.h"
#include "intake/report.h"
#include "intake/sheet.h"

/**
 * One cell normalised: digits, spaces, eras, units and words in their one stored form, beside the
 * value as written. Pure text work; names of places, issues and organisations are only tidied here
 * and looked up by the checks (they need the reference data).
 */
typedef struct {
    const char *written; /* as in the file; borrowed from the table */
    bool present;        /* false: empty or "-", which is not zero; or wrong */
    bool wrong;          /* could not be read; the report says why */
    const char *text;    /* the normalised text; ISO date; key of a choice; list, one a line */
    int64_t integer;     /* INTEGER, YEAR_BE, MONEY (satang), YES_NO (0 or 1) */
    double real;         /* REAL, PERCENT */
    bool rounded;        /* MONEY written as "257 ล้าน" */
    BaseEra era;         /* DATE: the era it was written in */
    bool dated;          /* DATE that a workbook keeps as a date: no era can be mistaken */
} IntakeValue;

/** What is wrong or odd about a value; `rule` NULL: nothing. */
typedef struct {
    IntakeSeverity severity;
    const char *rule;   /* constant */
    char *message;      /* Thai, owned */
    const char *advice; /* Thai, constant, or NULL */
} IntakeFinding;

void intake_finding_clear(IntakeFinding *finding);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(IntakeFinding, intake_finding_clear)

/**
 * Years of YEAR_BE and DATE columns that state no others: from before the first plans of phase 1
 * (2550) to a generation ahead. A two-digit Buddhist year that a spreadsheet completes ("48"–"83":
 * 1948–1983) never falls in it (domain.md §3 no. 5).
 */
#define INTAKE_VALUE_FIRST_YEAR_BE 2540
#define INTAKE_VALUE_LAST_YEAR_BE 2599

/** Most numbers or names in a VILLAGES, LIST or ISSUES cell. */
#define INTAKE_VALUE_LIMIT_LIST 100

/**
 * Reads `written` (valid UTF-8, borrowed by the value) as `column` says:
 *
 * - every type: empty, "-", "–" and "—" are missing; digits of other scripts are read, with a
 *   warning that names one by its code point.
 * - CODE: digits become 0–9, the rest stays; 8.0012E+05, 800120.0, 800,120 and more than 15
 *   digits in a row are errors, because a spreadsheet has eaten the code.
 * - TEXT, LIST: digits stay Thai or Arabic.
 * - every type: letters of old fonts are mended, with a warning.
 * - YEAR_BE: 4 digits; two digits and CE years are errors. DATE: base/date.h, a serial with a
 *   note of the day it was read as (a warning when its year is Buddhist). Both within the
 *   years above. MONEY: base/money.h.
 * - MONTH_BE: 2569-10, 10/2569, ต.ค. 2569, ตุลาคม 2569; a CE year or two digits are errors.
 * - INTEGER, REAL, PERCENT: commas in threes, a percent sign after PERCENT.
 * - YES_NO: ใช่/ไม่ใช่, มี/ไม่มี, y/n, yes/no, 1/0, ✓ and / for yes, x for no.
 * - VILLAGES: 1,3,5 · หมู่ที่ 1, ม.3 · 1 และ 3; text is "1\n3\n5", sorted, each once.
 *
 * Texts of the value lie in `texts`. What is wrong goes to `finding` (initialised with {0}; an
 * error wins over a warning). Returns false for an error: the value must not be used.
 */
bool intake_value_read(const IntakeColumn *column, const char *written, GStringChunk *texts,
                       IntakeValue *value, IntakeFinding *finding);
