import { Radio, TextInput } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Catalogue } from '#shared/carriers/catalogue.ts'
import { ChoiceField } from '#ui/fields/choice/choice-field.tsx'
import { ChoicesField } from '#ui/fields/choice/choices-field.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import styles from './allocate.module.css'
import {
  type ServiceSelectionField,
  type ServiceSelectionForm,
  type WayToAsk,
  waysToAsk,
} from './service-selection-form.ts'
import type { Choice } from '#ui/fields/choice/find-choice.ts'

type ServiceSelectionFieldsProps = {
  readonly form: ServiceSelectionForm
  readonly onChange: (form: ServiceSelectionForm) => void
  readonly catalogue: Catalogue
  /** The field that has to be mended. */
  readonly wrong: ServiceSelectionField | undefined
}

/** What is asked for: the cheapest that can, one service, one of a group, or the cheapest within limits. */
export const ServiceSelectionFields = (props: ServiceSelectionFieldsProps) => {
  const { t } = useTranslation('allocation')
  const { form, onChange, catalogue } = props
  const name = useId()
  const choose = (way: WayToAsk): void => onChange({ ...form, way })
  const isOffered = (way: WayToAsk): boolean => way !== 'group' || catalogue.service_groups.length > 0
  return (
    <div role="radiogroup" aria-label={t('selection.label')} className={styles['ways']}>
      {waysToAsk.filter(isOffered).map((way) => (
        <div key={way}>
          <Radio
            name={name}
            size="xs"
            label={t(`selection.${way}`)}
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

type FieldsOfWayProps = ServiceSelectionFieldsProps & { readonly way: Exclude<WayToAsk, 'cheapest'> }

const FieldsOfWay = ({ form, onChange, catalogue, wrong, way }: FieldsOfWayProps): ReactNode => {
  const { t } = useTranslation('allocation')
  const problem = (field: ServiceSelectionField): string | undefined =>
    wrong === field ? t(`selection.wrong.${field}`) : undefined
  switch (way) {
    case 'service':
      return (
        <div className={styles['wide']}>
          <ChoiceField
            name="allocate-service"
            label={t('selection.whichService')}
            value={form.service}
            onChange={(service) => onChange({ ...form, service })}
            choices={serviceChoices(catalogue)}
            nothingFound={t('selection.noService')}
            problem={problem('service')}
          />
        </div>
      )
    case 'group':
      return (
        <div className={styles['wide']}>
          <ChoiceField
            name="allocate-group"
            label={t('selection.whichGroup')}
            value={form.group}
            onChange={(group) => onChange({ ...form, group })}
            choices={catalogue.service_groups.map((group) => ({ value: group.reference, label: group.name }))}
            nothingFound={t('selection.noGroup')}
            problem={problem('group')}
          />
        </div>
      )
    case 'limits':
      return <LimitFields form={form} onChange={onChange} catalogue={catalogue} problem={problem} />
  }
}

type LimitFieldsProps = Pick<ServiceSelectionFieldsProps, 'form' | 'onChange' | 'catalogue'> & {
  readonly problem: (field: ServiceSelectionField) => string | undefined
}

const LimitFields = ({ form, onChange, catalogue, problem }: LimitFieldsProps) => {
  const { t } = useTranslation('allocation')
  const format = useFormat()
  return (
    <>
      <div className={styles['wide']}>
        <ChoicesField
          name="allocate-carriers"
          label={t('selection.carriers')}
          values={form.carriers}
          onChange={(carriers) => onChange({ ...form, carriers })}
          choices={catalogue.carriers.map((carrier) => ({ value: carrier.reference, label: carrier.name }))}
          nothingFound={t('selection.noCarrier')}
          clearLabel={t('selection.anyCarrier')}
          placeholder={t('selection.anyCarrier')}
        />
      </div>
      <TextInput
        data-field="allocate-mostPrice"
        label={t('selection.mostPrice')}
        inputMode="decimal"
        dir="ltr"
        placeholder={format.number(12.5)}
        value={form.mostPrice}
        error={problem('mostPrice')}
        onChange={(event) => onChange({ ...form, mostPrice: event.currentTarget.value })}
      />
      <TextInput
        data-field="allocate-mostDays"
        label={t('selection.mostDays')}
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

/** The services that can be asked for by name: those that are switched on, of carriers that are. */
const serviceChoices = ({ carriers }: Catalogue): readonly Choice[] =>
  carriers
    .filter(({ enabled }) => enabled)
    .flatMap((carrier) =>
      carrier.services
        .filter(({ enabled }) => enabled)
        .map((service) => ({ value: service.reference, label: `${service.name} (${carrier.name})` })),
    )
