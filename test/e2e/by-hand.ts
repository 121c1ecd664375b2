/** So many milliseconds between two keys that nobody takes it for a scanner. */
export const BY_HAND = { delay: 40 } as const
