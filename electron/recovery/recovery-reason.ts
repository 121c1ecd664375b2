import type { RecoveryReason } from '#shared/recovery/recovery-state.ts'
import { codeOf, troubleOf } from '../platform/trouble.ts'

/** Errors that say by themselves what is to be done, and that no recovery could do. */
const sayThemselves: ReadonlySet<string> = new Set(['DatabaseTooNew', 'Refusal'])

/** Whether an error tells of the program or of what was asked, and not of records that do not open. */
export const saysItself = (error: unknown): boolean => error instanceof Error && sayThemselves.has(error.name)

/**
 * What a recovery would be for when a desk could not be opened; `undefined` when the computer is in the way, as a full disk or
 * another program, and not the records.
 */
export const recoveryReasonOf = (error: unknown): RecoveryReason | undefined => {
  if (error instanceof Error && error.name === 'LostDatabase') return 'lost'
  if (saysItself(error)) return undefined
  const trouble = troubleOf(error)
  if (trouble === 'records_damaged' || codeOf(error) === 'SQLITE_ERROR') return 'damaged'
  return trouble === undefined ? 'not_opened' : undefined
}
