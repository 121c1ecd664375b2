import { TimeInput } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { EditorCard } from './editor-card.tsx'
import type { PartProps } from './part-props.ts'
import { useTextField } from './use-text-field.ts'

/** How long a service needs, and until when a shipment still leaves today. */
export const TimeCard = (props: PartProps) => {
  const { t } = useTranslation('carriers')
  const field = useTextField(props)
  const cutOff = field('cutOff')
  return (
    <EditorCard title={t('parts.time')}>
      <FieldGrid>
        <FieldCell span={4}>
          <TextField {...field('transitMin')} />
        </FieldCell>
        <FieldCell span={4}>
          <TextField {...field('transitMax')} />
        </FieldCell>
        <FieldCell span={4}>
          <TimeInput
            data-field={cutOff.name}
            label={cutOff.label}
            value={cutOff.value}
            error={cutOff.problem}
            onChange={(event) => cutOff.onChange(event.currentTarget.value)}
          />
        </FieldCell>
      </FieldGrid>
    </EditorCard>
  )
}
