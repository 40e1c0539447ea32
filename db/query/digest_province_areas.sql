-- Every place, with what may stand beside its name.
SELECT * FROM area ORDER BY code;
