import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCountryChoices } from '#app/i18n/use-country-choices.ts'
import { ChoiceField } from '#ui/fields/choice-field.tsx'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { isFilled } from '../model/carrier-of-form.ts'
import type { ServiceForm } from '../model/form.ts'
import { CurrencyField } from './currency-field.tsx'
import { EditorCard } from './editor-card.tsx'
import type { PartProps } from './part-props.ts'
import { PriceGrid } from './price-grid.tsx'
import { PricePreview } from './price-preview.tsx'
import { useTextField } from './use-text-field.ts'
import { ZoneList } from './zone-list.tsx'

const chargesByKilogram = ({ rows }: ServiceForm): boolean =>
  rows.some((row) => Object.values(row.cells).some((cell) => isFilled(cell.perKilogram)))

/** What a service costs: zones of countries, a table of prices by weight, the tax, and what that comes to. */
export const PricesCard = (props: PartProps) => {
  const { service } = props
  const { t } = useTranslation('carriers')
  const [isAsked, setAsked] = useState(false)
  const byKilogram = isAsked || chargesByKilogram(service)
  const field = useTextField(props)
  const countries = useCountryChoices()
  return (
    <EditorCard
      title={t('parts.prices')}
      aside={
        <Switch
          label={t('prices.perKilogramToo')}
          checked={byKilogram}
          disabled={chargesByKilogram(service)}
          onChange={(event) => setAsked(event.currentTarget.checked)}
        />
      }
    >
      <ZoneList {...props} />
      <PriceGrid {...props} byKilogram={byKilogram} />
      <FieldGrid>
        <FieldCell span={3}>
          <CurrencyField {...field('currency')} />
        </FieldCell>
        <FieldCell span={2}>
          <TextField {...field('taxPercent')} placeholder={t('prices.noTax')} />
        </FieldCell>
        <FieldCell span={2}>
          <TextField {...field('taxType')} />
        </FieldCell>
        <FieldCell span={2}>
          <TextField {...field('taxReference')} />
        </FieldCell>
        <FieldCell span={3}>
          <ChoiceField {...field('taxCountry')} choices={countries} nothingFound={t('nothingFound')} />
        </FieldCell>
      </FieldGrid>
      <PricePreview service={service} />
    </EditorCard>
  )
}
