-- For the publisher to print.
SELECT (SELECT count(*) FROM area), (SELECT count(*) FROM plan), (SELECT count(*) FROM project),
       (SELECT count(*) FROM document);
