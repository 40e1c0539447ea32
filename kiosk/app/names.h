#pragma once

#include <snapshot/snapshot.h>
#include <ui/text.h>

/*
 * Tells the text engine the names of the snapshot's places, so that no line breaks inside one. To
 * be called once a snapshot; a damaged one simply names fewer.
 */
void names_keep_whole(UiText *text, Snapshot *snapshot);
