import { Switch, Text } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { Fields } from '#contract/field.tsx'
import { checkDigits } from '#shared/carriers/catalogue.ts'
import { FieldCell, FieldGrid } from '#ui/fields/field-grid.tsx'
import { isRow } from '#ui/form/field-path.ts'
import { useValueAt } from '#ui/form/use-field.ts'
import { GIVES_NUMBERS } from '../../model/form.ts'
import { firstNumber } from '../../model/preview.ts'
import { EditorCard } from './editor-card.tsx'
import classes from '../editor.module.css'
import { SegmentsField } from '#contract/segments-field.tsx'
import { type PartProps, useFlag } from '../use-service.ts'

const fields = ['prefix', 'width', 'first', 'suffix'].map((path) => ({ path, span: 2 }))

/** Who gives the tracking references: the desk, from a range of numbers, or the carrier's own system. */
export const NumbersCard = ({ at }: PartProps) => {
  const { t } = useTranslation('carriers')
  const givesNumbers = useFlag(`${at}.${GIVES_NUMBERS}`)
  const numbers = `${at}.tracking_numbers`
  return (
    <EditorCard
      title={t('parts.numbers')}
      aside={<Switch label={t('service.numbersItself')} {...givesNumbers} />}
    >
      {!givesNumbers.checked && <Text c="dimmed">{t('service.carrierNumbers')}</Text>}
      {givesNumbers.checked && (
        <FieldGrid>
          <Fields below={numbers} fields={fields} />
          <FieldCell span={4}>
            <SegmentsField
              path={`${numbers}.check_digit`}
              choices={checkDigits.map((value) => ({ value, label: t(`checkDigits.${value}`) }))}
            />
          </FieldCell>
        </FieldGrid>
      )}
      <FirstNumber at={at} />
    </EditorCard>
  )
}

/** What the first tracking reference looks like, a moment after it is typed. */
const FirstNumber = ({ at }: PartProps) => {
  const { t } = useTranslation('carriers')
  const service = useDeferredValue(useValueAt(at))
  const number = useMemo(() => (isRow(service) ? firstNumber(service) : undefined), [service])
  return (
    number !== undefined && (
      <p className={classes['preview']}>
        <Trans
          t={t}
          i18nKey="service.firstLooksLike"
          values={{ number }}
          components={[<bdi key="number" dir="ltr" className={classes['code']} />]}
        />
      </p>
    )
  )
}
