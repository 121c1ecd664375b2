import type { Shipment } from '#shared/shipments/shipment.ts'

/** The tracking references that are being typed: the shipment's own, and those of contents by their reference. */
export type ReferencesForm = {
  readonly shipment: readonly string[]
  readonly contents: Readonly<Record<string, readonly string[]>>
}

/** What the carrier's references are now. */
export const referencesFormOf = ({ allocation, contents }: Shipment): ReferencesForm => {
  const details = allocation?.tracking_details
  const known = new Map(details?.contents?.map((one) => [one.reference, one.tracking_references ?? []]))
  return {
    shipment: details?.shipment.tracking_references ?? [],
    contents: Object.fromEntries(contents.map(({ reference }) => [reference, known.get(reference) ?? []])),
  }
}

/** What the desk is told: contents whose references were taken away have none. */
export const referencesOf = ({ shipment, contents }: ReferencesForm) => ({
  tracking_references: [...shipment],
  contents: Object.entries(contents).map(([reference, references]) => ({
    reference,
    tracking_references: [...references],
  })),
})
