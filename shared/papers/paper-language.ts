/** Papers for people are in the language of the desk, or in that of who gets them. */
export const paperLanguages = ['desk', 'receiver'] as const
export type PaperLanguage = (typeof paperLanguages)[number]
