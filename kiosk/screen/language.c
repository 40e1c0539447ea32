#include "screen/language.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "words.h"

#define THAI "th"
#define ENGLISH "en"

// Of glibc: raised, it makes gettext look its texts up anew instead of answering from its cache.
extern int _nl_msg_cat_cntr;

void screen_language_bind(const char *locale_folder)
{
    bindtextdomain(SCREEN_WORDS_DOMAIN, locale_folder);
    bind_textdomain_codeset(SCREEN_WORDS_DOMAIN, "UTF-8");
}

void screen_language_set(const char *code)
{
    // In locale "C" gettext never translates, and th_TH may not be installed: C.UTF-8 always is,
    // and LANGUAGE then chooses the catalogue.
    setlocale(LC_MESSAGES, "C.UTF-8");
    setlocale(LC_CTYPE, "C.UTF-8");
    setenv("LANGUAGE", code, 1);
    _nl_msg_cat_cntr++;
}

const char *screen_language_code(void)
{
    const char *code = getenv("LANGUAGE");
    return code != NULL ? code : ENGLISH;
}

UiLanguage screen_language_writing(const char *code)
{
    return strcmp(code, THAI) == 0 ? UI_LANGUAGE_THAI : UI_LANGUAGE_ENGLISH;
}

// What a code may look like: it becomes part of a path.
static bool is_code(const char *code)
{
    size_t length = strlen(code);
    return length >= 2 && length < sizeof((ScreenLanguage){0}).code &&
           strspn(code, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_") == length;
}

bool screen_language_is_known(const char *code)
{
    const char *folder = bindtextdomain(SCREEN_WORDS_DOMAIN, NULL);
    if (!is_code(code) || folder == NULL) {
        return false;
    }
    g_autofree char *path =
        g_build_filename(folder, code, "LC_MESSAGES", SCREEN_WORDS_DOMAIN ".mo", NULL);
    return strcmp(code, ENGLISH) == 0 || g_file_test(path, G_FILE_TEST_IS_REGULAR);
}

static void free_language(void *data)
{
    ScreenLanguage *language = data;
    g_free(language->name);
    g_free(language);
}

static void add(GPtrArray *languages, const char *code)
{
    if (languages->len == SCREEN_LANGUAGE_LIMIT || !screen_language_is_known(code)) {
        return;
    }
    ScreenLanguage *language = g_new0(ScreenLanguage, 1);
    g_strlcpy(language->code, code, sizeof language->code);
    screen_language_set(code);
    // TRANSLATORS: the name of this catalogue's language, in the language itself.
    language->name = g_strdup(_("English"));
    g_ptr_array_add(languages, language);
}

static int compare_codes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

// Codes of the folders beside the Thai one, in order.
static GPtrArray *find_others(void)
{
    GPtrArray *codes = g_ptr_array_new_with_free_func(g_free);
    const char *folder = bindtextdomain(SCREEN_WORDS_DOMAIN, NULL);
    g_autoptr(GDir) locales = folder != NULL ? g_dir_open(folder, 0, NULL) : NULL;
    const char *code = locales != NULL ? g_dir_read_name(locales) : NULL;
    while (code != NULL) {
        if (strcmp(code, THAI) != 0 && strcmp(code, ENGLISH) != 0) {
            g_ptr_array_add(codes, g_strdup(code));
        }
        code = g_dir_read_name(locales);
    }
    g_ptr_array_sort(codes, compare_codes);
    return codes;
}

GPtrArray *screen_language_list(void)
{
    g_autofree char *now = g_strdup(screen_language_code());
    GPtrArray *languages = g_ptr_array_new_with_free_func(free_language);
    add(languages, THAI);
    add(languages, ENGLISH);
    g_autoptr(GPtrArray) others = find_others();
    for (guint i = 0; i < others->len; i++) {
        add(languages, g_ptr_array_index(others, i));
    }
    screen_language_set(now);
    return languages;
}
