import { lookAlike } from './alike-names.ts'

/** What the program enters into the history where no person acts; nobody who works here can be called so. */
export const programActors = {
  program: 'Shipdesk',
  byClock: 'Shipdesk, by the clock',
  watchedFolder: 'Watched folder',
  scheduledExport: 'Scheduled export',
} as const

/** Whether a name is the program's own, or looks like it. */
export const isProgramActor = (name: string): boolean =>
  Object.values(programActors).some((own) => lookAlike(name, own))
