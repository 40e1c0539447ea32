#include "options.h"

#include <string.h>

#include "base/config.h"
#include "base/heartbeat.h"
#include "result.h"

#define SECONDS_A_DAY 86400

/** What GOption fills; texts owned. */
typedef struct {
    char *config;
    gboolean version;
    gboolean confirm_expired;
    gboolean scheduled;
    gboolean loopback_http;
    char *stick;
    char **words;
} CommandLine;

static void command_line_clear(CommandLine *line)
{
    g_free(line->config);
    g_free(line->stick);
    g_strfreev(line->words);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CommandLine, command_line_clear)

void client_options_clear(ClientOptions *options)
{
    g_free(options->store);
    g_free(options->url);
    g_free(options->from);
    g_free(options->mirror);
    g_free(options->root);
    g_free(options->ca);
    g_free(options->proxy);
    g_free(options->kiosk_id);
    g_free(options->kiosk_state);
    *options = (ClientOptions){0};
}

static bool refuse(GError **error, ClientResult result, const char *why)
{
    g_set_error_literal(error, CLIENT_ERROR, (int)result, why);
    return false;
}

/* FILENAME even for the URL: GOption then leaves the bytes alone in every locale. */
static bool parse_command_line(ClientOptions *options, CommandLine *line, char **arguments,
                               GError **error)
{
    const GOptionEntry entries[] = {
        {"store", 's', 0, G_OPTION_ARG_FILENAME, &options->store, "The store's folder", "DIR"},
        {"url", 'u', 0, G_OPTION_ARG_FILENAME, &options->url, "Repository on a server", "URL"},
        {"from", 'f', 0, G_OPTION_ARG_FILENAME, &options->from,
         "Repository in a folder, such as a USB stick", "FOLDER"},
        {"stick", 0, 0, G_OPTION_ARG_FILENAME, &line->stick,
         "Repository on the stick mounted in this folder, in its tambon-point/ or repository/",
         "FOLDER"},
        {"mirror", 'm', 0, G_OPTION_ARG_FILENAME, &options->mirror,
         "Keep the whole repository in this folder, for neighbours or a stick", "DIR"},
        {"root", 'r', 0, G_OPTION_ARG_FILENAME, &options->root,
         "Trusted root.json, needed by the first run of a store", "FILE"},
        {"ca", 0, 0, G_OPTION_ARG_FILENAME, &options->ca,
         "Believe these certificates instead of the system's", "FILE"},
        {"config", 'c', 0, G_OPTION_ARG_FILENAME, &line->config,
         "Settings (sync.conf) for what is not given here", "FILE"},
        {"confirm-expired", 0, 0, G_OPTION_ARG_NONE, &line->confirm_expired,
         "With --from or --stick: take it although its signatures have expired", NULL},
        {"scheduled", 0, 0, G_OPTION_ARG_NONE, &line->scheduled,
         "For a timer: end at once outside the windows of sync.conf, and too soon after a failure",
         NULL},
        {"loopback-http", 0, 0, G_OPTION_ARG_NONE, &line->loopback_http,
         "Allow http:// on a loopback address, for tests", NULL},
        {"version", 0, 0, G_OPTION_ARG_NONE, &line->version, "Print the version", NULL},
        {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &line->words, NULL,
         "[rollback|check]"},
        {NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL},
    };
    g_autoptr(GOptionContext) context = g_option_context_new(NULL);
    g_option_context_add_main_entries(context, entries, NULL);
    g_option_context_set_summary(
        context, "Brings the newest verified release into the store, from a server (--url) or a\n"
                 "folder (--from); `rollback` makes the previous release current again, `check`\n"
                 "verifies the current one where it lies and writes nothing. With\n"
                 "--mirror nothing is shown here: the store then only holds what is trusted.");
    g_auto(GStrv) copy = g_strdupv(arguments);
    g_autoptr(GError) cause = NULL;
    if (!g_option_context_parse_strv(context, &copy, &cause)) {
        return refuse(error, CLIENT_RESULT_USAGE, cause->message);
    }
    return true;
}

static void fill(char **place, char **value)
{
    if (*place == NULL) {
        *place = g_steal_pointer(value);
    }
}

/* What the command line says wins over the file. */
static void take_over(ClientOptions *options, ClientOptions *file)
{
    bool needs_url = options->from == NULL;
    fill(&options->store, &file->store);
    fill(&options->root, &file->root);
    fill(&options->ca, &file->ca);
    fill(&options->proxy, &file->proxy);
    fill(&options->kiosk_id, &file->kiosk_id);
    fill(&options->kiosk_state, &file->kiosk_state);
    fill(&options->url, needs_url ? &file->url : &(char *){NULL});
    options->rate_limit_kib = file->rate_limit_kib;
    options->stall_seconds = file->stall_seconds;
    options->longest_seconds = file->longest_seconds;
    options->jitter_minutes = file->jitter_minutes;
    options->windows = file->windows;
}

