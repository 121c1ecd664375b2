import { Refusal } from '#shared/api-error.ts'
import { codeOf, type Trouble, troubleOf } from '../../platform/trouble.ts'

/** Told shorter than at the desk: they stand beside the file or the folder that they are about. */
const sentences: Readonly<Record<Trouble, string>> = {
  disk_full: 'The disk is full.',
  disk_failed: 'The disk could not be read or written.',
  records_damaged: 'A part of the records on the disk is damaged. Keep a copy of the data folder.',
  records_in_use: 'Another program is using the records and does not let go of them.',
  not_writable: 'The file cannot be written there: access is denied, or the disk is read-only.',
  not_folder: 'There is a file where a folder should be.',
}

/** What befalls files alone. */
const ofFiles: Readonly<Record<string, string>> = {
  ENOENT: 'The folder is not there any more.',
  EBUSY: 'The file is in use by another program.',
  EISDIR: 'There is a folder of this name.',
}

/** What comes from the computer and not from the program. */
export const isTrouble = (error: unknown): boolean =>
  troubleOf(error) !== undefined || codeOf(error) in ofFiles

/** Why a job failed, as a person reads it; what is a bug is not told here. */
export const sentenceOf = (error: unknown): string => {
  if (error instanceof Refusal) return error.problems.map(({ message }) => message).join(' ') || error.message
  const trouble = troubleOf(error)
  if (trouble) return sentences[trouble]
  return ofFiles[codeOf(error)] ?? 'Something went wrong in Shipdesk. What it was stands in its log.'
}
