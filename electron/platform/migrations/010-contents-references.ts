/** The references that the program gave to contents, so that a scan of one finds its shipment. */
export const contentsReferences = `
CREATE TABLE contents_reference (
  reference TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (reference, id)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO contents_reference
  SELECT outer_one.value ->> '$.reference', r.id
  FROM shipment_record r, json_each(r.record, '$.contents') outer_one
  WHERE outer_one.value ->> '$.reference' IS NOT NULL;
INSERT OR IGNORE INTO contents_reference
  SELECT inner_one.value ->> '$.reference', r.id
  FROM shipment_record r, json_each(r.record, '$.contents') outer_one,
    json_each(outer_one.value, '$.contents') inner_one
  WHERE inner_one.value ->> '$.reference' IS NOT NULL;
`
