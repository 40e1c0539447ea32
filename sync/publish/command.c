#include "command.h"

#include <stdlib.h>

/* The words as GOption wants them: a program name first, NULL last. */
static char **copy_words(const CommandLine *line, const char *usage)
{
    GPtrArray *words = g_ptr_array_new();
    g_ptr_array_add(words, g_strconcat("tambon-publish ", usage, NULL));
    for (int i = 0; i < line->argc; i++) {
        g_ptr_array_add(words, g_strdup(line->argv[i]));
    }
    g_ptr_array_add(words, NULL);
    return (char **)g_ptr_array_free(words, false);
}

bool command_parse(const CommandLine *line, const CommandHelp *help, const GOptionEntry *entries,
                   char ***rest, int *code)
{
    gboolean wants_help = false; /* filled by GOption */
    const GOptionEntry help_entry[] = {
        {"help", 'h', 0, G_OPTION_ARG_NONE, &wants_help, "แสดงวิธีใช้", NULL},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    g_autoptr(GOptionContext) context = g_option_context_new(NULL);
    g_option_context_set_summary(context, help->summary);
    g_option_context_set_help_enabled(context, false);
    g_option_context_add_main_entries(context, entries, NULL);
    g_option_context_add_main_entries(context, help_entry, NULL);

    g_auto(GStrv) words = copy_words(line, help->usage);
    g_autoptr(GError) error = NULL;
    if (!g_option_context_parse_strv(context, &words, &error)) {
        g_printerr("tambon-publish: %s\nวิธีใช้: tambon-publish %s; ดู --help\n", error->message,
                   help->usage);
        *code = COMMAND_USAGE;
        return false;
    }
    if (wants_help) {
        g_autofree char *text = g_option_context_get_help(context, true, NULL);
        g_print("%s", text);
        *code = EXIT_SUCCESS;
        return false;
    }
    *rest = g_strdupv(words + 1);
    return true;
}

int command_fail(const GError *error)
{
    g_printerr("tambon-publish: %s\n", error->message);
    return EXIT_FAILURE;
}
