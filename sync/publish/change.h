#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>
#include <tuf/keyring.h>

#include "workspace.h"

/*
 * A change of keys on its way: the root that is to come, the one it replaces, and what people must
 * know. It waits in WORKSPACE/key-change/ and travels as one file on a stick, from one root key to
 * the next; copies that come back are joined. It holds no private key, and nothing in it is
 * believed but signatures of the root keys in force.
 */

typedef enum {
    CHANGE_MACHINE, /* the keys of this PC: snapshot and timestamp */
    CHANGE_OFFICER, /* the officer's: targets */
    CHANGE_MAIN,    /* the root keys themselves, or only their term */
    CHANGE_COUNT,
} ChangeWhat;

typedef struct {
    ChangeWhat what;
    bool lost; /* the old key is lost or stolen: it does not sign once more */
    char *by;
    char *made_utc;
    char *province;
    TufKeyring *before;
    TufKeyring *next;
    json_t *holders; /* key id → where a new offline key is kept */
} Change;

void change_free(Change *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Change, change_free)

/* "machine", "officer", "main"; and in Thai. */
const char *change_word(ChangeWhat what);
const char *change_word_th(ChangeWhat what);
/* False for a word that is none of them. */
bool change_parse_word(const char *word, ChangeWhat *what);

/* WORKSPACE/key-change/key-change.json. Owned. */
char *change_path(const Workspace *workspace);
bool change_is_waiting(const Workspace *workspace);

/* Returns: owned, or NULL with an error that names the file and says what to do. */
Change *change_load(const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Replaces the file durably, also on a stick; with the folder. */
bool change_save(const Change *change, const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* How many root keys have yet to sign: 0 when the change can be finished. */
int change_missing(const Change *change);

/*
 * The root keys that may sign (TufKey *, borrowed), those in force first, then the new ones.
 * Returns: owned array.
 */
GPtrArray *change_list_root_keys(const Change *change);

/* Where a root key is kept, in words, by the change or else the workspace (may be NULL). Owned. */
char *change_holder(const Change *change, const Workspace *workspace, const TufKey *key);

/* Signs with a root key of either side. Errors: it is the key of neither. */
bool change_sign(Change *change, const TufSigner *signer, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* True when the role has other keys afterwards. */
bool change_touches(const Change *change, TufRepositoryRole role);
