import type { RuleCode } from '#shared/api-error.ts'

/** What comes from the computer and not from the program. */
export type Trouble = Extract<
  RuleCode,
  'disk_full' | 'disk_failed' | 'records_damaged' | 'records_in_use' | 'not_writable' | 'not_folder'
>

const troublesByCode: readonly (readonly [RegExp, Trouble])[] = [
  [/^(ENOSPC|EDQUOT|SQLITE_FULL)$/u, 'disk_full'],
  [/^(EIO|SQLITE_IOERR.*)$/u, 'disk_failed'],
  [/^SQLITE_(CORRUPT.*|NOTADB)$/u, 'records_damaged'],
  [/^SQLITE_(BUSY|LOCKED).*$/u, 'records_in_use'],
  [/^(EACCES|EISDIR|EPERM|EROFS|SQLITE_(READONLY|CANTOPEN|PERM|AUTH).*)$/u, 'not_writable'],
  [/^(ENOTDIR|EEXIST)$/u, 'not_folder'],
]

/** What stood in the way; undefined when it is a bug of the program. */
export const troubleOf = (error: unknown): Trouble | undefined => {
  const code = codeOf(error)
  return troublesByCode.find(([pattern]) => pattern.test(code))?.[1]
}

/** The code that the system or SQLite gave an error; empty when it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
