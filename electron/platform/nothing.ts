/** What is answered where there is nothing to tell but that it was done. */
export type Nothing = Readonly<Record<string, never>>
