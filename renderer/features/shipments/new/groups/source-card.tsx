import { useTranslation } from 'react-i18next'
import { Fields } from '#contract/field.tsx'
import { FieldGrid } from '#ui/fields/field-grid.tsx'
import { Card } from '#ui/layout/card.tsx'
import { furtherOfShipment, sourcePaths } from './layout.ts'

const fields = [...sourcePaths, ...furtherOfShipment].map((path) => ({ path, span: 4 }))

/** For whom, and by which way, the shipment came to this desk; and whatever has no other place. */
export const SourceCard = () => {
  const { t } = useTranslation('new-shipment')
  return (
    <Card dense title={t('source.title')}>
      <FieldGrid>
        <Fields fields={fields} />
      </FieldGrid>
    </Card>
  )
}
