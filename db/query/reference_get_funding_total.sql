-- What the funders of a programme give together; NULL where it has none.
SELECT sum(f.amount_satang)
FROM funding AS f
WHERE f.programme = :programme;
