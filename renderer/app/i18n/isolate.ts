/**
 * A name, a code or a number inside a sentence, so that it keeps its own direction of writing: without this an order
 * number in an Arabic sentence swaps its parts with the words beside it.
 */
export const isolate = (text: string): string => `\u2068${text}\u2069`

/** The same for digits in groups, which have no direction of their own and always read from the left. */
export const isolateDigits = (text: string): string => `\u2066${text}\u2069`