static bool read_config(ClientOptions *options, const char *path, GError **error)
{
    g_auto(ClientOptions) file = {.stall_seconds = CLIENT_OPTIONS_STALL_SECONDS,
                                  .longest_seconds = CLIENT_OPTIONS_LONGEST_SECONDS};
    g_autofree char *window = NULL;
    const BaseConfigKey keys[] = {
        {"store", BASE_CONFIG_TEXT, &file.store, 0, 0},
        {"url", BASE_CONFIG_TEXT, &file.url, 0, 0},
        {"root", BASE_CONFIG_TEXT, &file.root, 0, 0},
        {"ca", BASE_CONFIG_TEXT, &file.ca, 0, 0},
        {"proxy", BASE_CONFIG_TEXT, &file.proxy, 0, 0},
        {"kiosk-id", BASE_CONFIG_TEXT, &file.kiosk_id, 0, 0},
        {"kiosk-state", BASE_CONFIG_TEXT, &file.kiosk_state, 0, 0},
        {"rate-limit", BASE_CONFIG_INTEGER, &file.rate_limit_kib, 0,
         CLIENT_OPTIONS_RATE_LIMIT_KIB_MAXIMUM},
        {"stall-seconds", BASE_CONFIG_INTEGER, &file.stall_seconds, 1, 3600},
        {"longest-seconds", BASE_CONFIG_INTEGER, &file.longest_seconds, 1, SECONDS_A_DAY},
        {"window", BASE_CONFIG_TEXT, &window, 0, 0},
        {"jitter", BASE_CONFIG_INTEGER, &file.jitter_minutes, 0, CLIENT_OPTIONS_JITTER_MAXIMUM},
        {NULL, BASE_CONFIG_TEXT, NULL, 0, 0},
    };
    g_autoptr(GError) cause = NULL;
    if (path != NULL && !base_config_read(path, keys, &cause)) {
        return refuse(error, CLIENT_RESULT_CONFIG, cause->message);
    }
    if (file.kiosk_id != NULL && !base_heartbeat_is_kiosk(file.kiosk_id)) {
        return refuse(error, CLIENT_RESULT_CONFIG,
                      "kiosk-id: 1 to 32 of a-z, 0-9 and - are expected, such as 8001-1");
    }
    if (window != NULL && !client_window_parse(window, &file.windows, error)) {
        return false;
    }
    take_over(options, &file);
    return true;
}

static bool is_loopback(const char *host)
{
    return g_str_equal(host, "127.0.0.1") || g_str_equal(host, "::1") ||
           g_str_equal(host, "localhost");
}

static bool check_url(char *url, bool loopback_http, GError **error)
{
    g_autoptr(GError) cause = NULL;
    g_autoptr(GUri) uri = g_uri_parse(url, G_URI_FLAGS_ENCODED, &cause);
    if (uri == NULL) {
        return refuse(error, CLIENT_RESULT_USAGE, cause->message);
    }
    const char *host = g_uri_get_host(uri);
    if (host == NULL || host[0] == '\0' || g_uri_get_query(uri) != NULL ||
        g_uri_get_fragment(uri) != NULL) {
        return refuse(error, CLIENT_RESULT_USAGE, "url: https://HOST[:PORT][/PATH] is expected");
    }
    bool plain = g_str_equal(g_uri_get_scheme(uri), "http");
    if (plain ? !(loopback_http && is_loopback(host))
              : !g_str_equal(g_uri_get_scheme(uri), "https")) {
        return refuse(error, CLIENT_RESULT_USAGE, "url: only https:// is accepted");
    }
    while (g_str_has_suffix(url, "/")) {
        url[strlen(url) - 1] = '\0';
    }
    return true;
}

static bool check_sources(const ClientOptions *options, const CommandLine *line, GError **error)
{
    if (options->store == NULL || options->store[0] == '\0') {
        return refuse(error, CLIENT_RESULT_USAGE, "--store is missing");
    }
    if (line->confirm_expired && options->from == NULL) {
        return refuse(error, CLIENT_RESULT_USAGE,
                      "--confirm-expired is for --from and --stick only");
    }
    if (options->mirror != NULL &&
        (line->confirm_expired || options->command != CLIENT_OPTIONS_SYNC)) {
        return refuse(error, CLIENT_RESULT_USAGE,
                      "--mirror goes with --url or --from and nothing else to do");
    }
    if (line->scheduled && (options->from != NULL || options->command != CLIENT_OPTIONS_SYNC)) {
        return refuse(error, CLIENT_RESULT_USAGE, "--scheduled is for runs that ask a server");
    }
    if (options->command != CLIENT_OPTIONS_SYNC) {
        return true;
    }
    if (options->url == NULL && options->from == NULL) {
        return refuse(error, CLIENT_RESULT_USAGE, "--url or --from is missing");
    }
    return options->url == NULL || check_url(options->url, line->loopback_http, error);
}

static bool read_words(ClientOptions *options, const CommandLine *line, GError **error)
{
    if (line->words == NULL || line->words[0] == NULL) {
        return true;
    }
    bool is_check = g_str_equal(line->words[0], "check");
    if ((!is_check && !g_str_equal(line->words[0], "rollback")) || line->words[1] != NULL) {
        return refuse(error, CLIENT_RESULT_USAGE,
                      "the only words known here are `rollback` and `check`");
    }
    options->command = is_check ? CLIENT_OPTIONS_CHECK : CLIENT_OPTIONS_ROLL_BACK;
    return true;
}

static bool read_all(ClientOptions *options, char **arguments, GError **error)
{
    g_auto(CommandLine) line = {0};
    if (!parse_command_line(options, &line, arguments, error)) {
        return false;
    }
    if (line.version) {
        options->command = CLIENT_OPTIONS_VERSION;
        return true;
    }
    if ((options->url != NULL) + (options->from != NULL) + (line.stick != NULL) > 1) {
        return refuse(error, CLIENT_RESULT_USAGE, "--url, --from and --stick exclude each other");
    }
    options->is_stick = line.stick != NULL;
    fill(&options->from, &line.stick);
    options->confirm_expired = line.confirm_expired;
    options->scheduled = line.scheduled;
    return read_words(options, &line, error) && read_config(options, line.config, error) &&
           check_sources(options, &line, error);
}

bool client_options_read(ClientOptions *options, char **arguments, GError **error)
{
    *options = (ClientOptions){0};
    if (!read_all(options, arguments, error)) {
        client_options_clear(options);
        return false;
    }
    return true;
}
