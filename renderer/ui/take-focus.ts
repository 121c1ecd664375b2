/** A ref that gives the focus to what has just come: only where a person types that next, and nothing else. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus({ preventScroll: true })
