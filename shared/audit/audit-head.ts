import { z } from 'zod'

/** Where the chain of the audit trail ends: with it kept elsewhere, a trail that was cut off or exchanged is seen. */
export const auditHead = z.object({
  /** The sequence of its last entry, and so how many there are. */
  entries: z.int().min(0),
  /** SHA-256 of its last entry in hexadecimal digits; zeros while there is none. */
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
  /** When that entry was written, ISO 8601, UTC. */
  at: z.string(),
})
export type AuditHead = z.output<typeof auditHead>
