import { Button, Group, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import type { Settings, SettingsChange } from '#shared/settings/settings.ts'
import { useOpenScannerSheet } from '#trpc/mutations/packing.ts'
import { Card } from '#ui/layout/card.tsx'
import { useTellUnopened } from '#ui/notices/use-tell-unopened.tsx'
import { ScannerTest } from './scanner-test.tsx'

const LONGEST = 10

type ScannerCardProps = {
  readonly settings: Settings
  readonly onChange: (change: SettingsChange) => void
}

/** What the desk's scanner sends, what is heard of it, and how it is tried. */
export const ScannerCard = ({ settings, onChange }: ScannerCardProps) => {
  const { t } = useTranslation('settings')
  const tellUnopened = useTellUnopened()
  const { mutate: openSheet, isPending, error } = useOpenScannerSheet()
  const [isTesting, setTesting] = useState(false)
  /** A field that is only passed through changes nothing. */
  const save = (change: Pick<SettingsChange, 'scan_prefix' | 'scan_suffix'>): void => {
    const { scan_prefix: prefix = settings.scan_prefix, scan_suffix: suffix = settings.scan_suffix } = change
    if (prefix !== settings.scan_prefix || suffix !== settings.scan_suffix) onChange(change)
  }
  return (
    <Card title={t('scanner.title')}>
      <Switch
        label={t('scanner.sound')}
        description={t('scanner.soundHint')}
        checked={settings.scan_sound}
        onChange={(event) => onChange({ scan_sound: event.currentTarget.checked })}
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('scanner.prefix')}
          maxLength={LONGEST}
          defaultValue={settings.scan_prefix}
          onBlur={(event) => save({ scan_prefix: event.currentTarget.value })}
        />
        <TextInput
          label={t('scanner.suffix')}
          description={t('scanner.suffixHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          maxLength={LONGEST}
          defaultValue={settings.scan_suffix}
          onBlur={(event) => save({ scan_suffix: event.currentTarget.value })}
        />
      </Group>
      <Group gap="xs">
        <Button onClick={() => setTesting(true)}>{t('scanner.test')}</Button>
        <Button loading={isPending} onClick={() => openSheet(undefined, { onSuccess: tellUnopened })}>
          {t('scanner.sheet')}
        </Button>
      </Group>
      {error && <RefusalAlert error={error} />}
      {isTesting && <ScannerTest settings={settings} onClose={() => setTesting(false)} />}
    </Card>
  )
}
