#pragma once

#include "tuf_bed.h"

#include <jansson.h>
#include <stdbool.h>

/**
 * Metadata that the library's writer would never make: signed with any keys, naming anything,
 * expired, of any version. Built on the files of a TufBed.
 */

/** One role of a forged edition. */
typedef struct {
    int version;
    int key;               /* who signs; -1: nobody */
    int64_t expires_unix;  /* of itself */
    int64_t issued_unix;   /* 0: no such field; timestamp and snapshot only */
    int named_version;     /* what the file that names it says; 0: the truth */
    bool is_named_wrongly; /* its SHA-256 in the file that names it is another */
    bool is_named_short;   /* its length in the file that names it is one less */
} TufForgeRole;

typedef struct {
    TufForgeRole targets;
    TufForgeRole snapshot;
    TufForgeRole timestamp;
    bool is_bare;            /* lengths and hashes are left out */
    const char *also_listed; /* another file in the snapshot's `meta`, version 1, or NULL */
    const char *target_name; /* the only target, instead of the first publish's, or NULL */
    const char *target_text; /* its content */
} TufForge;

/** A valid edition with all versions `version`, signed with the bed's keys, good for 30 days. */
TufForge tuf_forge_edition(int version);

/** Writes N.targets.json, N.snapshot.json and timestamp.json. */
void tuf_forge_write(const TufBed *bed, const TufForge *forge);

/** The `signed` part of a file of the repository. Returns: owned. */
json_t *tuf_forge_read(const TufBed *bed, const char *name);

/** Signs `signed_part` with the keys of the given numbers, ended by -1. Returns: owned bytes. */
GBytes *tuf_forge_sign(const TufBed *bed, const json_t *signed_part, ...);

/** Adds a signature to `signatures`, by a key under any id. */
void tuf_forge_add_signature(json_t *signatures, const TufSigner *signer, const char *keyid,
                             const json_t *signed_part);

/** {"signatures": …, "signed": …}; takes `signatures` over. Returns: owned bytes. */
GBytes *tuf_forge_wrap(json_t *signatures, const json_t *signed_part);

/** "expires" or "issued" of a moment. */
void tuf_forge_set_time(json_t *signed_part, const char *field, int64_t unix_seconds);

/**
 * Writes root `version` that gives a role (NULL: none) to one key alone and is signed by root's
 * keys 0 and 1.
 */
void tuf_forge_write_root(const TufBed *bed, int version, const char *role, int key);
