/**
 * The totes that orders lie in, which their metadata tells, so that a scan of one finds its order. Capitals do not count, as
 * keyboards and printers of codes disagree on them.
 */
export const totes = `
CREATE TABLE shipment_tote (
  tote TEXT NOT NULL COLLATE NOCASE, id INTEGER NOT NULL, PRIMARY KEY (tote, id)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO shipment_tote
  SELECT trim(one.value ->> '$.value'), r.id
  FROM shipment_record r, json_each(r.record, '$.metadata') one
  WHERE r.record LIKE '%"tote"%' AND lower(trim(one.value ->> '$.key')) = 'tote';
`
