import { Button, CloseButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLabelOf } from '#contract/use-label-of.ts'
import { usePart } from '#ui/create-store.ts'
import type { FormHandle } from '#ui/form/use-form.ts'
import type { ShipmentEdit, ShipmentForm } from './model/form.ts'
import { leaveOut, type UnknownGroup, unknownGroups } from './model/unknown-groups.ts'
import classes from './new.module.css'

/** Names what came with a pasted request and has no field here, so that nothing is sent, or lost, unseen. */
export const UnknownBar = ({ handle: { store, edit } }: { readonly handle: FormHandle<ShipmentForm> }) => {
  const form = useDeferredValue(usePart(store, (filling) => filling.form))
  const groups = useMemo(() => unknownGroups(form), [form])
  return (
    <>
      <Groups groups={groups.filter(({ isInSchema }) => !isInSchema)} isRefused edit={edit} />
      <Groups groups={groups.filter(({ isInSchema }) => isInSchema)} edit={edit} />
    </>
  )
}

type GroupsProps = {
  readonly edit: (change: ShipmentEdit) => void
  readonly groups: readonly UnknownGroup[]
  readonly isRefused?: boolean
}

const Groups = ({ groups, isRefused = false, edit }: GroupsProps) => {
  const { t } = useTranslation('new-shipment')
  const nameOf = useName()
  if (groups.length === 0) return undefined
  return (
    <div className={classes['unknown']}>
      <span className={classes['unknownTitle']} data-refused={isRefused || undefined}>
        {isRefused && <IconAlertTriangle size={14} aria-hidden />}
        {t(isRefused ? 'unknown.refusedTitle' : 'unknown.title')}
      </span>
      {groups.map((group) => (
        <span
          key={`${group.pattern} ${group.isInSchema}`}
          className={classes['unknownItem']}
          data-refused={isRefused || undefined}
        >
          <span className={classes['unknownName']} title={nameOf(group)}>
            {nameOf(group)}
          </span>
          <CloseButton
            size="xs"
            c="inherit"
            aria-label={t('unknown.leaveOut', { what: nameOf(group) })}
            onClick={() => edit(leaveOut([group]))}
          />
        </span>
      ))}
      {isRefused && groups.length > 1 && (
        <Button size="xs" onClick={() => edit(leaveOut(groups))}>
          {t('unknown.leaveAllOut')}
        </Button>
      )}
    </div>
  )
}

const CONTENTS = 'contents[].'

/** A property of the contract by its name in the reader's language, any other as it was pasted. */
const useName = () => {
  const { t } = useTranslation('new-shipment')
  const labelOf = useLabelOf()
  return ({ pattern, isInSchema, members }: UnknownGroup): string => {
    const isInContents = pattern.startsWith(CONTENTS)
    const pasted = pattern.slice(isInContents ? CONTENTS.length : 0).replace(/^.*\[\]\./u, '')
    const what = isInSchema ? labelOf(pattern) : pasted
    return isInContents ? t('unknown.inContents', { what, count: members.length }) : what
  }
}
