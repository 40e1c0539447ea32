#include "text/letter.h"

bool ui_letter_is_thai(gunichar c) { return c >= 0x0e01 && c <= 0x0e4e; }

bool ui_letter_is_consonant(gunichar c) { return c >= 0x0e01 && c <= 0x0e2e; }

bool ui_letter_leads(gunichar c) { return c >= 0x0e40 && c <= 0x0e44; }

bool ui_letter_clings(gunichar c)
{
    return (c >= 0x0e2f && c <= 0x0e3a) || (c >= 0x0e45 && c <= 0x0e4e) || g_unichar_ismark(c);
}
