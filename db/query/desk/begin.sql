-- The last entry is read and the next one written with nobody in between.
BEGIN IMMEDIATE;
