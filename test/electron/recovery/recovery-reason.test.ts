import { expect, it } from 'vitest'
import { refuse } from '#shared/api-error.ts'
import { recoveryReasonOf } from '#electron/recovery/recovery-reason.ts'

const coded = (code: string): Error => Object.assign(new Error('what SQLite or the system says'), { code })
const named = (name: string): Error => Object.assign(new Error('a sentence'), { name })

it.each([
  ['no database at all', coded('SQLITE_NOTADB'), 'damaged'],
  ['a damaged page', coded('SQLITE_CORRUPT_VTAB'), 'damaged'],
  ['tables that are not as they should be', coded('SQLITE_ERROR'), 'damaged'],
  ['records that are gone', named('LostDatabase'), 'lost'],
  ['what nobody expected', new TypeError('x is not a function'), 'not_opened'],
  ['records of a newer program', named('DatabaseTooNew'), undefined],
  ['a refusal', refuse('conflict', { code: 'rule_conflict' }), undefined],
  ['a full disk', coded('ENOSPC'), undefined],
  ['another program', coded('SQLITE_BUSY'), undefined],
  ['a folder that may not be written', coded('EACCES'), undefined],
])('offers what helps where a desk cannot be opened for %s', (_what, error, reason) => {
  expect(recoveryReasonOf(error)).toBe(reason)
})
