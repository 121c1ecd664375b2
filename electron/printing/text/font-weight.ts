/** What letters are written in, and how heavy that is for a font: 400 is usual, 700 is bold. */
export const fontWeights = { regular: 400, strong: 700 } as const
export type FontWeight = keyof typeof fontWeights
