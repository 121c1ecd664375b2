/** What the program enters into the history where no person acts; nobody who works here can be called so. */
export const programActors = {
  program: 'Shipdesk',
  byClock: 'Shipdesk, by the clock',
  watchedFolder: 'Watched folder',
  scheduledExport: 'Scheduled export',
} as const
