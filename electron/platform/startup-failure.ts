import { type Trouble, troubleOf } from './trouble.ts'

/** Puts into plain words why the desk could not be opened, and what to do. Knows nothing else than the error. */
export const explainFailure = (error: unknown, dataFolder: string): string => {
  if (error instanceof Error && sentencesOfTheirOwn.has(error.name)) return error.message
  return explanations[troubleOf(error) ?? 'unknown'](dataFolder)
}

/** Errors whose message is written for people already. */
const sentencesOfTheirOwn: ReadonlySet<string> = new Set(['DatabaseTooNew', 'LostDatabase', 'Refusal'])

const explanations: Readonly<Record<Trouble | 'unknown', (dataFolder: string) => string>> = {
  records_damaged: (folder) =>
    `The records in ${folder} are damaged and cannot be read. Nothing was changed. Put back the last backup ` +
    '(desk restore), or have all that can still be read put into a new desk (desk salvage).',
  not_writable: (folder) =>
    `Shipdesk may not write to ${folder}, where its records are kept. ` +
    'Allow it to, or start it with another folder: --data FOLDER.',
  not_folder: (folder) =>
    `${folder}, where the records should be kept, is not a folder. Start with another one: --data FOLDER.`,
  records_in_use: (folder) =>
    `The records in ${folder} are in use by another program, which does not let go of them. ` +
    'Close it, and start again.',
  disk_full: (folder) => `There is no room left on the disk of ${folder}. Free some, and start again.`,
  disk_failed: (folder) =>
    `The disk of ${folder} could not be read or written. Check the disk, and keep a copy of that folder.`,
  unknown: (folder) =>
    `The records in ${folder} could not be opened. What happened is kept in the folder "logs" there.`,
}
