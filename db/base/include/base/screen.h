#pragma once

#include <glib.h>

#include "base/address.h"

/**
 * The screens that can be shown to a meeting, and what of the data each of them names: the province
 * writes lists of addresses (D2), and neither the desk nor a release sees the kiosk's screens.
 */

/** What only the data can have. */
typedef enum {
    BASE_SCREEN_AREA,      /* code: of the area */
    BASE_SCREEN_VILLAGE,   /* code: of the area, tambon and two digits */
    BASE_SCREEN_GROUP,     /* code: number of the pilot group */
    BASE_SCREEN_PROJECT,   /* code: permanent, base/code.h */
    BASE_SCREEN_SET,       /* code: of a set of indicators; edition or NULL */
    BASE_SCREEN_INDICATOR, /* code: of an indicator; set and edition, or NULL */
} BaseScreenKind;

typedef struct {
    BaseScreenKind kind;
    char *code;
    char *set;     /* NULL: of any */
    char *edition; /* NULL: of any */
} BaseScreenNamed;

/**
 * What an address names, its parameters included; empty for a screen of the whole province. Whether
 * the data have it is the caller's to ask (db/query/part/named.sql).
 * Returns: list of BaseScreenNamed; NULL for an address that no meeting can show: no screen has it,
 * it leads to another list, or lies behind the staff's PIN.
 */
GPtrArray *base_screen_list_named(const BaseAddress *address) G_GNUC_WARN_UNUSED_RESULT;

/** The kind as queries are told it: "area", "village", … Static text. */
const char *base_screen_kind_key(BaseScreenKind kind);

/** The kind in Thai, before a code: "โครงการรหัส". Static text. */
const char *base_screen_kind_words(BaseScreenKind kind);
