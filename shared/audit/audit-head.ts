import { z } from 'zod'

/** Where the chain of the audit trail ends: with it kept elsewhere, a trail that was cut off or exchanged is seen. */
export const auditHead = z.object({
  /** The sequence of its last entry, and so how many there are. */
  entries: z.int().min(0),
  /** SHA-256 of its last entry in hexadecimal digits; zeros while there is none. */
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
  /** When that entry was written, ISO 8601, UTC. */
  at: z.iso.datetime(),
})
export type AuditHead = z.output<typeof auditHead>

const PRINTED_DIGITS = 16

/** A head as it stands on paper, short enough to be typed: `1234:8f3a5b6c7d8e9f01`. */
export const printedHead = ({ entries, hash }: AuditHead): string =>
  `${entries}:${hash.slice(0, PRINTED_DIGITS)}`

/** Reads what stands on paper, typed by a person, or a whole hash. */
export const writtenHead = z
  .string()
  .max(200)
  .transform((text, context) => {
    const [, entries, hash] = /^\s*(\d{1,15})\s*:\s*([0-9a-f]{4,64})[.…]*\s*$/iu.exec(text) ?? []
    if (entries !== undefined && hash !== undefined)
      return { entries: Number(entries), hash: hash.toLowerCase() }
    context.addIssue({ code: 'custom', message: 'invalid_format' })
    return z.NEVER
  })
/** The beginning of a hash, and which entry it is of. */
export type WrittenHead = z.output<typeof writtenHead>
