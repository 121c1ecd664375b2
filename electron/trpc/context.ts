/** Keeps what is known of a bug where a person can find it again by its correlation id. Never throws. */
export type ReportBug = (correlationId: string, error: unknown) => void

/** What every call carries besides its input. */
export type Context = {
  /** Who acts, as the audit trail shows it; never empty. */
  readonly actor: string
  readonly reportBug: ReportBug
  /** Whether the caller may name files of this computer: the command line may, a page may not. */
  readonly mayNameFiles?: boolean
}
