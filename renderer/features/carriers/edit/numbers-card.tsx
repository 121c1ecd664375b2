import { Switch, Text } from '@mantine/core'
import { Trans, useTranslation } from 'react-i18next'
import { checkDigits } from '#shared/carriers/catalogue.ts'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { LabelledSegments } from '#ui/layout/labelled-segments.tsx'
import { setPart } from '../model/form-edits.ts'
import { firstNumber } from '../model/preview.ts'
import { EditorCard } from './editor-card.tsx'
import classes from './editor.module.css'
import type { PartProps } from './part-props.ts'
import { useTextField } from './use-text-field.ts'

const fields = ['prefix', 'width', 'first', 'suffix'] as const

/** Who gives the tracking references: the desk, from a range of numbers, or the carrier's own system. */
export const NumbersCard = (props: PartProps) => {
  const { service, change } = props
  const { t } = useTranslation('carriers')
  const field = useTextField(props)
  const example = firstNumber(service)
  return (
    <EditorCard
      title={t('parts.numbers')}
      aside={
        <Switch
          label={t('service.numbersItself')}
          checked={service.numbersItself}
          onChange={(event) => change('width', setPart({ numbersItself: event.currentTarget.checked }))}
        />
      }
    >
      {!service.numbersItself && <Text c="dimmed">{t('service.carrierNumbers')}</Text>}
      {service.numbersItself && (
        <FieldGrid>
          {fields.map((name) => (
            <FieldCell key={name} span={2}>
              <TextField {...field(name)} isCode />
            </FieldCell>
          ))}
          <FieldCell span={4}>
            <LabelledSegments
              label={t('service.checkDigit')}
              value={service.checkDigit}
              choices={checkDigits.map((value) => ({ value, label: t(`checkDigits.${value}`) }))}
              onChange={(checkDigit) => change('checkDigit', setPart({ checkDigit }))}
            />
          </FieldCell>
        </FieldGrid>
      )}
      {example !== undefined && (
        <p className={classes['preview']}>
          <Trans
            t={t}
            i18nKey="service.firstLooksLike"
            values={{ number: example }}
            components={[<bdi key="number" dir="ltr" className={classes['code']} />]}
          />
        </p>
      )}
    </EditorCard>
  )
}
