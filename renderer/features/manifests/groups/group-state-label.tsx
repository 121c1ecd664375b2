import { IconLock, IconLockOpen, IconPackageExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ShipmentGroupState } from '#shared/shipment-groups/group-state.ts'
import classes from './groups.module.css'

const icons = { open: IconLockOpen, locked: IconLock, closed: IconPackageExport } as const

/** Whether a group is open, locked or closed, by its sign and its word. */
export const GroupStateLabel = ({ state }: { readonly state: ShipmentGroupState }) => {
  const { t } = useTranslation('groups')
  const Icon = icons[state]
  return (
    <span className={classes['state']} data-state={state}>
      <Icon size={14} aria-hidden />
      {t(`state.${state}`)}
    </span>
  )
}
