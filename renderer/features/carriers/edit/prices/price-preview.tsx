import { useDeferredValue, useMemo, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useFormat, useLocale } from '#app/i18n/use-format.ts'
import { useCountryChoices } from '#app/i18n/use-country-choices.ts'
import { decimalMarkOf, readDecimal, showDecimal, takeDecimal } from '#ui/fields/text/decimal.ts'
import { ChoiceField } from '#ui/fields/choice/choice-field.tsx'
import { TextField } from '#ui/fields/text/text-field.tsx'
import { isRow, type Row } from '#ui/form/field-path.ts'
import { textsOf } from '#ui/form/typed.ts'
import { useValueAt } from '#ui/form/use-field.ts'
import { zonesIn } from '../../model/form.ts'
import { samplePrice } from '../../model/preview.ts'
import classes from '../editor.module.css'
import type { PartProps } from '../use-service.ts'

const USUAL_COUNTRY = 'GB'

const firstCountry = (service: Row): string =>
  [...zonesIn(service).map((zone) => zone['countries']), service['countries_served']]
    .flatMap((countries) => textsOf({ kind: 'list' }, countries) ?? [])
    .find((country) => country !== '*') ?? USUAL_COUNTRY

/** What a parcel would cost with what is typed so far. */
export const PricePreview = ({ at }: PartProps) => {
  const service = useValueAt(at)
  return isRow(service) && <Sample service={service} />
}

const Sample = ({ service }: { readonly service: Row }) => {
  const { t } = useTranslation('carriers')
  const format = useFormat()
  const mark = decimalMarkOf(useLocale())
  const countries = useCountryChoices()
  const [weight, setWeight] = useState('2.5')
  const [chosen, setCountry] = useState('')
  const country = chosen === '' ? firstCountry(service) : chosen
  const kilograms = readDecimal(weight) ?? 0
  // Typing goes first: what it comes to may follow a moment later.
  const settled = useDeferredValue(service)
  const price = useMemo(
    () => (kilograms > 0 ? samplePrice(settled, { weight: kilograms, country }) : undefined),
    [settled, kilograms, country],
  )
  const values = {
    weight: format.weight({ value: kilograms, unit: 'kg' }),
    country: format.country(country),
    ...(price && {
      net: format.money({ amount: price.net, currency: price.currency }),
      gross: format.money({ amount: price.gross, currency: price.currency }),
    }),
  }
  return (
    <div className={classes['sample']}>
      <TextField
        name="sampleWeight"
        label={t('prices.sampleWeight')}
        value={showDecimal(weight, mark)}
        isCode
        inputMode="decimal"
        onChange={(typed) => setWeight(takeDecimal(typed, mark))}
      />
      <ChoiceField
        name="sampleCountry"
        label={t('prices.sampleCountry')}
        value={country}
        choices={countries}
        nothingFound={t('nothingFound')}
        onChange={setCountry}
      />
      <p className={classes['costs']} role="status">
        <Trans
          t={t}
          i18nKey={price ? 'prices.costs' : 'prices.costsNothing'}
          values={values}
          components={[<strong key="net" />]}
        />
      </p>
    </div>
  )
}
