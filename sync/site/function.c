#include "function.h"

#include <base/money.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <libxslt/extensions.h>
#include <string.h>

#define NAMESPACE "urn:tambon:site"
#define ARGUMENT_LIMIT 8

/* The arguments of a call, as text, in their order. */
typedef struct {
    SayLanguage language;
    int count;
    char *texts[ARGUMENT_LIMIT];
} Call;

static void clear_call(Call *call)
{
    for (int i = 0; i < call->count; i++) {
        xmlFree(call->texts[i]);
    }
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Call, clear_call)

/* False, with an error for the stylesheet, when there are too few or too many. */
static bool take(xmlXPathParserContext *parser, int count, int least, int most, Call *call)
{
    if (count < least || count > MIN(most, ARGUMENT_LIMIT)) {
        xmlXPathSetArityError(parser);
        return false;
    }
    const xsltTransformContext *context = xsltXPathGetTransformContext(parser);
    call->language = *(const SayLanguage *)context->_private;
    call->count = count;
    for (int i = count - 1; i >= 0; i--) {
        call->texts[i] = (char *)xmlXPathPopString(parser);
    }
    return !xmlXPathCheckError(parser);
}

static void give(xmlXPathParserContext *parser, const char *text)
{
    valuePush(parser, xmlXPathNewString(BAD_CAST(text == NULL ? "" : text)));
}

/* A number and its unit stand on one line: the first space after a digit is one that does not
 * break. */
static char *keep_together(const char *text)
{
    GString *kept = g_string_new(NULL);
    const char *at = text;
    while (*at != '\0' && !(g_ascii_isdigit(at[0]) && at[1] == ' ')) {
        g_string_append_c(kept, *at++);
    }
    if (*at != '\0') {
        g_string_append_printf(kept, "%c\u00a0%s", at[0], at + 2);
    }
    return g_string_free(kept, false);
}

static void give_filled(xmlXPathParserContext *parser, const Call *call, const char *words,
                        int first)
{
    g_autofree char *filled =
        say_fill(words, (const char *const *)call->texts + first, call->count - first);
    give(parser, filled);
}

static void say(xmlXPathParserContext *parser, int count)
{
    g_auto(Call) call = {0};
    if (take(parser, count, 1, ARGUMENT_LIMIT, &call)) {
        const char *words = say_words(call.language, call.texts[0]);
        // Without anything to fill in they are no format: "90 % ขึ้นไป".
        call.count == 1 ? give(parser, words) : give_filled(parser, &call, words, 1);
    }
}

static void say_number(xmlXPathParserContext *parser, int count)
{
    g_auto(Call) call = {0};
    if (take(parser, count, 3, ARGUMENT_LIMIT, &call)) {
        gint64 number = g_ascii_strtoll(call.texts[2], NULL, 10);
        const char *words = say_plural(call.language, call.texts[0], call.texts[1], number);
        g_autofree char *filled =
            say_fill(words, (const char *const *)call.texts + 3, call.count - 3);
        g_autofree char *kept = keep_together(filled);
        give(parser, kept);
    }
}

static void say_key(xmlXPathParserContext *parser, int count)
{
    g_auto(Call) call = {0};
    if (take(parser, count, 2, 2, &call)) {
        give(parser, say_list(call.language, call.texts[0], call.texts[1]));
    }
}

static const char *pick_name(const Call *call, int first)
{
    const char *english = call->texts[first + 1];
    bool is_english = call->language == SAY_ENGLISH && english[0] != '\0';
    return is_english ? english : call->texts[first];
}

static void name(xmlXPathParserContext *parser, int count)
{
    g_auto(Call) call = {0};
    if (take(parser, count, 2, 2, &call)) {
        give(parser, pick_name(&call, 0));
    }
}

static void place(xmlXPathParserContext *parser, int count)
{
    g_auto(Call) call = {0};
    if (take(parser, count, 3, 3, &call)) {
        const char *picked = pick_name(&call, 1);
        const char *words = say_list(call.language, "level", call.texts[0]);
        g_autofree char *filled = say_fill(words == NULL ? "%s" : words, &picked, 1);
        give(parser, filled);
    }
}

static void number(xmlXPathParserContext *parser, int count)
{
    g_auto(Call) call = {0};
    if (take(parser, count, 1, 1, &call)) {
        g_autofree char *text = base_money_count_to_text(g_ascii_strtoll(call.texts[0], NULL, 10));
        give(parser, text);
    }
}

static char *amount_text(const Call *call)
{
    const char *satang = call->texts[0];
    return satang[0] == '\0' ? NULL : base_money_to_text(g_ascii_strtoll(satang, NULL, 10));
}

static void amount(xmlXPathParserContext *parser, int count)
{
    g_auto(Call) call = {0};
    if (take(parser, count, 1, 1, &call)) {
        g_autofree char *text = amount_text(&call);
        give(parser, text);
    }
}

static void baht(xmlXPathParserContext *parser, int count)
{
    g_auto(Call) call = {0};
    if (take(parser, count, 1, 1, &call)) {
        g_autofree char *text = amount_text(&call);
        const char *const texts[] = {text};
        g_autofree char *filled =
            text == NULL ? NULL : say_fill(say_words(call.language, N_("%s baht")), texts, 1);
        g_autofree char *kept = filled == NULL ? NULL : keep_together(filled);
        give(parser, kept);
    }
}

static void date(xmlXPathParserContext *parser, int count)
{
    g_auto(Call) call = {0};
    if (take(parser, count, 1, 1, &call)) {
        g_autofree char *text = say_date(call.language, call.texts[0]);
        give(parser, text);
    }
}

static void year(xmlXPathParserContext *parser, int count)
{
    g_auto(Call) call = {0};
    if (take(parser, count, 1, 1, &call)) {
        const char *const texts[] = {call.texts[0]};
        g_autofree char *filled = say_fill(call.language == SAY_THAI ? "%s" : "%s BE", texts, 1);
        give(parser, filled);
    }
}

void function_register(xsltTransformContext *context, SayLanguage *language)
{
    static const struct {
        const char *name;
        xmlXPathFunction function;
    } functions[] = {
        {"say", say},   {"plural", say_number}, {"word", say_key}, {"place", place},
        {"name", name}, {"count", number},      {"baht", baht},    {"amount", amount},
        {"date", date}, {"year", year},
    };
    context->_private = language;
    for (size_t i = 0; i < G_N_ELEMENTS(functions); i++) {
        int result = xsltRegisterExtFunction(context, BAD_CAST functions[i].name,
                                             BAD_CAST NAMESPACE, functions[i].function);
        g_assert(result == 0);
    }
}
