import { Button, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import type { Settings, SettingsChange } from '#shared/settings/settings.ts'
import { useOpenCommandSheet } from '#trpc/mutations/packing.ts'
import { Card } from '#ui/layout/card.tsx'
import { useTellUnopened } from '#ui/notices/use-tell-unopened.tsx'

type BenchCardProps = {
  readonly settings: Settings
  readonly onChange: (change: SettingsChange) => void
}

/** How strict the packing bench is, and what comes with its parcels. */
export const BenchCard = ({ settings, onChange }: BenchCardProps) => {
  const { t } = useTranslation('settings')
  const tellUnopened = useTellUnopened()
  const { mutate: openSheet, isPending, error } = useOpenCommandSheet()
  return (
    <Card title={t('bench.title')}>
      <Switch
        label={t('bench.counting')}
        description={t('bench.countingHint')}
        checked={settings.bench_counting}
        onChange={(event) => onChange({ bench_counting: event.currentTarget.checked })}
      />
      <Switch
        label={t('bench.lastScan')}
        description={t('bench.lastScanHint')}
        disabled={!settings.bench_counting}
        checked={settings.bench_counting && settings.bench_last_scan}
        onChange={(event) => onChange({ bench_last_scan: event.currentTarget.checked })}
      />
      <Switch
        label={t('bench.slip')}
        description={t('bench.slipHint')}
        checked={settings.bench_slip}
        onChange={(event) => onChange({ bench_slip: event.currentTarget.checked })}
      />
      <Button
        style={{ alignSelf: 'flex-start' }}
        loading={isPending}
        onClick={() => openSheet(undefined, { onSuccess: tellUnopened })}
      >
        {t('bench.commands')}
      </Button>
      {error && <RefusalAlert error={error} />}
    </Card>
  )
}
