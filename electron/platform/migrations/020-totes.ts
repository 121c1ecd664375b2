/** All that JavaScript takes off the ends of a text, where SQLite would take blanks alone. */
const white = `char(9, 10, 11, 12, 13, 32, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202,
  8232, 8233, 8239, 8287, 12288, 65279)`

/**
 * The totes that orders lie in, which their metadata tells, so that a scan of one finds its order. Capitals do not count, as
 * keyboards and printers of codes disagree on them. Of several that one order tells, the first counts, as it does for orders
 * that are written down from now on: what is entered otherwise would never be taken out again.
 */
export const totes = `
CREATE TABLE shipment_tote (
  tote TEXT NOT NULL COLLATE NOCASE, id INTEGER NOT NULL, PRIMARY KEY (tote, id)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO shipment_tote
  SELECT tote, id FROM (
    -- With min(), SQLite takes the other columns from the row that has it.
    SELECT r.id, trim(one.value ->> '$.value', ${white}) AS tote, min(one.key)
    FROM shipment_record r, json_each(r.record, '$.metadata') one
    WHERE r.record LIKE '%tote%' AND lower(trim(one.value ->> '$.key', ${white})) = 'tote'
    GROUP BY r.id
  );
`
