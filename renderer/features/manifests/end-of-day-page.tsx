import { Alert, Button } from '@mantine/core'
import { IconTruckDelivery } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useTRPC, useTRPCClient } from '../../trpc/client.ts'
import { EmptyState } from '../../ui/layout/empty-state.tsx'
import { KeyHint } from '../../ui/shortcuts/key-hint.tsx'
import { useShortcut } from '../../ui/shortcuts/use-shortcut.ts'
import { CarrierCard } from './carrier-card.tsx'
import { manifestAndPrint } from './manifest-and-print.ts'
import { ManifestTable } from './manifest-table.tsx'
import classes from './manifests.module.css'
import { RunPanel } from './run-panel.tsx'
import { isUnderWay, useRun } from './run-store.ts'

/** What waits to be handed over, carrier by carrier, and what was handed over before. */
export const EndOfDayPage = () => {
  const { t } = useTranslation('manifests')
  const client = useTRPCClient()
  const { data, isError } = useQuery(useTRPC().manifests.ready.queryOptions())
  const isBusy = isUnderWay(useRun())
  const [focused, setFocused] = useState<string>()
  const carriers = data?.carriers ?? []
  const active = carriers.find(({ carrier }) => carrier.reference === focused) ?? carriers[0]
  const canManifest = active !== undefined && !isBusy
  const start = (carrier: string | undefined): void => {
    if (canManifest) void manifestAndPrint(client, carrier)
  }
  const group = t('group')
  useShortcut({
    keys: 'M',
    label: active ? t('manifestOneOf', { carrier: active.carrier.name }) : t('manifestOne'),
    group,
    disabled: !canManifest,
    run: () => start(active?.carrier.reference),
  })
  useShortcut({
    keys: 'shift+M',
    label: t('manifestAll'),
    group,
    disabled: !canManifest,
    run: () => start(undefined),
  })
  return (
    <div className={classes['page']}>
      <header className={classes['head']}>
        <h1 className={classes['title']}>{t('endOfDay')}</h1>
        {carriers.length > 1 && (
          <Button
            variant="default"
            aria-disabled={isBusy || undefined}
            data-disabled={isBusy}
            aria-keyshortcuts="Shift+M"
            title={isBusy ? t('busy') : undefined}
            rightSection={<KeyHint keys="shift+M" />}
            onClick={() => start(undefined)}
          >
            {t('manifestAll')}
          </Button>
        )}
      </header>
      <RunPanel />
      {isError && (
        <Alert color="red" role="alert">
          {t('failed')}
        </Alert>
      )}
      {carriers.length > 0 && (
        <section aria-label={t('waiting')} className={classes['carriers']}>
          {carriers.map((ready) => (
            <CarrierCard
              key={ready.carrier.reference}
              ready={ready}
              isActive={ready === active}
              isBusy={isBusy}
              onFocus={() => setFocused(ready.carrier.reference)}
              onManifest={() => start(ready.carrier.reference)}
            />
          ))}
        </section>
      )}
      {data && carriers.length === 0 && <NothingWaits />}
      <ManifestTable />
    </div>
  )
}

const NothingWaits = () => {
  const { t } = useTranslation('manifests')
  return (
    <div className={classes['card']}>
      <EmptyState
        icon={<IconTruckDelivery size={32} />}
        title={t('nothingTitle')}
        help={t('nothingHelp')}
        actions={
          <Button component={Link} href="/shipments" variant="default">
            {t('toShipments')}
          </Button>
        }
      />
    </div>
  )
}
