#pragma once

#include "form/template.h"
#include "list.h"
#include "note.h"
#include "workbook.h"

/** What all parts of one template need. */
typedef struct {
    const FormTemplate *form;
    FormWorkbook *workbook;
    const FormLists *lists;
    const FormNotes *notes;
} FormTemplatePart;

/** True for the sheets that go into this template. */
bool form_template_has(const FormTemplate *form, const IntakeSheet *sheet);

/** "งบชุมชน (บาท)*": the heading with its unit, and a star when it must be filled. Owned. */
char *form_template_heading(const IntakeColumn *column) G_GNUC_WARN_UNUSED_RESULT;

/** The empty sheet to fill in: headings with notes, formats, what can be typed. */
void form_template_add_sheet(const FormTemplatePart *part, const IntakeSheet *sheet);

/** The sheet คำอธิบาย: how to fill in, and what the sheets are for. */
void form_template_add_guide(const FormTemplatePart *part);

/** The sheet ตัวอย่าง: every sheet with a row or two, as they would be filled in. */
void form_template_add_examples(const FormTemplatePart *part);

/** The sheet รายการ and the names of its ranges, from which the cells choose. */
void form_template_add_lists(const FormTemplatePart *part);
