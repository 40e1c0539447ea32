#include "text/syllable.h"

#include "text/letter.h"

/* คน has two consonants and no vowel written, แปลง three after its vowel; ก ล้ า, ห มู begin with
   two, and one ends a syllable. */
#define LIMIT_BARE 2
#define LIMIT_AFTER_LEADING 3
#define LIMIT_BEGINNING 2
#define LIMIT_ENDING 1

/* ะ ั า ำ ิ ี ึ ื ุ ู ็ */
static bool is_written_vowel(gunichar c) { return (c >= 0x0e30 && c <= 0x0e39) || c == 0x0e47; }

static size_t skip_consonants(const gunichar *text, size_t at, size_t to, size_t *count)
{
    *count = 0;
    while (at < to && !is_written_vowel(text[at]) && !ui_letter_leads(text[at])) {
        *count += ui_letter_is_consonant(text[at]);
        at++;
    }
    return at;
}

/* No vowel is written: อ and ว in the middle are one (ห้อง, สวน). */
static bool is_bare_syllable(const gunichar *text, size_t from, size_t to, size_t consonants)
{
    bool has_vowel_letter = false;
    for (size_t i = from + 1; i < to; i++) {
        has_vowel_letter = has_vowel_letter || text[i] == 0x0e2d || text[i] == 0x0e27;
    }
    return consonants <= LIMIT_BARE + (has_vowel_letter ? 1 : 0);
}

bool ui_syllable_is_single(const gunichar *text, size_t from, size_t to)
{
    bool leads = from < to && ui_letter_leads(text[from]);
    bool e_leads = leads && text[from] == 0x0e40;
    size_t beginning = 0;
    size_t vowel = skip_consonants(text, from + leads, to, &beginning);
    if (vowel == to) {
        return leads ? beginning <= LIMIT_AFTER_LEADING
                     : is_bare_syllable(text, from, to, beginning);
    }
    /* เ-า, เ-ีย, เ-ือ, แ-็: written on both sides. After โ, ใ, ไ a vowel begins a syllable. */
    bool one_vowel = ui_letter_leads(text[vowel])
                         ? false
                         : !leads || e_leads || text[vowel] == 0x0e47 || text[vowel] == 0x0e30;
    size_t ending = 0;
    bool ends = skip_consonants(text, vowel + 1, to, &ending) == to;
    bool glides = text[vowel] == 0x0e31 || text[vowel] == 0x0e35 || text[vowel] == 0x0e37;
    return one_vowel && ends && beginning <= LIMIT_BEGINNING &&
           ending <= LIMIT_ENDING + (glides ? 1 : 0);
}
