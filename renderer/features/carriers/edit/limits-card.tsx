import { useTranslation } from 'react-i18next'
import { dangerousGoodsAcceptances } from '#shared/carriers/catalogue.ts'
import { ChoicesField } from '#ui/fields/choices-field.tsx'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { LabelledSegments } from '#ui/layout/labelled-segments.tsx'
import { setPart } from '../model/form-edits.ts'
import { CurrencyField } from './currency-field.tsx'
import { EditorCard } from './editor-card.tsx'
import { hazardClasses } from './hazard-classes.ts'
import type { PartProps } from './part-props.ts'
import { useTextField } from './use-text-field.ts'

const fields = [
  'weightMin',
  'minLength',
  'minWidth',
  'minHeight',
  'weightMax',
  'maxLength',
  'maxWidth',
  'maxHeight',
] as const

/** What a service takes: weight, size, value, dangerous goods. */
export const LimitsCard = (props: PartProps) => {
  const { service, change, problemAt } = props
  const { t } = useTranslation('carriers')
  const field = useTextField(props)
  return (
    <EditorCard title={t('parts.limits')}>
      <FieldGrid>
        {fields.map((name) => (
          <FieldCell key={name} span={3}>
            <TextField {...field(name)} />
          </FieldCell>
        ))}
        <FieldCell span={3}>
          <TextField {...field('maxValue')} />
        </FieldCell>
        <FieldCell span={3}>
          <CurrencyField {...field('maxValueCurrency')} placeholder={service.texts.currency} />
        </FieldCell>
        <FieldCell span={6}>
          <LabelledSegments
            label={t('service.accepts')}
            value={service.accepts}
            choices={dangerousGoodsAcceptances.map((value) => ({ value, label: t(`accepts.${value}`) }))}
            onChange={(accepts) => change('hazardClasses', setPart({ accepts }))}
          />
        </FieldCell>
        {service.accepts === 'listed' && (
          <FieldCell span={12}>
            <ChoicesField
              name="hazardClasses"
              label={t('service.hazardClasses')}
              values={service.hazardClasses}
              choices={hazardClasses.map((code) => ({ value: code, label: t('hazardClass', { code }) }))}
              nothingFound={t('nothingFound')}
              clearLabel={t('clear')}
              problem={problemAt('hazardClasses')}
              onChange={(chosen) => change('hazardClasses', setPart({ hazardClasses: chosen }))}
            />
          </FieldCell>
        )}
      </FieldGrid>
    </EditorCard>
  )
}
