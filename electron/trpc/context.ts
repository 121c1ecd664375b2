import type { NeededRight } from '#shared/operators/lead-right.ts'

/** Keeps what is known of a bug where a person can find it again by its correlation id. Never throws. */
export type ReportBug = (correlationId: string, error: unknown) => void

/** What holds for whoever is signed on at a window. It is asked at each call, as it may have changed since the one before. */
export type Guard = {
  /** Whether nobody is signed on, or whoever is has to show it again. */
  readonly isLocked: () => boolean
  /** Who may do it, by their names, where whoever is signed on may not. */
  readonly onlyFor: (right: NeededRight) => readonly string[] | undefined
  /** Ends once somebody is signed on, at once when somebody is, and when the signal says that nobody waits any more. */
  readonly opened: (signal: AbortSignal | undefined) => Promise<void>
}

/** What every call carries besides its input. */
export type Context = {
  /** Who acts, as the audit trail shows it; empty only while the desk is locked. */
  readonly actor: string
  readonly reportBug: ReportBug
  /** Whether the caller may name files of this computer: the command line may, a page may not. */
  readonly mayNameFiles?: boolean
  /** What binds the caller: nothing on the command line, as whoever calls it has the files anyway. */
  readonly guard?: Guard
}
