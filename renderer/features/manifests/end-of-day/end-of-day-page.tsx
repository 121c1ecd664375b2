import { Alert, Button, Title } from '@mantine/core'
import { IconTruckDelivery } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Checklist } from '#shared/manifests/checklist.ts'
import { useTRPC } from '#trpc/client.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Page } from '#ui/layout/page.tsx'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import { useShortcut } from '#ui/shortcuts/use-shortcut.ts'
import { ClockNotice } from './clock-notice.tsx'
import { ChecklistCard } from './checklist-card.tsx'
import classes from './end-of-day.module.css'
import { HandoverQuestion } from './handover-question.tsx'
import { GroupTable } from '../groups/group-table.tsx'
import { ManifestTable } from '../manifest-table.tsx'
import { RunPanel } from './run-panel.tsx'
import { useNamed } from './ticks.ts'
import { useHandover } from './use-handover.ts'

const nothingRead: Checklist = { carriers: [], until: 0 }

/** What waits to be handed over, carrier by carrier, and what was handed over before. */
export const EndOfDayPage = () => {
  const { t } = useTranslation('manifests')
  // Nothing that is older is shown in between: what is ticked is counted.
  const { data, isError } = useQuery(
    useTRPC().manifests.checklist.queryOptions(
      { named: [...useNamed()] },
      { placeholderData: keepPreviousData, gcTime: 0 },
    ),
  )
  const title = useRef<HTMLHeadingElement>(null)
  const { carriers } = data ?? nothingRead
  const { about, active, whyNot, ask, close, setFocused, handOver } = useHandover(data ?? nothingRead, title)
  const group = t('group')
  useShortcut({
    keys: 'M',
    label: active ? t('handOverTo', { carrier: active.carrier.name }) : t('handOverOne'),
    group,
    disabled: active === undefined || whyNot([active]) !== undefined,
    run: () => active && ask([active]),
  })
  useShortcut({
    keys: 'shift+M',
    label: t('handOverAll'),
    group,
    disabled: whyNot(carriers) !== undefined,
    run: () => ask(carriers),
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
            aria-disabled={whyNot(carriers) !== undefined || undefined}
            data-disabled={whyNot(carriers) !== undefined}
            aria-keyshortcuts="Shift+M"
            title={whyNot(carriers)}
            rightSection={<KeyHint keys="shift+M" />}
            onClick={() => ask(carriers)}
          >
            {t('handOverAll')}
          </Button>
        )
      }
    >
      <ClockNotice />
      <RunPanel />
      {about.length > 0 && (
        <HandoverQuestion carriers={about} onHandOver={() => void handOver()} onClose={close} />
      )}
      {isError && (
        <Alert color="red" role="alert">
          {t('failed')}
        </Alert>
      )}
      {carriers.length > 0 && (
        <section aria-label={t('waiting')} className={classes['carriers']}>
          {carriers.map((checklist) => (
            <ChecklistCard
              key={checklist.carrier.reference}
              checklist={checklist}
              isActive={checklist === active}
              whyNot={whyNot([checklist])}
              onFocus={() => setFocused(checklist.carrier.reference)}
              onHandOver={() => ask([checklist])}
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
