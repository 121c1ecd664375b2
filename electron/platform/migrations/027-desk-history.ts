/** What was done to the desk itself is found among millions of entries about shipments, also by who did it. */
export const deskHistory = `
CREATE INDEX audit_of_desk ON audit (sequence) WHERE entity = 'desk';
CREATE INDEX audit_of_desk_by_actor ON audit (actor, sequence) WHERE entity = 'desk';
`
