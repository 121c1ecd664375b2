import type { SetTrackingReferencesRequest } from '#shared/allocation/allocation.ts'
import type { Shipment } from '#shared/shipments/shipment.ts'
import { trackingReferenceOf } from '#shared/shipments/tracking-reference.ts'

/** What is typed as the numbers of the carrier's own system. */
export type TypedNumbers = {
  /** Whether all packages go under the shipment's number. */
  readonly isOneForAll: boolean
  readonly ofShipment: string
  /** By the reference of the package. */
  readonly ofPackages: Readonly<Record<string, string>>
}
export type NumberedShipment = Pick<Shipment, 'reference' | 'allocation' | 'contents'>

/** Why a number is not taken: there is none, or it is that of an earlier package, counted from 1. */
export type NumberProblem = { readonly kind: 'missing' } | { readonly kind: 'same'; readonly as: number }

/** The name of the shipment's own number among those of packages. */
export const WHOLE = ''

/** So many references are kept with one thing. */
const MOST = 50

/**
 * What is known already, as it is typed over. Packages of several have their own numbers only: what would stand in for a missing
 * one may be that of another package.
 */
export const typedNumbersOf = ({ allocation, contents }: NumberedShipment): TypedNumbers => {
  const details = allocation?.tracking_details
  const own = new Map(details?.contents?.map((one) => [one.reference, one.tracking_references?.[0]]))
  const whole = details?.shipment.tracking_references?.[0] ?? ''
  const [only, ...others] = contents
  const isSeveral = others.length > 0
  if (!isSeveral && only)
    return {
      isOneForAll: false,
      ofShipment: whole,
      ofPackages: { [only.reference]: own.get(only.reference) ?? whole },
    }
  const hasOwn = contents.some(({ reference }) => own.get(reference) !== undefined)
  return {
    isOneForAll: whole !== '' && !hasOwn,
    ofShipment: whole,
    ofPackages: Object.fromEntries(contents.map(({ reference }) => [reference, own.get(reference) ?? ''])),
  }
}

/** What is wrong with what is typed, by the package that it stands at. */
export const numberProblems = (
  { contents }: NumberedShipment,
  { isOneForAll, ofShipment, ofPackages }: TypedNumbers,
): ReadonlyMap<string, NumberProblem> => {
  if (isOneForAll) return new Map(ofShipment.trim() === '' ? [[WHOLE, { kind: 'missing' }]] : [])
  const all = contents.map(({ reference }) => (ofPackages[reference] ?? '').trim())
  return new Map(
    contents.flatMap(({ reference }, index): (readonly [string, NumberProblem])[] => {
      const number = all[index] ?? ''
      const first = all.indexOf(number)
      if (number === '') return [[reference, { kind: 'missing' }]]
      return first < index ? [[reference, { kind: 'same', as: first + 1 }]] : []
    }),
  )
}

/** What the desk is told: the typed numbers in the place of those that they were typed over, and all others as they are. */
export const numbersToKeep = (
  { allocation, contents }: NumberedShipment,
  { isOneForAll, ofShipment, ofPackages }: TypedNumbers,
): Omit<SetTrackingReferencesRequest, 'reference'> => {
  const details = allocation?.tracking_details
  const packages = contents.map(({ reference }) => ({
    reference,
    before: allocation && trackingReferenceOf(allocation, reference),
    number: (isOneForAll ? ofShipment : (ofPackages[reference] ?? '')).trim(),
  }))
  const numbers = packages.map(({ number }) => number)
  const isPackage = new Set(contents.map(({ reference }) => reference))
  const others = (details?.contents ?? []).filter(({ reference }) => !isPackage.has(reference))
  const further = new Map(details?.contents?.map((one) => [one.reference, one.tracking_references?.slice(1)]))
  const ofShipmentNow = (details?.shipment.tracking_references ?? []).flatMap((one) => {
    const instead = packages.filter(({ before }) => before === one).map(({ number }) => number)
    return instead.length > 0 ? instead : [one]
  })
  return {
    tracking_references: few([...(isOneForAll ? numbers : []), ...ofShipmentNow, ...numbers]),
    contents: [
      // Under the shipment's number, a package with one of its own would go on bearing that.
      ...(isOneForAll ? [] : packages).map(({ reference, number }) => ({
        reference,
        tracking_references: few([number, ...(further.get(reference) ?? [])]),
      })),
      ...others.map(({ reference, tracking_references = [] }) => ({
        reference,
        tracking_references: [...tracking_references],
      })),
    ],
  }
}

/** Each once, and no more than are kept: what is left out of the shipment's stands with its package. */
const few = (references: readonly string[]): string[] => [...new Set(references)].slice(0, MOST)
