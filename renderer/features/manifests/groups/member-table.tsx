import { ActionIcon, Alert } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { GroupMember, ShipmentGroup } from '#shared/shipment-groups/shipment-group.ts'
import { isolate } from '#app/i18n/isolate.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useRemoveFromGroup } from '#trpc/mutations/groups.ts'
import { MoreButton } from '#ui/table/more-button.tsx'
import { PlainTable } from '#ui/table/plain-table.tsx'
import classes from '../manifests.module.css'
import { useMembers } from './use-members.ts'

/** The shipments of a group, those that came last first; while it is open, each can be taken out. */
export const MemberTable = ({ group }: { readonly group: ShipmentGroup }) => {
  const { t } = useTranslation('groups')
  const { refusal } = useMessages()
  const query = useMembers(group.reference)
  const { mutate: remove, error, isPending } = useRemoveFromGroup()
  const members = query.data?.pages.flatMap((page) => page.items) ?? []
  const isOpen = group.state === 'open'
  return (
    <>
      {query.isError && (
        <Alert color="red" role="alert">
          {t('failed')}
        </Alert>
      )}
      {error && (
        <Alert color="red" role="alert">
          {refusal(apiErrorOf(error))}
        </Alert>
      )}
      {query.data && members.length === 0 && <p className={classes['quiet']}>{t('empty')}</p>}
      {members.length > 0 && (
        <PlainTable
          className={classes['table']}
          head={[
            t('order'),
            t('tracking'),
            t('recipient'),
            t('place'),
            t('stateHead'),
            { number: t('pieces') },
            { number: t('weight') },
            ...(isOpen ? [t('remove.head')] : []),
          ]}
        >
          <tbody>
            {members.map((member) => (
              <MemberRow
                key={member.reference}
                member={member}
                isBusy={isPending}
                onRemove={
                  isOpen
                    ? () => remove({ reference: group.reference, shipments: [member.reference] })
                    : undefined
                }
              />
            ))}
          </tbody>
        </PlainTable>
      )}
      <MoreButton list={query}>{t('moreShipments')}</MoreButton>
    </>
  )
}

type MemberRowProps = {
  readonly member: GroupMember
  readonly isBusy: boolean
  readonly onRemove: (() => void) | undefined
}

const MemberRow = ({ member, isBusy, onRemove }: MemberRowProps) => {
  const { t } = useTranslation(['groups', 'states'])
  const format = useFormat()
  const { reference, custom_reference: custom, tracking_references: trackings, weight } = member
  const name = custom ?? `…${reference.slice(-8)}`
  return (
    <tr>
      <td>
        <Link href={`/shipments/${reference}`} title={reference} dir="ltr">
          {name}
        </Link>
      </td>
      <td>
        <bdi dir="ltr" className={classes['code']}>
          {trackings[0] ?? '—'}
        </bdi>
      </td>
      <td>
        <bdi>{member.recipient}</bdi>
      </td>
      <td>
        <bdi dir="ltr">{`${member.postal_code} ${member.country_iso_code}`.trim()}</bdi>
      </td>
      <td>{t(`${member.state}.label`, { ns: 'states' })}</td>
      <td data-number>{format.number(member.pieces)}</td>
      <td data-number>
        <bdi>{weight === undefined ? '—' : format.weight({ value: weight, unit: 'kg' })}</bdi>
      </td>
      {onRemove && (
        <td>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={isBusy}
            aria-label={t('remove.one', { name: isolate(name) })}
            onClick={onRemove}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </td>
      )}
    </tr>
  )
}
