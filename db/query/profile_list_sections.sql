-- Which sections a place has facts of, how many, and the newest survey among them.
SELECT section, count(*), max(survey_date), max(sample)
FROM profile_item
WHERE area_code = :area_code
GROUP BY section;
