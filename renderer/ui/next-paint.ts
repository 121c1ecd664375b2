/** Waits until what was changed last is on the screen, so that work which holds the page up comes after it. */
export const nextPaint = async (): Promise<void> =>
  new Promise((resolve) => {
    // A window that nobody sees draws nothing.
    if (document.hidden) resolve()
    else requestAnimationFrame(() => setTimeout(resolve))
  })
