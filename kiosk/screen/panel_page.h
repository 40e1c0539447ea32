#pragma once

#include "page.h"

/** What the officers' pages of the panel (screen/panel.h) have in common. */

/** Whether the address is `/staff/` and this. */
bool screen_panel_is_page(const BaseAddress *address, const char *page);

/** An empty page of theirs; NULL with SNAPSHOT_ERROR_NOT_FOUND where nothing is known of a panel.
 */
ScreenPage *screen_panel_new_page(const ScreenContext *context, const BaseAddress *address,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Says so where what is chosen cannot be kept. */
void screen_panel_add_loss(ScreenPage *page, const ScreenPanel *panel);
