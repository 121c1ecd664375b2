import { z } from 'zod'

/** Where a text of the form stands in a service, and how it is read. A `percent` is a share of one there. */
export type TextSpec = {
  readonly kind: 'text' | 'number' | 'percent' | 'code'
  readonly place: readonly string[]
}

const text = (...place: readonly string[]): TextSpec => ({ kind: 'text', place })
const number = (...place: readonly string[]): TextSpec => ({ kind: 'number', place })
const code = (...place: readonly string[]): TextSpec => ({ kind: 'code', place })

/** Everything of a service that is typed into a field of its own. */
export const serviceSpecs = {
  reference: text('reference'),
  name: text('name'),
  weightMin: number('weight', 'min'),
  weightMax: number('weight', 'max'),
  minLength: number('dimensions', 'min_length'),
  minWidth: number('dimensions', 'min_width'),
  minHeight: number('dimensions', 'min_height'),
  maxLength: number('dimensions', 'max_length'),
  maxWidth: number('dimensions', 'max_width'),
  maxHeight: number('dimensions', 'max_height'),
  maxValue: number('max_value', 'amount'),
  maxValueCurrency: code('max_value', 'currency'),
  transitMin: number('transit_days', 'min'),
  transitMax: number('transit_days', 'max'),
  cutOff: text('cut_off'),
  currency: code('prices', 'currency'),
  taxReference: text('prices', 'tax', 'reference'),
  taxCountry: code('prices', 'tax', 'country_iso_code'),
  taxType: text('prices', 'tax', 'type'),
  taxPercent: { kind: 'percent', place: ['prices', 'tax', 'value'] },
  prefix: text('tracking_numbers', 'prefix'),
  suffix: text('tracking_numbers', 'suffix'),
  width: number('tracking_numbers', 'width'),
  first: number('tracking_numbers', 'first'),
} as const satisfies Readonly<Record<string, TextSpec>>

export type ServiceText = keyof typeof serviceSpecs

const isServiceText = (name: string): name is ServiceText => Object.hasOwn(serviceSpecs, name)
export const serviceTextNames: readonly ServiceText[] = Object.keys(serviceSpecs).filter(isServiceText)

export const serviceTexts = z.record(z.literal(serviceTextNames), z.string()).readonly()
export type ServiceTexts = z.output<typeof serviceTexts>

/** A text for each field. */
export const textsBy = (textOf: (name: ServiceText, spec: TextSpec) => string): ServiceTexts => {
  const all = Object.fromEntries(serviceTextNames.map((name) => [name, textOf(name, serviceSpecs[name])]))
  return serviceTexts.parse(all)
}
