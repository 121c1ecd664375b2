import { refuse, type Refusal } from '#shared/api-error.ts'

/** Why there is no going back to a backup. Nothing was changed. */
export const damagedBackup = (): Refusal =>
  refuse('internal_server_error', { code: 'records_damaged', sentence: { key: 'backup_damaged' } })
export const newerBackup = (): Refusal =>
  refuse('validation_error', { code: 'invalid_value', sentence: { key: 'backup_too_new' } })
export const missingBackup = (): Refusal =>
  refuse('not_found', { code: 'not_found', sentence: { key: 'backup_gone' } })
/** A file that no desk has written, or that was changed since. */
export const foreignArchive = (): Refusal =>
  refuse('validation_error', { code: 'invalid_value', sentence: { key: 'archive_foreign' } })
/** A stick or a share that has come to nothing: what is asked of it does not even fail. */
export const silentFolder = (): Refusal =>
  refuse('validation_error', {
    property: '$.second_folder',
    code: 'invalid_value',
    sentence: { key: 'second_folder_silent' },
  })
/** A database that is no desk's, or has something in it that no desk has: it could do anything once it is opened. */
export const foreignBackup = (): Refusal =>
  refuse('validation_error', { code: 'invalid_value', sentence: { key: 'backup_foreign' } })
export const recordsInUse = (): Refusal =>
  refuse('internal_server_error', { code: 'records_in_use', sentence: { key: 'restore_in_use' } })
