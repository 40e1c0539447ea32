#pragma once

#include "tuf_forge.h"

/**
 * A TufBed with delegated roles: edition 2 of its metadata, whose lists are open until
 * tuf_roles_publish(). Roles are signed by the bed's spare keys.
 */
enum { TUF_ROLES_KEY_A = 8, TUF_ROLES_KEY_B, TUF_ROLES_KEY_C };

typedef struct {
    TufBed bed;
    json_t *targets;  /* `signed` of 2.targets.json, as it will be published */
    json_t *snapshot; /* of 2.snapshot.json */
} TufRoles;

/** A repository, a client with its first root, nothing delegated yet. */
void tuf_roles_init(TufRoles *roles);
void tuf_roles_clear(TufRoles *roles);

/**
 * Lets `by` (a `signed` part) delegate names that match `path` to a role with one key, not
 * terminating. Returns: the entry, borrowed; change it as the test needs.
 */
json_t *tuf_roles_delegate(const TufRoles *roles, json_t *by, const char *name, int key,
                           const char *path);

/** A role's `signed` part, version 1, that lists one file; the snapshot lists it too. Owned. */
json_t *tuf_roles_make(const TufRoles *roles, const char *name, const char *target);

/** Signs a role and serves it as 1.`file`.json. */
void tuf_roles_put(const TufRoles *roles, const char *file, const json_t *role, int key);

/** A delegation by the top-level role, and the role, in one. Returns: the entry, borrowed. */
json_t *tuf_roles_add(const TufRoles *roles, const char *name, int key, const char *path,
                      const char *target);

/** Signs and serves targets and snapshot as they now are. */
void tuf_roles_publish(const TufRoles *roles);

/** A fresh client; the requests so far are forgotten. Returns: owned. */
TufClient *tuf_roles_refresh(TufRoles *roles);

/** Finds a target; the test ends when it is not found. Returns: borrowed from the client. */
const TufTarget *tuf_roles_find(TufClient *client, const char *name);

/** Does not find it, for this reason. */
void tuf_roles_miss(TufClient *client, const char *name, int code);

/** The requests since the last look, joined by spaces. */
void tuf_roles_assert_requests(TufRoles *roles, const char *expected);
