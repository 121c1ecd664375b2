const DIALOG = '[aria-modal="true"]'

/** Whether a dialog has the page to itself. */
export const isDialogOpen = (): boolean => document.querySelector(DIALOG) !== null

/** Marks a dialog in which nothing is begun that could be lost: it may go when something else is opened. */
export const passing = { 'data-passing': true }

/** Marks a part of the page in which something is begun: it stays when the page is left, or it does not. */
export const unfinished = (what: 'kept' | 'unsaved' | undefined) => ({ 'data-unfinished': what })

/** What would be left behind if the page went: nothing, something that is kept, or something that is not. */
export const workInProgress = (): 'kept' | 'unsaved' | undefined => {
  if (document.querySelector(`${DIALOG}:not([data-passing]), [data-unfinished="unsaved"]`)) return 'unsaved'
  return document.querySelector('[data-unfinished="kept"]') ? 'kept' : undefined
}
