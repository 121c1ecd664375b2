import { Button, Title } from '@mantine/core'
import { IconPackages } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { serviceName } from '#shared/shipment-groups/membership.ts'
import type { ShipmentGroup } from '#shared/shipment-groups/shipment-group.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTRPC } from '#trpc/client.ts'
import { Card } from '#ui/layout/card.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Page } from '#ui/layout/page.tsx'
import { RunPanel } from '../end-of-day/run-panel.tsx'
import classes from '../manifests.module.css'
import { ManifestsLink } from '../past/manifests-link.tsx'
import { AddMember, ToldOfJoining } from './add-member.tsx'
import { GroupActions } from './group-actions.tsx'
import { groupName } from '#contract/shipment-groups/group-name.ts'
import { GroupStateLabel } from './group-state-label.tsx'
import { MemberTable } from './member-table.tsx'
import { useJoining } from './use-joining.ts'

/** One group: what is in it, and its way from open over locked and manifested to closed. */
export const GroupPage = ({ reference }: { readonly reference: string }) => {
  const { data: group, isError } = useQuery(useTRPC().groups.get.queryOptions({ reference }))
  if (isError) return <MissingGroup />
  return group ? <GroupView group={group} /> : null
}

const GroupView = ({ group }: { readonly group: ShipmentGroup }) => {
  const { t } = useTranslation('groups')
  const { state, reference } = group
  const joining = useJoining(reference)
  return (
    <Page
      above={<ManifestsLink />}
      title={
        <div>
          <Title order={1}>
            <bdi dir="ltr">{groupName(group)}</bdi>
          </Title>
          <Facts group={group} />
        </div>
      }
      tools={<GroupActions key={state} group={group} finish={joining.finish} />}
    >
      <RunPanel />
      <Card title={t('shipments')}>
        {state === 'open' && <AddMember joining={joining} />}
        {(state === 'open' || joining.told?.isRefused === true) && <ToldOfJoining told={joining.told} />}
        <MemberTable group={group} />
      </Card>
    </Page>
  )
}

const Facts = ({ group }: { readonly group: ShipmentGroup }) => {
  const { t } = useTranslation('groups')
  const format = useFormat()
  const { state, carrier, version, created, shipment_count: count, reference } = group
  return (
    <p className={classes['summary']}>
      <GroupStateLabel state={state} />
      <bdi>{serviceName(carrier)}</bdi>
      <span>{t('count', { count })}</span>
      {version !== undefined && <span>{t('version', { version })}</span>}
      <time dateTime={created} title={format.exactly(created)}>
        {format.moment(created)}
      </time>
      <bdi dir="ltr" className={classes['code']}>
        {reference}
      </bdi>
    </p>
  )
}

const MissingGroup = () => {
  const { t } = useTranslation('groups')
  return (
    <EmptyState
      icon={<IconPackages size={32} />}
      title={t('missingTitle')}
      help={t('missingHelp')}
      actions={
        <Button component={Link} href="/end-of-day" variant="default">
          {t('back')}
        </Button>
      }
    />
  )
}
