import { Alert, Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#shared/api-error.ts'
import type { Operator } from '#shared/operators/operator.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { LabelledSegments } from '#ui/layout/labelled-segments.tsx'
import { takesCodes } from '#ui/scan/takes-codes.ts'
import { placesOf, type TypedOperator } from './typed-operator.ts'

type OperatorFieldsProps = {
  readonly typed: TypedOperator
  readonly item: Operator | undefined
  /** Whether nobody works here yet: the first one is a lead. */
  readonly isFirst: boolean
  readonly error: unknown
  readonly onType: (change: Partial<TypedOperator>) => void
}

const roles = ['operator', 'lead'] as const

export const OperatorFields = ({ typed, item, isFirst, error, onType }: OperatorFieldsProps) => {
  const { t } = useTranslation(['operators', 'settings-lists'])
  const { problem, labelled } = useMessages()
  const places = placesOf(error ? apiErrorOf(error) : { details: [] })
  const told = (problems: readonly Problem[]) =>
    problems.length === 0 ? undefined : problems.map((one) => problem(one)).join(' ')
  return (
    <>
      <TextInput
        label={t('settings-lists:columns.name')}
        value={typed.name}
        maxLength={50}
        error={told(places.name)}
        data-autofocus
        onChange={(event) => onType({ name: event.currentTarget.value })}
      />
      <LabelledSegments
        label={t('edit.role')}
        value={typed.role}
        choices={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        problem={told(places.role) ?? (isFirst && typed.role !== 'lead' ? t('edit.firstIsLead') : undefined)}
        onChange={(role) => onType({ role })}
      />
      <PasswordInput
        label={t('edit.pin')}
        description={t(item?.has_pin ? 'edit.pinStays' : 'edit.pinHint')}
        value={typed.pin}
        maxLength={12}
        inputMode="numeric"
        autoComplete="off"
        dir="ltr"
        disabled={typed.removesPin}
        error={told(places.pin)}
        visibilityToggleButtonProps={{ 'aria-label': t('pin.show') }}
        onChange={(event) => onType({ pin: event.currentTarget.value })}
      />
      {typed.pin !== '' && (
        <PasswordInput
          label={t('edit.pinAgain')}
          value={typed.again}
          maxLength={12}
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
          error={typed.again !== '' && typed.again !== typed.pin ? t('edit.pinDiffers') : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('pin.show') }}
          onChange={(event) => onType({ again: event.currentTarget.value })}
        />
      )}
      {item?.has_pin && (
        <Checkbox
          label={t('edit.removePin')}
          checked={typed.removesPin}
          onChange={(event) => onType({ removesPin: event.currentTarget.checked, pin: '', again: '' })}
        />
      )}
      <TextInput
        label={t('edit.badge')}
        description={t('edit.badgeHint')}
        value={typed.badge}
        maxLength={200}
        dir="ltr"
        autoComplete="off"
        error={told(places.badges)}
        {...takesCodes('value')}
        onChange={(event) => onType({ badge: event.currentTarget.value })}
      />
      {item !== undefined && item.badges > 0 && (
        <Checkbox
          label={t('edit.removeBadges', { count: item.badges })}
          checked={typed.removesBadges}
          onChange={(event) => onType({ removesBadges: event.currentTarget.checked })}
        />
      )}
      {places.none.length > 0 && (
        <Alert color="red" variant="light" role="alert">
          {places.none.map((one) => labelled(one)).join(' ')}
        </Alert>
      )}
    </>
  )
}
