-- A figure beside a state that hides it, a state beside no figure, a count of 1 to the threshold that
-- is shown, or two of surveyed, passed and failed that give the third away.
WITH rule AS MATERIALIZED (SELECT small_cell - 1 AS most FROM release)
SELECT v.area_code, v.set_code || '/' || v.indicator_code AS figure, v.year_be
FROM indicator_value AS v, rule AS r
WHERE (v.surveyed IS NOT NULL) <> (v.surveyed_state = 'shown')
   OR (v.passed IS NOT NULL) <> (v.passed_state = 'shown')
   OR (v.failed IS NOT NULL) <> (v.failed_state = 'shown')
   OR (v.value IS NOT NULL) <> (v.value_state = 'shown')
   OR v.surveyed BETWEEN 1 AND r.most OR v.passed BETWEEN 1 AND r.most
   OR v.failed BETWEEN 1 AND r.most
   OR (v.value BETWEEN 1 AND r.most
       AND v.unit IN ('คน', 'ราย', 'ครัวเรือน', 'คร.', 'หลังคาเรือน') AND v.value = round(v.value))
   OR (v.surveyed_state IN ('shown', 'small', 'hidden', 'missing')
       AND v.passed_state IN ('shown', 'small', 'hidden', 'capped', 'na', 'missing')
       AND v.failed_state IN ('shown', 'small', 'hidden', 'capped', 'na', 'missing')
       AND v.value_state IN ('shown', 'small', 'hidden', 'na', 'missing')) = 0
   OR (v.passed IS NOT NULL AND v.surveyed IS NOT NULL AND v.failed IS NULL
       AND v.failed_state <> 'missing')
   OR (v.failed IS NOT NULL AND v.surveyed IS NOT NULL AND v.passed IS NULL
       AND v.passed_state <> 'missing')
UNION ALL
SELECT c.area_code, c.item, c.year_be
FROM consumption AS c, rule AS r
WHERE (c.households IS NOT NULL) <> (c.households_state = 'shown')
   OR (c.surveyed IS NOT NULL) <> (c.surveyed_state = 'shown')
   OR c.households BETWEEN 1 AND r.most OR c.surveyed BETWEEN 1 AND r.most
   OR c.surveyed - c.households BETWEEN 1 AND r.most
UNION ALL
SELECT a.area_code, 'household_account', a.year_be
FROM household_account AS a, rule AS r
WHERE (a.household_count IS NOT NULL) <> (a.household_count_state = 'shown')
   OR (a.household_total IS NOT NULL) <> (a.household_total_state = 'shown')
   OR (a.group_count IS NOT NULL) <> (a.group_count_state = 'shown')
   OR a.household_count BETWEEN 1 AND r.most OR a.household_total BETWEEN 1 AND r.most
   OR a.group_count BETWEEN 1 AND r.most
   OR (a.amount_state <> 'shown'
       AND coalesce(a.income_mean_satang, a.income_median_satang, a.expense_mean_satang,
                    a.expense_median_satang, a.debt_mean_satang, a.debt_median_satang,
                    a.saving_mean_satang, a.saving_median_satang) IS NOT NULL)
   OR (a.amount_state = 'shown' AND a.household_count < 30)
   OR coalesce(a.income_mean_satang, 0) % 10000 <> 0
   OR coalesce(a.income_median_satang, 0) % 10000 <> 0
   OR coalesce(a.expense_mean_satang, 0) % 10000 <> 0
   OR coalesce(a.expense_median_satang, 0) % 10000 <> 0
   OR coalesce(a.debt_mean_satang, 0) % 10000 <> 0
   OR coalesce(a.debt_median_satang, 0) % 10000 <> 0
   OR coalesce(a.saving_mean_satang, 0) % 10000 <> 0
   OR coalesce(a.saving_median_satang, 0) % 10000 <> 0
LIMIT 1;
