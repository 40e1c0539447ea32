#pragma once

#include <libxslt/xsltInternals.h>

#include "say.h"

/*
 * What a stylesheet says besides its tree, namespace "urn:tambon:site" (prefix t). Every argument
 * is turned into text; every result is text.
 *
 *   t:say('%s District', $name, …)      words of the catalogue, with what belongs into them
 *   t:plural('one', 'many', count, …)   the same by number
 *   t:word('status', @status)           words of a code list; an unknown key: ""
 *   t:place('tambon', name, name-en)    "ตำบลปากพูน", "Tambon Pak Phun"
 *   t:name(name, name-en)               the name for the language
 *   t:count(1037)                       "1,037"
 *   t:baht(satang), t:amount(satang)    "35,978,000 บาท", "35,978,000"; "" for "" (not stated)
 *                                       a number and its unit never part, there and in t:plural()
 *   t:date(iso)                         "8 มิ.ย. 2569"; "" for what is no date
 *   t:year(2569)                        "2569", "2569 BE"
 */
void function_register(xsltTransformContext *context, SayLanguage *language);
