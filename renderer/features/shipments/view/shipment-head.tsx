import { useQuery } from '@tanstack/react-query'
import { Trans, useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { HistoryEntry, ShipmentWithHistory } from '#shared/shipments/shipment.ts'
import { groupName } from '#contract/shipment-groups/group-name.ts'
import { useTRPC } from '#trpc/client.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { ReferenceText } from '../parts/reference-text.tsx'
import { RelativeTime } from '../parts/relative-time.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { useTotalsText } from '../parts/use-totals-text.ts'
import { useLabelOf, useWordLabel } from '#contract/use-label-of.ts'
import { JourneyLine } from './journey/journey-line.tsx'
import styles from './page.module.css'
import { StartedActions } from '../actions/started-actions.tsx'
import { ActionsBar } from '../actions/bar/actions-bar.tsx'
import { type Target, useActions } from '../actions/use-actions.ts'

const unread: readonly HistoryEntry[] = []

/** The head of the page: which shipment, in which state, what can be done, and what it is in a line. */
export const ShipmentHead = ({ shipment, history = unread }: ShipmentWithHistory) => {
  const labelOf = useLabelOf()
  const wordLabel = useWordLabel()
  const { reference, state, custom_reference: order, shipment_type: type, direction } = shipment
  const totals = useTotalsText(shipment.contents)
  return (
    <header>
      <div className={styles['headRow']}>
        <div className={styles['name']}>
          <h1 className={styles['title']}>
            <ReferenceText reference={reference} large copy />
          </h1>
          <StateBadge state={state} explained />
        </div>
        <ShipmentActions reference={reference} state={state} />
      </div>
      <div className={styles['summary']}>
        {order && (
          <span>
            {labelOf('custom_reference')}{' '}
            <strong>
              <bdi>{order}</bdi>
            </strong>
          </span>
        )}
        <span>
          {wordLabel('shipment_type', type)} · {wordLabel('direction', direction)}
        </span>
        <span>{totals}</span>
        <OfGroup reference={reference} />
        <Created shipment={shipment} history={history} />
      </div>
      <JourneyLine state={state} history={history} />
    </header>
  )
}

/** The group that it is in, or was in when that was closed. */
const OfGroup = ({ reference }: { readonly reference: string }) => {
  const { t } = useTranslation('shipment')
  const wordLabel = useWordLabel()
  const { data } = useQuery(useTRPC().groups.ofShipment.queryOptions({ reference }))
  const group = data?.group
  if (!group) return null
  return (
    <span>
      {t('page.group')}{' '}
      <Link href={`/groups/${group.reference}`}>
        <bdi dir="ltr">{groupName(group)}</bdi>
      </Link>{' '}
      ({wordLabel('group_state', group.state)})
    </span>
  )
}

/** When it was made, and by whom where the history says so. */
const Created = ({ shipment: { created }, history }: Required<ShipmentWithHistory>) => {
  const { t } = useTranslation('shipment')
  const first = history.find(({ operation }) => operation === 'create')
  const components = { time: <RelativeTime at={created} inSentence /> }
  return (
    <span>
      {first ? (
        <Trans
          t={t}
          i18nKey="page.createdBy"
          components={components}
          values={{ actor: isolate(first.actor), desk: isolate(first.desk) }}
        />
      ) : (
        <Trans t={t} i18nKey="page.created" components={components} />
      )}
    </span>
  )
}

/** What can be done with the shipment now; what its state does not allow stands there, too, and says why. */
const ShipmentActions = ({ reference, state }: Target) => {
  const { t } = useTranslation('shipment')
  const shown = [{ reference, state }]
  const { actions, started, begin, end } = useActions({ shown, targets: () => shown })
  return (
    <fieldset className={styles['actions']} aria-label={t('page.actions')}>
      <ActionsBar actions={actions} shown={shown} group={t('action.group')} />
      <StartedActions started={started} onEnd={end} onBegin={begin} />
    </fieldset>
  )
}
