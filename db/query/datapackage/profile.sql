SELECT p.area_code, a.name_th, p.section, p.section AS section_th, p.item, p.value AS item_value,
       p.value_state AS item_value_state, p.unit, p.survey_date, p.source, p.sample
FROM profile_item AS p
JOIN area AS a ON a.code = p.area_code
ORDER BY p.area_code, p.section, p.sort_order, p.item;
