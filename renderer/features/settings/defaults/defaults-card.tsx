import { Anchor, Button, Group, Text, TextInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useMessages } from '#contract/use-messages.ts'
import type { DeskDefaults } from '#shared/desk-defaults/desk-defaults.ts'
import { isRuleCode } from '#shared/api-error.ts'
import type { SettingsChange } from '#shared/settings/settings.ts'
import { unfinished } from '#ui/dialogs/is-dialog-open.ts'
import { Card } from '#ui/layout/card.tsx'
import { settingsAddress } from '../sections.ts'
import classes from './defaults.module.css'
import { type ChosenDefaults, chosenOf, readDefaults } from './defaults-form.ts'
import { Choices } from './choices.tsx'
import { useDefaultChoices } from './use-default-choices.ts'

type DefaultsCardProps = {
  readonly defaults: DeskDefaults
  readonly onChange: (change: SettingsChange) => void
}

/** What no order file says, asked once. */
export const DefaultsCard = ({ defaults, onChange }: DefaultsCardProps) => {
  const { t } = useTranslation(['settings-lists', 'settings'])
  const messages = useMessages()
  const [chosen, setChosen] = useState<ChosenDefaults>(() => chosenOf(defaults))
  const choices = useDefaultChoices()
  const read = readDefaults(chosen)
  const isSaved = JSON.stringify(chosen) === JSON.stringify(chosenOf(defaults))
  const say = (name: keyof ChosenDefaults, value: string): void =>
    setChosen((before) => ({ ...before, [name]: value }))
  const save = (event: SyntheticEvent): void => {
    event.preventDefault()
    if ('defaults' in read) onChange({ desk_defaults: read.defaults })
  }
  const problem = (name: string): string | undefined => {
    const code = 'problems' in read ? read.problems[name] : undefined
    return code === undefined
      ? undefined
      : messages.problem({ code: isRuleCode(code) ? code : 'invalid_value' })
  }
  return (
    <Card title={t('defaults.title')}>
      <Text c="dimmed">{t('defaults.help')}</Text>
      <form
        onSubmit={save}
        noValidate
        {...unfinished(isSaved ? undefined : 'unsaved')}
        className={classes['form']}
      >
        <div className={classes['wide']}>
          <Choices
            label={t('defaults.location')}
            choices={choices.locations}
            value={chosen.shipping_location_reference}
            onChange={(value) => say('shipping_location_reference', value)}
          />
          {choices.locations.length === 0 && (
            <Anchor component={Link} href={settingsAddress('locations')} fz="sm">
              {t('defaults.addLocation')}
            </Anchor>
          )}
        </div>
        {(['shipment_type', 'currency', 'weight_unit', 'dimension_unit', 'shipping_terms'] as const).map(
          (name) => (
            <Choices
              key={name}
              label={t(`defaults.fields.${name}`)}
              choices={choices[name]}
              value={chosen[name]}
              onChange={(value) => say(name, value)}
            />
          ),
        )}
        <TextInput
          label={t('defaults.fields.mobile')}
          description={t('defaults.mobileHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          type="tel"
          dir="ltr"
          value={chosen.mobile}
          error={problem('mobile')}
          onChange={(event) => say('mobile', event.currentTarget.value)}
        />
        <TextInput
          label={t('defaults.fields.email')}
          description={t('defaults.emailHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          type="email"
          dir="ltr"
          value={chosen.email}
          error={problem('email')}
          onChange={(event) => say('email', event.currentTarget.value)}
        />
        <Group className={classes['wide'] ?? ''}>
          <Button type="submit" variant="filled" disabled={isSaved || 'problems' in read}>
            {t('save')}
          </Button>
          <Text c="dimmed" role="status">
            {isSaved ? t('settings:saved') : ''}
          </Text>
        </Group>
      </form>
    </Card>
  )
}
