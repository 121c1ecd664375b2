import { useTranslation } from 'react-i18next'
import type { DeskHistoryEntry } from '#shared/audit/desk-history.ts'
import { ALL_ADDRESSES } from '#shared/audit/desk-operation.ts'
import type { PropertyChange } from '#shared/shipments/shipment.ts'
import { deskLabel, deskWord } from '#shared/texts/desk-words.ts'
import { hasLabel } from '#shared/texts/labels.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import type { ShownChange } from '#contract/history/change-list.tsx'
import { useDisplay } from '#contract/use-display.ts'
import { useFullLabelOf, useLanguage } from '#contract/use-label-of.ts'
import { singleChanges } from './single-changes.ts'

/** Where the properties of what was changed stand in the tables of labels. */
const places: readonly string[] = ['', 'carriers[].', 'service_groups[].', 'contents[].', 'addresses[].']

/** The name at the end of a path: `when` of `$.rules[0].when[2]`. */
const lastOf = (path: string): string => path.split('.').at(-1)?.split('[')[0] ?? ''
/** Numbers that name something and count nothing. */
const named = /\.(?:port|dpi|id)$/u
/** What the desk calls it by is no change of it. */
const inner = /^\$\.printer$/u
const pinned = /^(\d{1,15}) ([0-9a-f]{16})[0-9a-f]{48}$/u
const isoMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u

/** What entries about the desk say in words: what they are about, and what is another afterwards. */
export const useDeskWords = () => {
  const { t } = useTranslation('desk-history')
  const format = useFormat()
  const fullLabelOf = useFullLabelOf()
  const display = useDisplay()
  const language = useLanguage()
  const label = (property: string): string => {
    const path = property.replace(/^\$\.?/u, '')
    if (path === '') return ''
    const place = places.find((one) => hasLabel(`${one}${path}`))
    const name = deskLabel(lastOf(path), language)
    const rule = /^order_rules\[(\d+)\]/u.exec(path)?.[1]
    if (rule !== undefined) return `${t('rule', { number: Number(rule) + 1 })} · ${name ?? lastOf(path)}`
    if (place === undefined) return name ?? fullLabelOf(path)
    // The place that was tried is a group of its own there.
    return fullLabelOf(`${place}${path}`)
      .split(' · ')
      .slice(place === '' ? 0 : 1)
      .join(' · ')
  }

  const valueIn = (property: string, value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (Array.isArray(value)) return format.list(value.map((one: unknown) => valueIn(property, one)))
    if (typeof value === 'number' && named.test(property)) return String(value)
    if (typeof value !== 'string') return display(property.replace(/^\$\./u, ''), value)
    const [, entry, hash] = pinned.exec(value) ?? []
    if (entry !== undefined && hash !== undefined) return `${entry}:${hash}`
    if (isoMoment.test(value)) return format.exactly(value)
    return deskWord(lastOf(property), value, language) ?? display(property.replace(/^\$\./u, ''), value)
  }

  /** A thing that is new, or gone, is told by what it is; a change by what it was as well. */
  const shown = (change: PropertyChange, whole: boolean): ShownChange => {
    const { property, before, after } = change
    if (before === undefined && after === undefined)
      return { property, label: label(property), after: t('another') }
    return {
      property,
      label: label(property) || undefined,
      ...((!whole || before !== undefined) && { before: valueIn(property, before) }),
      ...((!whole || after !== undefined) && { after: valueIn(property, after) }),
    }
  }

  return {
    what: ({ operation }: DeskHistoryEntry): string =>
      operation === undefined ? t('unknown') : t(`operations.${operation}`),

    /** What it was done to; empty where that says nothing more. */
    about: ({ operation, reference, actor }: DeskHistoryEntry): string => {
      if (operation === 'change_settings' || operation === 'change_automation')
        return deskLabel(reference, language) ?? reference.replaceAll('_', ' ')
      if (reference === ALL_ADDRESSES) return t('allAddresses')
      if (reference.startsWith('address:'))
        return t('address', { number: reference.slice('address:'.length) })
      const saysNothing = operation === 'clock_stepped_back' || operation === 'salvage'
      return saysNothing || reference === actor ? '' : reference
    },

    changes: ({ changes, operation, reference }: DeskHistoryEntry): readonly ShownChange[] =>
      changes.flatMap((change) => {
        const whole = change.property === '$' && (change.before === undefined || change.after === undefined)
        return singleChanges([change])
          .filter(({ property }) => !inner.test(property))
          .map((one) => shown(one, whole))
          .map((one) => {
            const isSaid = operation === 'change_settings' && one.property === `$.${reference}`
            return isSaid ? { ...one, label: undefined } : one
          })
          .filter(({ before, after }) => (before ?? '') !== (after ?? ''))
      }),
  }
}
