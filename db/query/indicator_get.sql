-- One indicator of an edition of a set.
SELECT i.set_code, i.edition, i.code, i.dimension_no, i.dimension_th, i.name_th, i.unit, i.direction,
       i.target, i.aggregation, i.public_words, i.definition, i.source
FROM indicator AS i
WHERE i.set_code = :set_code AND i.edition = :edition AND i.code = :code;
