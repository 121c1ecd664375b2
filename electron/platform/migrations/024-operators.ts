/**
 * Who works here. What signs somebody on is kept as what it is checked by: a hash of the PIN with all that it was made with, and
 * digests of badges. Wrong tries are counted here, so that a new start of the program forgets none of them.
 */
export const operators = `
CREATE TABLE operator (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('operator', 'lead')),
  pin TEXT,
  wrong_tries INTEGER NOT NULL DEFAULT 0,
  blocked_until INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE operator_badge (
  digest BLOB PRIMARY KEY,
  operator INTEGER NOT NULL REFERENCES operator
) STRICT, WITHOUT ROWID;
`
