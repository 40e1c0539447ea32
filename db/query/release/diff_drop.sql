DROP TABLE temp.difference;
