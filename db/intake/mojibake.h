#pragma once

#include <stdbool.h>
#include <stddef.h>

/**
 * Thai that was read in the wrong encoding and saved again. It is valid UTF-8 and so passes every
 * other check; it is found here and refused, never repaired, because some letters are lost on the
 * way and nobody could tell which. Each shape is recognised by what cannot stand in real Thai or
 * English text:
 *
 * - UTF-8 read as Windows-1252 or Latin-1: "à¸" or "à¹" (the bytes E0 B8, E0 B9);
 * - UTF-8 read as Mac Roman: "‡∏" or "‡π";
 * - UTF-8 read as a Thai 8-bit page: three triples in a row that begin with เธ or เน and end with
 *   a letter up to ฟ or a sign ("เธเธฒเธฃ"); a real word has one of them at most (อเนก, เนปาล);
 * - a Thai 8-bit page read as Windows-1252 or Latin-1: five letters U+00A1–U+00FB in a row
 * ("âçÃ§¡").
 */
typedef enum {
    INTAKE_MOJIBAKE_NONE,
    INTAKE_MOJIBAKE_LATIN,     /* UTF-8 was read as Latin-1 */
    INTAKE_MOJIBAKE_MAC,       /* UTF-8 was read as Mac Roman */
    INTAKE_MOJIBAKE_THAI,      /* UTF-8 was read as Windows-874 or TIS-620 */
    INTAKE_MOJIBAKE_THAI_PAGE, /* Windows-874 or TIS-620 was read as Latin-1 */
} IntakeMojibake;

/** Looks for the first of them in valid UTF-8; `offset` receives where it begins, in bytes. */
IntakeMojibake intake_mojibake_find(const char *text, size_t text_bytes, size_t *offset);

/** What happened, in Thai; constant. */
const char *intake_mojibake_story(IntakeMojibake mojibake);
