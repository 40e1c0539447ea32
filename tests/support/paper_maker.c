#include "paper_maker.h"

#include <string.h>

#define A4 "0 0 595 842"
#define SHAPES "0 g 72 72 200 300 re f 0.6 g 300 400 150 150 re f"
#define BOMB_BYTES 2048
#define BOMB_BYTE 0x81
#define FIRST_PAGE 4 // after the catalogue, the list of pages and the stream

static void begin_object(GString *pdf, GArray *offsets)
{
    gsize offset = pdf->len;
    g_array_append_val(offsets, offset);
    g_string_append_printf(pdf, "%u 0 obj\n", offsets->len);
}

static void add_object(GString *pdf, GArray *offsets, const char *words)
{
    begin_object(pdf, offsets);
    g_string_append_printf(pdf, "%s\nendobj\n", words);
}

static void add_pages(GString *pdf, GArray *offsets, const PaperMaker *how, int page_count)
{
    g_autoptr(GString) kids = g_string_new(NULL);
    for (int i = 0; i < page_count; i++) {
        g_string_append_printf(kids, "%d 0 R ", FIRST_PAGE + i);
    }
    g_autofree char *tree =
        g_strdup_printf("<< /Type /Pages /Count %d /Kids [ %s] >>", page_count, kids->str);
    add_object(pdf, offsets, tree);
    const char *content = how->content != NULL ? how->content : SHAPES;
    gsize bytes = how->content_bytes > 0 ? how->content_bytes : strlen(content);
    begin_object(pdf, offsets);
    g_string_append_printf(pdf, "<< /Length %" G_GSIZE_FORMAT " %s >>\nstream\n", bytes,
                           how->filter != NULL ? how->filter : "");
    g_string_append_len(pdf, content, (gssize)bytes);
    g_string_append(pdf, "\nendstream\nendobj\n");
    for (int i = 0; i < page_count; i++) {
        g_autofree char *page =
            g_strdup_printf("<< /Type /Page /Parent 2 0 R /MediaBox [ %s ] /Contents 3 0 R >>",
                            how->box != NULL ? how->box : A4);
        add_object(pdf, offsets, page);
    }
}

static void add_end(GString *pdf, const GArray *offsets, bool locked)
{
    // 32 bytes each that fit no password.
    const char *lock = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
                       "/O (abcdefghijklmnopqrstuvwxyzabcdef) "
                       "/U (abcdefghijklmnopqrstuvwxyzabcdef) >> /ID [ (0123456789abcdef) "
                       "(0123456789abcdef) ]";
    gsize start = pdf->len;
    g_string_append_printf(pdf, "xref\n0 %u\n0000000000 65535 f \n", offsets->len + 1);
    for (guint i = 0; i < offsets->len; i++) {
        g_string_append_printf(pdf, "%010" G_GSIZE_FORMAT " 00000 n \n",
                               g_array_index(offsets, gsize, i));
    }
    g_string_append_printf(
        pdf, "trailer\n<< /Size %u /Root 1 0 R %s >>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
        offsets->len + 1, locked ? lock : "", start);
}

GBytes *paper_maker_pdf(const PaperMaker *how)
{
    GString *pdf = g_string_new("%PDF-1.4\n");
    g_autoptr(GArray) offsets = g_array_new(false, false, sizeof(gsize));
    add_object(pdf, offsets, "<< /Type /Catalog /Pages 2 0 R >>");
    add_pages(pdf, offsets, how, MAX(how->page_count, 1));
    add_end(pdf, offsets, how->locked);
    return g_string_free_to_bytes(pdf);
}

GBytes *paper_maker_bomb(int levels)
{
    char content[BOMB_BYTES];
    g_autoptr(GString) filter = g_string_new("/Filter [");
    memset(content, BOMB_BYTE, sizeof content);
    for (int i = 0; i < levels; i++) {
        g_string_append(filter, " /RunLengthDecode");
    }
    g_string_append(filter, " ]");
    const PaperMaker how = {
        .content = content, .content_bytes = sizeof content, .filter = filter->str};
    return paper_maker_pdf(&how);
}
