#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>
#include <tuf/repository.h>

#include "workspace.h"

/*
 * What is out: the newest release that the repository's signed targets name. That, and no file in
 * the workspace, decides what the next release is compared with and built upon.
 */
typedef struct {
    int number;          /* 0: none yet */
    char *path;          /* WORKSPACE/releases/N.db; may be missing */
    char sha256[65];     /* of that snapshot */
    char log_sha256[65]; /* the audit log's last digest when it was approved; "" if not stated */
} Published;

/* False with an error; *published is then empty. */
bool published_find(const Workspace *workspace, int64_t now_unix, Published *published,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
void published_clear(Published *published);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Published, published_clear)

/* WORKSPACE/releases/N.db. Returns: owned. */
char *published_release_path(const Workspace *workspace, int number);

/* The repository of the workspace. */
TufRepository *published_open_repository(const Workspace *workspace, int64_t now_unix,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
