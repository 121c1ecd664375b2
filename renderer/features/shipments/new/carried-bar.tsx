import { Button, CloseButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { carriedOf } from './model/carried.ts'
import type { ShipmentForm } from './model/form.ts'
import { type CarriedGroup, groupCarried, leaveGroupsOut } from './model/group-carried.ts'
import classes from './new.module.css'
import type { PartProps } from './part-props.ts'

type CarriedBarProps = Pick<PartProps, 'edit'> & { readonly form: ShipmentForm }

/** Names what came with a pasted request and has no field here, so that nothing is sent, or lost, unseen. */
export const CarriedBar = ({ form, edit }: CarriedBarProps) => {
  const groups = groupCarried(carriedOf(form))
  return (
    <>
      <Groups groups={groups.filter(({ isKnown }) => !isKnown)} isRefused edit={edit} />
      <Groups groups={groups.filter(({ isKnown }) => isKnown)} edit={edit} />
    </>
  )
}

type GroupsProps = Pick<PartProps, 'edit'> & {
  readonly groups: readonly CarriedGroup[]
  readonly isRefused?: boolean
}

const Groups = ({ groups, isRefused = false, edit }: GroupsProps) => {
  const { t } = useTranslation('new-shipment')
  const nameOf = useCarriedName()
  if (groups.length === 0) return undefined
  return (
    <div className={classes['carried']}>
      <span className={classes['carriedTitle']} data-refused={isRefused || undefined}>
        {isRefused && <IconAlertTriangle size={14} aria-hidden />}
        {t(isRefused ? 'carried.refusedTitle' : 'carried.title')}
      </span>
      {groups.map((group) => (
        <span
          key={`${group.kind} ${group.name}`}
          className={classes['carriedItem']}
          data-refused={isRefused || undefined}
        >
          <span className={classes['carriedName']} title={nameOf(group)}>
            {nameOf(group)}
          </span>
          <CloseButton
            size="xs"
            c="inherit"
            aria-label={t('carried.leaveOut', { what: nameOf(group) })}
            onClick={() => edit(leaveGroupsOut([group]))}
          />
        </span>
      ))}
      {isRefused && groups.length > 1 && (
        <Button size="xs" onClick={() => edit(leaveGroupsOut(groups))}>
          {t('carried.leaveAllOut')}
        </Button>
      )}
    </div>
  )
}

const names = [
  'customs_documentation',
  'label_properties',
  'dangerous_goods',
  'metadata',
  'metadata_type',
  'tenant',
  'channel',
  'source',
] as const

/** A known property by its name in the reader's language, any other as it was pasted. */
const useCarriedName = () => {
  const { t } = useTranslation('new-shipment')
  return ({ name, kind, members }: CarriedGroup): string => {
    const known = names.find((one) => one === name)
    const what = known === undefined ? name : t(`carried.names.${known}`)
    return kind === 'row' ? t('carried.inContents', { what, count: members.length }) : what
  }
}
