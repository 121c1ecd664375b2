import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Settings, SettingsChange } from '#shared/settings/settings.ts'
import { Card } from '#ui/layout/card.tsx'

type BenchCardProps = {
  readonly settings: Settings
  readonly onChange: (change: SettingsChange) => void
}

/** How strict the packing bench is, and what comes with its parcels. */
export const BenchCard = ({ settings, onChange }: BenchCardProps) => {
  const { t } = useTranslation('settings')
  return (
    <Card title={t('bench.title')}>
      <Switch
        label={t('bench.counting')}
        description={t('bench.countingHint')}
        checked={settings.bench_counting}
        onChange={(event) => onChange({ bench_counting: event.currentTarget.checked })}
      />
      <Switch
        label={t('bench.slip')}
        description={t('bench.slipHint')}
        checked={settings.bench_slip}
        onChange={(event) => onChange({ bench_slip: event.currentTarget.checked })}
      />
    </Card>
  )
}
