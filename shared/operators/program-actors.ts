import { foldText } from '../words.ts'

/** What the program enters into the history where no person acts; nobody who works here can be called so. */
export const programActors = {
  program: 'Shipdesk',
  byClock: 'Shipdesk, by the clock',
  watchedFolder: 'Watched folder',
  scheduledExport: 'Scheduled export',
} as const

/** A name as it is compared with others: neither case, accents, width nor spaces make it another. */
export const foldName = (name: string): string =>
  foldText(name.normalize('NFKC')).replaceAll(/\s+/gu, ' ').trim()

const folded = new Set(Object.values(programActors).map(foldName))

/** Whether a name is the program's own. */
export const isProgramActor = (name: string): boolean => folded.has(foldName(name))
