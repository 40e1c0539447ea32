-- Everything that has a name people look for: kind, key of the record, name, names joined by line ends
-- (or NULL), whether words of level before the name may be left out (ต., อำเภอ).
SELECT 'area', code, name_th, name_en, 1 FROM main.area
UNION ALL
SELECT 'area', area_code, name, NULL, 1 FROM main.area_alias
UNION ALL
SELECT 'organisation', code, name_th, coalesce(aliases || char(10), '') ||
       coalesce(abbreviation || char(10), '') || coalesce(name_en, ''), 0
FROM main.organisation
UNION ALL
SELECT 'programme', code, name_th, NULL, 0 FROM main.programme
UNION ALL
SELECT 'issue', edition || '/' || code, name_th, name_en, 0 FROM main.issue
UNION ALL
SELECT 'glossary', term, term, meaning_th, 0 FROM main.glossary
UNION ALL
SELECT 'document', area_code || '/' || code, title, NULL, 0 FROM main.document;
