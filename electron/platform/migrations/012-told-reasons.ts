/** Reasons that the program gives itself are there in English and, beside it, as code and values. */
export const toldReasons = `
ALTER TABLE audit_detail ADD COLUMN sentence TEXT;
`
