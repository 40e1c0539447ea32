#include "base/code.h"

#include <glib.h>
#include <string.h>

#include "base/hash.h"

#define BITS_PER_CHARACTER 5
// 9 hexadecimal digits are 36 bits: the 35 we use and one to drop.
#define DIGEST_DIGITS_USED 9

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

void base_code_make(const char *tambon_code, const char *office_code, int attempt,
                    char code[BASE_CODE_LENGTH + 1])
{
    g_autofree char *identity = g_strdup_printf("%s/%s/%d", tambon_code, office_code, attempt);
    char hex[BASE_HASH_HEX_LENGTH + 1];
    base_hash_bytes(identity, strlen(identity), hex);
    hex[DIGEST_DIGITS_USED] = '\0';
    uint64_t bits = g_ascii_strtoull(hex, NULL, 16) >> 1;
    for (int i = BASE_CODE_LENGTH - 1; i >= 0; i--) {
        code[i] = alphabet[bits & ((1U << BITS_PER_CHARACTER) - 1)];
        bits >>= BITS_PER_CHARACTER;
    }
    code[BASE_CODE_LENGTH] = '\0';
}

/** The character of the alphabet that was meant, or NUL. */
static char read_character(char typed)
{
    char upper = g_ascii_toupper(typed);
    if (upper == 'O') {
        return '0';
    }
    if (upper == 'I' || upper == 'L') {
        return '1';
    }
    bool known = upper != '\0' && strchr(alphabet, upper) != NULL;
    if (!known) {
        upper = '\0';
    }
    return upper;
}

bool base_code_read(const char *text, char code[BASE_CODE_LENGTH + 1])
{
    int length = 0;
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == ' ' || *at == '-') {
            continue;
        }
        char meant = read_character(*at);
        if (meant == '\0' || length == BASE_CODE_LENGTH) {
            return false;
        }
        code[length] = meant;
        length++;
    }
    code[length] = '\0';
    return length == BASE_CODE_LENGTH;
}
