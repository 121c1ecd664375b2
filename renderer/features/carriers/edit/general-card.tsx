import { Switch, TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { serviceShipmentTypes } from '#shared/carriers/catalogue.ts'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { LabelledSegments } from '#ui/layout/labelled-segments.tsx'
import { setPart } from '../model/form-edits.ts'
import { EditorCard } from './editor-card.tsx'
import type { PartProps } from './part-props.ts'
import { ReferenceField } from './reference-field.tsx'
import { useTextField } from './use-text-field.ts'

/** What a service is called and whether it is offered. */
export const GeneralCard = (props: PartProps) => {
  const { service, change, problemAt } = props
  const { t } = useTranslation('carriers')
  const field = useTextField(props)
  return (
    <EditorCard
      title={t('parts.general')}
      aside={
        <Switch
          label={t('service.enabled')}
          checked={service.enabled}
          onChange={(event) => change('enabled', setPart({ enabled: event.currentTarget.checked }))}
        />
      }
    >
      <FieldGrid>
        <FieldCell span={7}>
          <TextField {...field('name')} />
        </FieldCell>
        <FieldCell span={5}>
          <ReferenceField {...field('reference')} saved={service.saved} />
        </FieldCell>
        <FieldCell span={5}>
          <LabelledSegments
            label={t('service.shipmentTypes')}
            value={service.shipmentTypes}
            choices={serviceShipmentTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
            onChange={(shipmentTypes) => change('shipmentTypes', setPart({ shipmentTypes }))}
          />
        </FieldCell>
        <FieldCell span={7}>
          <TagsInput
            data-field="tags"
            label={t('service.tags')}
            placeholder={service.tags.length === 0 ? t('service.tagsHint') : ''}
            value={[...service.tags]}
            error={problemAt('tags')}
            onChange={(tags) => change('tags', setPart({ tags }))}
            acceptValueOnBlur
          />
        </FieldCell>
      </FieldGrid>
    </EditorCard>
  )
}
