import { Alert, Button, Title } from '@mantine/core'
import { IconTruckDelivery } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useTRPC, useTRPCClient } from '#trpc/client.ts'
import { type Handover, manifestWaiting } from '#trpc/mutations/manifests.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Page } from '#ui/layout/page.tsx'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { HandoverCard } from './handover-card.tsx'
import { HandoverQuestion } from './handover-question.tsx'
import { manifestAndPrint } from './manifest-and-print.ts'
import { GroupTable } from '../groups/group-table.tsx'
import { ManifestTable } from '../manifest-table.tsx'
import classes from '../manifests.module.css'
import { RunPanel } from './run-panel.tsx'
import { isUnderWay, manifestRun } from './run-store.ts'
import { useFocusMemory } from './use-focus-memory.ts'

/** Asks about every carrier at once. */
const ALL = ''

/** What waits to be handed over, carrier by carrier, and what was handed over before. */
export const EndOfDayPage = () => {
  const { t } = useTranslation('manifests')
  const client = useTRPCClient()
  const { data, isError } = useQuery(useTRPC().manifests.ready.queryOptions())
  const isBusy = isUnderWay(manifestRun.use())
  const [focused, setFocused] = useState<string>()
  const carriers = data?.carriers ?? []
  const active = carriers.find(({ carrier }) => carrier.reference === focused) ?? carriers[0]
  const canManifest = active !== undefined && !isBusy
  const title = useRef<HTMLHeadingElement>(null)
  const { keepFocus, returnFocus } = useFocusMemory(title)
  const [askedCarrier, setAskedCarrier] = useState<string>()
  const about = carriers.filter(({ carrier }) => askedCarrier === ALL || carrier.reference === askedCarrier)
  const ask = (carrier: string): void => {
    if (!canManifest) return
    keepFocus()
    setAskedCarrier(carrier)
  }
  const close = (): void => {
    setAskedCarrier(undefined)
    returnFocus()
  }
  const handOver = async (withNotReady: boolean): Promise<void> => {
    close()
    const handover: Handover = {
      ...(askedCarrier !== undefined && askedCarrier !== ALL && { carrier: askedCarrier }),
      ...(!withNotReady && { states: ['ready_to_ship'] }),
    }
    await manifestAndPrint(client, (follow) => manifestWaiting(client, handover, follow))
    returnFocus()
  }
  const group = t('group')
  useShortcut({
    keys: 'M',
    label: active ? t('manifestOneOf', { carrier: active.carrier.name }) : t('manifestOne'),
    group,
    disabled: !canManifest,
    run: () => active?.carrier.reference !== undefined && ask(active.carrier.reference),
  })
  useShortcut({
    keys: 'shift+M',
    label: t('manifestAll'),
    group,
    disabled: !canManifest,
    run: () => ask(ALL),
  })
  return (
    <Page
      title={
        <Title order={1} ref={title} tabIndex={-1}>
          {t('endOfDay')}
        </Title>
      }
      tools={
        carriers.length > 1 && (
          <Button
            variant="default"
            aria-disabled={isBusy || undefined}
            data-disabled={isBusy}
            aria-keyshortcuts="Shift+M"
            title={isBusy ? t('busy') : undefined}
            rightSection={<KeyHint keys="shift+M" />}
            onClick={() => ask(ALL)}
          >
            {t('manifestAll')}
          </Button>
        )
      }
    >
      <RunPanel />
      {about.length > 0 && (
        <HandoverQuestion
          carriers={about}
          onHandOver={(withNotReady) => void handOver(withNotReady)}
          onClose={close}
        />
      )}
      {isError && (
        <Alert color="red" role="alert">
          {t('failed')}
        </Alert>
      )}
      {carriers.length > 0 && (
        <section aria-label={t('waiting')} className={classes['carriers']}>
          {carriers.map((ready) => (
            <HandoverCard
              key={ready.carrier.reference}
              ready={ready}
              isActive={ready === active}
              isBusy={isBusy}
              onFocus={() => setFocused(ready.carrier.reference)}
              onManifest={() => ask(ready.carrier.reference ?? ALL)}
            />
          ))}
        </section>
      )}
      {data && carriers.length === 0 && <NothingWaits />}
      <GroupTable />
      <ManifestTable />
    </Page>
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
