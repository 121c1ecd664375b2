import { z } from 'zod'
import { jobName } from '../progress.ts'
import type { Sentence } from '../texts/sentences.ts'
import { type AuditHead, writtenHead } from './audit-head.ts'

/** What may be said to a verification. */
export const verifyRequest = z
  .strictObject({
    /** An end of the trail that was written down elsewhere: `1234:8f3a…`. */
    head: writtenHead.exactOptional(),
    /** A name of the caller's, under which the progress can be followed. */
    job: jobName.exactOptional(),
  })
  .optional()
export type VerifyRequest = z.output<typeof verifyRequest>

/** What is looked at, each for itself. */
const verifiedParts = ['database', 'trail', 'shipments', 'counts', 'documents', 'head'] as const
export type VerifiedPart = (typeof verifiedParts)[number]

/** Something that does not hold. */
export type VerificationFinding = {
  readonly message: string
  readonly sentence: Sentence
  /** The shipment, the document or whatever else it is about, where that is known. */
  readonly reference?: string
}

/** What a look at one part found. */
export type PartVerification = {
  readonly part: VerifiedPart
  readonly ok: boolean
  /** So many were looked at: entries, shipments, files, ends of the trail. */
  readonly checked: number
  /** So many things do not hold; the first of them are told. */
  readonly found: number
  readonly findings: readonly VerificationFinding[]
  /** What it cannot show, and what explains something. */
  readonly notes: readonly Sentence[]
}

/** What a look at everything that a desk holds found. */
export type AuditVerification = {
  readonly ok: boolean
  /** Entries of the audit trail that were read. */
  readonly entries: number
  /** The sequence of the first entry that does not hold; absent when all do. */
  readonly broken_at?: number
  readonly message: string
  /** Where the trail ends. */
  readonly head?: AuditHead
  readonly parts: readonly PartVerification[]
}
