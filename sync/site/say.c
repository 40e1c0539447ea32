#include "say.h"

#include <base/date.h>
#include <base/error.h>
#include <base/hash.h>
#include <base/thai.h>
#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* The longest a form of the province holds is a quarter of this; the kiosk cuts here, too. */
#define TEXT_LIMIT_BYTES 12000

struct Say {
    char *locale;   // of messages, before
    char *language; // of the environment, before; NULL: none
    char digest[BASE_HASH_HEX_LENGTH + 1];
};

// Of glibc: raised, it makes gettext look its texts up anew instead of answering from its cache.
extern int _nl_msg_cat_cntr;

const char *say_code(SayLanguage language) { return language == SAY_THAI ? "th" : "en"; }

Say *say_open(const char *locale_folder, GError **error)
{
    g_autofree char *catalogue =
        g_build_filename(locale_folder, "th", "LC_MESSAGES", SAY_DOMAIN ".mo", NULL);
    g_autoptr(Say) say = g_new0(Say, 1);
    say->locale = g_strdup(setlocale(LC_MESSAGES, NULL));
    say->language = g_strdup(getenv("LANGUAGE"));
    if (!base_hash_file(catalogue, say->digest, NULL, error)) {
        return NULL;
    }
    bindtextdomain(SAY_DOMAIN, locale_folder);
    bind_textdomain_codeset(SAY_DOMAIN, "UTF-8");
    // In locale "C" gettext never translates, and th_TH may not be installed: C.UTF-8 always is,
    // and LANGUAGE then chooses the catalogue.
    setlocale(LC_MESSAGES, "C.UTF-8");
    setenv("LANGUAGE", say_code(SAY_THAI), 1);
    _nl_msg_cat_cntr++;
    return g_steal_pointer(&say);
}

void say_close(Say *say)
{
    if (say == NULL) {
        return;
    }
    setlocale(LC_MESSAGES, say->locale);
    if (say->language == NULL) {
        unsetenv("LANGUAGE");
    } else {
        setenv("LANGUAGE", say->language, 1);
    }
    _nl_msg_cat_cntr++;
    g_free(say->locale);
    g_free(say->language);
    g_free(say);
}

const char *say_digest(const Say *say) { return say->digest; }

const char *say_words(SayLanguage language, const char *key)
{
    return language == SAY_THAI ? dgettext(SAY_DOMAIN, key) : key;
}

const char *say_plural(SayLanguage language, const char *one, const char *many, int64_t count)
{
    if (language == SAY_THAI) {
        return dngettext(SAY_DOMAIN, one, many, (unsigned long)count);
    }
    return count == 1 ? one : many;
}

/* After a "%": which text is meant, or -1 for a percent sign. Moves behind the conversion. */
static int read_place(const char **at, int next)
{
    const char *from = *at;
    char *end = NULL;
    gint64 number = g_ascii_isdigit(*from) ? g_ascii_strtoll(from, &end, 10) : 0;
    if (number > 0 && *end == '$') {
        from = end + 1;
        next = (int)number - 1;
    }
    from += strspn(from, "0123456789.");
    bool is_percent = *from == '%';
    *at = *from == '\0' ? from : from + 1;
    return is_percent ? -1 : next;
}

char *say_fill(const char *words, const char *const *texts, int text_count)
{
    g_autoptr(GString) filled = g_string_new(NULL);
    int next = 0;
    for (const char *at = words; *at != '\0';) {
        if (*at != '%') {
            g_string_append_c(filled, *at++);
            continue;
        }
        at++;
        int place = read_place(&at, next);
        if (place < 0) {
            g_string_append_c(filled, '%');
            continue;
        }
        next = place + 1;
        g_string_append(filled, place < text_count ? texts[place] : "");
    }
    return g_string_free(g_steal_pointer(&filled), false);
}

