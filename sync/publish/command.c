#include "command.h"

#include <stdlib.h>

bool command_parse(const char *name, const char *summary, const GOptionEntry *entries, int argc,
                   char **argv, char ***rest, int *code)
{
    g_autoptr(GOptionContext) context = g_option_context_new(NULL);
    g_option_context_set_summary(context, summary);
    if (entries != NULL) {
        g_option_context_add_main_entries(context, entries, NULL);
    }
    g_option_context_set_help_enabled(context, false);
    gboolean help = false;
    const GOptionEntry help_entry[] = {
        {"help", 'h', 0, G_OPTION_ARG_NONE, &help, "แสดงวิธีใช้", NULL},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    g_option_context_add_main_entries(context, help_entry, NULL);

    g_autoptr(GPtrArray) words = g_ptr_array_new();
    g_autofree char *program = g_strconcat("tambon-publish ", name, NULL);
    g_ptr_array_add(words, program);
    for (int i = 0; i < argc; i++) {
        g_ptr_array_add(words, argv[i]);
    }
    g_ptr_array_add(words, NULL);
    g_autofree char **arguments = (char **)g_ptr_array_free(g_steal_pointer(&words), false);
    g_auto(GStrv) copy = g_strdupv(arguments);
    g_autoptr(GError) error = NULL;
    if (!g_option_context_parse_strv(context, &copy, &error)) {
        g_printerr("tambon-publish %s: %s\nดูวิธีใช้: tambon-publish %s --help\n", name, error->message,
                   name);
        *code = COMMAND_USAGE;
        return false;
    }
    if (help) {
        g_autofree char *text = g_option_context_get_help(context, true, NULL);
        g_print("%s", text);
        *code = EXIT_SUCCESS;
        return false;
    }
    *rest = g_strdupv(copy + 1);
    return true;
}

int command_fail(const GError *error)
{
    g_printerr("tambon-publish: %s\n", error->message);
    return EXIT_FAILURE;
}
