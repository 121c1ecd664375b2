import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import type { OrderRule } from '#shared/order-rules/order-rule.ts'
import { useTRPC } from '#trpc/client.ts'
import { useSaveRule } from '#trpc/mutations/order-rules.ts'
import { Choices } from '../defaults/choices.tsx'
import { useDefaultChoices } from '../defaults/use-default-choices.ts'
import { useSettings } from '../use-settings.ts'
import { type RuleForm, ruleFormOf, ruleOfForm, unclearMeasures } from './rule-form.ts'
import classes from './rules.module.css'
import { useServiceChoices } from './use-service-choices.ts'

type RuleDialogProps = { readonly rule: OrderRule | undefined; readonly onClose: () => void }

/** Makes a rule, or changes one. */
export const RuleDialog = ({ rule, onClose }: RuleDialogProps) => {
  const { t } = useTranslation(['settings-lists', 'common'])
  const { settings } = useSettings()
  const [form, setForm] = useState<RuleForm>(() =>
    ruleFormOf(rule, settings?.desk_defaults.currency ?? 'GBP'),
  )
  const { mutate: save, isPending, error } = useSaveRule()
  const { data: sizes } = useQuery(useTRPC().packageSizes.list.queryOptions())
  const services = useServiceChoices()
  const choices = useDefaultChoices()
  const say = (change: Partial<RuleForm>): void => setForm((before) => ({ ...before, ...change }))
  const unclear = unclearMeasures(form)
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (unclear.length > 0) return
    save(
      { rule: ruleOfForm(form, rule?.is_on ?? true), ...(rule && { was: rule.name }) },
      { onSuccess: () => onClose() },
    )
  }
  const text = (
    name: 'name' | 'countries' | 'tags' | 'skus' | 'sources' | 'tenants' | 'channels' | 'addedTags',
  ) => (
    <TextInput
      key={name}
      label={t(`rules.${name}`)}
      placeholder={name === 'countries' ? 'FR, DE' : undefined}
      value={form[name]}
      data-autofocus={name === 'name' || undefined}
      onChange={(event) => say({ [name]: event.currentTarget.value })}
    />
  )
  const measure = (name: 'weightFrom' | 'weightTo' | 'valueFrom' | 'valueTo', label: string) => (
    <TextInput
      label={label}
      value={form[name]}
      error={unclear.includes(name) && t('rules.unclear')}
      onChange={(event) => say({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t(rule ? 'rules.change' : 'rules.add')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          {text('name')}
          <Text fw={600}>{t('rules.if')}</Text>
          <Text c="dimmed" fz="sm">
            {t('rules.ifHelp')}
          </Text>
          <div className={classes['fields']}>
            {text('countries')}
            {text('tags')}
            <div className={classes['three']}>
              {measure('weightFrom', t('rules.weightFrom'))}
              {measure('weightTo', t('rules.to'))}
              <Select
                aria-label={t('defaults.fields.weight_unit')}
                allowDeselect={false}
                data={['kg', 'lbs'] as const}
                value={form.weightUnit}
                onChange={(weightUnit) => weightUnit && say({ weightUnit })}
              />
            </div>
            <div className={classes['three']}>
              {measure('valueFrom', t('rules.valueFrom'))}
              {measure('valueTo', t('rules.to'))}
              <TextInput
                aria-label={t('defaults.fields.currency')}
                value={form.currency}
                maxLength={3}
                onChange={(event) => say({ currency: event.currentTarget.value })}
              />
            </div>
            {(['skus', 'sources', 'tenants', 'channels'] as const).map(text)}
          </div>
          <Text fw={600}>{t('rules.set')}</Text>
          <div className={classes['fields']}>
            <Choices
              label={t('rules.service')}
              choices={services}
              value={form.service}
              onChange={(service) => say({ service })}
            />
            {text('addedTags')}
            <Choices
              label={t('rules.size')}
              choices={(sizes?.items ?? []).map(({ reference, name }) => ({ value: reference, label: name }))}
              value={form.size}
              onChange={(size) => say({ size })}
            />
            <Choices
              label={t('rules.location')}
              choices={choices.locations}
              value={form.location}
              onChange={(location) => say({ location })}
            />
          </div>
          {error && <RefusalAlert error={error} />}
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{t('common:actions.cancel')}</Button>
            <Button type="submit" variant="filled" loading={isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
