SELECT code AS organisation, name_th, name_en, abbreviation, kind AS organisation_kind, budget_class,
       budget_class AS budget_class_th, phone AS office_phone, area_code AS tambon_code
FROM organisation
ORDER BY code;
