import { Alert } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { NeededRight } from '#shared/operators/lead-right.ts'
import classes from './operators.module.css'
import { useLeadReason } from './use-session.ts'

type LeadsOnlyProps = {
  /** What its fields need; nothing where they are everybody's. */
  readonly right: NeededRight | undefined
  /** Whether the part is as high as its page. */
  readonly fills?: boolean
  readonly children: ReactNode
}

/** A part of a page that is grey for whoever may not change it, and says who may. */
export const LeadsOnly = ({ right, fills = false, children }: LeadsOnlyProps) => {
  const leadReason = useLeadReason()
  const reason = right && leadReason(right)
  return (
    <div className={classes[fills ? 'filling' : 'in']}>
      {reason !== undefined && (
        <Alert
          variant="light"
          color="gray"
          className={classes['why'] ?? ''}
          icon={<IconLock size={18} aria-hidden />}
        >
          {reason}
        </Alert>
      )}
      <fieldset className={classes['part']} disabled={reason !== undefined}>
        {children}
      </fieldset>
    </div>
  )
}
