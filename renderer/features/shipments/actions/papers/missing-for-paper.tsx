import { Alert, Text } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMessages } from '#contract/use-messages.ts'
import type { NewProblem } from '#shared/api-error.ts'
import type { PaperType } from '#shared/papers/paper.ts'
import type { ShipmentState } from '#shared/shipments/shipment-state.ts'
import { fillInAddress } from '../../new/routes.ts'
import { DialogLink } from '../dialog/dialog-link.tsx'
import { useDisabledReason } from '../use-disabled-reason.ts'
import styles from './papers.module.css'

type MissingForPaperProps = {
  readonly reference: string
  readonly state: ShipmentState
  readonly paper: PaperType
  readonly problems: readonly NewProblem[]
}

/** More than fits on the screen; where one is filled in, all are marked. */
const SHOWN = 3

/** What speaks against printing a paper, each with the way to where it is put right, if that is possible now. */
export const MissingForPaper = ({ reference, state, paper, problems }: MissingForPaperProps) => {
  const { t } = useTranslation('shipment')
  const { labelled } = useMessages()
  const locked = useDisabledReason()('edit', state)
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconAlertCircle />}
      title={t('papers.notYet', { paper: t(`papers.types.${paper}`) })}
    >
      <ul className={styles['missing']}>
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={`${problem.property ?? ''} ${problem.code}`}>
            {locked === undefined ? (
              <DialogLink href={fillInAddress(reference, paper, problem.property ?? '$')}>
                {labelled(problem)}
              </DialogLink>
            ) : (
              labelled(problem)
            )}
          </li>
        ))}
        {problems.length > SHOWN && <li>{t('run.moreRefused', { count: problems.length - SHOWN })}</li>}
      </ul>
      {locked !== undefined && <Text size="sm">{locked}</Text>}
    </Alert>
  )
}
