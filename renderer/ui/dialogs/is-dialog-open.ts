/** Whether a dialog has the page to itself. */
export const isDialogOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null
