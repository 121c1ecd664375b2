/**
 * What the orders of a wave are made of, by what a scanner reads on it, so that a thing that lies in the wrong parcel finds its order
 * however many there are. It follows the records by itself, as an order may be edited while its wave is packed.
 */
const enterCodes = (rows: string): string => `INSERT OR IGNORE INTO wave_code
  SELECT w.wave, trim(one.value), w.position, w.shipment
  FROM wave_shipment w CROSS JOIN shipment_record r ON r.id = w.shipment
    CROSS JOIN json_tree(r.record, '$.contents') one
  WHERE ${rows} AND one.key IN ('sku', 'reference') AND one.type = 'text' AND trim(one.value) <> ''`

export const waveCodes = `
CREATE TABLE wave_code (
  wave INTEGER NOT NULL,
  code TEXT NOT NULL COLLATE NOCASE,
  position INTEGER NOT NULL,
  shipment INTEGER NOT NULL REFERENCES shipment (id) ON DELETE CASCADE,
  PRIMARY KEY (wave, code, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX wave_code_shipment ON wave_code (shipment);
CREATE TRIGGER wave_code_comes AFTER INSERT ON wave_shipment BEGIN
  ${enterCodes('w.wave = new.wave AND w.position = new.position')};
END;
CREATE TRIGGER wave_code_changes AFTER UPDATE OF record ON shipment_record
WHEN EXISTS (SELECT 1 FROM wave_shipment WHERE shipment = new.id) BEGIN
  DELETE FROM wave_code WHERE shipment = new.id;
  ${enterCodes('w.shipment = new.id')};
END;
${enterCodes('TRUE')};
`
