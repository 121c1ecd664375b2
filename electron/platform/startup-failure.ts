/** Puts into plain words why the desk could not be opened, and what to do. Knows nothing else than the error. */
export const explainFailure = (error: unknown, dataFolder: string): string => {
  if (error instanceof Error && sentencesOfTheirOwn.has(error.name)) return error.message
  return explanations[kindOf(codeOf(error))](dataFolder)
}

/** Errors whose message is written for people already. */
const sentencesOfTheirOwn: ReadonlySet<string> = new Set(['DatabaseTooNew', 'LostDatabase', 'Refusal'])

type Kind = 'unreadable' | 'notWritable' | 'notFolder' | 'busy' | 'full' | 'unknown'

const explanations: Readonly<Record<Kind, (dataFolder: string) => string>> = {
  unreadable: (folder) =>
    `The records in ${folder} are damaged and cannot be read. Nothing was changed. ` +
    'Keep a copy of that folder, and put back the last backup.',
  notWritable: (folder) =>
    `Shipdesk may not write to ${folder}, where its records are kept. ` +
    'Allow it to, or start it with another folder: --data FOLDER.',
  notFolder: (folder) =>
    `${folder}, where the records should be kept, is not a folder. Start with another one: --data FOLDER.`,
  busy: (folder) =>
    `The records in ${folder} are in use by another program, which does not let go of them. ` +
    'Close it, and start again.',
  full: (folder) => `There is no room left on the disk of ${folder}. Free some, and start again.`,
  unknown: (folder) =>
    `The records in ${folder} could not be opened. What happened is kept in the folder "logs" there.`,
}

const kindsByCode: readonly (readonly [RegExp, Kind])[] = [
  [/^SQLITE_(CORRUPT|NOTADB)/, 'unreadable'],
  [/^(EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_AUTH)/, 'notWritable'],
  [/^(ENOTDIR|EEXIST)/, 'notFolder'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED)/, 'busy'],
  [/^(ENOSPC|EDQUOT|SQLITE_FULL)/, 'full'],
]

const kindOf = (code: string): Kind => kindsByCode.find(([pattern]) => pattern.test(code))?.[1] ?? 'unknown'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
