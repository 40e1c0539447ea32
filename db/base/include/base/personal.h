#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/**
 * Personal data in a text: what must not leave a tambon office with a plan (domain.md S60, rows G14
 * and L1). One text is one cell of a spreadsheet or one value of a snapshot.
 *
 * Found, in any script's digits, with zero-width characters anywhere, in capitals or not:
 *
 * - ID: 13 digits whose last is the check digit of the population register (weights 13…2, modulo
 *   11), together, or cut 1-4-5-2-1, or cut otherwise by one and the same separator. A number that
 *   goes on with more digits is none, nor a date with a running number behind it, a hash of 32 and
 *   more hexadecimal digits, or what is written behind ISBN.
 * - MOBILE: 06, 08 or 09 and eight digits, or +66/66/0066 and nine, with spaces, dashes, dots,
 *   slashes, commas or parentheses where telephone numbers have them; nine digits (the zero eaten
 *   by a spreadsheet) behind โทร, มือถือ, tel … or with BASE_PERSONAL_PHONE_FIELD. Land lines
 *   (02–05, 07), amounts, coordinates, dates and codes with Latin letters around them are none.
 * - NAME: a title with a name: นาย นาง นางสาว น.ส. ด.ช. ด.ญ. เด็กชาย เด็กหญิง, ranks of police and
 *   forces (with ว่าที่ or not; the short ones and the spelled ones only before a name and a family
 *   name), ม.ร.ว. ม.ล., Mr Mrs Ms Miss. Words that only begin or end like a title (นายก นายอำเภอ
 *   นายช่าง นางพญา ทนาย ขุนนาง มิถุนายน พัฒนายก…) are none.
 * - HOUSE: บ้านเลขที่ with a number, in a text that also has a titled name, คุณ with a name, or a word
 *   for who lives there (ผู้ป่วย, ผู้พิการ, ติดเตียง …).
 * - LINE: what is called a LINE ID (LINE ID …, ไลน์: …). EMAIL: an address whose domain is not of an
 *   office (go.th or.th ac.th mi.th).
 *
 * Not found: names without a title or with another one (กำนัน, ครู, ดร., คุณ without a house number),
 * a name that is also a listed word (somebody called นางหลง like the tambon), a 13-digit number
 * with a wrong check digit, land lines, what is spread over two cells, what is in a picture or a
 * document.
 *
 * All functions take valid UTF-8, keep no state and may be called from any thread.
 */
typedef enum {
    BASE_PERSONAL_ID,
    BASE_PERSONAL_MOBILE,
    BASE_PERSONAL_NAME,
    BASE_PERSONAL_HOUSE,
    BASE_PERSONAL_LINE,
    BASE_PERSONAL_EMAIL,
} BasePersonalKind;

typedef enum {
    BASE_PERSONAL_NAMES_ALLOWED = 1 << 0, /* this text is meant to hold a name: none is reported */
    BASE_PERSONAL_PHONE_FIELD = 1 << 1,   /* this text is meant to hold a telephone number */
} BasePersonalFlags;

typedef struct {
    BasePersonalKind kind;
    size_t start;  /* bytes of the text, as given */
    size_t length; /* in bytes */
    char *masked; /* what may be shown and logged: "1-xxxx-xxxxx-xx-8", "08x-xxx-xx78", "นายส…" */
} BasePersonalFind;

/** A text longer than this is looked at up to here: no cell and no column allows as much. */
#define BASE_PERSONAL_LIMIT_BYTES ((size_t)1024 * 1024)

/**
 * Finds what is personal in `text`. `flags` are BasePersonalFlags.
 * Returns: owned array of BasePersonalFind in the order of the text, none overlapping; NULL when
 * there is nothing (the usual answer: a text without a sign of any kind costs one look at its
 * bytes). Free with g_array_unref().
 */
GArray *base_personal_find(const char *text, unsigned flags) G_GNUC_WARN_UNUSED_RESULT;

/**
 * `text` with everything that base_personal_find() finds in it replaced by its masked form: for
 * reports, messages and logs. Returns: owned text.
 */
char *base_personal_redact(const char *text) G_GNUC_WARN_UNUSED_RESULT;

/** "เลขประจำตัวประชาชน", "หมายเลขโทรศัพท์มือถือ" …: the Thai word of a kind, constant. */
const char *base_personal_kind_word(BasePersonalKind kind);
