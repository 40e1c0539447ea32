INSERT INTO plan (area_code, fiscal_year_be, edition, identity, vision, mission, strategy, forum_date,
                  review_date, document_code, sample)
VALUES (:area_code, :fiscal_year_be, :edition, :identity, :vision, :mission, :strategy, :forum_date,
        :review_date, :document_code, :sample)
ON CONFLICT (area_code, fiscal_year_be) DO UPDATE SET
    edition = excluded.edition, identity = excluded.identity, vision = excluded.vision,
    mission = excluded.mission, strategy = excluded.strategy, forum_date = excluded.forum_date,
    review_date = excluded.review_date, document_code = excluded.document_code,
    sample = excluded.sample;
