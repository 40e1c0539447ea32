SELECT 1 FROM release_made WHERE number = :number;
