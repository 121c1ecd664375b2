import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { Card } from '../card.tsx'
import { sourceFieldNames } from '../model/shipment-specs.ts'
import { type ShipmentFieldsProps, useShipmentField } from './use-shipment-field.ts'

/** For whom, and by which way, the shipment came to this desk. */
export const SourceCard = memo((props: ShipmentFieldsProps) => {
  const { t } = useTranslation('new-shipment')
  const field = useShipmentField(props)
  return (
    <Card title={t('source.title')}>
      <FieldGrid>
        {sourceFieldNames.map((name) => (
          <FieldCell key={name} span={4}>
            <TextField {...field(name, t(`source.${name}`))} />
          </FieldCell>
        ))}
      </FieldGrid>
    </Card>
  )
})
SourceCard.displayName = 'SourceCard'
