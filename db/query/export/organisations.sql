SELECT NULL AS office, 0 AS sample, code, name_th, abbreviation, aliases, name_en, kind, budget_class, phone, area_code
FROM organisation
ORDER BY code;
