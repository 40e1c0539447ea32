#pragma once

#include <base/hash.h>
#include <libxml/tree.h>
#include <stdbool.h>
#include <stdint.h>

/*
 * The tree that a template is given: elements with attributes, no words of ours and nothing
 * formatted. What is not stated has no attribute. Escaping is the template's library's.
 */

/** A new last child. Borrowed. */
xmlNode *node_add(xmlNode *parent, const char *name);

/** A text from the data (say_clean()); NULL and "": no attribute. */
void node_set(xmlNode *node, const char *name, const char *text);

/** Names in both languages: `name`="th" and `name-en`. */
void node_set_names(xmlNode *node, const char *th, const char *en);

/** A number, always. */
void node_set_number(xmlNode *node, const char *name, int64_t number);

/** A number where it is not below 0 (not stated). */
void node_set_stated(xmlNode *node, const char *name, int64_t number);

/** "1" where it is so, else no attribute. */
void node_set_flag(xmlNode *node, const char *name, bool is_so);

/** The digest of all that a tree says. */
void node_digest(xmlDoc *tree, char hex[BASE_HASH_HEX_LENGTH + 1]);
