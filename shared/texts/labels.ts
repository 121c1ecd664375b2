import { ownValue } from '../own-value.ts'
import type { Language } from '../settings/language.ts'
import arCatalogue from './ar/catalogue.json' with { type: 'json' }
import deCatalogue from './de/catalogue.json' with { type: 'json' }
import enCatalogue from './en/catalogue.json' with { type: 'json' }
import ar from './ar/properties.json' with { type: 'json' }
import de from './de/properties.json' with { type: 'json' }
import en from './en/properties.json' with { type: 'json' }
import { wordLabel } from './words.ts'

type Labels = Readonly<Record<string, string>>
const labels: Readonly<Record<Language, Labels>> = {
  en: { ...en, ...enCatalogue },
  de: { ...de, ...deCatalogue },
  ar: { ...ar, ...arCatalogue },
}

/** One step of a path: `addresses[destination]`, `contents[0]`, `sku`; one by one whatever stands in brackets. */
const step = /([^.[\]]+)(\[[^\]]{0,200}\])?/gu
type Step = { readonly name: string; readonly member: string | undefined }

const stepsOf = (path: string): readonly Step[] =>
  [...path.replace(/^\$\.?/u, '').matchAll(step)].map(([, name = '', brackets]) => ({
    name,
    member: brackets?.slice(1, -1),
  }))

/**
 * The property that steps lead to, as the table of labels names it: contents inside others are contents, and metadata and
 * texts for the label are the same wherever they stand. What is saved by itself is called what it is called in its list.
 */
const keyOf = (steps: readonly Step[]): string =>
  steps
    .map(({ name, member }) => (member === undefined ? name : `${name}[]`))
    .join('.')
    .replace(/^catalogue\.(?=carriers|service_groups)/u, '')
    .replace(/^carrier(?=\.|$)/u, 'carriers[]')
    .replace(/^service_group(?=\.|$)/u, 'service_groups[]')
    .replace(/^(?:location\.)?address\./u, 'addresses[].')
    .replaceAll('contents[].contents[]', 'contents[]')
    .replace(/^contents\[\]\.(?=metadata|label_properties)/u, '')

/** By what name a property stands in the table of labels. */
export const labelKey = (path: string): string => keyOf(stepsOf(path))

/** Whether a property stands in the table of labels. */
export const hasLabel = (path: string): boolean => {
  const steps = stepsOf(path)
  return steps.length > 0 && Object.hasOwn(labels.en, keyOf(steps).replace(/\[\]$/u, ''))
}

/** Groups whose properties are not clear without them. */
const named: ReadonlySet<string> = new Set(['customs_documentation', 'allocation'])

/**
 * What a property is called, by its path in whatever form: `addresses[].postal_code`, `addresses[origin].postal_code`,
 * `$.contents[1].sku`. What the contract does not know is called what it is called there.
 */
export const labelOf = (path: string, language: Language): string => labelOfSteps(stepsOf(path), language)

const labelOfSteps = (steps: readonly Step[], language: Language): string => {
  const last = steps.at(-1)
  if (last?.member) return memberLabel(steps, language)
  return ownValue(labels[language], keyOf(steps)) ?? (last?.name ?? '').replaceAll('_', ' ')
}

/** A member of a list: an address by its type, metadata by their key, anything else by its place, from 1. */
const memberLabel = (steps: readonly Step[], language: Language): string => {
  const { name, member = '' } = steps.at(-1) ?? { name: '' }
  if (name === 'addresses' && !isPlace(member)) return wordLabel('address_type', member, language)
  const outer = steps.length > 1 && steps.at(-2)?.name === name ? steps.at(-2)?.member : undefined
  const place = isPlace(member) ? placeOf([outer, member]) : member
  const whole = [...steps.slice(0, -1), { name, member: '' }]
  return [
    ownValue(labels[language], keyOf(whole)) ?? labelOfSteps([{ name, member: undefined }], language),
    place,
  ]
    .filter(Boolean)
    .join(' ')
}
const isPlace = (member: string): boolean => /^\d+$/u.test(member)
const placeOf = (members: readonly (string | undefined)[]): string =>
  members.flatMap((member) => (member ? [String(Number(member) + 1)] : [])).join('.')

/** The same with what it belongs to: `Destination · Postal code`, `Contents 2 · SKU`, `Customs · Invoice date`. */
export const fullLabelOf = (path: string, language: Language): string => {
  const steps = stepsOf(path)
  const groups = steps.slice(0, -1).flatMap(({ name, member }, index) => {
    const isOuter = steps[index + 1]?.name === name
    const isGroup = member === undefined ? index === 0 && named.has(name) : !isOuter
    return isGroup ? [labelOfSteps(steps.slice(0, index + 1), language)] : []
  })
  return [...groups, labelOfSteps(steps, language)].join(' · ')
}
