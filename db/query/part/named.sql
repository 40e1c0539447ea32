SELECT CASE :kind
       WHEN 'group' THEN EXISTS (SELECT 1 FROM area WHERE pilot_group = CAST(:code AS INTEGER))
       WHEN 'project' THEN EXISTS (SELECT 1 FROM project WHERE code = :code)
       WHEN 'set' THEN EXISTS (SELECT 1 FROM indicator_set
                               WHERE code = :code AND edition = coalesce(:edition, edition))
       WHEN 'indicator' THEN EXISTS (SELECT 1 FROM indicator
                                     WHERE code = :code AND set_code = coalesce(:set_code, set_code)
                                       AND edition = coalesce(:edition, edition))
       ELSE EXISTS (SELECT 1 FROM area WHERE code = :code)
       END;
