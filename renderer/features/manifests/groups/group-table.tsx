import { Alert, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { serviceName } from '#shared/shipment-groups/membership.ts'
import type { ShipmentGroupSummary } from '#shared/shipment-groups/shipment-group.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { Card } from '#ui/layout/card.tsx'
import { MoreButton } from '#ui/table/more-button.tsx'
import { PlainTable } from '#ui/table/plain-table.tsx'
import classes from '../manifests.module.css'
import { groupName } from '#contract/shipment-groups/group-name.ts'
import { GroupStateLabel } from './group-state-label.tsx'
import { useShipmentGroups } from './use-shipment-groups.ts'

const shownStates = { current: ['open', 'locked'], closed: ['closed'] } as const
const isShown = (word: string): word is keyof typeof shownStates => word in shownStates

/** The groups that stand about, or those that are closed, newest first. */
export const GroupTable = () => {
  const { t } = useTranslation('groups')
  const [shown, setShown] = useState<keyof typeof shownStates>('current')
  const query = useShipmentGroups(shownStates[shown])
  const groups = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Card
      title={t('title')}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('which')}
          value={shown}
          onChange={(value) => isShown(value) && setShown(value)}
          data={[
            { value: 'current', label: t('current') },
            { value: 'closed', label: t('closed') },
          ]}
        />
      }
    >
      {query.isError && (
        <Alert color="red" role="alert">
          {t('failed')}
        </Alert>
      )}
      {query.data && groups.length === 0 && (
        <p className={classes['quiet']}>{t(shown === 'current' ? 'none' : 'noneClosed')}</p>
      )}
      {groups.length > 0 && (
        <PlainTable
          className={classes['table']}
          head={[t('name'), t('stateHead'), t('service'), { number: t('shipments') }, t('made')]}
        >
          <tbody>
            {groups.map((group) => (
              <GroupRow key={group.reference} group={group} />
            ))}
          </tbody>
        </PlainTable>
      )}
      <MoreButton list={query}>{t('more')}</MoreButton>
    </Card>
  )
}

const GroupRow = ({ group }: { readonly group: ShipmentGroupSummary }) => {
  const format = useFormat()
  const { reference, created, carrier, state, shipment_count: count } = group
  return (
    <tr>
      <td>
        <Link href={`/groups/${reference}`} title={reference} dir="ltr">
          {groupName(group)}
        </Link>
      </td>
      <td>
        <GroupStateLabel state={state} />
      </td>
      <td>
        <bdi>{serviceName(carrier)}</bdi>
      </td>
      <td data-number>{format.number(count)}</td>
      <td>
        <time dateTime={created} title={format.exactly(created)}>
          {format.moment(created)}
        </time>
      </td>
    </tr>
  )
}
