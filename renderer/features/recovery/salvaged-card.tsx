import { Alert, Button, Group, Text } from '@mantine/core'
import { IconCircleCheck, IconUserExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/use-format.ts'
import type { LostShipment, SalvagedOperators } from '#shared/recovery/salvage-report.ts'
import type { SalvageResult } from '#shared/recovery/recovery-state.ts'
import { useOpenDesk } from '#trpc/mutations/recovery.ts'
import { Card } from '#ui/layout/card.tsx'
import { KeptPath } from '#ui/layout/kept-path.tsx'
import classes from './recovery-page.module.css'

/** So many of those that were lost are named; the list that is kept names all. */
const MOST_NAMED = 8

/** What came of salvaging: what is there, and what is not. */
export const SalvagedCard = ({ report, set_aside: aside }: SalvageResult) => {
  const { t } = useTranslation('recovery')
  const { number } = useFormat()
  const { mutate: open, isPending } = useOpenDesk()
  const counted = (count: number) => ({ count, value: number(count) })
  // Shipments are told one by one.
  const others = report.tables.filter(({ table }) => !table.startsWith('shipment'))
  const rows = others.reduce((sum, { unread, without_owner: alone }) => sum + unread + alone, 0)
  const entries = report.missing_entries.reduce((sum, [from, to]) => sum + to - from + 1, 0)
  return (
    <Card title={t('salvage.done')}>
      <Text>{t('salvage.shipments', counted(report.shipments))}</Text>
      {report.lost.length === 0 ? (
        <Text>{t('salvage.lostNone')}</Text>
      ) : (
        <>
          <Text>{t('salvage.lost', counted(report.lost.length))}</Text>
          <ul className={classes['references']}>
            {report.lost.slice(0, MOST_NAMED).map((lost) => (
              <li key={lost.reference}>
                <LostName {...lost} />
              </li>
            ))}
            {report.lost.length > MOST_NAMED && (
              <li>{t('salvage.more', counted(report.lost.length - MOST_NAMED))}</li>
            )}
          </ul>
        </>
      )}
      {rows > 0 && <Text>{t('salvage.rows', counted(rows))}</Text>}
      {entries > 0 && <Text>{t('salvage.entries', counted(entries))}</Text>}
      <LostOperators {...report.operators} />
      <KeptPath text={t('salvage.list')} path={aside} />
      <Group>
        <Button
          variant="filled"
          loading={isPending}
          leftSection={<IconCircleCheck size={16} aria-hidden />}
          onClick={() => open()}
        >
          {t('salvage.open')}
        </Button>
      </Group>
    </Card>
  )
}

/** Who cannot sign on any more, and what that means for the desk: it is not to open to everybody unsaid. */
const LostOperators = ({ lost, without_sign_on: isOpen, made_leads: leads }: SalvagedOperators) => {
  const { t } = useTranslation('recovery')
  const { number, list } = useFormat()
  if (lost.length === 0 && !isOpen && leads.length === 0) return null
  return (
    <Alert color="yellow" variant="light" icon={<IconUserExclamation size={18} aria-hidden />}>
      {lost.length > 0 && (
        <Text>
          {t('salvage.operatorsLost', {
            count: lost.length,
            value: number(lost.length),
            names: list(lost),
          })}
        </Text>
      )}
      {isOpen && <Text>{t('salvage.withoutSignOn')}</Text>}
      {leads.length > 0 && <Text>{t('salvage.madeLeads', { names: list(leads) })}</Text>}
    </Alert>
  )
}

const LostName = ({ reference, custom_reference: order, recipient }: LostShipment) => (
  <>
    {[recipient, order].flatMap((part) => (part === undefined ? [] : [<LostPart key={part} part={part} />]))}
    <bdi dir="ltr">{reference}</bdi>
  </>
)

const LostPart = ({ part }: { readonly part: string }) => (
  <>
    <bdi>{part}</bdi>
    {' · '}
  </>
)
