import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Settings, SettingsChange } from '#shared/settings/settings.ts'
import { Card } from '#ui/layout/card.tsx'

type ScannerCardProps = {
  readonly settings: Settings
  readonly onChange: (change: SettingsChange) => void
}

/** What the desk does with a scanner that can be chosen. */
export const ScannerCard = ({ settings, onChange }: ScannerCardProps) => {
  const { t } = useTranslation('settings')
  return (
    <Card title={t('scanner.title')}>
      <Switch
        label={t('scanner.sound')}
        description={t('scanner.soundHint')}
        checked={settings.scan_sound}
        onChange={(event) => onChange({ scan_sound: event.currentTarget.checked })}
      />
    </Card>
  )
}
