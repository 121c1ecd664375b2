import { expect } from 'vitest'

/*
 * Vitest's own matchers for parts of a value are of the type `any`; these are not, so that what stands beside them
 * stays checked.
 */

export const textLike = (pattern: RegExp): unknown => expect.stringMatching(pattern)
export const textWith = (part: string): unknown => expect.stringContaining(part)
export const anyNumber = (): unknown => expect.any(Number)
export const objectWith = (part: object): unknown => expect.objectContaining(part)
