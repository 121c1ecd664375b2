import { Radio, TextInput } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Catalogue } from '#shared/carriers/catalogue.ts'
import { ChoiceField } from '#ui/fields/choice-field.tsx'
import { ChoicesField } from '#ui/fields/choices-field.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import styles from './allocate.module.css'
import { serviceChoices } from './service-choices.ts'
import { type WantedField, type WantedForm, type WayToAsk, waysToAsk } from './wanted-form.ts'

type WantedFieldsProps = {
  readonly form: WantedForm
  readonly onChange: (form: WantedForm) => void
  readonly catalogue: Catalogue
  /** The field that has to be mended. */
  readonly wrong: WantedField | undefined
}

/** What is asked for: the cheapest that can, one service, one of a group, or the cheapest within limits. */
export const WantedFields = (props: WantedFieldsProps) => {
  const { t } = useTranslation('allocation')
  const { form, onChange, catalogue } = props
  const name = useId()
  const choose = (way: WayToAsk): void => onChange({ ...form, way })
  const isOffered = (way: WayToAsk): boolean => way !== 'group' || catalogue.service_groups.length > 0
  return (
    <div role="radiogroup" aria-label={t('wanted.label')} className={styles['ways']}>
      {waysToAsk.filter(isOffered).map((way) => (
        <div key={way}>
          <Radio
            name={name}
            size="xs"
            label={t(`wanted.${way}`)}
            checked={form.way === way}
            {...(form.way === way && { 'data-autofocus': true })}
            onChange={() => choose(way)}
            classNames={{ label: styles['way'] ?? '' }}
          />
          {form.way === way && way !== 'cheapest' && (
            <div className={styles['fields']}>
              <FieldsOfWay {...props} way={way} />
            </div>
          )}
        </div>
      ))}
    </div>
  )
}

type FieldsOfWayProps = WantedFieldsProps & { readonly way: Exclude<WayToAsk, 'cheapest'> }

const FieldsOfWay = ({ form, onChange, catalogue, wrong, way }: FieldsOfWayProps): ReactNode => {
  const { t } = useTranslation('allocation')
  const problem = (field: WantedField): string | undefined =>
    wrong === field ? t(`wanted.wrong.${field}`) : undefined
  switch (way) {
    case 'service':
      return (
        <div className={styles['wide']}>
          <ChoiceField
            name="allocate-service"
            label={t('wanted.whichService')}
            value={form.service}
            onChange={(service) => onChange({ ...form, service })}
            choices={serviceChoices(catalogue)}
            nothingFound={t('wanted.noService')}
            problem={problem('service')}
          />
        </div>
      )
    case 'group':
      return (
        <div className={styles['wide']}>
          <ChoiceField
            name="allocate-group"
            label={t('wanted.whichGroup')}
            value={form.group}
            onChange={(group) => onChange({ ...form, group })}
            choices={catalogue.service_groups.map((group) => ({ value: group.reference, label: group.name }))}
            nothingFound={t('wanted.noGroup')}
            problem={problem('group')}
          />
        </div>
      )
    case 'limits':
      return <LimitFields form={form} onChange={onChange} catalogue={catalogue} problem={problem} />
  }
}

type LimitFieldsProps = Pick<WantedFieldsProps, 'form' | 'onChange' | 'catalogue'> & {
  readonly problem: (field: WantedField) => string | undefined
}

const LimitFields = ({ form, onChange, catalogue, problem }: LimitFieldsProps) => {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  return (
    <>
      <div className={styles['wide']}>
        <ChoicesField
          name="allocate-carriers"
          label={t('wanted.carriers')}
          values={form.carriers}
          onChange={(carriers) => onChange({ ...form, carriers })}
          choices={catalogue.carriers.map((carrier) => ({ value: carrier.reference, label: carrier.name }))}
          nothingFound={t('wanted.noCarrier')}
          clearLabel={t('wanted.anyCarrier')}
          placeholder={t('wanted.anyCarrier')}
        />
      </div>
      <TextInput
        data-field="allocate-mostPrice"
        label={t('wanted.mostPrice')}
        inputMode="decimal"
        dir="ltr"
        placeholder={format.number(12.5)}
        value={form.mostPrice}
        error={problem('mostPrice')}
        onChange={(event) => onChange({ ...form, mostPrice: event.currentTarget.value })}
      />
      <TextInput
        data-field="allocate-mostDays"
        label={t('wanted.mostDays')}
        inputMode="numeric"
        dir="ltr"
        placeholder={format.number(2)}
        value={form.mostDays}
        error={problem('mostDays')}
        onChange={(event) => onChange({ ...form, mostDays: event.currentTarget.value })}
      />
    </>
  )
}
