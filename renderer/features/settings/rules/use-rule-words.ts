import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import type { OrderRule, RuleEffects } from '#shared/order-rules/order-rule.ts'

type Range = { readonly from?: number; readonly to?: number }

const named = (label: string, texts: readonly string[] | undefined): readonly string[] =>
  texts ? [`${label}: ${texts.join(', ')}`] : []

/** What a rule wants and does, in words. */
export const useRuleWords = () => {
  const { t } = useTranslation('settings-lists')
  const format = useFormat()
  const range = ({ from, to }: Range, unit: string): string => {
    const [low, high] = [from, to].map((one) => (one === undefined ? '' : format.number(one)))
    if (from === undefined) return t('rules.upTo', { to: `${high} ${unit}` })
    return to === undefined
      ? t('rules.atLeast', { from: `${low} ${unit}` })
      : t('rules.between', { from: low, to: `${high} ${unit}` })
  }
  return {
    conditions: ({ when }: OrderRule): string => {
      const parts = [
        ...named(t('rules.countries'), when.countries?.map(format.country)),
        ...(when.weight ? [`${t('rules.weight')}: ${range(when.weight, when.weight.unit)}`] : []),
        ...(when.value ? [`${t('rules.value')}: ${range(when.value, when.value.currency)}`] : []),
        ...named(t('rules.tags'), when.tags),
        ...named(t('rules.skus'), when.skus),
        ...named(t('rules.sources'), when.sources),
        ...named(t('rules.tenants'), when.tenants),
        ...named(t('rules.channels'), when.channels),
      ]
      return parts.length === 0 ? t('rules.everyOrder') : parts.join(' · ')
    },
    effects: (set: RuleEffects): string =>
      [
        ...named(t('rules.service'), set.service === undefined ? undefined : [set.service]),
        ...named(t('rules.group'), set.service_group === undefined ? undefined : [set.service_group]),
        ...named(t('rules.addedTags'), set.tags),
        ...named(
          t('rules.size'),
          set.package_size_reference === undefined ? undefined : [set.package_size_reference],
        ),
        ...named(
          t('rules.location'),
          set.shipping_location_reference === undefined ? undefined : [set.shipping_location_reference],
        ),
      ].join(' · '),
  }
}
