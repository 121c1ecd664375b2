import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Fields } from '#contract/field.tsx'
import { FieldGrid } from '#ui/fields/field-grid.tsx'
import { hasContent } from '#ui/form/typed.ts'
import { cellIn } from '../../model/form.ts'
import { EditorCard } from '../cards/editor-card.tsx'
import { PriceGrid } from './price-grid.tsx'
import { PricePreview } from './price-preview.tsx'
import { type PartProps, useRows } from '../use-service.ts'
import { ZoneList } from './zone-list.tsx'

/** What a service costs: zones of countries, a table of prices by weight, the tax, and what that comes to. */
export const PricesCard = ({ at }: PartProps) => {
  const { t } = useTranslation('carriers')
  const [isAsked, setAsked] = useState(false)
  const zones = useRows(`${at}.prices.zones`)
  const charges = useRows(`${at}.prices.bands`).some((row) =>
    zones.some((zone) => hasContent(cellIn(row, zone)['per_kilogram'])),
  )
  return (
    <EditorCard
      title={t('parts.prices')}
      aside={
        <Switch
          label={t('prices.perKilogramToo')}
          checked={isAsked || charges}
          disabled={charges}
          onChange={(event) => setAsked(event.currentTarget.checked)}
        />
      }
    >
      <ZoneList at={at} />
      <PriceGrid at={at} byKilogram={isAsked || charges} />
      <FieldGrid>
        <Fields
          below={`${at}.prices`}
          fields={[
            { path: 'currency', span: 3 },
            { path: 'tax.value', span: 2, label: t('prices.tax'), placeholder: t('prices.noTax') },
            { path: 'tax.type', span: 2 },
            { path: 'tax.reference', span: 2 },
            { path: 'tax.country_iso_code', span: 3 },
          ]}
        />
      </FieldGrid>
      <PricePreview at={at} />
    </EditorCard>
  )
}
