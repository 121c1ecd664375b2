/** What a walk along the audit trail's chain found. */
export type AuditVerification = {
  readonly ok: boolean
  /** Entries that were read. */
  readonly entries: number
  /** The sequence of the first entry that does not hold; absent when all do. */
  readonly broken_at?: number
  readonly message: string
}
