#include "approval.h"
#include "command.h"
#include "draft.h"
#include "kiosk.h"
#include "workspace.h"

#include <base/error.h>
#include <base/file.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>

/*
 * The kiosk itself, on a throw-away store that holds the draft: what officers see here is what
 * villagers will see, but for the words at the foot of every page.
 */

#define WINDOW_SIZE "1600x900"

typedef struct {
    char *open;
    char *picture;
    char *tour;
    char *list;
    char *size;
} PreviewOptions;

static void clear_options(PreviewOptions *options)
{
    g_free(options->open);
    g_free(options->picture);
    g_free(options->tour);
    g_free(options->list);
    g_free(options->size);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PreviewOptions, clear_options)

/* What is looked at: the draft, or what was approved and waits. */
static bool find_subject(const Workspace *workspace, KioskSubject *subject, GError **error)
{
    if (!draft_exists(workspace) && approval_exists(workspace)) {
        g_autoptr(Approval) approval = approval_load(workspace, error);
        if (approval == NULL) {
            return false;
        }
        subject->number = approval->number;
        g_strlcpy(subject->sha256, approval->sha256, sizeof subject->sha256);
        subject->path = approval_snapshot_path(workspace);
        return true;
    }
    g_autoptr(Draft) draft = draft_load(workspace, error);
    if (draft == NULL) {
        return false;
    }
    subject->number = draft->number;
    g_strlcpy(subject->sha256, draft->sha256, sizeof subject->sha256);
    subject->path = draft_snapshot_path(workspace);
    return true;
}

static void add_pair(GPtrArray *words, const char *option, const char *value)
{
    if (value != NULL) {
        g_ptr_array_add(words, g_strdup(option));
        g_ptr_array_add(words, g_strdup(value));
    }
}

static GPtrArray *make_words(const char *kiosk, const char *folder, const KioskSubject *subject,
                             const PreviewOptions *options, char **rest)
{
    GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *notice = g_strdup_printf("ร่างชุดที่ %d ยังไม่เผยแพร่", subject->number);
    bool on_paper = options->picture != NULL || options->tour != NULL || options->list != NULL;
    g_ptr_array_add(words, g_strdup(kiosk));
    add_pair(words, "--store", folder);
    add_pair(words, "--notice", notice);
    add_pair(words, "--open", options->open);
    add_pair(words, "--tour", options->tour);
    add_pair(words, "--list", options->list);
    add_pair(words, "--size", options->size != NULL || on_paper ? options->size : WINDOW_SIZE);
    add_pair(words, "--picture", options->picture);
    for (char **word = rest; *word != NULL; word++) {
        g_ptr_array_add(words, g_strdup(*word));
    }
    g_ptr_array_add(words, NULL);
    return words;
}

/* In the child: whatever ends us ends the window too. */
static void end_with_parent(gpointer unused)
{
    (void)unused;
    (void)prctl(PR_SET_PDEATHSIG, SIGTERM);
}

static bool run_kiosk(const GPtrArray *words, GError **error)
{
    // Ctrl-C is for the kiosk; the throw-away store is removed after it.
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct sigaction before = {0};
    (void)sigaction(SIGINT, &ignore, &before);
    int status = 0;
    bool ran = g_spawn_sync(NULL, (char **)words->pdata, NULL, G_SPAWN_CHILD_INHERITS_STDIN,
                            end_with_parent, NULL, NULL, NULL, &status, error);
    (void)sigaction(SIGINT, &before, NULL);
    if (ran && !g_spawn_check_wait_status(status, error)) {
        g_prefix_error(error, "tambon-kiosk: ");
        return false;
    }
    return ran;
}

static bool show(const Workspace *workspace, const char *folder, const PreviewOptions *options,
                 char **rest, GError **error)
{
    g_auto(KioskSubject) subject = {0};
    g_autofree char *kiosk = kiosk_find(error);
    if (kiosk == NULL || !find_subject(workspace, &subject, error) ||
        !kiosk_fill_store(workspace, &subject, folder, error)) {
        return false;
    }
    g_autoptr(GPtrArray) words = make_words(kiosk, folder, &subject, options, rest);
    return run_kiosk(words, error);
}

static bool run(const CommandLine *line, const PreviewOptions *options, char **rest, GError **error)
{
    g_autoptr(Workspace) workspace = workspace_open_line(line, error);
    g_autofree char *folder =
        workspace == NULL ? NULL : g_dir_make_tmp("tambon-preview-XXXXXX", error);
    if (folder == NULL) {
        return false;
    }
    bool shown = show(workspace, folder, options, rest, error);
    return base_file_remove_tree(folder, shown ? error : NULL) && shown;
}

int command_preview(const CommandLine *line)
{
    g_auto(PreviewOptions) options = {0};
    const GOptionEntry entries[] = {
        {"open", 0, 0, G_OPTION_ARG_STRING, &options.open, "หน้าที่เปิดก่อน เช่น /area/800120",
         "ADDRESS"},
        {"size", 0, 0, G_OPTION_ARG_STRING, &options.size, "ขนาดหน้าต่าง (" WINDOW_SIZE ")",
         "WIDTHxHEIGHT"},
        {"picture", 0, 0, G_OPTION_ARG_STRING, &options.picture,
         "วาดหน้าเดียวเป็นรูป: --picture ADDRESS FILE.png", "ADDRESS"},
        {"tour", 0, 0, G_OPTION_ARG_FILENAME, &options.tour, "วาดทุกแบบของหน้าเป็นรูปในโฟลเดอร์", "DIR"},
        {"list", 0, 0, G_OPTION_ARG_STRING, &options.list, "พิมพ์รายการวาดของหน้าเป็นข้อความ",
         "ADDRESS"},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    const CommandHelp help = {"preview", "เปิดร่างบนจอแบบเดียวกับที่ชาวบ้านจะเห็น โดยยังไม่เผยแพร่"};
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    g_autoptr(GError) error = NULL;
    return run(line, &options, rest, &error) ? EXIT_SUCCESS : command_fail(error);
}
