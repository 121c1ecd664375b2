import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Fields, useFieldLabel } from '#contract/field.tsx'
import { handOverWays, serviceShipmentTypes } from '#shared/carriers/catalogue.ts'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { EditorCard } from './editor-card.tsx'
import { NameFields } from '../fields/name-fields.tsx'
import { SegmentsField } from '#contract/segments-field.tsx'
import { type PartProps, useFlag } from '../use-service.ts'

/** What a service is called and whether it is offered. */
export const GeneralCard = ({ at }: PartProps) => {
  const { t } = useTranslation('carriers')
  const enabled = `${at}.enabled`
  return (
    <EditorCard
      title={t('parts.general')}
      aside={<Switch label={useFieldLabel(enabled).label} {...useFlag(enabled)} />}
    >
      <FieldGrid>
        <NameFields at={at} />
        <FieldCell span={6}>
          <SegmentsField
            path={`${at}.shipment_types`}
            choices={serviceShipmentTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
          />
        </FieldCell>
        <FieldCell span={6}>
          <SegmentsField
            path={`${at}.hand_over`}
            choices={handOverWays.map((value) => ({ value, label: t(`handOver.${value}`) }))}
          />
        </FieldCell>
        <Fields below={at} fields={[{ path: 'tags', span: 12, placeholder: t('service.tagsHint') }]} />
      </FieldGrid>
    </EditorCard>
  )
}
