#include "node.h"

#include <glib.h>

#include "say.h"

xmlNode *node_add(xmlNode *parent, const char *name)
{
    xmlNode *node = xmlNewChild(parent, NULL, BAD_CAST name, NULL);
    g_assert(node != NULL); // memory is GLib's: template_open()
    return node;
}

static void set(xmlNode *node, const char *name, const char *text)
{
    xmlAttr *attribute = xmlNewProp(node, BAD_CAST name, BAD_CAST text);
    g_assert(attribute != NULL);
}

void node_set(xmlNode *node, const char *name, const char *text)
{
    g_autofree char *clean = say_clean(text);
    if (clean != NULL) {
        set(node, name, clean);
    }
}

void node_set_names(xmlNode *node, const char *th, const char *en)
{
    node_set(node, "name", th);
    node_set(node, "name-en", en);
}

void node_set_number(xmlNode *node, const char *name, int64_t number)
{
    char text[24];
    (void)g_snprintf(text, sizeof text, "%" G_GINT64_FORMAT, number);
    set(node, name, text);
}

void node_set_stated(xmlNode *node, const char *name, int64_t number)
{
    if (number >= 0) {
        node_set_number(node, name, number);
    }
}

void node_set_flag(xmlNode *node, const char *name, bool is_so)
{
    if (is_so) {
        set(node, name, "1");
    }
}

void node_digest(xmlDoc *tree, char hex[BASE_HASH_HEX_LENGTH + 1])
{
    xmlChar *bytes = NULL;
    int byte_count = 0;
    xmlDocDumpMemory(tree, &bytes, &byte_count);
    g_assert(bytes != NULL);
    base_hash_bytes(bytes, (size_t)byte_count, hex);
    xmlFree(bytes);
}