char *say_clean(const char *text)
{
    if (text == NULL || text[0] == '\0') {
        return NULL;
    }
    size_t bytes = strlen(text);
    g_autofree char *clean = g_utf8_make_valid(text, (gssize)bytes);
    if (bytes > TEXT_LIMIT_BYTES) {
        char *end = g_utf8_find_prev_char(clean, clean + TEXT_LIMIT_BYTES);
        *end = '\0';
        char *cut = g_strconcat(clean, "…", NULL);
        g_free(clean);
        clean = cut;
    }
    for (char *at = clean; *at != '\0'; at++) {
        if (g_ascii_iscntrl(*at) && *at != '\n') {
            *at = ' ';
        }
    }
    return base_thai_digits_to_arabic(clean, NULL);
}

char *say_date(SayLanguage language, const char *iso)
{
    BaseDate date = {0};
    if (iso == NULL) {
        return NULL;
    }
    if (strchr(iso, 'T') != NULL) {
        g_autoptr(GTimeZone) utc = g_time_zone_new_utc();
        g_autoptr(GDateTime) moment = g_date_time_new_from_iso8601(iso, utc);
        if (moment == NULL) {
            return NULL;
        }
        date = base_date_from_unix(g_date_time_to_unix(moment));
    } else if (!base_date_parse_iso(iso, &date, NULL)) {
        return NULL;
    }
    return language == SAY_THAI ? base_date_to_thai_short(&date) : base_date_to_english(&date);
}

static const struct {
    const char *list;
    const char *key;
    const char *words;
} lists[] = {
    {"status", "proposed", N_("Proposed")},
    {"status", "in_plan", N_("In the plan")},
    {"status", "budgeted", N_("Has a budget")},
    {"status", "doing", N_("Under way")},
    {"status", "done", N_("Finished")},
    {"status", "postponed", N_("Put off")},
    {"status", "cancelled", N_("Cancelled")},
    {"class", "community", N_("Community's own")},
    {"class", "tao", N_("Local budget")},
    {"class", "agency", N_("State agency money")},
    {"class", "other", N_("Money from elsewhere")},
    {"doer", "community", N_("The community does it itself")},
    {"doer", "shared", N_("Community and local government do it together")},
    {"doer", "agency", N_("A state agency does it")},
    {"stage", "before", N_("Before the work")},
    {"stage", "during", N_("During the work")},
    {"stage", "after", N_("After the work")},
    {"rung", "village", N_("Village plan")},
    {"rung", "tambon", N_("Tambon plan")},
    {"rung", "lao_plan", N_("Local development plan")},
    {"rung", "ordinance", N_("Budget ordinance")},
    {"rung", "district", N_("District plan")},
    {"rung", "province", N_("Provincial plan")},
    {"unit", "คน", N_("people")},
    {"unit", "ครัวเรือน", N_("households")},
    {"unit", "หมู่บ้าน", N_("villages")},
    {"unit", "ระดับ", N_("level")},
    {"unit", "คะแนน", N_("points")},
    {"unit", "บาท", N_("baht")},
    {"document", "plan", N_("Community plan")},
    {"document", "register", N_("List of projects")},
    {"document", "indicator_table", N_("Table of indicators")},
    {"document", "lesson", N_("What was learnt")},
    {"document", "newsletter", N_("Newsletter")},
    {"document", "video", N_("Film")},
    {"document", "radio", N_("Radio programme")},
    {"document", "form", N_("Form to fill in")},
    {"document", "other", N_("Another document")},
    {"level", "province", N_("%s Province")},
    {"level", "district", N_("%s District")},
    {"level", "tambon", N_("Tambon %s")},
    {"level", "village", N_("Village %s")},
};

const char *say_list(SayLanguage language, const char *list, const char *key)
{
    for (size_t i = 0; i < G_N_ELEMENTS(lists); i++) {
        if (g_strcmp0(lists[i].list, list) == 0 && g_strcmp0(lists[i].key, key) == 0) {
            return say_words(language, lists[i].words);
        }
    }
    return NULL;
}
