#include "key.h"

#include <base/error.h>
#include <base/file.h>
#include <stdlib.h>
#include <tuf/signer.h>

#include "keyfile.h"
#include "keys.h"
#include "passphrase.h"

typedef struct {
    char *folder;
    char *holder;
    char *passphrase_file;
} MakeOptions;

static void clear_options(MakeOptions *options)
{
    g_free(options->folder);
    g_free(options->holder);
    g_free(options->passphrase_file);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(MakeOptions, clear_options)

/* An offline key is not made where it would be served, backed up, or stolen with the PC. */
static bool check_folder(const char *folder, GError **error)
{
    g_autofree char *place = g_canonicalize_filename(folder, NULL);
    while (!g_str_equal(place, "/")) {
        g_autofree char *config = g_build_filename(place, "province.conf", NULL);
        g_autofree char *metadata = g_build_filename(place, "metadata", "1.root.json", NULL);
        if (g_file_test(config, G_FILE_TEST_EXISTS) || g_file_test(metadata, G_FILE_TEST_EXISTS)) {
            g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                        "%s อยู่ในพื้นที่งานหรือแหล่งเผยแพร่ กุญแจหลักต้องอยู่นอกเครื่อง: เลือกโฟลเดอร์ในแท่ง USB",
                        folder);
            return false;
        }
        g_autofree char *above = g_path_get_dirname(place);
        g_free(place);
        place = g_steal_pointer(&above);
    }
    return base_file_make_folder(folder, error);
}

/* The public half first: a key without one is of no use, a public half without its key is seen. */
static bool save(const TufSigner *signer, const MakeOptions *options, const char *passphrase,
                 GError **error)
{
    const TufKey *key = tuf_signer_key(signer);
    g_autofree char *private_path = keyfile_path(options->folder, "root", key, ".pem");
    g_autofree char *public_path =
        keyfile_path(options->folder, "root", key, KEYFILE_PUBLIC_ENDING);
    if (!keyfile_write_public(public_path, key, options->holder, error) ||
        !tuf_signer_save(signer, private_path, passphrase, error)) {
        return false;
    }
    g_autofree char *fingerprint = keyfile_fingerprint(tuf_key_id(key));
    g_print("ทำกุญแจหลักดอกใหม่แล้ว (%s)\n  %s\n  %s (เก็บไว้ที่นี่ ห้ามคัดลอกลงเครื่อง)\n"
            "  %s (นำไปให้เครื่องเผยแพร่: key change main --new)\n",
            options->holder, fingerprint, private_path, public_path);
    return true;
}

static bool make(const MakeOptions *options, GError **error)
{
    if (!check_folder(options->folder, error)) {
        return false;
    }
    g_autofree char *passphrase = keys_new_passphrase(options->passphrase_file, error);
    g_autoptr(TufSigner) signer = passphrase == NULL ? NULL : tuf_signer_generate(error);
    bool made = signer != NULL && save(signer, options, passphrase, error);
    passphrase_wipe(passphrase);
    return made;
}

int key_make(const CommandLine *line)
{
    g_auto(MakeOptions) options = {0};
    const GOptionEntry entries[] = {
        {"out", 0, 0, G_OPTION_ARG_FILENAME, &options.folder, "โฟลเดอร์ในแท่ง USB", "DIR"},
        {"holder", 0, 0, G_OPTION_ARG_STRING, &options.holder, "ที่เก็บของกุญแจดอกนี้ เช่น ตู้นิรภัยของจังหวัด",
         "TEXT"},
        {"passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &options.passphrase_file,
         "ไฟล์ที่บรรทัดแรกเป็นรหัสผ่าน (ถ้าไม่ใช้จะถามบนหน้าจอ)", "FILE"},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    const CommandHelp help = {"key make --out DIR --holder TEXT",
                              "ทำกุญแจหลักดอกใหม่พร้อมรหัสผ่าน ลงในโฟลเดอร์ของแท่ง USB โดยตรง\n"
                              "สั่งที่เครื่องใดก็ได้ที่ไม่ต่ออินเทอร์เน็ต ไม่ต้องมีพื้นที่งาน"};
    g_auto(GStrv) rest = NULL;
    int code = EXIT_SUCCESS;
    if (!command_parse(line, &help, entries, &rest, &code)) {
        return code;
    }
    if (options.folder == NULL || options.holder == NULL) {
        g_printerr("tambon-publish: ต้องบอก --out และ --holder; ดู --help\n");
        return COMMAND_USAGE;
    }
    g_autoptr(GError) error = NULL;
    return make(&options, &error) ? EXIT_SUCCESS : command_fail(error);
}
