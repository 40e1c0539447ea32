#pragma once

#include <glib.h>
#include <libxml/tree.h>

#include "say.h"

/*
 * The stylesheets of assets/site, each compiled once. A stylesheet of a kind of page includes
 * page.xsl, which makes what all pages have. While one runs it can read and write no file and reach
 * no network. Functions for it are in the namespace "urn:tambon:site" (function.c).
 *
 * For one thread at a time; each thread has one of its own (libxml2 notes in a compiled stylesheet
 * what it has looked up). Opened by the main thread, before any other runs.
 */
typedef struct Templates Templates;

/** `folder`: where page.xsl, style.css … lie. Errors: BASE_ERROR_MISSING, BASE_ERROR_INVALID. */
Templates *template_open(const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void template_close(Templates *templates);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Templates, template_close)

/** The digest of all files of the folder: with other ones every page may look another way. */
const char *template_digest(const Templates *templates);

/** What a run is told besides its tree: the parameters of page.xsl. */
typedef struct {
    SayLanguage language;
    const char *kind;      /* its stylesheet: <kind>.xsl */
    const char *top;       /* from this page to the folder of the site: "../../../", or "" */
    const char *path;      /* of this page below its language: "t/800120/2569/", or "" */
    const char *code_path; /* its QR code as path of an SVG picture, or NULL */
    int code_modules;
    const char *url;  /* what that leads to */
    int since_number; /* the release from which on the page is as it is */
    const char *since_utc;
} TemplateRun;

/**
 * The page of a tree, UTF-8, as HTML. `page_bytes` receives its length. Returns: owned, or NULL
 * with BASE_ERROR_INVALID (a fault of the stylesheet).
 */
char *template_run(Templates *templates, xmlDoc *tree, const TemplateRun *run, size_t *page_bytes,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
