import { TimeInput } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { Fields, useFieldLabel } from '#contract/field.tsx'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { useField } from '#ui/form/use-field.ts'
import { EditorCard } from './editor-card.tsx'
import type { PartProps } from '../use-service.ts'

const days = ['transit_days.min', 'transit_days.max'].map((path) => ({ path, span: 4 }))

/** How long a service needs, and until when a shipment still leaves today. */
export const TimeCard = ({ at }: PartProps) => {
  const { t } = useTranslation('carriers')
  const cutOff = `${at}.cut_off`
  const { name, value, problem, onChange } = useField(cutOff)
  return (
    <EditorCard title={t('parts.time')}>
      <FieldGrid>
        <Fields below={at} fields={days} />
        <FieldCell span={4}>
          <TimeInput
            data-field={name}
            label={useFieldLabel(cutOff).label}
            value={value}
            error={problem}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        </FieldCell>
      </FieldGrid>
    </EditorCard>
  )
}
