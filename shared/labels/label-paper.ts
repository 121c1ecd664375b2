/** Paper of 4 × 6 inches, of a quarter of A4, and of 100 × 150 mm. */
export const labelSizes = ['4x6', 'a6', '100x150'] as const
export type LabelSize = (typeof labelSizes)[number]

/** What labels are printed on: one to a paper of its size, or four of A6 to a sheet of A4. */
export const labelPapers = [...labelSizes, 'a4'] as const
export type LabelPaper = (typeof labelPapers)[number]
