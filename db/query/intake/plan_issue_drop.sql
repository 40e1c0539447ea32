DELETE FROM plan_issue WHERE area_code = :area_code AND fiscal_year_be = :fiscal_year_be;
