import { Refusal } from '../../../shared/api-error.ts'

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const troubles: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  ENOENT: 'The folder is not there any more.',
  EACCES: 'The file cannot be written there: access is denied.',
  EPERM: 'The file cannot be written there: access is denied.',
  EROFS: 'The file cannot be written there: the disk is read-only.',
  EBUSY: 'The file is in use by another program.',
  EEXIST: 'There is a file where a folder should be.',
  ENOTDIR: 'There is a file where a folder should be.',
  EISDIR: 'There is a folder of this name.',
  EIO: 'The disk could not be read or written.',
}
/** What comes from the computer and not from the program. */
export const isTrouble = (error: unknown): boolean => codeOf(error) in troubles

/** Why a job failed, as a person reads it; what is a bug is not told here. */
export const sentenceOf = (error: unknown): string => {
  if (error instanceof Refusal) return error.problems.map(({ message }) => message).join(' ') || error.message
  return troubles[codeOf(error)] ?? 'Something went wrong in Shipdesk. What it was stands in its log.'
}
